import type { RowAnswer } from "@/lib/plans/table/mutations";
import type { Cells } from "@/lib/plans/table/rules";
import type { TwoTexts } from "@/lib/platform/form-state";

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

export type Standing =
  | { readonly kind: "drawn" | "typed" | "saving" }
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "failed" }
  | { readonly kind: "wrong"; readonly message: string; readonly problems: Readonly<Record<string, string>> }
  | { readonly kind: "conflict"; readonly twoTexts: readonly TwoTexts[] };

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

/** Whether the row holds something that the server has not taken. */
export function isUnsaved({ standing }: RowView): boolean {
  return !["drawn", "saved"].includes(standing.kind);
}
