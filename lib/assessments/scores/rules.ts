import { ASSESSORS, type Assessor } from "@/db/codes/assessments";
import type { PlanState } from "@/db/codes/plans";
import { hasEnded } from "@/lib/plans/editions/rules";
import { type AssessmentTotals, planStanding } from "../rules";

/** A stored score, hundredths of a point. */
export type Score = {
  readonly assessor: Assessor;
  readonly dimensionNumber: number;
  readonly scoreHundredths: number;
  readonly rowVersion: number;
};

/** A dimension as somebody filled it in: hundredths of a point, or null for not scored (yet). */
export type TypedScore = { readonly dimensionNumber: number; readonly scoreHundredths: number | null };
export type TypedScores = readonly TypedScore[];

/** One assessor's total in hundredths; null while one of the edition's dimensions is not scored. */
export function totalOf(
  scores: readonly Pick<Score, "assessor" | "dimensionNumber" | "scoreHundredths">[],
  assessor: Assessor,
  dimensions: readonly number[],
): number | null {
  const own = scores.filter((score) => score.assessor === assessor);
  const given = dimensions.map((number) => own.find((score) => score.dimensionNumber === number));
  return dimensions.length > 0 && given.every((score) => score !== undefined)
    ? given.reduce((sum, score) => sum + score.scoreHundredths, 0)
    : null;
}

/**
 * An assessor's stored scores in a hidden field: "1:2050:2,2:1900:1" is dimension, hundredths and row version. A form
 * that was filled from others than the stored ones is stale.
 */
export function shownScores(scores: readonly Score[], assessor: Assessor | null): string {
  return scores
    .filter((score) => score.assessor === assessor)
    .sort((one, other) => one.dimensionNumber - other.dimensionNumber)
    .map((score) => `${score.dimensionNumber}:${score.scoreHundredths}:${score.rowVersion}`)
    .join();
}

/** Whose total decides: the central office's, else the province office's, else the LAO's own; null while none is whole. */
export function decidingAssessor(totals: AssessmentTotals): Assessor | null {
  return ASSESSORS.findLast((assessor) => totals[assessor] !== null) ?? null;
}

/** What an LAO's scores of a fiscal year come to. */
export const ASSESSMENT_RESULTS = [
  "passed",
  "failed",
  "not_scored",
  "no_minimum",
  "not_submitted",
  "returned",
] as const;
export type AssessmentResult = (typeof ASSESSMENT_RESULTS)[number];

/** What pass or fail is found from. */
export type ResultFacts = {
  /** Null where the LAO has no plan for the edition. */
  readonly state: PlanState | null;
  readonly totals: AssessmentTotals;
  readonly minimumHundredths: number | null;
};

/**
 * Pass or fail of a fiscal year. A plan that is not in has no result yet; without a whole total, or without a minimum,
 * nothing is passed and nothing failed, except a plan that was decided as failed.
 *
 * @source docs/sources.md R-6
 */
export function assessmentResult(facts: ResultFacts): AssessmentResult {
  const standing = planStanding(facts);
  if (standing !== "in") return standing;
  if (decidingAssessor(facts.totals) === null) return "not_scored";
  return facts.minimumHundredths === null ? "no_minimum" : "passed";
}

/** Why somebody's scores of a plan and year stand still. */
export type ScoringClosing =
  | "no_plan"
  | "year_ended"
  | "plan_not_sent"
  | "plan_being_mended"
  | "office_has_scored"
  | "plan_decided";

export type ScoringFacts = {
  readonly fiscalYear: number;
  readonly state: PlanState | null;
  /** The fiscal year by whose score the plan was passed or failed; null while it is not decided. */
  readonly decidedByYear: number | null;
  /** Whether the province office or the central office has a score in this year. */
  readonly officeHasScored: boolean;
};

/**
 * Whether an assessor may change its scores of a fiscal year now: nobody after the year; an office while the plan is
 * sent and not being mended; the LAO until an office has scored that year, or the plan was decided by it.
 *
 * @returns why not; null while it may
 * @source docs/decisions/0041
 */
export function scoringClosedBy(assessor: Assessor, facts: ScoringFacts, now: Date): ScoringClosing | null {
  if (facts.state === null) return "no_plan";
  if (hasEnded(facts.fiscalYear, now)) return "year_ended";
  if (assessor !== "lao") {
    if (facts.state === "draft") return "plan_not_sent";
    return facts.state === "returned" ? "plan_being_mended" : null;
  }
  if (facts.officeHasScored) return "office_has_scored";
  return facts.decidedByYear === facts.fiscalYear ? "plan_decided" : null;
}
