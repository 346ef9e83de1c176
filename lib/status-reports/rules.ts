import type { PlanStanding } from "@/db/codes/assessments";
import type { CannotReason, ProjectStatus } from "@/db/codes/status-reports";
import type { CivilDate } from "@/lib/platform/civil-date";
import { type RoundWindow, roundState } from "./rounds/rules";

/** What a report says of a project, in one round. */
export type ReportValues = {
  readonly status: ProjectStatus;
  /** Only with the status "cannot"; its text only with "other". */
  readonly cannotReason: CannotReason | null;
  readonly cannotReasonText: string | null;
  /** ดำเนินการโดยไม่ใช้งบประมาณ: then both sums are 0. */
  readonly withoutBudget: boolean;
  readonly inOrdinance: boolean;
  readonly ordinanceBudgetSatang: bigint;
  readonly spentSatang: bigint;
  readonly remark: string | null;
};

/** What decides whether a project can be reported at all. */
export type ReportingFacts = {
  readonly deleted: boolean;
  /** Whether the project is carried out in the fiscal year. */
  readonly plannedForYear: boolean;
  readonly consistent: boolean;
  readonly standing: PlanStanding;
  /** Null where nobody has set the round. */
  readonly window: Pick<RoundWindow, "opensOn" | "closesOn"> | null;
};

export const REPORTING_PROBLEMS = [
  "project_deleted",
  "not_planned_for_year",
  "project_inconsistent",
  "plan_not_submitted",
  "plan_returned",
  "plan_failed",
  "round_not_set",
  "round_not_yet_open",
  "round_closed",
] as const;
/** Why a project cannot be reported now. */
export type ReportingProblem = (typeof REPORTING_PROBLEMS)[number];

/** Whether a refusal is one of the round or of the project, and not of what was typed. */
export function isReportingProblem(reason: string): reason is ReportingProblem {
  return REPORTING_PROBLEMS.some((problem) => problem === reason);
}

function problemOfPlan(standing: PlanStanding): ReportingProblem | null {
  switch (standing) {
    case "in":
      return null;
    case "not_submitted":
      return "plan_not_submitted";
    case "returned":
      return "plan_returned";
    case "failed":
      return "plan_failed";
  }
}

function problemOfRound(window: ReportingFacts["window"], today: CivilDate): ReportingProblem | null {
  if (!window) return "round_not_set";
  const state = roundState(window, today);
  return state === "open" ? null : `round_${state}`;
}

/**
 * Everything that keeps a project from being reported or corrected today, the gravest first.
 *
 * @param today the day in Asia/Bangkok
 * @source docs/sources.md
 */
export function problemsIn(facts: ReportingFacts, today: CivilDate): ReportingProblem[] {
  const found: (ReportingProblem | null)[] = [
    facts.deleted ? "project_deleted" : null,
    facts.plannedForYear ? null : "not_planned_for_year",
    facts.consistent ? null : "project_inconsistent",
    problemOfPlan(facts.standing),
    problemOfRound(facts.window, today),
  ];
  return found.filter((problem) => problem !== null);
}

/**
 * Whether more was spent than the ordinance gives: legal, but asked about.
 *
 * @source docs/sources.md R-9
 */
export function overspends(values: Pick<ReportValues, "ordinanceBudgetSatang" | "spentSatang">): boolean {
  return values.spentSatang > values.ordinanceBudgetSatang;
}

/** A project among those that a round asks for, in the order of the list of projects. */
export type Place = {
  readonly position: number;
  readonly total: number;
  /** The next one without a report, from the first again after the last; null when it would be the last one left. */
  readonly nextWaitingId: number | null;
};

/**
 * "ข้อ 4 จาก 85", and where "next" leads.
 *
 * @param asked the eligible projects of the year in the order of the list
 * @returns null for a project that the round does not ask for
 */
export function placeInRound(
  asked: readonly { readonly projectId: number; readonly reported: boolean }[],
  projectId: number,
): Place | null {
  const index = asked.findIndex((one) => one.projectId === projectId);
  if (index < 0) return null;
  const ahead = [...asked.slice(index + 1), ...asked.slice(0, index)];
  const next = ahead.find((one) => !one.reported);
  return { position: index + 1, total: asked.length, nextWaitingId: next?.projectId ?? null };
}
