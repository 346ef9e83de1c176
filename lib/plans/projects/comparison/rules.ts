import type { ProjectContent } from "../../rules";

export const PROJECT_PARTS = [
  "name",
  "years",
  "quarter",
  "kind",
  "dimension",
  "targetGroups",
  "objective",
  "remark",
] as const;
/** What one reads as a whole of a project: a year with its budget, a dimension with its sub-item. */
export type ProjectPart = (typeof PROJECT_PARTS)[number];

function sayingOf(content: ProjectContent, part: ProjectPart): string {
  switch (part) {
    case "years":
      return content.years
        .map((year) => `${year.fiscalYear} ${year.planBudgetSatang} ${year.withoutBudget}`)
        .sort()
        .join();
    case "dimension":
      return `${content.dimensionNumber} ${content.subItemId}`;
    case "targetGroups":
      return [...content.targetGroups].sort().join();
    default:
      return content[part] === null ? "" : String(content[part]);
  }
}

/** The parts in which two texts of a project differ, in the order of the form. */
export function changedParts(stored: ProjectContent, typed: ProjectContent): ProjectPart[] {
  return PROJECT_PARTS.filter((part) => sayingOf(stored, part) !== sayingOf(typed, part));
}
