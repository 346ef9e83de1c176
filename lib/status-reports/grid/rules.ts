import { pageCount } from "@/lib/platform/list-address";
import { formatBaht } from "@/lib/platform/money";
import type { ReportPart } from "../history/rules";
import { overspends, type ReportValues } from "../rules";
import type { RoundRow } from "./data";

/** What stands in a row of the grid, as text; a tick is "yes" or nothing. */
export type Cells = Readonly<Record<string, string>>;

/** What a report says, in the order of the row. */
export const VALUE_CELLS = [
  "status",
  "cannotReason",
  "cannotReasonText",
  "inOrdinance",
  "ordinanceBudget",
  "withoutBudget",
  "spent",
  "remark",
] as const;

/** Ticks that the report form leaves out where they are not set. */
export const TICKS: readonly string[] = ["inOrdinance", "withoutBudget", "confirmOverspend"];

const tick = (set: boolean) => (set ? "yes" : "");

/** A report as a row; sums of a project without budget are left empty, as in its form. */
export function cellsOf(values: ReportValues): Cells {
  const money = (satang: bigint) => (values.withoutBudget ? "" : formatBaht(satang));
  return {
    status: values.status,
    cannotReason: values.cannotReason ?? "",
    cannotReasonText: values.cannotReasonText ?? "",
    inOrdinance: tick(values.inOrdinance),
    ordinanceBudget: money(values.ordinanceBudgetSatang),
    withoutBudget: tick(values.withoutBudget),
    spent: money(values.spentSatang),
    remark: values.remark ?? "",
    confirmOverspend: tick(overspends(values)),
  };
}

/** What a row holds before anything is typed: its report, else the 6-month one, else what the plan says. */
export function cellsOfRow({ report, sixMonthReport, plannedWithoutBudget }: RoundRow): Cells {
  if (report) return cellsOf(report);
  if (sixMonthReport) return { ...cellsOf(sixMonthReport), confirmOverspend: "" };
  return { withoutBudget: tick(plannedWithoutBudget) };
}

const CELLS_OF_PART: Record<ReportPart, readonly string[]> = {
  status: ["status", "cannotReason", "cannotReasonText"],
  cannotReason: ["cannotReason", "cannotReasonText"],
  withoutBudget: ["withoutBudget"],
  inOrdinance: ["inOrdinance"],
  ordinanceBudget: ["ordinanceBudget"],
  spent: ["spent"],
  remark: ["remark"],
};

/** The cells as typed, and as somebody else stored them in the parts for which that text was picked. */
export function withTheirs(typed: Cells, stored: Cells, parts: readonly ReportPart[]): Cells {
  const theirs = parts.flatMap((part) => CELLS_OF_PART[part]).map((cell) => [cell, stored[cell] ?? ""]);
  return { ...typed, ...Object.fromEntries(theirs) };
}

/** Whether a project's 12-month report may be taken from its 6-month one without looking at it. */
export function isUnchangeable({ report, sixMonthReport }: RoundRow): boolean {
  return report === null && sixMonthReport !== null && !overspends(sixMonthReport);
}

export type Progress = { readonly all: number; readonly waiting: number };

/** How many of the rows are still to be reported, together and in each dimension that has any. */
export function progressOf(rows: readonly RoundRow[]): Progress & {
  readonly ofDimension: ReadonlyMap<number, Progress & { readonly nameTh: string }>;
} {
  const ofDimension = new Map<number, Progress & { nameTh: string }>();
  for (const { dimensionNumber, dimensionNameTh: nameTh, report } of rows) {
    const { all, waiting } = ofDimension.get(dimensionNumber) ?? { all: 0, waiting: 0 };
    ofDimension.set(dimensionNumber, { nameTh, all: all + 1, waiting: waiting + (report ? 0 : 1) });
  }
  return { all: rows.length, waiting: rows.filter(({ report }) => !report).length, ofDimension };
}

/** All rows in their order, those not yet reported before the others, those alone, or those to look at again. */
export const ROWS_SHOWN = ["all", "first", "waiting", "problems"] as const;
export type RowsShown = (typeof ROWS_SHOWN)[number];

/**
 * The rows that a filter shows.
 *
 * @param problems the projects whose reports are to be looked at again
 */
export function chosenRows(
  rows: readonly RoundRow[],
  { show, dimension }: { readonly show: RowsShown; readonly dimension: number | null },
  problems: ReadonlySet<number>,
): RoundRow[] {
  const found = rows.filter((row) => dimension === null || row.dimensionNumber === dimension);
  const waiting = found.filter(({ report }) => report === null);
  switch (show) {
    case "all":
      return found;
    case "first":
      return [...waiting, ...found.filter(({ report }) => report !== null)];
    case "waiting":
      return waiting;
    case "problems":
      return found.filter(({ projectId }) => problems.has(projectId));
  }
}

/** As many as can be typed in on one page without waiting (docs/decisions/0037). */
const ROWS_A_PAGE = 150;

/** The rows of one page; a page past the end is the last one. */
export function pageOfRows(rows: readonly RoundRow[], asked: number) {
  const pages = pageCount(rows.length, ROWS_A_PAGE);
  const page = Math.min(asked, pages);
  return { shown: rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE), page, pageCount: pages };
}
