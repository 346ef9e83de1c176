import { TARGET_GROUPS } from "@/db/codes/plans";
import type { WorkbookColumn } from "@/lib/imports/columns";
import { TARGET_GROUP_TH } from "../messages";
import type { Framework } from "../rules";
import { budgetFieldOf } from "../schema";

export const LIST_NAMES = {
  kind: "ประเภทงาน",
  quarter: "ไตรมาส",
  dimension: "มิติ",
  subItem: "ข้อย่อย",
  yes: "ใช่",
} as const;

export const groupKeyOf = (group: string) => `group-${group}`;

/** The columns of the plan's workbook, in order. Export and import are one format: both ask here. */
export function workbookColumns({ years }: Pick<Framework, "years">): WorkbookColumn[] {
  return [
    { key: "id", heading: "รหัสโครงการ (ห้ามแก้ไข)", width: 14, kind: "fixed", mayMiss: true },
    { key: "rowVersion", heading: "รุ่นข้อมูล (ห้ามแก้ไข)", width: 12, kind: "fixed", mayMiss: true },
    { key: "name", heading: "ชื่อโครงการ/กิจกรรม/มาตรการ/แนวปฏิบัติงาน", width: 48, kind: "text" },
    { key: "kind", heading: "ประเภทงาน", width: 16, kind: "text", list: LIST_NAMES.kind },
    ...years.map((year) => ({
      key: budgetFieldOf(year),
      heading: `งบประมาณ ปี ${year} (บาท)`,
      width: 18,
      kind: "money" as const,
    })),
    { key: "withoutBudget", heading: "ไม่ใช้งบประมาณ", width: 14, kind: "text", list: LIST_NAMES.yes },
    { key: "quarter", heading: "ไตรมาส", width: 24, kind: "text", list: LIST_NAMES.quarter },
    { key: "dimension", heading: "มิติ", width: 40, kind: "text", list: LIST_NAMES.dimension },
    { key: "subItem", heading: "ข้อย่อย", width: 40, kind: "text", list: LIST_NAMES.subItem },
    ...TARGET_GROUPS.map((group) => ({
      key: groupKeyOf(group),
      heading: `กลุ่มเป้าหมาย: ${TARGET_GROUP_TH[group]}`,
      width: 18,
      kind: "text" as const,
      list: LIST_NAMES.yes,
    })),
    { key: "objective", heading: "วัตถุประสงค์", width: 48, kind: "long" },
    { key: "remark", heading: "หมายเหตุ", width: 32, kind: "long" },
    { key: "remove", heading: "ลบโครงการ", width: 12, kind: "text", list: LIST_NAMES.yes, mayMiss: true },
  ];
}
