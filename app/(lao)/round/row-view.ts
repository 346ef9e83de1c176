import type { Standing } from "@/app/_ui/grid/entry-row";
import type { RowAnswer } from "@/lib/status-reports/grid/mutations";
import type { Cells } from "@/lib/status-reports/grid/rules";
import type { GridState } from "./grid-state";

/** A project as a row of the grid, as the page brings it. */
export type DrawnRow = {
  /** "p418" */
  readonly row: string;
  readonly projectId: number;
  readonly position: number;
  readonly name: string;
  /** "แผน 680,000 บาท" */
  readonly planned: string;
  readonly dimension: number;
  /** 0 where nothing is reported yet. */
  readonly version: number;
  readonly was: string;
  readonly cells: Cells;
  /** When the report was stored: a time of today, or the day; empty without one. */
  readonly at: string;
  readonly overspends: boolean;
  /** Its cells are those of the 6-month report, not yet reported in this round. */
  readonly isFromSixMonths: boolean;
  readonly evidence: number;
};

/** What belongs to the row's text, and how it stands. */
export type RowView = {
  readonly version: number;
  readonly was: string;
  readonly overspends: boolean;
  readonly standing: Standing;
};

export type ShownRow = DrawnRow & { readonly view: RowView };

/** A row after the server's answer to it. */
export function answered(view: RowView, answer: RowAnswer, at: string): RowView {
  switch (answer.state) {
    case "saved": {
      const { version, was, overspends } = answer;
      return { version, was, overspends, standing: { kind: "saved", at } };
    }
    case "wrong":
      return { ...view, standing: { kind: "wrong", message: answer.message, problems: answer.problems } };
    case "conflict":
      return { ...view, version: answer.version, standing: { kind: "conflict", twoTexts: answer.twoTexts } };
  }
}

/** A row as it is drawn after a form was sent without script: what was not saved is as it was typed. */
function shown(row: DrawnRow, sent: GridState): ShownRow {
  const { version, was, overspends } = row;
  const typed = sent.typed[row.row];
  const answer = sent.answers.find((one) => one.row === row.row);
  if (!typed) {
    const at = answer?.state === "saved" ? sent.at : null;
    const standing: Standing = at === null ? { kind: "drawn" } : { kind: "saved", at };
    return { ...row, view: { version, was, overspends, standing } };
  }
  const kept: RowView = {
    version: Number(typed.version) || 0,
    was: typed.was ?? was,
    overspends,
    standing: { kind: "typed" },
  };
  return { ...row, cells: typed, view: answer ? answered(kept, answer, sent.at) : kept };
}

/** The rows of the page, and below them those that were typed in and that the list does not show any more. */
export function shownRows(rows: readonly DrawnRow[], sent: GridState): ShownRow[] {
  const gone = sent.answers.flatMap((answer): DrawnRow[] => {
    if (answer.state !== "conflict" || !answer.about || rows.some(({ row }) => row === answer.row)) return [];
    return [
      {
        ...answer.about,
        row: answer.row,
        projectId: Number(answer.row.slice(1)),
        dimension: 0,
        version: answer.version,
        was: "",
        cells: {},
        at: "",
        overspends: false,
        isFromSixMonths: false,
        evidence: 0,
      },
    ];
  });
  return [...rows, ...gone].map((row) => shown(row, sent));
}
