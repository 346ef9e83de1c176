import { z } from "zod";
import { digestOfCells } from "@/lib/plans/table/schema";
import { typedByRow } from "@/lib/platform/form-state";
import { chosenNumber, pageNumber } from "@/lib/platform/list-address";
import { reportAddressSchema } from "../schema";
import { type Cells, ROWS_SHOWN, VALUE_CELLS } from "./rules";

/** Which rows of which round, read from the address. */
export const roundGridSchema = z.object({
  year: chosenNumber(/^2[5-7]\d{2}$/),
  round: z
    .enum(["6", "12"])
    .transform((round) => (round === "6" ? (6 as const) : (12 as const)))
    .nullable()
    .catch(null),
  show: z.enum(ROWS_SHOWN).catch("all"),
  dimension: chosenNumber(/^[1-9]$/),
  page: pageNumber,
});
export type RoundGridAddress = z.infer<typeof roundGridSchema>;

/** Which round a form of the grid is about. */
export const roundOfFormSchema = reportAddressSchema.pick({ fiscalYear: true, round: true });

/** The grid's form, besides its rows. */
export const gridFormSchema = z.object({
  /** One for the page: a report is told from another by its project and its version. */
  key: z.string().default(""),
  opened: z.string().default(""),
  /** Why stored reports are corrected, for every row that does not say so itself. */
  reasonForAll: z.string().default(""),
});

/** A row as the form sends it. */
export type SentRow = {
  readonly row: string;
  readonly projectId: number;
  /** The version that was on the screen; "0" where there was none. */
  readonly version: string;
  readonly cells: Cells;
  /** Which of two texts was picked, by the field that says so. */
  readonly picks: Readonly<Record<string, string>>;
};

/** More than a page holds. */
const MOST_ROWS = 600;

/**
 * What a row says, in few characters. The reason for a correction and the tick below a sum belong to a change and are
 * none by themselves.
 */
export function digestOfRow(cells: Cells): string {
  return digestOfCells(Object.fromEntries([...VALUE_CELLS, "same"].map((name) => [name, cells[name] ?? ""])));
}

/** Every row of a form that was typed in, in the order of the form. */
export function typedRows(values: Readonly<Record<string, readonly string[]>>): SentRow[] {
  return Object.entries(typedByRow(values))
    .filter(([row]) => row.startsWith("p"))
    .slice(0, MOST_ROWS)
    .filter(
      ([, fields]) =>
        digestOfRow(fields) !== fields.was || Object.keys(fields).some((name) => name.startsWith("pick-")),
    )
    .map(([row, { version = "", was: _was, ...fields }]) => ({
      row,
      projectId: Number(row.slice(1)),
      version,
      cells: Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith("pick-"))),
      picks: Object.fromEntries(Object.entries(fields).filter(([name]) => name.startsWith("pick-"))),
    }));
}
