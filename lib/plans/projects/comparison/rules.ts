import type { ProjectContent } from "../../rules";
import type { ProjectFields } from "../fields/rules";

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

/** The field that says which of two texts is to be kept in a part: "theirs", else one's own. */
export const pickFieldOf = (part: ProjectPart) => `pick-${part}` as const;

function belongsTo(part: ProjectPart, field: string): boolean {
  switch (part) {
    case "years":
      return field === "fiscalYears" || field === "withoutBudget" || field.startsWith("budget-");
    case "dimension":
      return field === "dimension" || field.startsWith("subItem-");
    default:
      return field === part;
  }
}

/** The parts in which whoever saw both texts picked the stored one. */
export function partsPicked(fields: ProjectFields): ProjectPart[] {
  return PROJECT_PARTS.filter((part) => fields[pickFieldOf(part)] === "theirs");
}

/** What was typed, with the stored text in some of the parts. */
export function withTheirs(
  typed: ProjectFields,
  theirs: ProjectFields,
  parts: readonly ProjectPart[],
): Record<string, string | string[]> {
  const isTheirs = (field: string) => parts.some((part) => belongsTo(part, field));
  const kept = Object.entries(typed).filter(([field]) => !isTheirs(field));
  const taken = Object.entries(theirs).filter(([field]) => isTheirs(field));
  return Object.fromEntries([...kept, ...taken]);
}
