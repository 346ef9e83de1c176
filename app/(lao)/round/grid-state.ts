import { NOTHING_SENT, type SentRows } from "@/app/_ui/grid/entry-row";
import type { RowAnswer } from "@/lib/status-reports/grid/mutations";

/** What the grid says after rows were sent. */
export type GridState = SentRows<RowAnswer> & {
  /** The proof of when the form was opened that came with it; empty before anything is sent. */
  readonly opened: string;
  readonly reasonForAll: string;
};

export const IDLE_GRID: GridState = { ...NOTHING_SENT, opened: "", reasonForAll: "" };
