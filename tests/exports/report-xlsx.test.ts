import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { reportXlsxStream } from "@/lib/exports/xlsx/report-xlsx";
import type { ReportDocument } from "@/lib/reports/document";
import { DIMENSION_REPORT, projectsReport, rankingReport } from "./sample-reports";

const PRINTED_AT = new Date("2018-04-30T09:30:00Z");

async function readBack(report: ReportDocument): Promise<ExcelJS.Workbook> {
  const file = await new Response(reportXlsxStream(report, PRINTED_AT)).arrayBuffer();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file);
  return workbook;
}

describe("the dimension report as a workbook", async () => {
  const workbook = await readBack(DIMENSION_REPORT);
  const sheet = workbook.worksheets[0]!;

  it("has one sheet with the report's Thai name, the title and the facts", () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["รายงานตามมิติ รอบ 6 เดือน"]);
    expect(sheet.getCell("A1").value).toBe(DIMENSION_REPORT.title);
    expect(sheet.getCell("A2").value).toBe(DIMENSION_REPORT.facts[0]);
    expect(sheet.getCell("A3").value).toBe(DIMENSION_REPORT.tables[0]?.caption);
  });

  it("merges a group's heading over its columns, and a lone heading over both rows", () => {
    expect(sheet.getCell("C4").value).toBe("โครงการ");
    expect(sheet.getCell("D4").master.address).toBe("C4");
    expect(sheet.getCell("A5").master.address).toBe("A4");
    expect(sheet.getCell("D5").value).toBe("ดำเนินการแล้ว");
  });

  it("keeps figures as numbers with their formats", () => {
    const cells = sheet.getRow(6);
    expect(cells.getCell(3)).toMatchObject({ value: 17, numFmt: "#,##0" });
    expect(cells.getCell(5)).toMatchObject({ value: 4_482_000, numFmt: "#,##0.00" });
    expect(cells.getCell(7)).toMatchObject({ value: 11.76, numFmt: "0.00" });
    expect(sheet.getCell("F8").value).toBe(3_586_400.5);
    expect(cells.getCell(1).value).toBe("องค์การบริหารส่วนจังหวัดสงขลา");
  });

  it("leaves a cell without a figure empty, not 0", () => {
    expect(sheet.getCell("H9").value).toBeNull();
  });

  it("prints totals bold, and the notes below", () => {
    expect(sheet.getCell("A10")).toMatchObject({ value: "รวม", font: { bold: true } });
    expect(sheet.getCell("A12").value).toBe("วิธีคิด");
    expect(sheet.getCell("A13").value).toBe(DIMENSION_REPORT.notes[0]);
  });

  it("freezes the header and prints on A4 landscape, fitted to the width, the header on each page", () => {
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 5 });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "4:5",
    });
    expect(sheet.headerFooter.oddFooter).toContain("หน้า &P/&N");
    expect(sheet.headerFooter.oddFooter).toContain("พิมพ์เมื่อ 30 เมษายน 2561 เวลา 16.30 น.");
  });

  it("names title and time in its metadata", () => {
    expect(workbook.title).toBe(DIMENSION_REPORT.title);
    expect(workbook.created).toEqual(PRINTED_AT);
  });
});

describe("text in a workbook", () => {
  const withNames = (names: readonly string[]): ReportDocument => ({
    ...DIMENSION_REPORT,
    facts: [],
    notes: [],
    tables: [
      {
        caption: "",
        columns: [{ header: "ชื่อ", kind: "text", weight: 1 }],
        sections: [{ rows: names.map((name) => ({ cells: [name] })) }],
      },
    ],
  });

  it.each(["=1+1", "+66 2", "-5", "@SUM(A1)", " =HYPERLINK(1)"])("keeps %s as text", async (name) => {
    const cell = (await readBack(withNames([name]))).worksheets[0]!.getCell("A3");
    expect(cell.value).toBe(name);
    expect(cell.type).toBe(ExcelJS.ValueType.String);
    expect(cell.numFmt).toBe("@");
  });

  it("takes out control characters and cuts at what Excel allows", async () => {
    const sheet = (await readBack(withNames(["ก\u0000\u0008ข", "ที่".repeat(20_000), ""]))).worksheets[0]!;
    expect(sheet.getCell("A3").value).toBe("กข");
    expect(String(sheet.getCell("A4").value)).toHaveLength(32_766);
    expect(sheet.getCell("A5").value).toBeNull();
  });

  it("makes a row as high as its lines", async () => {
    const sheet = (await readBack(withNames(["สั้น", "โครงการป้องกันการทุจริต ".repeat(20)]))).worksheets[0]!;
    expect(sheet.getRow(4).height).toBeGreaterThan(2 * sheet.getRow(3).height);
  });
});

describe("sheets", () => {
  it("give each table a sheet of its own, named within 31 characters", async () => {
    const [table] = DIMENSION_REPORT.tables;
    const sheetName = "รายงานผลการดำเนินงาน: ตามแผน/ข้อบัญญัติ";
    const workbook = await readBack({ ...DIMENSION_REPORT, sheetName, tables: [table!, table!] });
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names).toEqual(["รายงานผลการดำเนินงาน ตามแผน (1)", "รายงานผลการดำเนินงาน ตามแผน (2)"]);
    expect(workbook.worksheets[1]?.getCell("A1").value).toBe(DIMENSION_REPORT.title);
  });

  it("write a district's name across the table", async () => {
    const sheet = (await readBack(rankingReport(2, 3))).worksheets[0]!;
    expect(sheet.getCell("A4").value).toBe("อำเภอที่ 1");
    expect(sheet.getCell("D4").master.address).toBe("A4");
    expect(sheet.autoFilter ?? null).toBeNull();
  });

  it("give a plain list filter buttons, without its total", async () => {
    const sheet = (await readBack(projectsReport(12))).worksheets[0]!;
    expect(sheet.autoFilter).toBe("A5:H17");
  });
});

describe("the stream", () => {
  it("writes every row of a long list", async () => {
    const sheet = (await readBack(projectsReport(700))).worksheets[0]!;
    expect(sheet.getCell("A705").value).toBe(700);
    expect(sheet.getCell("B706").value).toBe("รวม");
  });

  it("waits for a slow reader and stops when the reader leaves", async () => {
    let rowsAsked = 0;
    const columns = Array.from({ length: 30 }, () => ({
      header: "จำนวน",
      kind: "count" as const,
      weight: 1,
    }));
    const rows = Array.from({ length: 16_000 }, () => {
      const cells = columns.map(() => Math.floor(Math.random() * Number.MAX_SAFE_INTEGER));
      return {
        cells,
        get total() {
          rowsAsked += 1;
          return false;
        },
      };
    });
    const tables = [{ caption: "", columns, sections: [{ heading: "จำนวน", rows }] }];
    const stream = reportXlsxStream({ ...DIMENSION_REPORT, tables }, PRINTED_AT);
    const reader = stream.getReader();
    await reader.read();
    let written = 0;
    while (written === 0 || written !== rowsAsked) {
      written = rowsAsked;
      await new Promise((resolve) => setTimeout(resolve, 700));
    }
    expect(written).toBeLessThan(8000);
    await reader.cancel();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(rowsAsked - written).toBeLessThan(500);
  });

  it("ends when the request is aborted, without taking the process with it", async () => {
    const controller = new AbortController();
    const reader = reportXlsxStream(projectsReport(5000), PRINTED_AT, controller.signal).getReader();
    await reader.read();
    controller.abort();
    const rest = (async () => {
      for (;;) if ((await reader.read()).done) return;
    })();
    await rest.catch((cause: unknown) => expect(cause).toBeInstanceOf(Error));
  });

  it("tells the reader of a fault in the report's model", async () => {
    const table = DIMENSION_REPORT.tables[0]!;
    const report = { ...DIMENSION_REPORT, tables: [{ ...table, sections: [{ rows: [{ cells: [1] }] }] }] };
    await expect(readBack(report)).rejects.toThrow();
  });
});
