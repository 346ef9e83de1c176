import type { Framework, ProjectContent } from "../rules";

/** What the plan says of a project, without what else is known of it. */
function contentOf(project: ProjectContent): ProjectContent {
  const { name, kind, quarter, dimensionNumber, subItemId, years, targetGroups, objective, remark } = project;
  return { name, kind, quarter, dimensionNumber, subItemId, years, targetGroups, objective, remark };
}

/** The project with a further year, which plans what the year before plans. Null where it has that year, or not the one before. */
export function withNextYear(content: ProjectContent, fromYear: number): ProjectContent | null {
  const from = content.years.find((year) => year.fiscalYear === fromYear);
  if (!from || content.years.some((year) => year.fiscalYear === fromYear + 1)) return null;
  const years = [...content.years, { ...from, fiscalYear: fromYear + 1 }];
  return { ...contentOf(content), years: years.sort((one, other) => one.fiscalYear - other.fiscalYear) };
}

/** The project without a year; null where it has no other, or not this one. */
export function withoutYear(content: ProjectContent, fiscalYear: number): ProjectContent | null {
  const years = content.years.filter((year) => year.fiscalYear !== fiscalYear);
  return years.length === 0 || years.length === content.years.length
    ? null
    : { ...contentOf(content), years };
}

type Source = ProjectContent & { readonly subItem: { readonly code: string } | null };

/**
 * The sub-item of a new framework that bears the same code under the same dimension. Null where the project has none,
 * and where the framework has none of that code that may still be chosen.
 */
export function sameSubItem(source: Source, framework: Framework): number | null {
  const dimension = framework.dimensions.find(({ number }) => number === source.dimensionNumber);
  const item = dimension?.subItems.find(({ code, retired }) => code === source.subItem?.code && !retired);
  return item?.id ?? null;
}

/**
 * A project of an earlier edition as a new one of this edition: its dimension by number, the years as chosen, each with
 * the budget of its own last year.
 *
 * @returns null where the framework has no such dimension, or the project had no year
 */
export function contentInEdition(
  source: Source,
  framework: Framework,
  fiscalYears: readonly number[],
): ProjectContent | null {
  const last = source.years.at(-1);
  if (!last || !framework.dimensions.some(({ number }) => number === source.dimensionNumber)) return null;
  const { planBudgetSatang, withoutBudget } = last;
  return {
    ...contentOf(source),
    subItemId: sameSubItem(source, framework),
    years: fiscalYears.map((fiscalYear) => ({ fiscalYear, planBudgetSatang, withoutBudget })),
  };
}
