import type { Standing } from "@/app/_ui/grid/entry-row";
import type { RowAnswer } from "@/lib/plans/table/mutations";
import type { Cells } from "@/lib/plans/table/rules";

/** A row as the page brings it, and what belongs to its text. */
export type DrawnRow = {
  readonly row: string;
  readonly position: number | null;
  readonly id: number | null;
  readonly rowVersion: number | null;
  readonly key: string;
  readonly was: string;
  readonly cells: Cells;
};

/** How a row is drawn: what belongs to its text, and how it stands. */
export type RowView = {
  readonly id: number | null;
  readonly rowVersion: number | null;
  readonly key: string;
  readonly was: string;
  readonly standing: Standing;
};

/** A row after the server's answer to it. */
export function answered(view: RowView, answer: RowAnswer, at: string): RowView {
  switch (answer.state) {
    case "saved": {
      const { id, rowVersion, key, was } = answer;
      return { id, rowVersion, key, was, standing: { kind: "saved", at } };
    }
    case "wrong":
      return { ...view, standing: { kind: "wrong", message: answer.message, problems: answer.problems } };
    case "conflict":
      return {
        ...view,
        rowVersion: answer.rowVersion,
        standing: { kind: "conflict", twoTexts: answer.twoTexts },
      };
  }
}
