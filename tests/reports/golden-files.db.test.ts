import { beforeAll, describe, expect, it } from "vitest";
import { drawReportPdf } from "@/lib/exports/pdf/report-drawing";
import { reportXlsxStream } from "@/lib/exports/xlsx/report-xlsx";
import { findLaoInReach, findProvinceInReach } from "@/lib/lao/data";
import { findDimensionReport } from "@/lib/reports/dimension/data";
import type { ReportDocument } from "@/lib/reports/document";
import type { ReportMoment } from "@/lib/reports/heading";
import { findPlanReport } from "@/lib/reports/plan/data";
import { findProjectsReport } from "@/lib/reports/projects/data";
import { findProvinceReport } from "@/lib/reports/province/data";
import { findStatusReport } from "@/lib/reports/status/data";
import { useSeededDatabase } from "@/tests/support/database";
import { CENTRAL_OFFICE } from "./actors";
import { type Golden, golden } from "./golden";
import { linesOfPdf } from "./pdf-text";
import { type SheetRows, sheetsOf } from "./workbook-rows";

const NO_GOLDEN = { dimensions: [], province: { rows: [] } } as unknown as Golden;
const baht = (amount: number) => amount.toLocaleString("en-US");

describe.skipIf(!golden)("the manual's figures in the files", () => {
  const { db } = useSeededDatabase();
  const { laoCode, fiscalYear, round, dimensions, total, status, province } = golden ?? NO_GOLDEN;
  const moment: ReportMoment = { fiscalYear, round, asOf: new Date("2018-04-30T09:30:00Z") };
  const documents = new Map<ReportDocument["report"], ReportDocument>();

  beforeAll(async () => {
    const { scope, lao } = (await findLaoInReach(db, CENTRAL_OFFICE, laoCode))!;
    const place = (await findProvinceInReach(db, CENTRAL_OFFICE, province.provinceCode))!;
    const reports = await Promise.all([
      findPlanReport(db, scope, lao, moment),
      findDimensionReport(db, scope, lao, moment),
      findStatusReport(db, scope, lao, moment),
      findProjectsReport(db, scope, lao, moment),
      findProvinceReport(db, place.scope, place.province, moment, "all"),
    ]);
    for (const report of reports) documents.set(report!.document.report, report!.document);
  });

  describe("as text of the PDF", () => {
    async function lines(name: ReportDocument["report"]): Promise<string[]> {
      const file = await drawReportPdf(documents.get(name)!, moment.asOf);
      return (await linesOfPdf(file)).map((line) => line.join(" "));
    }

    it("has projects and budgets by plan and by ordinance", async () => {
      const columns = [...dimensions, total];
      const text = await lines("plan");
      expect(text).toContain("รายงานผลการดำเนินงานตามแผนฯ");
      expect(text).toContain(columns.map((one) => `${one.planned} ${baht(one.planBudget)}`).join(" "));
      expect(text).toContain(columns.map((one) => `${one.planned} ${baht(one.ordinanceBudget)}`).join(" "));
    });

    it("has every dimension's line and the total's", async () => {
      const text = (await lines("dimension")).join("\n");
      expect(text).toContain("จำแนกจำนวนโครงการ และงบประมาณ ตามมิติ");
      const figures = (one: Golden["total"]) =>
        `${one.planned} ${one.completed} ${baht(one.planBudget)} ${baht(one.spent)} ${one.completionRate} ${one.spendingRate}`;
      for (const one of dimensions) expect(text).toContain(`${one.dimension} ${figures(one)}`);
      expect(text).toContain(`รวม ${figures(total)}`);
    });

    it("has the statuses, the level of the year, and the score that it comes from", async () => {
      const text = await lines("status");
      const { all, inOrdinance, inProgress, completed, cannot, reported, waiting, levelYear } = status;
      expect(text).toContain(
        [all, inOrdinance, inProgress, completed, cannot, reported, waiting, levelYear].join(" "),
      );
      expect(text.join("\n")).toContain(`= ${status.implementationScore}`);
    });

    it("has every row of the ranking, in the printed order", async () => {
      const text = await lines("province");
      const places = province.rows.map(([, place, , name, score, level, points]) =>
        text.findIndex((line) =>
          line.endsWith(`${place} ${points === null ? "** " : ""}${name} ${score} ${level}`),
        ),
      );
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });

    it("has as many numbered lines as there are reports", async () => {
      const text = await lines("projects");
      expect(text).toContain(`จำนวนการรายงานในรอบ 6 เดือน ${status.reported} รายการ ดังนี้`);
      const numbered = text.filter((line) => / 6 เดือน 2561 มิติที่ \d/.test(line));
      expect(numbered.map((line) => Number.parseInt(line, 10))).toEqual(
        Array.from({ length: status.reported }, (_, index) => index + 1),
      );
    });
  });

  describe("as cells of the workbook", () => {
    async function sheets(name: ReportDocument["report"]): Promise<SheetRows[]> {
      const stream = reportXlsxStream(documents.get(name)!, moment.asOf);
      return sheetsOf(new Uint8Array(await new Response(stream).arrayBuffer()));
    }

    it("has projects and budgets by plan and by ordinance, as numbers", async () => {
      const columns = [...dimensions, total];
      const [byPlan, byOrdinance] = await sheets("plan");
      expect(byPlan!.rows).toContainEqual(columns.flatMap((one) => [one.planned, one.planBudget]));
      expect(byOrdinance!.rows).toContainEqual(columns.flatMap((one) => [one.planned, one.ordinanceBudget]));
    });

    it("has every dimension's line and the total's, budgets as #,##0.00", async () => {
      const [sheet] = await sheets("dimension");
      const figures = (one: Golden["total"]) => [
        one.planned,
        one.completed,
        one.planBudget,
        one.spent,
        Number(one.completionRate),
        Number(one.spendingRate),
      ];
      const body = sheet!.rows.map((row) => row.slice(2));
      for (const one of dimensions) expect(body).toContainEqual(figures(one));
      expect(body).toContainEqual(figures(total));
      const at = body.findIndex((row) => row[2] === total.planBudget);
      expect(sheet!.formats[at]!.slice(4, 6)).toEqual(["#,##0.00", "#,##0.00"]);
    });

    it("has the statuses and the level of the year", async () => {
      const [sheet] = await sheets("status");
      const { all, inOrdinance, inProgress, completed, cannot, reported, waiting, levelYear } = status;
      expect(sheet!.rows).toContainEqual([
        all,
        inOrdinance,
        inProgress,
        completed,
        cannot,
        reported,
        waiting,
        levelYear,
      ]);
    });

    it("has every row of the ranking, in the printed order", async () => {
      const [sheet] = await sheets("province");
      const body = sheet!.rows.map((row) => row.slice(1));
      const places = province.rows.map(([, place, , name, score, level, points]) =>
        body.findIndex(
          (row) =>
            row[0] === place &&
            row[1] === `${points === null ? "** " : ""}${name}` &&
            row[2] === Number(score) &&
            row[3] === level,
        ),
      );
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });

    it("has every report, and budgets that add up to the printed ones", async () => {
      const [sheet] = await sheets("projects");
      const body = sheet!.rows.filter((row) => row[7] === "6 เดือน");
      expect(body.map(([ordinal]) => ordinal)).toEqual(
        Array.from({ length: status.reported }, (_, index) => index + 1),
      );
      const sum = (column: number) => body.reduce((all, row) => all + Number(row[column]), 0);
      expect([sum(3), sum(4), sum(5)]).toEqual([total.planBudget, total.ordinanceBudget, total.spent]);
    });
  });
});
