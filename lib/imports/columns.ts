import { toArabicDigits } from "@/lib/platform/digits";
import type { FormColumn } from "@/lib/platform/form-workbook";

/** A column of a workbook that is downloaded, filled in and sent back. */
export type WorkbookColumn = FormColumn & {
  readonly key: string;
  /** A table without it can be read all the same. */
  readonly mayMiss?: true;
};

export type FoundColumns = {
  /** The row of the headings, counted from 0. */
  readonly headingRow: number;
  /** By a column's key: where it stands, counted from 0. */
  readonly places: ReadonlyMap<string, number>;
};

const HEADINGS_WITHIN = 20;
const bare = (heading: string) => toArabicDigits(heading.normalize("NFC")).replace(/[\s\u200B]/g, "");

/**
 * Where the columns stand in a table: they are known by their headings, in whatever order, below whatever title.
 *
 * @returns the headings that are missing, where one is; all of them where no row has that of the name
 */
export function findColumns(
  rows: readonly (readonly string[])[],
  columns: readonly WorkbookColumn[],
): { found: FoundColumns } | { missing: string[] } {
  const name = bare(columns.find(({ key }) => key === "name")!.heading);
  const headingRow = rows
    .slice(0, HEADINGS_WITHIN)
    .findIndex((row) => row.some((cell) => bare(cell) === name));
  const headings = (rows[headingRow] ?? []).map(bare);
  const places = new Map<string, number>();
  const missing: string[] = [];
  for (const { key, heading, mayMiss } of columns) {
    const place = headings.indexOf(bare(heading));
    if (place >= 0) places.set(key, place);
    else if (!mayMiss) missing.push(heading);
  }
  return missing.length > 0 ? { missing } : { found: { headingRow, places } };
}
