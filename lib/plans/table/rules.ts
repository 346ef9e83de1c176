import { PROJECT_KINDS, TARGET_GROUPS } from "@/db/codes/plans";
import { toArabicDigits } from "@/lib/platform/digits";
import { PROJECT_KIND_TH, TARGET_GROUP_TH } from "../messages";
import { fieldsOf, type ProjectFields } from "../projects/fields/rules";
import type { Framework, ProjectContent } from "../rules";
import { budgetFieldOf, subItemFieldOf } from "../schema";

/** What stands in a row of ตารางแผน, as text; a budget's cell bears its fiscal year. */
export type Cells = Readonly<Record<string, string>>;

export const WITHOUT_BUDGET_CELL = "ไม่ใช้งบ";
const SAYS_WITHOUT_BUDGET = /^(?:[-–—]|ไม่ใช้งบ(?:ประมาณ)?|ไม่มีงบ(?:ประมาณ)?)$/;

/** The cells of a row, in the order of the table. */
export function cellNames(years: readonly number[]): string[] {
  return ["name", "objective", "remark", "kind", "place", "quarter", "groups", ...years.map(budgetFieldOf)];
}

type Coded = ProjectContent & { readonly subItem: { readonly code: string } | null };

/** A project as a row: ข้อย่อย by its code, กลุ่มเป้าหมาย by their numbers. */
export function cellsOf(project: Coded, years: readonly number[]): Cells {
  const fields = fieldsOf(project);
  const budgets = years.map((year) => {
    const field = budgetFieldOf(year);
    const isPlanned = project.years.some(({ fiscalYear }) => fiscalYear === year);
    const typed = String(fields[field] ?? "");
    return [field, isPlanned && fields.withoutBudget ? WITHOUT_BUDGET_CELL : typed];
  });
  return {
    name: project.name,
    kind: project.kind,
    place: project.subItem?.code ?? String(project.dimensionNumber),
    quarter: project.quarter === null ? "" : String(project.quarter),
    groups: project.targetGroups.map((group) => TARGET_GROUPS.indexOf(group) + 1).join(", "),
    objective: project.objective ?? "",
    remark: project.remark ?? "",
    ...Object.fromEntries(budgets),
  };
}

/** "1.1", "มิติที่ 1 ข้อ 1.1 การสร้างจิตสำนึก", "๑.๑" or "1": the dimension, and the sub-item where one is named. */
function placeFields(text: string, framework: Framework): ProjectFields {
  const codes = toArabicDigits(text).match(/\d+(?:\.\d+)*/g) ?? [];
  const code = codes.find((one) => one.includes(".")) ?? codes[0] ?? "";
  const dimension = framework.dimensions.find(({ number }) => String(number) === code.split(".")[0]);
  if (!dimension) return { dimension: code };
  const subItem = dimension.subItems.find((item) => item.code === code);
  const typed = code.includes(".") ? String(subItem?.id ?? code) : "";
  return { dimension: String(dimension.number), [subItemFieldOf(dimension.number)]: typed };
}

function groupOf(text: string): string {
  return (
    TARGET_GROUPS[Number(text) - 1] ?? TARGET_GROUPS.find((group) => TARGET_GROUP_TH[group] === text) ?? text
  );
}

/** "3, 4", "3 4", or the groups by name. */
function groupsIn(text: string): string[] {
  const named = toArabicDigits(text)
    .split(/[,;·|\n]/)
    .flatMap((part) => (/^[\d\s]+$/.test(part) ? part.split(/\s+/) : [part.trim()]))
    .filter((part) => part !== "");
  return named.map(groupOf);
}

function kindOf(text: string): string {
  const typed = text.trim();
  return PROJECT_KINDS.find((kind) => PROJECT_KIND_TH[kind] === typed) ?? typed;
}

function quarterOf(text: string): string {
  const typed = toArabicDigits(text).trim();
  return /^(?:ไตรมาส\s*(?:ที่)?\s*)?([1-4])(?:\s*\(.*\))?$/.exec(typed)?.[1] ?? typed;
}

/** A year whose cell is empty is not planned; one that says ไม่ใช้งบ, or "-", is planned without a budget. */
function yearFields(cells: Cells, years: readonly number[]): ProjectFields {
  const planned = years.flatMap((year) => {
    const typed = (cells[budgetFieldOf(year)] ?? "").trim();
    return typed === "" ? [] : [{ year, typed, without: SAYS_WITHOUT_BUDGET.test(typed) }];
  });
  const withoutBudget = planned.length > 0 && planned.every(({ without }) => without);
  return {
    fiscalYears: planned.map(({ year }) => String(year)),
    ...(withoutBudget ? { withoutBudget: "yes" } : {}),
    ...Object.fromEntries(
      planned.map(({ year, typed, without }) => [budgetFieldOf(year), without ? "0" : typed]),
    ),
  };
}

/** A row as the fields of the project form, which then says what is wrong with it. */
export function fieldsOfCells(cells: Cells, framework: Framework): ProjectFields {
  return {
    name: cells.name ?? "",
    kind: kindOf(cells.kind ?? ""),
    quarter: quarterOf(cells.quarter ?? ""),
    targetGroups: groupsIn(cells.groups ?? ""),
    objective: cells.objective ?? "",
    remark: cells.remark ?? "",
    ...placeFields(cells.place ?? "", framework),
    ...yearFields(cells, framework.years),
  };
}

/** The cell at which a problem with a field of the form is shown. */
export function cellOfField(field: string, years: readonly number[]): string {
  if (field === "dimension" || field.startsWith("subItem-")) return "place";
  if (field === "targetGroups") return "groups";
  if (field === "fiscalYears" || field === "withoutBudget") return budgetFieldOf(years[0] ?? 0);
  return field;
}
