import type { RowAnswer } from "@/lib/plans/table/mutations";

/** Everything of a row as it was sent: its cells, and what belongs to them. */
export type TypedFields = Readonly<Record<string, string>>;

/** What the table says after rows were sent. */
export type TableState = {
  /** What is said of all rows together; empty before anything is sent. */
  readonly message: string;
  /** "10.32 น." */
  readonly at: string;
  readonly answers: readonly RowAnswer[];
  /** Rows that are not saved, as they were typed. */
  readonly typed: Readonly<Record<string, TypedFields>>;
};

export const IDLE_TABLE: TableState = { message: "", at: "", answers: [], typed: {} };

const ROW_FIELD = /^([pn]\d{1,15})\.([\w-]{1,20})$/;

/** What was typed into a form, row by row. */
export function typedByRow(
  values: Readonly<Record<string, readonly string[]>>,
): Record<string, Record<string, string>> {
  const rows: Record<string, Record<string, string>> = {};
  for (const [name, texts] of Object.entries(values)) {
    const [, row, field] = ROW_FIELD.exec(name) ?? [];
    if (row && field) rows[row] = { ...rows[row], [field]: texts.at(-1) ?? "" };
  }
  return rows;
}
