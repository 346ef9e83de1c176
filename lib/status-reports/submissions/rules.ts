import type { SubmissionState } from "@/db/codes/status-reports";
import type { CivilDate } from "@/lib/platform/civil-date";
import type { RoundRow } from "../grid/data";
import { overspends, problemsIn, type ReportingFacts, type ReportingProblem } from "../rules";
import type { HandInState } from "./access";

/**
 * How a round stands, told from what was last handed in and what the reports say now. A returned round is being
 * corrected: it stays returned whatever changes, until it is handed in again.
 *
 * @param contentNow the digest of the eligible projects and their reports as they are now
 * @source docs/sources.md R-13
 */
export function handInState(
  latest: { readonly state: SubmissionState; readonly contentSha256: string } | null,
  contentNow: string,
): HandInState {
  if (!latest) return "none";
  if (latest.state === "returned") return "returned";
  return latest.contentSha256 === contentNow ? latest.state : "changed";
}

/** A project that could be reported, for asking whether the plan and the round let it. */
const ANY_PROJECT = { deleted: false, plannedForYear: true, consistent: true } as const;

/**
 * What keeps a round from being handed in today, as it keeps its projects from being reported; null where nothing does.
 *
 * @param today the day in Asia/Bangkok
 * @source docs/sources.md
 */
export function problemOfHandingIn(
  facts: Pick<ReportingFacts, "standing" | "window">,
  today: CivilDate,
): ReportingProblem | null {
  return problemsIn({ ...ANY_PROJECT, ...facts }, today)[0] ?? null;
}

/** "2561-6-2900101-1": year, round, the LAO's code of that day, and which time. */
export function receiptNumberOf(of: {
  readonly fiscalYear: number;
  readonly round: number;
  readonly laoCode: string;
  readonly number: number;
}): string {
  return `${of.fiscalYear}-${of.round}-${of.laoCode}-${of.number}`;
}

/** What a check before handing in finds, the gravest first. */
export const HAND_IN_PROBLEMS = [
  "report_missing",
  "cannot_without_reason",
  "returned_unchanged",
  "spent_above_ordinance",
  "completed_with_nothing_spent",
  "in_progress_at_years_end",
  "evidence_missing",
] as const;
export type HandInProblemKind = (typeof HAND_IN_PROBLEMS)[number];

export type HandInProblem = {
  readonly kind: HandInProblemKind;
  readonly projects: readonly Pick<RoundRow, "projectId" | "name">[];
};

export type CheckedRound = {
  readonly round: 6 | 12;
  readonly rows: readonly RoundRow[];
  /** How many files prove what a project's report says; a project that is not there has none. */
  readonly evidence: ReadonlyMap<number, number>;
  /** Projects named by the last return that nobody has corrected since. */
  readonly unchangedSinceReturn: ReadonlySet<number>;
};

/** A project that spends nothing by plan or by report is not asked why it spent nothing. */
function completedForNothing({ report, planBudgetSatang, plannedWithoutBudget }: RoundRow): boolean {
  if (report?.status !== "completed" || report.withoutBudget || report.spentSatang > 0n) return false;
  return !plannedWithoutBudget && (planBudgetSatang > 0n || report.ordinanceBudgetSatang > 0n);
}

/**
 * What should be looked at again before a round is handed in. None keeps it from being handed in: reports that are
 * missing have to be confirmed, the rest is told.
 *
 * @source docs/sources.md
 */
export function problemsOfRound({
  round,
  rows,
  evidence,
  unchangedSinceReturn,
}: CheckedRound): HandInProblem[] {
  const finds: Readonly<Record<HandInProblemKind, (row: RoundRow) => boolean>> = {
    report_missing: ({ report }) => report === null,
    cannot_without_reason: ({ report }) => report?.status === "cannot" && report.cannotReason === null,
    returned_unchanged: ({ projectId }) => unchangedSinceReturn.has(projectId),
    spent_above_ordinance: ({ report }) => report !== null && overspends(report),
    completed_with_nothing_spent: completedForNothing,
    in_progress_at_years_end: ({ report }) => round === 12 && report?.status === "in_progress",
    evidence_missing: ({ report, projectId }) =>
      report !== null && report.status !== "cannot" && (evidence.get(projectId) ?? 0) === 0,
  };
  return HAND_IN_PROBLEMS.map((kind) => ({ kind, projects: rows.filter(finds[kind]) })).filter(
    ({ projects }) => projects.length > 0,
  );
}

/** What only should be known: handing in without it is as good. */
export function isNote(kind: HandInProblemKind): boolean {
  return kind === "evidence_missing";
}
