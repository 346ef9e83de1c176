import type { TwoTexts } from "@/lib/platform/form-state";
import { formatBaht } from "@/lib/platform/money";
import { PROJECT_KIND_TH, QUARTER_TH, TARGET_GROUP_TH } from "../../messages";
import type { Framework, PlannedYear, ProjectContent } from "../../rules";
import { changedParts, type ProjectPart, pickFieldOf } from "./rules";

/** What a project says, with its dimension and sub-item by name. */
type NamedContent = ProjectContent & {
  readonly dimensionNameTh: string;
  readonly subItem: { readonly code: string; readonly nameTh: string } | null;
};

/** "250,000 บาท", or that the year needs none. */
export function plannedBudgetTh(year: PlannedYear): string {
  return year.withoutBudget ? "ไม่ใช้งบประมาณ" : `${formatBaht(year.planBudgetSatang)} บาท`;
}

/** What each part is called in a sentence. */
const PROJECT_PART_NAME_TH: Record<ProjectPart, string> = {
  name: "ชื่อ",
  years: "ปีงบประมาณและงบประมาณ",
  quarter: "ไตรมาส",
  kind: "ประเภทงาน",
  dimension: "มิติและข้อย่อย",
  targetGroups: "กลุ่มเป้าหมาย",
  objective: "วัตถุประสงค์",
  remark: "หมายเหตุ",
};

function dimensionTh({ dimensionNumber, dimensionNameTh, subItem }: NamedContent): string {
  const dimension = `มิติที่ ${dimensionNumber} ${dimensionNameTh}`;
  return subItem ? `${dimension} ข้อ ${subItem.code} ${subItem.nameTh}` : dimension;
}

const PART_TH: Record<ProjectPart, (content: NamedContent) => string | null> = {
  name: (content) => content.name,
  years: (content) => content.years.map((year) => `${year.fiscalYear} (${plannedBudgetTh(year)})`).join(" "),
  quarter: (content) => (content.quarter === null ? null : QUARTER_TH[content.quarter]),
  kind: (content) => PROJECT_KIND_TH[content.kind],
  dimension: dimensionTh,
  targetGroups: (content) => content.targetGroups.map((group) => TARGET_GROUP_TH[group]).join(" · "),
  objective: (content) => content.objective,
  remark: (content) => content.remark,
};

function named(content: ProjectContent, { dimensions }: Framework): NamedContent {
  const dimension = dimensions.find((known) => known.number === content.dimensionNumber);
  const subItem = dimension?.subItems.find((known) => known.id === content.subItemId) ?? null;
  return { ...content, dimensionNameTh: dimension?.nameTh ?? "", subItem };
}

/** What a project says in one of its parts, in words; an empty part is said to be empty. */
export function projectPartTh(content: NamedContent, part: ProjectPart): string {
  return PART_TH[part](content) || "ไม่ได้ระบุ";
}

/** Every part in which the stored text and the typed one differ, both in words, with the field that picks one. */
export function twoTextsTh(stored: NamedContent, typed: ProjectContent, framework: Framework): TwoTexts[] {
  return changedParts(stored, typed).map((part) => ({
    field: pickFieldOf(part),
    label: PROJECT_PART_NAME_TH[part],
    mine: projectPartTh(named(typed, framework), part),
    theirs: projectPartTh(stored, part),
  }));
}
