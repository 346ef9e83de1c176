import ExcelJS from "exceljs";

export type SheetRows = { name: string; rows: unknown[][]; formats: (string | undefined)[][] };

/** What a spreadsheet finds in a workbook: each sheet's cells from the left, null where one is empty. */
export async function sheetsOf(file: Uint8Array<ArrayBuffer>): Promise<SheetRows[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file.buffer);
  return workbook.worksheets.map((sheet) => {
    const rows: unknown[][] = [];
    const formats: (string | undefined)[][] = [];
    sheet.eachRow((row) => {
      const cells = Array.from({ length: sheet.columnCount }, (_, index) => row.getCell(index + 1));
      rows.push(cells.map(({ value }) => value));
      formats.push(cells.map(({ numFmt }) => numFmt));
    });
    return { name: sheet.name, rows, formats };
  });
}
