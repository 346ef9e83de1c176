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
  /** Where weights and bands come from, as whoever set them wrote it. */
  readonly sources: { readonly weights: string; readonly bands: Readonly<Record<Round, string>> };
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

/** What stands between an LAO and a level: the fewest projects that still have to be completed. */
export type LevelNeed = {
  readonly level: Exclude<Level, "low">;
  /** The score that the level begins at, in percent. */
  readonly fromPercent: number;
  /** What is still missing, in hundredths of a project. */
  readonly missingHundredths: number;
  /** Which projects, the ones in progress first among ways that need as few; null where all of them are too few. */
  readonly fewest: { readonly inProgress: number; readonly waiting: number } | null;
};

/**
 * What an LAO needs for each level that it has not reached, the nearest first. Projects in progress and waiting ones
 * can still be completed; those that cannot be carried out this year stay as they are, so that a level may be
 * out of reach.
 *
 * @returns nothing where the highest level is reached, or nothing was planned
 * @source docs/sources.md, S-1; decision 42
 */
export function needsForLevel(
  counts: StatusCounts,
  weights: StatusWeights,
  bands: LevelBands,
): readonly LevelNeed[] {
  const eligible = eligibleProjects(counts);
  if (eligible === 0) return [];
  const points = pointsHundredths(counts, weights);
  const steps = [
    { level: "middle", fromPercent: bands.middleFromPercent },
    { level: "high", fromPercent: bands.highFromPercent },
  ] as const;
  return steps
    .map((step) => ({ ...step, missingHundredths: step.fromPercent * eligible - points }))
    .filter(({ missingHundredths }) => missingHundredths > 0)
    .map((step) => ({ ...step, fewest: fewestToComplete(step.missingHundredths, counts, weights) }));
}

/** A waiting project gains its whole weight, one in progress what it does not count yet. */
function fewestToComplete(
  missing: number,
  { inProgress, waiting }: Pick<StatusCounts, "inProgress" | "waiting">,
  weights: StatusWeights,
): LevelNeed["fewest"] {
  const gain = { waiting: weights.completed, inProgress: weights.completed - weights.inProgress };
  const most = waiting * gain.waiting + inProgress * gain.inProgress;
  if (most < missing) return null;
  const byWaiting = Math.ceil(missing / gain.waiting);
  const all =
    byWaiting <= waiting
      ? byWaiting
      : waiting + Math.ceil((missing - waiting * gain.waiting) / gain.inProgress);
  // As many of them in progress as the same number allows: those are nearer to their end.
  const difference = gain.waiting - gain.inProgress;
  const short = Math.max(0, missing - all * gain.inProgress);
  const ofWaiting = Math.max(all - inProgress, difference === 0 ? 0 : Math.ceil(short / difference), 0);
  return { inProgress: all - ofWaiting, waiting: ofWaiting };
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
