import { tidyText } from "@/lib/platform/plain-text";
import type { FoundColumns } from "./columns";

/** What stands in a row of a workbook, by column. */
export type RowCells = Readonly<Record<string, string>>;

/** What keeps a cell from being taken, and what to do. */
export type CellProblem = { readonly key: string; readonly message: string };

/** A cell whose text is another one than what is stored. */
export type Difference = { readonly key: string; readonly before: string; readonly after: string };

export const YES_TH = "ใช่";
export const NOT_YES_OR_EMPTY_TH = `กรอก "${YES_TH}" หรือเว้นว่าง`;
const YES = /^(?:ใช่|yes|y|true|1|x|\/|✓|✔|√)$/i;
const NO = /^(?:|-|–|—|ไม่|ไม่ใช่|no|n|false|0)$/i;

/** Whether a cell of ใช่ or nothing says yes; null where it says something else. */
export function saysYes(cell: string): boolean | null {
  const text = tidyText(cell);
  if (YES.test(text)) return true;
  return NO.test(text) ? false : null;
}

/** Satang as a workbook's cells hold baht: "1250.5". */
export function bahtCell(satang: bigint): string {
  const rest = satang % 100n;
  const baht = String(satang / 100n);
  return rest === 0n ? baht : `${baht}.${String(rest).padStart(2, "0")}`.replace(/0$/, "");
}

/** The cells of a row that say something else than before. */
export function differencesOf(before: RowCells, after: RowCells): Difference[] {
  return Object.keys(before)
    .filter((key) => tidyText(before[key]!) !== tidyText(after[key] ?? ""))
    .map((key) => ({ key, before: before[key]!, after: after[key] ?? "" }));
}

/** The rows below the headings that are not blank, by column. `row` counts from 1, as spreadsheets do. */
export function rowsBelow(
  rows: readonly (readonly string[])[],
  { headingRow, places }: FoundColumns,
): { row: number; cells: RowCells }[] {
  return rows.flatMap((row, at) => {
    if (at <= headingRow) return [];
    const cells = Object.fromEntries([...places].map(([key, place]) => [key, row[place] ?? ""]));
    return Object.values(cells).every((cell) => cell.trim() === "") ? [] : [{ row: at + 1, cells }];
  });
}
