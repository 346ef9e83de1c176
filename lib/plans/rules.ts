import type { ProjectKind, Quarter, TargetGroup } from "@/db/codes/plans";

/** กรอบแนวทาง of an edition: what a project may name. */
export type Framework = {
  readonly editionId: number;
  readonly years: readonly number[];
  readonly dimensions: readonly Dimension[];
};

export type Dimension = {
  readonly number: number;
  readonly nameTh: string;
  readonly confirmed: boolean;
  readonly subItems: readonly SubItem[];
};

export type SubItem = {
  readonly id: number;
  readonly code: string;
  readonly nameTh: string;
  readonly confirmed: boolean;
  /** No project may choose it any more; those that have it keep it. */
  readonly retired: boolean;
};

/** A fiscal year of a project, with its plan budget. */
export type PlannedYear = {
  readonly fiscalYear: number;
  readonly planBudgetSatang: bigint;
  readonly withoutBudget: boolean;
};

/** What the plan says of a project. */
export type ProjectContent = {
  readonly name: string;
  readonly kind: ProjectKind;
  readonly quarter: Quarter | null;
  readonly dimensionNumber: number;
  readonly subItemId: number | null;
  readonly years: readonly PlannedYear[];
  readonly targetGroups: readonly TargetGroup[];
  readonly objective: string | null;
  readonly remark: string | null;
};

export type ProjectProblem =
  | "no_year"
  | "year_outside_edition"
  | "dimension_unknown"
  | "sub_item_elsewhere"
  | "sub_item_retired";

/** Sub-items that a project may choose under a dimension: those in use, and the retired one that it has already. */
export function offeredSubItems(dimension: Dimension, present: number | null): SubItem[] {
  return dimension.subItems.filter((item) => !item.retired || item.id === present);
}

/**
 * What keeps a project out of an edition's plan, in the order of the form. Empty when it fits.
 *
 * @param present the project as it is stored, null for a new one: a retired sub-item that it has may stay
 */
export function problemsIn(
  content: Pick<ProjectContent, "years" | "dimensionNumber" | "subItemId">,
  framework: Framework,
  present: Pick<ProjectContent, "subItemId"> | null = null,
): ProjectProblem[] {
  const problems: ProjectProblem[] = [];
  if (content.years.length === 0) problems.push("no_year");
  if (!content.years.every((year) => framework.years.includes(year.fiscalYear)))
    problems.push("year_outside_edition");
  const dimension = framework.dimensions.find((known) => known.number === content.dimensionNumber);
  const subItem = dimension?.subItems.find((item) => item.id === content.subItemId);
  if (!dimension) problems.push("dimension_unknown");
  else if (content.subItemId !== null && !subItem) problems.push("sub_item_elsewhere");
  else if (subItem?.retired && subItem.id !== present?.subItemId) problems.push("sub_item_retired");
  return problems;
}

/** วงเงินตามแผนพัฒนาท้องถิ่น over all of a project's years, satang. */
export function totalPlanBudgetSatang(years: readonly PlannedYear[]): bigint {
  return years.reduce((sum, year) => sum + year.planBudgetSatang, 0n);
}

/** How long a deleted project can be brought back by the LAO itself, in days. */
export const RESTORE_DAYS = 30;

/** Until when a deleted project can be brought back; the last instant is included. */
export function restorableUntil(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + RESTORE_DAYS * 24 * 60 * 60 * 1000);
}

export function mayStillRestore(deletedAt: Date, now: Date): boolean {
  return now.getTime() <= restorableUntil(deletedAt).getTime();
}
