import { TARGET_GROUPS } from "@/db/codes/plans";
import { toArabicDigits } from "@/lib/platform/digits";
import type { FormColumn } from "@/lib/platform/form-workbook";
import { TARGET_GROUP_TH } from "../messages";
import type { Framework } from "../rules";
import { budgetFieldOf } from "../schema";

export type WorkbookColumn = FormColumn & {
  readonly key: string;
  /** A table without it can be read all the same. */
  readonly mayMiss?: true;
};

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

export type FoundColumns = {
  /** The row of the headings, counted from 0. */
  readonly headingRow: number;
  /** By a column's key: where it stands, counted from 0. */
  readonly places: ReadonlyMap<string, number>;
};

const HEADINGS_WITHIN = 20;
const bare = (heading: string) => toArabicDigits(heading.normalize("NFC")).replace(/[\s\u200B]/g, "");

/**
 * Where the columns stand in a table: they are known by their headings, in whatever order, below whatever title.
 *
 * @returns the headings that are missing, where one is; all of them where no row has that of the name
 */
export function findColumns(
  rows: readonly (readonly string[])[],
  columns: readonly WorkbookColumn[],
): { found: FoundColumns } | { missing: string[] } {
  const name = bare(columns.find(({ key }) => key === "name")!.heading);
  const headingRow = rows
    .slice(0, HEADINGS_WITHIN)
    .findIndex((row) => row.some((cell) => bare(cell) === name));
  const headings = (rows[headingRow] ?? []).map(bare);
  const places = new Map<string, number>();
  const missing: string[] = [];
  for (const { key, heading, mayMiss } of columns) {
    const place = headings.indexOf(bare(heading));
    if (place >= 0) places.set(key, place);
    else if (!mayMiss) missing.push(heading);
  }
  return missing.length > 0 ? { missing } : { found: { headingRow, places } };
}
