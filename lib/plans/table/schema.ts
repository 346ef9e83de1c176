import { createHash } from "node:crypto";
import { z } from "zod";
import { typedByRow } from "@/lib/platform/form-state";
import { pageNumber, searchWords } from "@/lib/platform/list-address";
import { projectIdSchema, rowVersionSchema } from "../schema";
import { type Cells, cellNames } from "./rules";

/** Columns that can be left out of the table; the others are the row. */
export const OPTIONAL_COLUMNS = ["objective", "quarter", "groups", "remark"] as const;
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];

/** Which rows of the table, read from the address. */
export const planTableSchema = z.object({
  edition: z
    .string()
    .regex(/^[1-9][0-9]{0,3}$/)
    .transform(Number)
    .nullable()
    .catch(null),
  dimension: z
    .string()
    .regex(/^[1-9]$/)
    .transform(Number)
    .nullable()
    .catch(null),
  q: searchWords,
  page: pageNumber,
});

export type PlanTableAddress = z.infer<typeof planTableSchema>;

/** A row as the form sends it: an existing project's, or one at the end of the table. */
export type SentRow = {
  readonly row: string;
  readonly project: { readonly id: number; readonly rowVersion: number } | null;
  readonly key: string;
  /** The digest of the cells as they were drawn. */
  readonly was: string;
  readonly cells: Cells;
  /** Which of two texts was picked, by the field that says so. */
  readonly picks: Readonly<Record<string, string>>;
};

/** As many as a page of the table and a pasted block hold. */
const MOST_ROWS = 600;

/** What a row says, in few characters: it tells a row that was typed in from one that was only shown. */
export function digestOfCells(cells: Cells): string {
  const said = Object.entries(cells)
    .map(([name, text]) => [name, text.replace(/\r\n?/g, "\n")])
    .sort(([one], [other]) => (one! < other! ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, 16);
}

function projectOf(fields: Record<string, string>): SentRow["project"] {
  const id = projectIdSchema.safeParse(fields.id);
  const rowVersion = rowVersionSchema.safeParse(fields.rowVersion);
  return id.success && rowVersion.success ? { id: id.data, rowVersion: rowVersion.data } : null;
}

/** Every row of a form that was typed in, in the order of the form; empty rows at the end are none. */
export function typedRows(
  values: Readonly<Record<string, readonly string[]>>,
  years: readonly number[],
): SentRow[] {
  const known = cellNames(years);
  return Object.entries(typedByRow(values))
    .slice(0, MOST_ROWS)
    .map(([row, fields]) => {
      const named = (which: (name: string) => boolean) =>
        Object.fromEntries(Object.entries(fields).filter(([name]) => which(name)));
      return {
        row,
        project: projectOf(fields),
        key: fields.key ?? "",
        was: fields.was ?? "",
        cells: named((name) => known.includes(name)),
        picks: named((name) => name.startsWith("pick-")),
      };
    })
    .filter(({ cells, picks, was }) => Object.keys(picks).length > 0 || digestOfCells(cells) !== was);
}
