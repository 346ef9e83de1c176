import { describe, expect, it } from "vitest";
import { drawReportPdf } from "@/lib/exports/pdf/report-drawing";
import type { ReportDocument } from "@/lib/reports/document";
import { pdfMetadata, pdfPages } from "./read-pdf";
import { DIMENSION_REPORT, projectsReport, rankingReport } from "./sample-reports";

const PRINTED_AT = new Date("2018-04-30T09:30:00Z");
const draw = (report: ReportDocument) => drawReportPdf(report, PRINTED_AT);

describe("a report on one page", async () => {
  const file = await draw(DIMENSION_REPORT);
  const [page] = await pdfPages(file);

  it("prints the figures of the manual, whole baht without and satang with decimals", () => {
    expect(page).toContain("องค์การบริหารส่วนจังหวัด\t1\t17\t2\t4,482,000\t1,708,985\t11.76\t38.13");
    expect(page).toContain("รวม\t85\t24\t15,679,000\t8,763,466.50\t28.24\t55.89");
  });

  it("prints a dash where there is no figure", () => {
    expect(page).toContain("4\t21\t12\t1,947,000\t1,674,881\t57.14\t–");
  });

  it("prints grouped headings above their columns, once each", () => {
    expect(page).toContain("โครงการ\tงบประมาณ\tร้อยละดำเนินการ");
    expect(page).toContain("ชื่อ อปท.\tมิติ\tตามแผน\tดำเนินการแล้ว\tตามแผน\tใช้จริง\tโครงการ\tงบประมาณ");
  });

  it("breaks the title between phrases and prints facts, notes, page number and printing time", () => {
    expect(page).toContain("รายงานผลการประเมินแผนปฏิบัติการป้องกันการทุจริต");
    expect(page).toContain("จำแนกจำนวนโครงการ และงบประมาณ ตามมิติ");
    expect(page).toContain(DIMENSION_REPORT.facts[0]);
    expect(page).toContain("วิธีคิด");
    expect(page).toContain(DIMENSION_REPORT.notes[0]);
    expect(page?.at(-1)).toBe("พิมพ์เมื่อ 30 เมษายน 2561 เวลา 16.30 น.\tหน้า 1/1");
  });

  it("names title and language in its metadata, as PDF 1.7", async () => {
    expect(await pdfMetadata(file)).toMatchObject({
      Title: DIMENSION_REPORT.title,
      Language: "th-TH",
      PDFFormatVersion: "1.7",
    });
  });

  it("embeds both weights of Sarabun and no other font", () => {
    const raw = Buffer.from(file).toString("latin1");
    const fonts = new Set(
      Array.from(raw.matchAll(/\/BaseFont \/([\w+-]+)/g), ([, name]) => name!.split("+").at(-1)),
    );
    expect(fonts).toEqual(new Set(["Sarabun-Regular", "Sarabun-SemiBold"]));
  });
});

describe("a ranking over several pages", async () => {
  const pages = await pdfPages(await draw(rankingReport(4, 30)));
  const HEADER = "ลำดับ\tชื่อ อปท.\tร้อยละ\tระดับการนำแผนไปปฏิบัติ รอบ 6 เดือน";

  it("repeats the header and numbers each page", () => {
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((lines, index) => {
      expect(lines).toContain(HEADER);
      expect(lines.at(-1)).toMatch(new RegExp(`หน้า ${index + 1}/${pages.length}$`));
    });
  });

  it("never leaves a district's name last on a page, and repeats it where its rows go on", () => {
    for (const lines of pages) {
      const content = lines.slice(0, -1);
      expect(content.at(-1)).not.toMatch(/^อำเภอ/);
    }
    for (const lines of pages.slice(1)) {
      const first = lines[lines.indexOf(HEADER) + 1];
      expect(first).toMatch(/^อำเภอที่ \d( \(ต่อ\))?$|^วิธีคิด$/);
    }
  });

  it("prints every row once", () => {
    const rows = pages.flat().filter((line) => line.includes("หมู่ที่"));
    expect(rows).toHaveLength(120);
    expect(new Set(rows).size).toBe(120);
  });
});

describe("any report", () => {
  it("never lets a total stand alone on a page", async () => {
    for (let count = 10; count <= 13; count += 1) {
      const pages = await pdfPages(await draw(projectsReport(count)));
      const withTotal = pages.find((lines) => lines.some((line) => line.includes("\tรวม\t")));
      expect(withTotal?.some((line) => line.includes(`[${count}]`))).toBe(true);
    }
  });

  it("never parts the notes, and adds no empty page for the air below a table", async () => {
    for (let count = 10; count <= 13; count += 1) {
      const pages = await pdfPages(await draw(projectsReport(count)));
      const withNotes = pages.find((lines) => lines.includes("วิธีคิด"));
      for (const note of DIMENSION_REPORT.notes) expect(withNotes).toContain(note);
      const bare = await pdfPages(await draw({ ...projectsReport(count), notes: [] }));
      for (const lines of bare) expect(lines.length).toBeGreaterThan(3);
    }
  });

  it("says so where a table has no rows", async () => {
    const [table] = DIMENSION_REPORT.tables;
    const [page] = await pdfPages(await draw({ ...DIMENSION_REPORT, tables: [{ ...table!, sections: [] }] }));
    expect(page).toContain("ไม่มีรายการ");
  });

  it("prints a text of many pages' height, losing nothing", async () => {
    const text = "โครงการป้องกันการทุจริต ".repeat(400).trim();
    const report: ReportDocument = {
      ...DIMENSION_REPORT,
      tables: [
        {
          caption: "",
          columns: [
            { header: "ลำดับ", kind: "count", weight: 1 },
            { header: "ชื่อ", kind: "text", weight: 1 },
          ],
          sections: [{ rows: [{ cells: [1, text] }, { cells: [2, "ท้าย"] }] }],
        },
      ],
    };
    const pages = await pdfPages(await draw(report));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flat().join("").split("โครงการป้องกันการทุจริต").length - 1).toBe(400);
  });

  it("keeps its figures whole however many columns there are", async () => {
    const columns = Array.from({ length: 14 }, () => ({
      header: "งบประมาณ",
      kind: "baht" as const,
      weight: 1,
    }));
    const cells = columns.map(() => 98_765_432_150n);
    const report = {
      ...DIMENSION_REPORT,
      tables: [{ caption: "", columns, sections: [{ rows: [{ cells }] }] }],
    };
    const [page] = await pdfPages(await draw({ ...report, orientation: "landscape" }));
    expect(page).toContain(cells.map(() => "987,654,321.50").join("\t"));
  });

  it("refuses a value that is not of its column's kind", async () => {
    const table = DIMENSION_REPORT.tables[0]!;
    const report = { ...DIMENSION_REPORT, tables: [{ ...table, sections: [{ rows: [{ cells: [1] }] }] }] };
    await expect(draw(report)).rejects.toThrow("a text column cannot hold a number");
  });
});
