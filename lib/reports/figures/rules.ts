import {
  completionRate,
  eligibleProjects,
  type StatusCounts,
  spendingRate,
} from "@/lib/implementation-rules/rules";

/** What the eligible projects of an LAO, fiscal year and round come to, over one dimension or several. */
export type Figures = {
  /** By the reports that count for the round. */
  readonly counts: StatusCounts;
  /** By this very round's reports: a 12-month round without reports has all its projects waiting. */
  readonly reportedInRound: StatusCounts;
  /** บรรจุในข้อบัญญัติ/เทศบัญญัติ/แผนดำเนินงาน: the flag, apart from the ordinance budget. */
  readonly inOrdinance: number;
  readonly planBudgetSatang: bigint;
  readonly ordinanceBudgetSatang: bigint;
  readonly spentSatang: bigint;
};

/** A dimension of the year's edition with its figures; one without projects is there with zeros. */
export type DimensionFigures = Figures & { readonly number: number; readonly nameTh: string };

const NO_PROJECTS: StatusCounts = { completed: 0, inProgress: 0, cannot: 0, waiting: 0 };
const NOTHING: Figures = {
  counts: NO_PROJECTS,
  reportedInRound: NO_PROJECTS,
  inOrdinance: 0,
  planBudgetSatang: 0n,
  ordinanceBudgetSatang: 0n,
  spentSatang: 0n,
};

function addCounts(a: StatusCounts, b: StatusCounts): StatusCounts {
  return {
    completed: a.completed + b.completed,
    inProgress: a.inProgress + b.inProgress,
    cannot: a.cannot + b.cannot,
    waiting: a.waiting + b.waiting,
  };
}

/** All dimensions together. */
export function totalOf(dimensions: readonly Figures[]): Figures {
  return dimensions.reduce<Figures>(
    (sum, one) => ({
      counts: addCounts(sum.counts, one.counts),
      reportedInRound: addCounts(sum.reportedInRound, one.reportedInRound),
      inOrdinance: sum.inOrdinance + one.inOrdinance,
      planBudgetSatang: sum.planBudgetSatang + one.planBudgetSatang,
      ordinanceBudgetSatang: sum.ordinanceBudgetSatang + one.ordinanceBudgetSatang,
      spentSatang: sum.spentSatang + one.spentSatang,
    }),
    NOTHING,
  );
}

/** A line of the reports by dimension: planned, done, money and the two rates. */
export type DimensionLine = {
  readonly planned: number;
  readonly completed: number;
  readonly planBudgetSatang: bigint;
  readonly ordinanceBudgetSatang: bigint;
  readonly spentSatang: bigint;
  /** Hundredths of a percent; null when nothing was planned. */
  readonly completionRate: number | null;
  /** Hundredths of a percent; null when no budget was planned. */
  readonly spendingRate: number | null;
};

export function dimensionLine(figures: Figures): DimensionLine {
  const { counts, planBudgetSatang, ordinanceBudgetSatang, spentSatang } = figures;
  const planned = eligibleProjects(counts);
  return {
    planned,
    completed: counts.completed,
    planBudgetSatang,
    ordinanceBudgetSatang,
    spentSatang,
    completionRate: completionRate(counts, planned),
    spendingRate: spendingRate(spentSatang, planBudgetSatang),
  };
}
