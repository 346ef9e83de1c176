import type { Level } from "@/db/codes/implementation-rules";
import type { Round } from "@/db/codes/status-reports";
import { shareHundredths } from "@/lib/platform/fixed-point";

/** How the eligible projects of an LAO and fiscal year stand; their sum is the divisor of every percentage. */
export type StatusCounts = {
  readonly completed: number;
  readonly inProgress: number;
  readonly cannot: number;
  /** รอการรายงานผล: no report counts yet. */
  readonly waiting: number;
};

/** What each status counts, in hundredths of a project: 100, 50 and 0. A waiting project counts nothing. */
export type StatusWeights = {
  readonly completed: number;
  readonly inProgress: number;
  readonly cannot: number;
};

/** Where ปานกลาง and มาก begin, in whole percent; below the first is น้อย. */
export type LevelBands = { readonly middleFromPercent: number; readonly highFromPercent: number };

/** The rules of one fiscal year, as data, so that an old report prints the same figures for ever. */
export type ImplementationRules = {
  readonly fiscalYear: number;
  readonly weights: StatusWeights;
  readonly bands: Readonly<Record<Round, LevelBands>>;
};

/** Eligible projects: reported and waiting. */
export function eligibleProjects(counts: StatusCounts): number {
  return counts.completed + counts.inProgress + counts.cannot + counts.waiting;
}

/** Projects with a report that counts. */
export function reportedProjects(counts: StatusCounts): number {
  return counts.completed + counts.inProgress + counts.cannot;
}

/** What the eligible projects count together, in hundredths of a project: 24 completed and 55 in progress are 5150. */
export function pointsHundredths(counts: StatusCounts, weights: StatusWeights): number {
  return (
    counts.completed * weights.completed +
    counts.inProgress * weights.inProgress +
    counts.cannot * weights.cannot
  );
}

/**
 * Share of the eligible projects that count as carried out, in-progress ones for half.
 *
 * @returns hundredths of a percent, rounded half up (6059 is 60.59 %); null when nothing was planned
 * @source docs/sources.md R-2
 */
export function implementationScore(counts: StatusCounts, weights: StatusWeights): number | null {
  const points = BigInt(pointsHundredths(counts, weights));
  return shareHundredths(points, BigInt(eligibleProjects(counts)) * 100n);
}

/**
 * The band of the exact score, before any rounding: 49.996 is shown as 50.00 and is still below 50.
 *
 * @returns null when nothing was planned
 * @source docs/sources.md R-5
 */
export function levelOf(counts: StatusCounts, weights: StatusWeights, bands: LevelBands): Level | null {
  const eligible = eligibleProjects(counts);
  if (eligible === 0) return null;
  const points = pointsHundredths(counts, weights);
  if (points >= bands.highFromPercent * eligible) return "high";
  if (points >= bands.middleFromPercent * eligible) return "middle";
  return "low";
}

/**
 * Projects carried out to the end, of those planned; in-progress ones do not count.
 *
 * @returns hundredths of a percent; null when nothing was planned
 * @source docs/sources.md R-4
 */
export function completionRate(counts: Pick<StatusCounts, "completed">, planned: number): number | null {
  return shareHundredths(BigInt(counts.completed), BigInt(planned));
}

/**
 * Money spent, of the plan budget (not of the ordinance budget).
 *
 * @returns hundredths of a percent, above 10000 where more was spent than planned; null when no budget was planned
 * @source docs/sources.md R-4
 */
export function spendingRate(spentSatang: bigint, planBudgetSatang: bigint): number | null {
  return shareHundredths(spentSatang, planBudgetSatang);
}

/**
 * The report that counts for a round: the 6-month one, or for 12 months and the year the latest one.
 *
 * @returns the round of that report; null for a project that is รอการรายงานผล
 * @source docs/sources.md R-3
 */
export function countingReport(round: Round, reported: ReadonlySet<Round>): Round | null {
  if (round === 12 && reported.has(12)) return 12;
  return reported.has(6) ? 6 : null;
}
