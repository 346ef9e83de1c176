import { formatBaht } from "@/lib/platform/money";
import type { ProjectContent } from "../../rules";
import { budgetFieldOf, subItemFieldOf } from "../../schema";

/** The fields of the project form as they are typed: one text, or a list where a field comes more than once. */
export type ProjectFields = Readonly<Record<string, string | string[]>>;

/**
 * What the project form holds when it is filled from a project: read back, it says the same. The form knows
 * "ไม่ใช้งบประมาณ" of all years together only: where some years say it and others do not, those that do plan 0 baht.
 */
export function fieldsOf(content: ProjectContent): Record<string, string | string[]> {
  const withoutBudget = content.years.length > 0 && content.years.every((year) => year.withoutBudget);
  const budgets = withoutBudget
    ? []
    : content.years.map((year) => [budgetFieldOf(year.fiscalYear), formatBaht(year.planBudgetSatang)]);
  return {
    name: content.name,
    fiscalYears: content.years.map((year) => String(year.fiscalYear)),
    ...Object.fromEntries(budgets),
    ...(withoutBudget ? { withoutBudget: "yes" } : {}),
    quarter: content.quarter === null ? "" : String(content.quarter),
    kind: content.kind,
    dimension: String(content.dimensionNumber),
    [subItemFieldOf(content.dimensionNumber)]: content.subItemId === null ? "" : String(content.subItemId),
    targetGroups: [...content.targetGroups],
    objective: content.objective ?? "",
    remark: content.remark ?? "",
  };
}
