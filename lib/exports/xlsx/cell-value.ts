import { cleanText } from "@/lib/exports/thai/clean-text";
import { graphemesOf } from "@/lib/exports/thai/line-breaking";
import type { CellValue, ColumnKind } from "@/lib/reports/document";

/** All that may reach a cell. An object could become a formula or a link. */
export type SheetValue = string | number | null;

/** Excel refuses a file with a longer text. */
const MOST_CHARACTERS = 32_767;

/** How Excel shows a column; text has no format of its own. */
export const NUMBER_FORMAT: Readonly<Record<ColumnKind, string | undefined>> = {
  text: undefined,
  count: "#,##0",
  baht: "#,##0.00",
  percent: "0.00",
  points: "0.00",
};

/** The format of a text that Excel would read as a formula if someone opened the cell and pressed Enter. */
export const TEXT_FORMAT = "@";

export function looksLikeFormula(text: string): boolean {
  return /^\s*[=+\-@]/.test(text);
}

/**
 * A cell's value typed for a spreadsheet: baht, percent and points as numbers, text as text, no figure as an empty cell.
 * @throws TypeError when the value is not what its column's kind says: a fault of the report's model
 */
export function sheetValue(value: CellValue, kind: ColumnKind): SheetValue {
  if (value === null) return null;
  if (kind === "text" && typeof value === "string") return sheetText(value);
  if (kind === "count" && typeof value !== "string") return Number(value);
  if (kind === "baht" && typeof value === "bigint") return Number(value) / 100;
  if ((kind === "baht" || kind === "count") && typeof value === "string") return sheetText(value);
  if ((kind === "percent" || kind === "points") && typeof value === "number") return value / 100;
  throw new TypeError(`a ${kind} column cannot hold a ${typeof value}`);
}

/** Text as a cell takes it: clean and, at a whole letter, no longer than Excel allows; null when nothing is left. */
export function sheetText(text: string): string | null {
  const clean = cleanText(text);
  if (clean.length <= MOST_CHARACTERS) return clean === "" ? null : clean;
  let kept = "";
  for (const letter of graphemesOf(clean.slice(0, MOST_CHARACTERS + 1))) {
    if (kept.length + letter.length > MOST_CHARACTERS) break;
    kept += letter;
  }
  return kept;
}
