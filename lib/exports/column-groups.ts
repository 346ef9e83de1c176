import type { ReportColumn } from "@/lib/reports/document";

/** Neighbouring columns under one heading; first and last are column indexes from 0. */
export type ColumnGroup = { readonly group: string; readonly first: number; readonly last: number };

export function columnGroups(columns: readonly ReportColumn[]): ColumnGroup[] {
  const groups: { group: string; first: number; last: number }[] = [];
  columns.forEach(({ group }, index) => {
    if (group === undefined) return;
    const open = groups.at(-1);
    if (open && open.group === group && open.last === index - 1) open.last = index;
    else groups.push({ group, first: index, last: index });
  });
  return groups;
}
