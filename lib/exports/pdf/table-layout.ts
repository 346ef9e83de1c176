import { cellText } from "@/lib/exports/cell-text";
import { alignOf } from "@/lib/exports/column-align";
import { cleanText } from "@/lib/exports/thai/clean-text";
import type { ThaiFonts } from "@/lib/exports/thai/font-files";
import { wrapText } from "@/lib/exports/thai/line-breaking";
import { kindOfCell, type ReportRow, type ReportTable } from "@/lib/reports/document";
import { type FittedTable, fitTable, insideOf } from "./fitted-table";
import { type Extent, horizontalRule, lineHeight, type Mark, textMarks } from "./marks";
import type { Block } from "./page-flow";
import { CELL, COLOR, RULE } from "./paper-style";
import { headerBlock } from "./table-header";

const NOTHING_TO_LIST = "ไม่มีรายการ";
const CONTINUED = "(ต่อ)";
/** A row higher than this many lines goes on below as a row of its own, so that it can cross a page. */
const MOST_LINES_OF_A_ROW = 20;

/**
 * A table as blocks: header, then sections and rows. Each row repeats the header, and its section's heading,
 * above it when it comes first on a page; a total never comes first alone.
 */
export function tableBlocks(table: ReportTable, whole: Extent, fonts: ThaiFonts): Block[] {
  const fitted = fitTable(table, whole, fonts);
  const header = headerBlock(fitted);
  const body = table.sections.flatMap(({ heading, rows }) => {
    const above =
      heading === undefined ? [header] : [header, sectionBlock(`${heading} ${CONTINUED}`, fitted)];
    const blocks = rows.flatMap((row, index) => rowBlocks(row, rows[index + 1], above, fitted));
    return heading === undefined
      ? blocks
      : [{ ...sectionBlock(heading, fitted), repeatAbove: [header] }, ...blocks];
  });
  if (body.length === 0) body.push(spanningBlock(NOTHING_TO_LIST, fitted, "regular", COLOR.inkSoft));
  return [{ ...header, keepWithNext: true }, ...body, airBelow(fitted)];
}

function sectionBlock(heading: string, table: FittedTable): Block {
  return { ...spanningBlock(heading, table, "semiBold", COLOR.indigo), keepWithNext: true };
}

function spanningBlock(
  text: string,
  { whole, size, fonts }: FittedTable,
  weight: "regular" | "semiBold",
  color: string,
): Block {
  const inside = insideOf(whole);
  const lines = wrapText(cleanText(text), inside.width, (part) => fonts[weight].widthOf(part, size));
  const height = CELL.top + lines.length * lineHeight(size) + CELL.bottom;
  return {
    height,
    marks: (top) => [
      ...textMarks(lines, inside, top + CELL.top, { size, weight, color }, "left", fonts),
      horizontalRule(whole, top + height, RULE.hair, COLOR.line),
    ],
  };
}

function rowBlocks(
  row: ReportRow,
  next: ReportRow | undefined,
  repeatAbove: readonly Block[],
  table: FittedTable,
): Block[] {
  const { columns, extents, size, fonts } = table;
  const weight = row.total ? "semiBold" : "regular";
  const measure = (text: string) => fonts[weight].widthOf(text, size);
  const cells = columns.map((column, index) => {
    const kind = kindOfCell(column, row);
    const text = cellText(row.cells[index] ?? null, kind);
    if (kind !== "text") return [text];
    return wrapText(cleanText(text), insideOf(extents[index]!).width, measure);
  });
  const lineCount = Math.max(1, ...cells.map((lines) => lines.length));
  const blocks: Block[] = [];
  for (let from = 0; from < lineCount; from += MOST_LINES_OF_A_ROW) {
    const slice = cells.map((lines) => lines.slice(from, from + MOST_LINES_OF_A_ROW));
    const isFirst = from === 0;
    const isLast = from + MOST_LINES_OF_A_ROW >= lineCount;
    blocks.push({
      ...rowSlice(slice, table, { total: row.total === true, isFirst, isLast }),
      keepWithNext: isLast && next?.total === true && row.total !== true,
      repeatAbove,
    });
  }
  return blocks;
}

function rowSlice(
  cells: readonly (readonly string[])[],
  { columns, extents, whole, size, fonts }: FittedTable,
  { total, isFirst, isLast }: { total: boolean; isFirst: boolean; isLast: boolean },
): Block {
  const weight = total ? "semiBold" : "regular";
  const lineCount = Math.max(1, ...cells.map((lines) => lines.length));
  const above = isFirst ? CELL.top : 0;
  const height = above + lineCount * lineHeight(size) + (isLast ? CELL.bottom : 0);
  return {
    height,
    marks: (top) => {
      const marks: Mark[] = cells.flatMap((lines, index) =>
        textMarks(
          lines,
          insideOf(extents[index]!),
          top + above,
          { size, weight, color: COLOR.ink },
          alignOf(columns[index]!),
          fonts,
        ),
      );
      if (total) {
        if (isFirst) marks.push(horizontalRule(whole, top, RULE.total, COLOR.indigo));
        if (isLast) marks.push(horizontalRule(whole, top + height, RULE.total, COLOR.indigo));
      } else if (isLast) marks.push(horizontalRule(whole, top + height, RULE.hair, COLOR.line));
      return marks;
    },
  };
}

function airBelow(table: FittedTable): Block {
  return { height: lineHeight(table.size), isGap: true, marks: () => [] };
}
