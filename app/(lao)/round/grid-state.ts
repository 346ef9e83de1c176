import type { RowAnswer } from "@/lib/status-reports/grid/mutations";

/** Everything of a row as it was sent: its cells, and what belongs to them. */
type TypedFields = Readonly<Record<string, string>>;

/** What the grid says after rows were sent. */
export type GridState = {
  /** What is said of all rows together; empty before anything is sent. */
  readonly message: string;
  /** "10.32 น." */
  readonly at: string;
  readonly answers: readonly RowAnswer[];
  /** Rows that are not saved, as they were typed. */
  readonly typed: Readonly<Record<string, TypedFields>>;
  /** The proof of when the form was opened that came with it; empty before anything is sent. */
  readonly opened: string;
  readonly reasonForAll: string;
};

export const IDLE_GRID: GridState = {
  message: "",
  at: "",
  answers: [],
  typed: {},
  opened: "",
  reasonForAll: "",
};

const ROW_FIELD = /^(p\d{1,15})\.([\w-]{1,30})$/;

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

/** The state of a form that was parked when its session ended: every row as it was typed, nothing said of any. */
export function parkedGrid(
  message: string,
  values: Readonly<Record<string, readonly string[]>>,
  changed: readonly string[],
): GridState {
  const typed = typedByRow(values);
  return {
    ...IDLE_GRID,
    message,
    typed: Object.fromEntries(changed.map((row) => [row, typed[row] ?? {}])),
    opened: values.opened?.at(-1) ?? "",
    reasonForAll: values.reasonForAll?.at(-1) ?? "",
  };
}
