import type { PlannedYear } from "../rules";

/** What a plan's check asks of each project in it. */
export type CheckedProject = {
  readonly id: number;
  readonly name: string;
  readonly dimensionNumber: number;
  readonly hasSubItem: boolean;
  readonly consistent: boolean;
  readonly years: readonly PlannedYear[];
};

/** Keep a plan from being sent. */
export const BLOCKING_PROBLEMS = ["no_project", "no_consistent_project"] as const;
/** Are said before it is sent; the LAO may send it all the same. */
export const PLAN_WARNINGS = [
  "empty_dimension",
  "year_without_project",
  "project_without_sub_item",
  "project_with_zero_budget",
  "project_inconsistent",
  "returned_project_unchanged",
] as const;
export type PlanProblemKind = (typeof BLOCKING_PROBLEMS)[number] | (typeof PLAN_WARNINGS)[number];

/** One kind of problem, with what it is about: projects, dimensions or years. */
export type PlanProblem = {
  readonly kind: PlanProblemKind;
  readonly projects: readonly { readonly id: number; readonly name: string }[];
  /** Numbers of dimensions, or fiscal years. */
  readonly numbers: readonly number[];
};

export type PlanFacts = {
  /** Not deleted. */
  readonly projects: readonly CheckedProject[];
  readonly years: readonly number[];
  readonly dimensions: readonly { readonly number: number; readonly subItems: readonly unknown[] }[];
  /** Projects that were returned with a reason and have not been touched since. */
  readonly unchangedSinceReturn: ReadonlySet<number>;
};

const blocks: ReadonlySet<string> = new Set(BLOCKING_PROBLEMS);

export function isBlocking({ kind }: PlanProblem): boolean {
  return blocks.has(kind);
}

/** A year with a budget of 0 that does not say it needs none. */
function hasZeroBudget({ years }: CheckedProject): boolean {
  return years.some((year) => year.planBudgetSatang === 0n && !year.withoutBudget);
}

/**
 * What is to be said of a plan before it is sent, what blocks it first. Projects marked ไม่สอดคล้อง are in no count and
 * are asked nothing more.
 *
 * @source docs/decisions/0029
 */
export function problemsOfPlan({
  projects,
  years,
  dimensions,
  unchangedSinceReturn,
}: PlanFacts): PlanProblem[] {
  if (projects.length === 0) return [{ kind: "no_project", projects: [], numbers: [] }];
  const counted = projects.filter((project) => project.consistent);
  if (counted.length === 0) return [{ kind: "no_consistent_project", projects: [], numbers: [] }];
  const about = (kind: PlanProblemKind, found: readonly CheckedProject[]): PlanProblem => ({
    kind,
    projects: found.map(({ id, name }) => ({ id, name })),
    numbers: [],
  });
  const emptyDimensions = dimensions.filter(
    ({ number }) => !counted.some((project) => project.dimensionNumber === number),
  );
  const emptyYears = years.filter(
    (year) => !counted.some((project) => project.years.some(({ fiscalYear }) => fiscalYear === year)),
  );
  const withSubItems = new Set(
    dimensions.filter(({ subItems }) => subItems.length > 0).map((one) => one.number),
  );
  const found: PlanProblem[] = [
    { kind: "empty_dimension", projects: [], numbers: emptyDimensions.map(({ number }) => number) },
    { kind: "year_without_project", projects: [], numbers: emptyYears },
    about(
      "project_without_sub_item",
      counted.filter((project) => !project.hasSubItem && withSubItems.has(project.dimensionNumber)),
    ),
    about("project_with_zero_budget", counted.filter(hasZeroBudget)),
    about(
      "project_inconsistent",
      projects.filter((project) => !project.consistent),
    ),
    about(
      "returned_project_unchanged",
      projects.filter((project) => unchangedSinceReturn.has(project.id)),
    ),
  ];
  return found.filter((problem) => problem.projects.length > 0 || problem.numbers.length > 0);
}
