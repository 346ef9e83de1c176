import type { CellProblem } from "./cells";
import type { WorkbookColumn } from "./columns";
import { MOST_CELL_CHARACTERS, MOST_COLUMNS, MOST_FILE_BYTES, MOST_PASTED_CHARACTERS } from "./limits";
import type { SheetProblem, SheetRefusal } from "./reading/sheet";
import { columnLetters } from "./reading/table";

const SAVE_AS = 'เปิดไฟล์ใน Excel หรือ LibreOffice แล้วเลือก "บันทึกเป็น" ชนิด .xlsx จากนั้นส่งไฟล์ใหม่';
const count = (figure: number) => figure.toLocaleString("en-US");

/** What to do about a file or a pasted block that was not read. */
export const SHEET_PROBLEM_TH: Record<SheetProblem, string> = {
  empty_file: "ไฟล์ว่าง ไม่มีข้อมูล เลือกไฟล์ที่มีข้อมูลแล้วส่งอีกครั้ง",
  too_big: `ไฟล์ใหญ่เกิน ${MOST_FILE_BYTES / 1024 / 1024} MB ลบรูปภาพและแผ่นงานที่ไม่ใช้ออก แล้วส่งอีกครั้ง`,
  pasted_too_much: `ข้อความที่วางยาวเกิน ${count(MOST_PASTED_CHARACTERS)} ตัวอักษร ส่งเป็นไฟล์แทน`,
  not_a_table: "ไฟล์นี้ไม่ใช่ตารางข้อมูล เลือกไฟล์ .xlsx หรือ .csv",
  old_excel: `ไฟล์นี้เป็น Excel รูปแบบเก่า (.xls หรือ .xlsb) ${SAVE_AS}`,
  open_document: `ไฟล์นี้เป็น OpenDocument (.ods) ${SAVE_AS}`,
  page_as_excel: `ไฟล์นี้เป็นหน้าเว็บ ไม่ใช่ไฟล์ Excel แม้ชื่อจะลงท้ายด้วย .xls ${SAVE_AS}`,
  encrypted: "ไฟล์นี้มีรหัสผ่าน เปิดไฟล์แล้วนำรหัสผ่านออก บันทึก แล้วส่งอีกครั้ง",
  has_macros: `ไฟล์นี้มีมาโคร จึงไม่เปิดอ่าน ${SAVE_AS}`,
  has_external_links: "ไฟล์นี้มีลิงก์ไปยังไฟล์อื่นหรือแหล่งข้อมูลภายนอก ตัดลิงก์ออก บันทึก แล้วส่งอีกครั้ง",
  has_doctype: `ไฟล์นี้มีส่วนที่ไฟล์ Excel ปกติไม่มี จึงไม่เปิดอ่าน ${SAVE_AS}`,
  unpacks_too_big: "ไฟล์นี้คลายแล้วใหญ่ผิดปกติ จึงไม่เปิดอ่าน คัดลอกเฉพาะตารางไปไว้ในไฟล์ใหม่ แล้วส่งไฟล์ใหม่",
  broken_workbook: `ไฟล์นี้เสียหายหรือไม่ครบ จึงอ่านไม่ได้ ${SAVE_AS}`,
  no_sheet: "ไฟล์นี้ไม่มีแผ่นงานที่เป็นตาราง เลือกไฟล์ที่มีข้อมูลแล้วส่งอีกครั้ง",
  broken_letters: 'ตัวอักษรในไฟล์เสียหรือไฟล์ไม่ครบ เปิดไฟล์ต้นฉบับแล้วบันทึกเป็น .xlsx หรือ "CSV UTF-8" จากนั้นส่งไฟล์ใหม่',
  unclosed_quote: 'มีเครื่องหมาย " ที่เปิดแล้วไม่ปิด แก้ไขในไฟล์ หรือบันทึกเป็น .xlsx แล้วส่งอีกครั้ง',
  empty_sheet: "ไม่มีข้อมูลในตาราง กรอกข้อมูลในแผ่นงานแรกแล้วส่งอีกครั้ง",
  too_many_rows: "ตารางมีแถวมากเกินกำหนด ลบแถวที่ไม่เกี่ยวข้องออก แล้วส่งอีกครั้ง",
  too_many_columns: `ตารางมีเกิน ${MOST_COLUMNS} คอลัมน์ ลบคอลัมน์ที่ไม่เกี่ยวข้องออก แล้วส่งอีกครั้ง`,
  too_long_text: `ข้อความในช่องยาวเกิน ${count(MOST_CELL_CHARACTERS)} ตัวอักษร ตัดให้สั้นลง แล้วส่งอีกครั้ง`,
  too_much_text: "ข้อมูลในไฟล์มีมากเกินไป แบ่งเป็นหลายไฟล์ แล้วส่งทีละไฟล์",
  has_formula: 'ช่องนี้เป็นสูตร ระบบรับเฉพาะค่า คัดลอกช่องแล้ววางแบบ "ค่า" (Paste Values) จากนั้นบันทึกและส่งอีกครั้ง',
  has_error_value: "ช่องนี้มีค่าผิดพลาดของ Excel เช่น #N/A แก้ไขหรือลบค่า แล้วส่งอีกครั้ง",
  too_slow: "อ่านไฟล์นี้นานเกินกำหนด จึงหยุดอ่าน คัดลอกเฉพาะตารางไปไว้ในไฟล์ใหม่ แล้วส่งไฟล์ใหม่",
  too_busy: "ขณะนี้มีผู้ส่งไฟล์พร้อมกันหลายราย รอ 1 นาทีแล้วส่งอีกครั้ง",
};

/** The sentence with the place: "ช่อง B7: …". */
export function sheetRefusalTh({ reason, cell }: SheetRefusal): string {
  if (cell === undefined) return SHEET_PROBLEM_TH[reason];
  return `${cell.startsWith("แถว") ? cell : `ช่อง ${cell}`}: ${SHEET_PROBLEM_TH[reason]}`;
}

/** A table that was read, and where its columns stand in it. */
export type ReadTable = {
  readonly columns: readonly WorkbookColumn[];
  readonly places: ReadonlyMap<string, number>;
};

/** A column's heading, as the workbook writes it. */
export function headingOf({ columns }: Pick<ReadTable, "columns">, key: string): string {
  return columns.find((column) => column.key === key)?.heading ?? "";
}

/** "แถว 42 ช่อง G (งบประมาณ ปี 2567 (บาท)): …" */
export function cellProblemTh(table: ReadTable, row: number, { key, message }: CellProblem): string {
  const place = table.places.get(key);
  const cell = place === undefined ? "" : ` ช่อง ${columnLetters(place)}`;
  return `แถว ${row}${cell} (${headingOf(table, key)}): ${message}`;
}
