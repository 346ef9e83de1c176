import { PROJECT_KINDS, QUARTERS, TARGET_GROUPS } from "@/db/codes/plans";
import {
  bahtCell,
  type CellProblem,
  NOT_YES_OR_EMPTY_TH,
  type RowCells,
  saysYes,
  YES_TH,
} from "@/lib/imports/cells";
import { toArabicDigits } from "@/lib/platform/digits";
import { parseBaht } from "@/lib/platform/money";
import { tidyText } from "@/lib/platform/plain-text";
import { PROJECT_KIND_TH, QUARTER_TH } from "../messages";
import { fieldsOf } from "../projects/fields/rules";
import type { Dimension, Framework, ProjectContent, SubItem } from "../rules";
import { budgetFieldOf, subItemFieldOf } from "../schema";
import { groupKeyOf } from "./columns";

const NOTHING = /^[-–—]?$/;

export const dimensionLabel = ({ number, nameTh }: Pick<Dimension, "number" | "nameTh">) =>
  `มิติที่ ${number} ${nameTh}`;
export const workbookSubItemLabel = ({ code, nameTh }: Pick<SubItem, "code" | "nameTh">) =>
  `${code} ${nameTh}`;

/** A project as a row. A year that is not planned is empty; one without a budget is 0. */
export function cellsOf(framework: Framework, content: ProjectContent): RowCells {
  const { withoutBudget } = fieldsOf(content);
  const dimension = framework.dimensions.find(({ number }) => number === content.dimensionNumber);
  const subItem = dimension?.subItems.find(({ id }) => id === content.subItemId);
  const budgets = framework.years.map((year) => {
    const planned = content.years.find(({ fiscalYear }) => fiscalYear === year);
    return [budgetFieldOf(year), planned ? bahtCell(planned.planBudgetSatang) : ""];
  });
  return {
    name: content.name,
    kind: PROJECT_KIND_TH[content.kind],
    ...Object.fromEntries(budgets),
    withoutBudget: withoutBudget ? YES_TH : "",
    quarter: content.quarter === null ? "" : QUARTER_TH[content.quarter],
    dimension: dimension ? dimensionLabel(dimension) : "",
    subItem: subItem ? workbookSubItemLabel(subItem) : "",
    ...Object.fromEntries(
      TARGET_GROUPS.map((group) => [groupKeyOf(group), content.targetGroups.includes(group) ? YES_TH : ""]),
    ),
    objective: content.objective ?? "",
    remark: content.remark ?? "",
  };
}

function kindOf(cell: string): string {
  const text = tidyText(cell);
  return PROJECT_KINDS.find((kind) => PROJECT_KIND_TH[kind] === text) ?? text;
}

function quarterOf(cell: string): string {
  const text = toArabicDigits(tidyText(cell));
  if (NOTHING.test(text) || text === "---") return "";
  const number = /^(?:ไตรมาส(?:ที่)?)?\s*([1-4])(?:\s*\(.*\))?$/.exec(text)?.[1];
  return QUARTERS.some((quarter) => String(quarter) === number) ? number! : text;
}

function dimensionOf(framework: Framework, cell: string): Dimension | undefined {
  const number = /^(?:มิติ(?:ที่)?)?\s*(\d+)(?:[\s:.]|$)/.exec(toArabicDigits(tidyText(cell)))?.[1];
  return framework.dimensions.find((dimension) => String(dimension.number) === number);
}

/** The number of the sub-item that a cell names by its code or its name; text that names none stays as it is. */
function subItemOf(framework: Framework, cell: string): string {
  const text = tidyText(cell);
  if (NOTHING.test(text)) return "";
  const code = /^\d+(?:\.\d+)*(?=[\s.]|$)/.exec(toArabicDigits(text))?.[0];
  const items = framework.dimensions.flatMap(({ subItems }) => subItems);
  const item = items.find((known) => known.code === code) ?? items.find(({ nameTh }) => nameTh === text);
  return item ? String(item.id) : text;
}

function yearFields(framework: Framework, cells: RowCells, withoutBudget: boolean) {
  const fields: Record<string, string> = {};
  const problems: CellProblem[] = [];
  const years: string[] = [];
  for (const year of framework.years) {
    const key = budgetFieldOf(year);
    const text = tidyText(cells[key] ?? "");
    if (NOTHING.test(text)) continue;
    years.push(String(year));
    fields[key] = text;
    if (!withoutBudget || saysYes(text)) continue;
    const baht = parseBaht(text);
    if (!baht.ok || baht.satang !== 0n)
      problems.push({
        key,
        message: `ช่อง "ไม่ใช้งบประมาณ" เป็น "ใช่" ให้กรอก 0 ในปีที่ดำเนินการ หากใช้งบประมาณ ให้ลบคำว่า "ใช่" ออก`,
      });
  }
  return { fields, years, problems };
}

/** A row as the fields of the project form, and what cannot be said in those. */
export function fieldsOfCells(framework: Framework, cells: RowCells) {
  const flags = ["withoutBudget", ...TARGET_GROUPS.map(groupKeyOf)];
  const problems: CellProblem[] = flags
    .filter((key) => saysYes(cells[key] ?? "") === null)
    .map((key) => ({ key, message: NOT_YES_OR_EMPTY_TH }));
  const withoutBudget = saysYes(cells.withoutBudget ?? "") === true;
  const planned = yearFields(framework, cells, withoutBudget);
  const dimension = dimensionOf(framework, cells.dimension ?? "");
  const fields: Record<string, string | string[]> = {
    name: cells.name ?? "",
    fiscalYears: planned.years,
    ...planned.fields,
    ...(withoutBudget ? { withoutBudget: "yes" } : {}),
    quarter: quarterOf(cells.quarter ?? ""),
    kind: kindOf(cells.kind ?? ""),
    dimension: dimension ? String(dimension.number) : tidyText(cells.dimension ?? ""),
    ...(dimension ? { [subItemFieldOf(dimension.number)]: subItemOf(framework, cells.subItem ?? "") } : {}),
    targetGroups: TARGET_GROUPS.filter((group) => saysYes(cells[groupKeyOf(group)] ?? "") === true),
    objective: cells.objective ?? "",
    remark: cells.remark ?? "",
  };
  return { fields, problems: [...problems, ...planned.problems] };
}

/** The column in which a problem of the form's field is mended. */
export function columnOfField(framework: Framework, field: string): string {
  if (field === "fiscalYears") return budgetFieldOf(framework.years[0]!);
  if (field === "targetGroups") return groupKeyOf(TARGET_GROUPS[0]);
  return field.startsWith("subItem-") ? "subItem" : field;
}
