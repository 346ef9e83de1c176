import { cellText } from "@/lib/exports/cell-text";
import { cleanText } from "@/lib/exports/thai/clean-text";
import type { ThaiFonts } from "@/lib/exports/thai/font-files";
import { unbreakablePieces } from "@/lib/exports/thai/line-breaking";
import { kindOfCell, type ReportTable } from "@/lib/reports/document";
import { CELL, TABLE_SIZES } from "./paper-style";

export type TableFit = { readonly size: number; readonly widths: readonly number[] };

/**
 * Type size and column widths of a table: widths by the columns' weights, but no figure is broken in two and
 * no header's word either; the largest of the table sizes at which that is possible.
 */
export function fitColumns(table: ReportTable, width: number, fonts: ThaiFonts): TableFit {
  const longest = longestFigures(table);
  for (const size of TABLE_SIZES) {
    const least = table.columns.map((column, index) => {
      const words = unbreakablePieces(cleanText(column.header)).map((word) => word.trimEnd());
      const headerWidth = Math.max(...words.map((word) => fonts.semiBold.widthOf(word, size)));
      const figureWidth = fonts.semiBold.widthOf(longest[index]!, size);
      return Math.max(headerWidth, figureWidth) + 2 * CELL.side + 0.1;
    });
    const widths = shareWidth(
      table.columns.map((column) => column.weight),
      least,
      width,
    );
    if (widths) return { size, widths };
  }
  const weights = table.columns.map((column) => column.weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { size: TABLE_SIZES.at(-1)!, widths: weights.map((weight) => (weight / total) * width) };
}

/** The longest figure of each column that holds figures; Sarabun's digits are of one width. */
function longestFigures(table: ReportTable): string[] {
  return table.columns.map((column, index) => {
    if (column.kind === "text") return "";
    let longest = "";
    for (const section of table.sections)
      for (const row of section.rows) {
        const text = cellText(row.cells[index] ?? null, kindOfCell(column, row));
        if (text.length > longest.length) longest = text;
      }
    return longest;
  });
}

/**
 * Shares a width out by weight with a least width for each.
 * @returns null when the least widths together are more than there is
 */
export function shareWidth(
  weights: readonly number[],
  least: readonly number[],
  width: number,
): number[] | null {
  if (least.reduce((sum, each) => sum + each, 0) > width) return null;
  const fixed = new Set<number>();
  for (;;) {
    const free = width - least.reduce((sum, each, index) => sum + (fixed.has(index) ? each : 0), 0);
    const weight = weights.reduce((sum, each, index) => sum + (fixed.has(index) ? 0 : each), 0);
    const widths = weights.map((each, index) => (fixed.has(index) ? least[index]! : (each / weight) * free));
    const tooNarrow = widths.findIndex((each, index) => !fixed.has(index) && each < least[index]!);
    if (tooNarrow < 0) return widths;
    fixed.add(tooNarrow);
  }
}
