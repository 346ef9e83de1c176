import { budgetFieldOf } from "@/lib/plans/schema";
import type { OptionalColumn } from "@/lib/plans/table/schema";

/** A cell of each row: how it is typed, and what it is called. */
export type Column = {
  readonly cell: string;
  readonly label: string;
  readonly control: "lines" | "list" | "text" | "money";
  readonly placeholder?: string;
  /** Stands in the row's first line, which is as wide as the table. */
  readonly isWide?: true;
  /** CSS width in the second line; one column takes what is left. */
  readonly width?: string;
};

export const OPTIONAL_COLUMN_TH: Record<OptionalColumn, string> = {
  objective: "วัตถุประสงค์",
  quarter: "ไตรมาส",
  groups: "กลุ่มเป้าหมาย",
  remark: "หมายเหตุ",
};

/** The columns of the table, in the order of entry: the keyboard goes along them, and a pasted block fills them so. */
export function columnsShown(years: readonly number[], shown: readonly OptionalColumn[]): Column[] {
  const columns: Column[] = [
    {
      cell: "name",
      label: "ชื่อ",
      control: "lines",
      isWide: true,
      placeholder: "ชื่อโครงการ/กิจกรรม/มาตรการ/แนวปฏิบัติงาน",
    },
    {
      cell: "objective",
      label: "วัตถุประสงค์",
      control: "lines",
      isWide: true,
      placeholder: "วัตถุประสงค์",
    },
    { cell: "remark", label: "หมายเหตุ", control: "lines", isWide: true, placeholder: "หมายเหตุ" },
    { cell: "kind", label: "ประเภทงาน", control: "list", width: "7.2rem" },
    { cell: "place", label: "มิติ/ข้อย่อย", control: "text", width: "4.2rem" },
    { cell: "quarter", label: "ไตรมาส", control: "text", width: "3.9rem" },
    { cell: "groups", label: "กลุ่มเป้าหมาย", control: "text" },
    ...years.map((year) => ({
      cell: budgetFieldOf(year),
      label: `งบฯ ${year}`,
      control: "money" as const,
      width: "5.9rem",
    })),
  ];
  const optional = Object.keys(OPTIONAL_COLUMN_TH);
  return columns.filter(
    ({ cell }) => !optional.includes(cell) || (shown as readonly string[]).includes(cell),
  );
}
