import type { LaoSize, LaoType } from "@/db/codes/lao";
import type { CivilDate } from "@/lib/platform/civil-date";
import { toArabicDigits } from "@/lib/platform/digits";
import { lengthOf, tidyText } from "@/lib/platform/plain-text";
import {
  areaOfText,
  type CellProblem,
  dayOfText,
  type RegistryColumn,
  sizeOfWord,
  TYPE_BEFORE_NAME,
  typeOfCode,
  typeOfFullName,
  typeOfWord,
} from "../reading/rules";
import { CELL_TH } from "./messages";

const MOST_LETTERS = 200;

/** The cells of a row by what they are read as; a column that the file lacks is undefined, an empty cell "". */
export type RegistryCells = Partial<Readonly<Record<RegistryColumn, string>>>;

/** What a row says of an LAO; undefined where it says nothing, so that what is there stays. */
export type RegistryRow = {
  /** Row of the sheet as people count: the first is 1. */
  readonly line: number;
  readonly code: string;
  readonly type: LaoType;
  readonly nameTh: string;
  readonly fullNameTh: string;
  readonly size: LaoSize | undefined;
  readonly areaKm2: string | undefined;
  readonly previousCode: string | undefined;
  readonly changedOn: CivilDate | undefined;
  readonly mergedInto: string | undefined;
  readonly retiredOn: CivilDate | undefined;
  /** Province and district as they are written: which they are, the registry knows. */
  readonly place: Place;
};

export type Place = Readonly<Record<"provinceCode" | "provinceTh" | "districtCode" | "districtTh", string>>;

export type ReadRow =
  | { readonly ok: true; readonly row: RegistryRow }
  | { readonly ok: false; readonly line: number; readonly problems: readonly CellProblem[] };

const CODE = /^[0-9]{7}$/;
/** Replacement signs and control characters: a file that was read in the wrong encoding. */
const UNREADABLE = /[\u0000-\u001f\u007f-\u009f\ufffd]/;
const THAI_LETTER = /[ก-ฮ]/;

const tidy = (text: string | undefined) => tidyText(text ?? "").replace(/\s+/g, " ");
const digits = (text: string | undefined) => toArabicDigits(tidy(text)).replace(/\s/g, "");

class Problems {
  readonly list: CellProblem[] = [];
  add(column: RegistryColumn, message: string): undefined {
    this.list.push({ column, message });
    return undefined;
  }
}

function readCode(cells: RegistryCells, problems: Problems): string | undefined {
  const code = digits(cells.code);
  if (code === "") return problems.add("code", CELL_TH.codeMissing);
  return CODE.test(code) ? code : problems.add("code", CELL_TH.codeShape(code));
}

function readOtherCode(
  cells: RegistryCells,
  column: "previousCode" | "mergedInto",
  problems: Problems,
): string | undefined {
  const code = digits(cells[column]);
  if (code === "" || CODE.test(code)) return code || undefined;
  return problems.add(column, CELL_TH.codeShape(code));
}

function readDay(cells: RegistryCells, column: "changedOn" | "retiredOn", problems: Problems) {
  const text = tidy(cells[column]);
  if (text === "") return undefined;
  return dayOfText(text) ?? problems.add(column, CELL_TH.dayUnreadable(text));
}

/** The type that the file says; else the one that the full name begins with; else that of the code's first digit. */
function readType(cells: RegistryCells, code: string, fullNameTh: string, problems: Problems) {
  for (const column of ["type", "typeFromCode"] as const) {
    const text = tidy(cells[column]);
    if (text === "") continue;
    return typeOfWord(text) ?? problems.add(column, CELL_TH.typeUnknown(text));
  }
  const type = typeOfFullName(fullNameTh) ?? typeOfCode(code);
  return type ?? problems.add(cells.type === undefined ? "code" : "type", CELL_TH.typeMissing);
}

function readName(
  cells: RegistryCells,
  column: "nameTh" | "fullNameTh",
  problems: Problems,
): string | undefined {
  const name = tidy(cells[column]);
  if (UNREADABLE.test(name) || !name.isWellFormed()) return problems.add(column, CELL_TH.nameUnreadable);
  if (lengthOf(name) > MOST_LETTERS) return problems.add(column, CELL_TH.nameLong(MOST_LETTERS));
  if (name !== "" && !THAI_LETTER.test(name)) return problems.add(column, CELL_TH.nameNotThai(name));
  return name;
}

/** Both names, the missing one made of the other and the type. */
function namesOf(
  typed: { nameTh: string; fullNameTh: string },
  type: LaoType,
  problems: Problems,
): { nameTh: string; fullNameTh: string } | undefined {
  const before = TYPE_BEFORE_NAME[type];
  if (typed.nameTh === "" && typed.fullNameTh === "") return problems.add("nameTh", CELL_TH.nameMissing);
  const fullNameTh = typed.fullNameTh || `${before}${typed.nameTh}`;
  if (!fullNameTh.startsWith(before) || (type === "special" && typeOfFullName(fullNameTh) !== null))
    return problems.add("fullNameTh", CELL_TH.fullNameOfOtherType(type));
  const nameTh = typed.nameTh || fullNameTh.slice(before.length);
  if (nameTh === "") return problems.add("nameTh", CELL_TH.nameMissing);
  if (!fullNameTh.includes(nameTh)) return problems.add("fullNameTh", CELL_TH.fullNameWithoutName(nameTh));
  return { nameTh, fullNameTh };
}

function readSize(cells: RegistryCells, problems: Problems): LaoSize | undefined {
  const size = sizeOfWord(cells.size ?? "");
  if (size === undefined) return problems.add("size", CELL_TH.sizeUnknown(tidy(cells.size)));
  return size ?? undefined;
}

function readArea(cells: RegistryCells, problems: Problems): string | undefined {
  const text = tidy(cells.areaKm2);
  if (text === "") return undefined;
  return areaOfText(text) ?? problems.add("areaKm2", CELL_TH.areaUnreadable(text));
}

/**
 * What one row says, or what is wrong with it, cell by cell. Nothing is asked of other rows or of the registry.
 *
 * @param today a new code cannot hold from a later day: until then the LAO has the old one
 */
export function readRegistryRow(cells: RegistryCells, line: number, today: CivilDate): ReadRow {
  const problems = new Problems();
  const code = readCode(cells, problems);
  const nameTh = readName(cells, "nameTh", problems);
  const fullNameTh = readName(cells, "fullNameTh", problems);
  const type = readType(cells, code ?? "", fullNameTh ?? "", problems);
  const named =
    type === undefined || nameTh === undefined || fullNameTh === undefined
      ? undefined
      : namesOf({ nameTh, fullNameTh }, type, problems);
  const previousCode = readOtherCode(cells, "previousCode", problems);
  const mergedInto = readOtherCode(cells, "mergedInto", problems);
  const changedOn = readDay(cells, "changedOn", problems);
  const retiredOn = readDay(cells, "retiredOn", problems);
  const size = readSize(cells, problems);
  const areaKm2 = readArea(cells, problems);
  if (previousCode !== undefined && previousCode === code) problems.add("previousCode", CELL_TH.previousSame);
  if (changedOn !== undefined && changedOn > today) problems.add("changedOn", CELL_TH.dayInFuture);
  if (mergedInto !== undefined && mergedInto === code) problems.add("mergedInto", CELL_TH.mergedIntoItself);
  if (code === undefined || type === undefined || !named || problems.list.length > 0)
    return { ok: false, line, problems: problems.list };
  const place = {
    provinceCode: digits(cells.provinceCode),
    provinceTh: tidy(cells.provinceTh),
    districtCode: digits(cells.districtCode),
    districtTh: tidy(cells.districtTh),
  };
  return {
    ok: true,
    row: { line, code, type, ...named, size, areaKm2, previousCode, changedOn, mergedInto, retiredOn, place },
  };
}
