import { PassThrough } from "node:stream";
import type { DataValidation, Worksheet } from "exceljs";
import type { FormColumn, FormWorkbook } from "@/lib/platform/form-workbook";
import { byteStream } from "./byte-stream";
import { rowHeight } from "./sheet-measure";
import { type FormStyle, formStyle, HELP_STYLE, headerStyle } from "./sheet-style";
import { openWorkbook, readerReady, type Workbook } from "./workbook";

const BUFFERED_BYTES = 64 * 1024;
const ROWS_A_TURN = 50;
const HELP_CHARACTERS = 110;
const HEADING_HEIGHT = 66;
/** A line with the marks above and below its letters. Rows without a height of their own grow with what is typed. */
const LINE_HEIGHT = 23;
const MOST_MONEY = 1_000_000_000_000;

/** exceljs keeps a sheet's rules for ranges by this name, and has no type for them. */
type WithValidations = { dataValidations: { add(range: string, rule: DataValidation): void } };

/** Text as XML takes it; "_x0041_" would be read back as a letter. What a form takes stays as it is. */
function cellText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, "_x005F_x$1_");
}

/** A workbook to be filled in, written while it is made. Its lists work, and it can be read back as it was. */
export function formXlsxStream(
  form: FormWorkbook,
  madeAt: Date,
  signal?: AbortSignal,
): ReadableStream<Uint8Array> {
  const file = new PassThrough({ highWaterMark: BUFFERED_BYTES });
  const bytes = byteStream(file, signal);
  writeForm(form, madeAt, file).catch((cause: unknown) =>
    file.destroy(cause instanceof Error ? cause : new Error(String(cause))),
  );
  return bytes;
}

async function writeForm(form: FormWorkbook, madeAt: Date, file: PassThrough): Promise<void> {
  const workbook = openWorkbook(file, { title: form.title, facts: [] }, madeAt);
  await writeTable(workbook, form, file);
  if (file.destroyed) return;
  writeHelp(workbook, form);
  writeLists(workbook, form);
  await workbook.commit();
}

async function writeTable(workbook: Workbook, form: FormWorkbook, file: PassThrough): Promise<void> {
  const sheet = workbook.addWorksheet(form.sheetName, {
    views: [{ state: "frozen", xSplit: form.frozenColumns, ySplit: 1 }],
    properties: { defaultRowHeight: LINE_HEIGHT },
  });
  const styles = form.columns.map(formStyle);
  sheet.columns = form.columns.map(({ width }, at) => ({ width, style: styles[at]! }));
  addLists(sheet, form);
  const heading = sheet.addRow(form.columns.map((column) => column.heading));
  heading.height = HEADING_HEIGHT;
  form.columns.forEach(({ kind }, at) => {
    heading.getCell(at + 1).style = headerStyle(kind === "money" || kind === "givenMoney" ? "right" : "left");
  });
  heading.commit();
  for (const [at, cells] of form.rows.entries()) {
    const row = sheet.addRow(cells.map((cell) => (typeof cell === "string" ? cellText(cell) : cell)));
    styles.forEach((style: FormStyle, column) => {
      row.getCell(column + 1).style = style;
    });
    const height = heightOf(form, cells);
    if (height > LINE_HEIGHT) row.height = height;
    row.commit();
    if (at % ROWS_A_TURN === 0) await readerReady(file);
    if (file.destroyed) return;
  }
  sheet.commit();
}

/** What the texts of a row need that were there before anything is typed. */
function heightOf({ columns }: FormWorkbook, cells: FormWorkbook["rows"][number]): number {
  return rowHeight(
    cells.flatMap((text, at) => (typeof text === "string" ? [{ text, characters: columns[at]!.width }] : [])),
  );
}

/** A1 notation of a column, counted from 0; a form has fewer than 700. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function ruleOf(form: FormWorkbook, column: FormColumn): DataValidation | null {
  const listAt = form.lists.findIndex(({ name }) => name === column.list);
  if (listAt >= 0) {
    const place = `$${letters(listAt)}`;
    const last = form.lists[listAt]!.values.length + 1;
    return {
      type: "list",
      allowBlank: true,
      formulae: [`'${form.listsSheetName}'!${place}$2:${place}$${last}`],
      showErrorMessage: true,
      errorTitle: column.heading.slice(0, 32),
      error: "เลือกค่าจากรายการในช่อง",
    };
  }
  if (column.kind !== "money") return null;
  return {
    type: "decimal",
    operator: "between",
    allowBlank: true,
    formulae: [0, MOST_MONEY],
    showErrorMessage: true,
    errorTitle: column.heading.slice(0, 32),
    error: "กรอกเป็นตัวเลข หน่วยบาท",
  };
}

function addLists(sheet: Worksheet, form: FormWorkbook): void {
  const last = form.rows.length + form.emptyRows + 1;
  form.columns.forEach((column, at) => {
    const rule = ruleOf(form, column);
    const range = `${letters(at)}2:${letters(at)}${last}`;
    if (rule) (sheet as unknown as WithValidations).dataValidations.add(range, rule);
  });
}

function writeHelp(workbook: Workbook, { help, title }: FormWorkbook): void {
  const sheet = workbook.addWorksheet(help.sheetName, { views: [{ showGridLines: false }] });
  sheet.columns = [{ width: HELP_CHARACTERS, style: HELP_STYLE }];
  for (const paragraph of [title, ...help.paragraphs]) {
    const row = sheet.addRow([cellText(paragraph)]);
    row.getCell(1).style = HELP_STYLE;
    row.height = rowHeight([{ text: paragraph, characters: HELP_CHARACTERS }]);
    row.commit();
  }
  sheet.commit();
}

function textAt(values: readonly string[], at: number): string | null {
  const text = values[at];
  return text === undefined ? null : cellText(text);
}

function writeLists(workbook: Workbook, { lists, listsSheetName }: FormWorkbook): void {
  const sheet = workbook.addWorksheet(listsSheetName);
  sheet.columns = lists.map(() => ({ width: 44 }));
  const longest = Math.max(0, ...lists.map(({ values }) => values.length));
  sheet.addRow(lists.map(({ name }) => name)).commit();
  for (let at = 0; at < longest; at += 1)
    sheet.addRow(lists.map(({ values }) => textAt(values, at))).commit();
  sheet.commit();
}
