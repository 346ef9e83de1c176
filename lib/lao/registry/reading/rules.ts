import { type LaoSize, type LaoType, LEFT_OUT_OF_NAMES } from "@/db/codes/lao";
import { toArabicDigits } from "@/lib/platform/digits";

/** What a row of a registry file can say. The first eleven are those of the national list. */
export const REGISTRY_COLUMNS = [
  "code",
  "typeFromCode",
  "type",
  "nameTh",
  "fullNameTh",
  "provinceCode",
  "provinceTh",
  "districtCode",
  "districtTh",
  "size",
  "areaKm2",
  "previousCode",
  "changedOn",
  "mergedInto",
  "retiredOn",
] as const;
export type RegistryColumn = (typeof REGISTRY_COLUMNS)[number];

/** What a column may be called, in either language; compared without spaces, dots, dashes and underscores. */
export const HEADINGS: Readonly<Record<RegistryColumn, readonly string[]>> = {
  code: ["code", "lao_code", "รหัส", "รหัส info", "รหัส อปท.", "รหัสผู้ใช้งาน"],
  typeFromCode: ["type_from_code", "ประเภทตามรหัส"],
  type: ["type_in_source", "type", "ประเภท", "ประเภท อปท."],
  nameTh: ["name_th", "name", "ชื่อ", "ชื่อ อปท.", "ชื่อย่อ"],
  fullNameTh: ["full_name_th", "full_name", "ชื่อเต็ม", "ชื่อเต็ม อปท."],
  provinceCode: ["province_code", "รหัสจังหวัด"],
  provinceTh: ["province_th", "province", "จังหวัด", "ชื่อจังหวัด"],
  districtCode: ["amphoe_code", "district_code", "รหัสอำเภอ"],
  districtTh: ["amphoe_th", "amphoe", "district_th", "district", "อำเภอ", "ชื่ออำเภอ"],
  size: ["size_sml", "size", "ขนาด"],
  areaKm2: ["area_km2", "area", "พื้นที่", "พื้นที่ (ตร.กม.)", "ขนาดพื้นที่ (ตร.กม.)"],
  previousCode: ["previous_code", "old_code", "รหัสเดิม"],
  changedOn: ["changed_on", "วันที่เปลี่ยน", "วันที่ใช้รหัสใหม่"],
  mergedInto: ["merged_into", "รหัสที่ไปรวม", "รวมกับรหัส"],
  retiredOn: ["retired_on", "วันที่ยุบเลิก", "ยุบเลิกเมื่อ"],
};

function comparableHeading(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_.\-()\u00a0\u200b-\u200d\u2060\ufeff]/g, "");
}

const COLUMN_OF = new Map(
  REGISTRY_COLUMNS.flatMap((column) =>
    HEADINGS[column].map((heading) => [comparableHeading(heading), column] as const),
  ),
);

/** Which column of the sheet is read as what; null for one that is not read. */
export type HeadingRead = { readonly heading: string; readonly column: RegistryColumn | null };

export type RegistryHeadings = {
  readonly read: readonly HeadingRead[];
  /** The row of the sheet in which the headings stand, counted from 0. */
  readonly row: number;
};

export type HeadingProblem =
  | { readonly reason: "no_rows" }
  | { readonly reason: "no_headings" }
  | { readonly reason: "columns_missing"; readonly columns: readonly (readonly RegistryColumn[])[] }
  | {
      readonly reason: "column_twice";
      readonly column: RegistryColumn;
      readonly headings: readonly string[];
    };

/** A row says nothing without these; of each group one is enough. */
const NEEDED: readonly (readonly RegistryColumn[])[] = [
  ["code"],
  ["nameTh", "fullNameTh"],
  ["provinceCode", "provinceTh"],
  ["districtCode", "districtTh"],
];

/** Titles may stand above the headings. */
const MOST_ROWS_ABOVE = 10;

/** Finds the row of headings among the first rows, and what each column is read as. */
export function readHeadings(
  rows: readonly (readonly string[])[],
): { ok: true; value: RegistryHeadings } | { ok: false; problem: HeadingProblem } {
  if (rows.every((row) => row.every((cell) => cell.trim() === "")))
    return { ok: false, problem: { reason: "no_rows" } };
  const known = rows
    .slice(0, MOST_ROWS_ABOVE)
    .map((row) => row.filter((cell) => COLUMN_OF.has(comparableHeading(cell))).length);
  const most = Math.max(0, ...known);
  if (most < 2) return { ok: false, problem: { reason: "no_headings" } };
  const row = known.indexOf(most);
  const read = (rows[row] ?? []).map((heading) => ({
    heading: heading.trim(),
    column: COLUMN_OF.get(comparableHeading(heading)) ?? null,
  }));
  for (const column of REGISTRY_COLUMNS) {
    const headings = read.filter((each) => each.column === column).map(({ heading }) => heading);
    if (headings.length > 1) return { ok: false, problem: { reason: "column_twice", column, headings } };
  }
  const missing = NEEDED.filter((group) => !read.some(({ column }) => column && group.includes(column)));
  if (missing.length > 0) return { ok: false, problem: { reason: "columns_missing", columns: missing } };
  return { ok: true, value: { read, row } };
}

/** Why a cell is not taken; `cell` is what stands in it. */
export type CellProblem = { readonly column: RegistryColumn; readonly message: string };

const TYPE_WORDS: Readonly<Record<string, LaoType>> = {
  pao: "pao",
  อบจ: "pao",
  องค์การบริหารส่วนจังหวัด: "pao",
  city: "city",
  thesabannakhon: "city",
  ทน: "city",
  เทศบาลนคร: "city",
  town: "town",
  thesabanmueang: "town",
  ทม: "town",
  เทศบาลเมือง: "town",
  subdistrict: "subdistrict",
  subdistrictmunicipality: "subdistrict",
  thesabantambon: "subdistrict",
  ทต: "subdistrict",
  เทศบาลตำบล: "subdistrict",
  sao: "sao",
  tao: "sao",
  อบต: "sao",
  องค์การบริหารส่วนตำบล: "sao",
  special: "special",
  รูปแบบพิเศษ: "special",
  องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ: "special",
  เมืองพัทยา: "special",
};

/** What stands before the name of an LAO of each type; the special form has its name alone. */
export const TYPE_BEFORE_NAME: Readonly<Record<LaoType, string>> = {
  pao: "องค์การบริหารส่วนจังหวัด",
  city: "เทศบาลนคร",
  town: "เทศบาลเมือง",
  subdistrict: "เทศบาลตำบล",
  sao: "องค์การบริหารส่วนตำบล",
  special: "",
};

const TYPE_OF_DIGIT: Readonly<Record<string, LaoType>> = {
  "2": "pao",
  "3": "city",
  "4": "town",
  "5": "subdistrict",
  "6": "sao",
};

export function typeOfWord(text: string): LaoType | null {
  const word = comparableHeading(text);
  return Object.hasOwn(TYPE_WORDS, word) ? (TYPE_WORDS[word] ?? null) : null;
}

/** The type by the code's first digit, for a file that does not say it; where a file says it, the file is right. */
export function typeOfCode(code: string): LaoType | null {
  return TYPE_OF_DIGIT[code.charAt(0)] ?? null;
}

/** The type that a full name begins with. */
export function typeOfFullName(fullNameTh: string): LaoType | null {
  const types = Object.entries(TYPE_BEFORE_NAME) as [LaoType, string][];
  return types.find(([, word]) => word !== "" && fullNameTh.startsWith(word))?.[0] ?? null;
}

const SIZE_WORDS: Readonly<Record<string, LaoSize | null>> = {
  s: "small",
  small: "small",
  เล็ก: "small",
  m: "medium",
  medium: "medium",
  กลาง: "medium",
  l: "large",
  large: "large",
  ใหญ่: "large",
  undefined: null,
  ไม่ระบุ: null,
  "": null,
};

/** A size as a file writes it; null where it says none; undefined for what is no size. */
export function sizeOfWord(text: string): LaoSize | null | undefined {
  const word = comparableHeading(text);
  return Object.hasOwn(SIZE_WORDS, word) ? SIZE_WORDS[word] : undefined;
}

const MOST_KM2 = 1_000_000;

/** Square kilometres with two decimals, as the database writes them; null for what is no area. */
export function areaOfText(text: string): string | null {
  const typed = toArabicDigits(text).replace(/[\s\u00a0]|ตร\.?กม\.?$|ตารางกิโลเมตร$/g, "");
  if (!/^(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.\d{1,12})?$/.test(typed)) return null;
  const km2 = Number(typed.replaceAll(",", ""));
  return km2 > MOST_KM2 ? null : km2.toFixed(2);
}

const BUDDHIST_FROM = 2400;

/** A day written as 2026-10-01, 2569-10-01, 1/10/2569 or 1-10-2569; null for what is no day of the calendar. */
export function dayOfText(text: string): string | null {
  const typed = toArabicDigits(text).trim();
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const turned = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  const [year, month, day] = parts
    ? [parts[1], parts[2], parts[3]].map(Number)
    : turned
      ? [turned[3], turned[2], turned[1]].map(Number)
      : [];
  if (!year || !month || !day) return null;
  const commonYear = year >= BUDDHIST_FROM ? year - 543 : year;
  const iso = `${commonYear}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const at = new Date(`${iso}T00:00:00Z`);
  const isDay = !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === iso;
  return isDay && commonYear >= 1890 && commonYear < 2200 ? iso : null;
}

const LEFT_OUT = new RegExp(`[${LEFT_OUT_OF_NAMES.replace(/[-.()]/g, "\\$&")}\\s]`, "g");

/** A place's name as two are compared: without what is said before it, spaces and tone marks. */
export function comparablePlace(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\u0E4D\u0E32/g, "\u0E33")
    .trim()
    .replace(/^(?:จังหวัด|อำเภอ|เขต|กิ่งอำเภอ|จ\.|อ\.)/, "")
    .replace(LEFT_OUT, "");
}
