import { beforeAll, describe, expect, it } from "vitest";
import { cellText } from "@/app/_ui/report-table";
import { assessmentMinimums, assessments } from "@/db/schema";
import { drawReportPdf } from "@/lib/exports/pdf/report-drawing";
import { reportXlsxStream } from "@/lib/exports/xlsx/report-xlsx";
import { findAssessmentReport } from "@/lib/reports/assessment/data";
import { type AssessmentReport, assessmentReport } from "@/lib/reports/assessment/model";
import { useTestDatabase } from "@/tests/support/database";
import { scopeOfLao } from "./actors";
import { linesOfPdf } from "./pdf-text";
import { dimension, LAO, MOMENT, stand } from "./sample-figures";
import { storeLao, storePerson, storePlan } from "./stored-projects";
import { sheetsOf } from "./workbook-rows";

const { db, sql } = useTestDatabase();
let report: AssessmentReport;
let laoId = 0;

beforeAll(async () => {
  const personId = await storePerson(sql);
  laoId = await storeLao(sql, "6900001", "องค์การบริหารส่วนตำบลหนึ่ง");
  const projects = [
    { dimension: 1, planBaht: 1000 },
    { dimension: 1, planBaht: 500, reports: [{ round: 6 as const, versions: ["completed" as const] }] },
    { dimension: 3, planBaht: 250 },
    { dimension: 3, planBaht: 9999, consistent: false },
    { dimension: 4, planBaht: 9999, deleted: true },
    { dimension: 4, planBaht: 9999, years: [2562] },
  ];
  await storePlan(sql, { laoId, personId, state: "passed", projects });
  await db.insert(assessmentMinimums).values({ fiscalYear: MOMENT.fiscalYear, minimumHundredths: 5000 });
  const row = (assessor: "lao" | "province" | "central", ...points: number[]) =>
    points.map((scoreHundredths, at) => ({
      laoId,
      fiscalYear: MOMENT.fiscalYear,
      assessor,
      dimensionNumber: at + 1,
      scoreHundredths,
      assessedAt: MOMENT.asOf,
    }));
  await db
    .insert(assessments)
    .values([
      ...row("lao", 1725, 2000, 10_000, 5),
      ...row("province", 1250, 1250, 1250, 1250),
      ...row("central", 2050),
    ]);
  report = (await findAssessmentReport(db, scopeOfLao(laoId), LAO, MOMENT))!;
});

describe("ผลการประเมิน (screen 11)", () => {
  it("has who scored what, the year's budget and projects, by dimension and together", () => {
    const [scores] = report.document.tables;
    expect(scores?.columns.map((column) => column.header)).toEqual([
      "รายการ",
      "มิติที่ 1",
      "มิติที่ 2",
      "มิติที่ 3",
      "มิติที่ 4",
      "รวม",
    ]);
    expect(scores?.sections[0]?.rows.map((row) => row.cells)).toEqual([
      ["คะแนน SAR", 1725, 2000, 10_000, 5, 13_730],
      ["ผลประเมิน (ป.ป.ช. จังหวัด)", 1250, 1250, 1250, 1250, 5000],
      ["ผลประเมิน (ส่วนกลาง)", 2050, null, null, null, null],
      ["งบประมาณ (บาท)", 150_000n, 0n, 25_000n, 0n, 175_000n],
      ["จำนวนรวมโครงการ/กิจกรรม/มาตรการ", 2, 0, 1, 0, 3],
    ]);
  });

  it("says whose total counts, the minimum and what follows", () => {
    expect(report.document.tables[1]?.sections[0]?.rows[0]?.cells).toEqual([
      "ผลประเมิน (สำนักงาน ป.ป.ช. ประจำจังหวัด)",
      5000,
      5000,
      "ผ่าน",
    ]);
    expect(report.document.notes.slice(0, 2)).toEqual([
      "คะแนนรวมที่ใช้: ใช้คะแนนของสำนักงาน ป.ป.ช. ประจำจังหวัด เพราะส่วนกลางยังไม่ได้ให้คะแนนครบทุกมิติ",
      "เทียบกับขั้นต่ำ: คะแนนรวม 50.00 ไม่ต่ำกว่าคะแนนขั้นต่ำ 50.00 ของปีงบประมาณ พ.ศ. 2561",
    ]);
  });

  it("has a column for each dimension of the edition, however many", () => {
    const figures = [1, 2, 3, 4, 5, 6].map((number) =>
      dimension(number, stand(1, 0, 0, 1), { plan: number, ordinance: 0, spent: 0 }),
    );
    const none = { lao: null, province: null, central: null };
    const facts = { lao: LAO, fiscalYear: 2561, asOf: MOMENT.asOf, state: "passed" as const };
    const six = assessmentReport({ ...facts, figures, scores: [], totals: none, minimumHundredths: null });
    const [scores] = six.document.tables;
    expect(scores?.columns).toHaveLength(8);
    expect(scores?.sections[0]?.rows.at(-1)?.cells).toEqual([
      "จำนวนรวมโครงการ/กิจกรรม/มาตรการ",
      2,
      2,
      2,
      2,
      2,
      2,
      12,
    ]);
    expect([six.result, six.total, six.decidedBy]).toEqual(["not_scored", null, null]);
  });

  it("has no year outside every edition", async () => {
    expect(
      await findAssessmentReport(db, scopeOfLao(laoId), LAO, { ...MOMENT, fiscalYear: 2999 }),
    ).toBeNull();
  });

  it("prints every figure of the model in its PDF, as the page shows it", async () => {
    const lines = (await linesOfPdf(await drawReportPdf(report.document, MOMENT.asOf))).map((line) =>
      line.join(" "),
    );
    for (const table of report.document.tables)
      for (const row of table.sections.flatMap((section) => section.rows))
        expect(lines.join("\n")).toContain(
          row.cells
            .slice(1)
            .map((cell, at) => cellText(table.columns[at + 1]!, cell, row))
            .join(" "),
        );
  });

  it("holds the same figures as numbers in its workbook, scores and baht with two decimals", async () => {
    const stream = reportXlsxStream(report.document, MOMENT.asOf);
    const [scores, result] = await sheetsOf(new Uint8Array(await new Response(stream).arrayBuffer()));
    expect(scores?.rows).toContainEqual(["คะแนน SAR", 17.25, 20, 100, 0.05, 137.3]);
    expect(scores?.rows).toContainEqual(["ผลประเมิน (ส่วนกลาง)", 20.5, null, null, null, null]);
    expect(scores?.rows).toContainEqual(["งบประมาณ (บาท)", 1500, 0, 250, 0, 1750]);
    expect(scores?.rows).toContainEqual(["จำนวนรวมโครงการ/กิจกรรม/มาตรการ", 2, 0, 1, 0, 3]);
    expect(result?.rows).toContainEqual([expect.stringContaining("ประจำจังหวัด"), 50, 50, "ผ่าน"]);
    const formatOf = (first: string) =>
      scores?.formats[scores.rows.findIndex((row) => row[0] === first)]?.[1];
    expect([
      formatOf("คะแนน SAR"),
      formatOf("งบประมาณ (บาท)"),
      formatOf("จำนวนรวมโครงการ/กิจกรรม/มาตรการ"),
    ]).toEqual(["0.00", "#,##0.00", "#,##0"]);
  });
});
