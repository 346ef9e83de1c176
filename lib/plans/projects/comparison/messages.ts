import { formatBaht } from "@/lib/platform/money";
import { PROJECT_KIND_TH, QUARTER_TH, TARGET_GROUP_TH } from "../../messages";
import type { PlannedYear } from "../../rules";
import type { Project } from "../data";
import type { ProjectPart } from "./rules";

/** "250,000 บาท", or that the year needs none. */
export function plannedBudgetTh(year: PlannedYear): string {
  return year.withoutBudget ? "ไม่ใช้งบประมาณ" : `${formatBaht(year.planBudgetSatang)} บาท`;
}

/** What each part is called in a sentence. */
export const PROJECT_PART_NAME_TH: Record<ProjectPart, string> = {
  name: "ชื่อ",
  years: "ปีงบประมาณและงบประมาณ",
  quarter: "ไตรมาส",
  kind: "ประเภทงาน",
  dimension: "มิติและข้อย่อย",
  targetGroups: "กลุ่มเป้าหมาย",
  objective: "วัตถุประสงค์",
  remark: "หมายเหตุ",
};

function dimensionTh({ dimensionNumber, dimensionNameTh, subItem }: Project): string {
  const dimension = `มิติที่ ${dimensionNumber} ${dimensionNameTh}`;
  return subItem ? `${dimension} ข้อ ${subItem.code} ${subItem.nameTh}` : dimension;
}

const PART_TH: Record<ProjectPart, (project: Project) => string | null> = {
  name: (project) => project.name,
  years: (project) => project.years.map((year) => `${year.fiscalYear} (${plannedBudgetTh(year)})`).join(" "),
  quarter: (project) => (project.quarter === null ? null : QUARTER_TH[project.quarter]),
  kind: (project) => PROJECT_KIND_TH[project.kind],
  dimension: dimensionTh,
  targetGroups: (project) => project.targetGroups.map((group) => TARGET_GROUP_TH[group]).join(" · "),
  objective: (project) => project.objective,
  remark: (project) => project.remark,
};

/** What a project says in one of its parts, in words; an empty part is said to be empty. */
export function projectPartTh(project: Project, part: ProjectPart): string {
  return PART_TH[part](project) || "ไม่ได้ระบุ";
}
