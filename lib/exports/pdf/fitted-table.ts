import type { ThaiFonts } from "@/lib/exports/thai/font-files";
import type { ReportColumn, ReportTable } from "@/lib/reports/document";
import { fitColumns } from "./column-widths";
import type { Extent } from "./marks";
import { CELL } from "./paper-style";

/** A table whose columns have got their places on paper. */
export type FittedTable = {
  readonly columns: readonly ReportColumn[];
  readonly extents: readonly Extent[];
  readonly whole: Extent;
  readonly size: number;
  readonly fonts: ThaiFonts;
};

export function fitTable(table: ReportTable, whole: Extent, fonts: ThaiFonts): FittedTable {
  const { size, widths } = fitColumns(table, whole.width, fonts);
  let left = whole.left;
  const extents = widths.map((width) => {
    const extent = { left, width };
    left += width;
    return extent;
  });
  return { columns: table.columns, extents, whole, size, fonts };
}

/** Where text may stand within a cell. */
export function insideOf({ left, width }: Extent): Extent {
  return { left: left + CELL.side, width: width - 2 * CELL.side };
}
