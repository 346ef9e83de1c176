import { alignOf } from "@/lib/exports/column-align";
import { columnGroups } from "@/lib/exports/column-groups";
import { cleanText } from "@/lib/exports/thai/clean-text";
import { wrapText } from "@/lib/exports/thai/line-breaking";
import { type FittedTable, insideOf } from "./fitted-table";
import { type Extent, horizontalRule, lineHeight, type Mark, textMarks } from "./marks";
import type { Block } from "./page-flow";
import { CELL, COLOR, RULE } from "./paper-style";

/**
 * A table's header: one row, or two where columns are grouped. Columns without a group stand at the foot of
 * both rows; hairlines part the groups.
 */
export function headerBlock(table: FittedTable): Block {
  const { columns, extents, whole, size, fonts } = table;
  const style = { size, weight: "semiBold", color: COLOR.ink } as const;
  const wrap = (text: string, extent: Extent) =>
    wrapText(cleanText(text), insideOf(extent).width, (part) => fonts.semiBold.widthOf(part, size));
  const heightOf = (lineCount: number) => CELL.top + lineCount * lineHeight(size) + CELL.bottom;

  const groups = columnGroups(columns).map(({ group, first, last }) => {
    const left = extents[first]!.left;
    const extent = { left, width: extents[last]!.left + extents[last]!.width - left };
    return { extent, lines: wrap(group, extent) };
  });
  const headers = columns.map((column, index) => wrap(column.header, extents[index]!));
  const groupedLines = headers.filter((_, index) => columns[index]!.group !== undefined);
  const groupHeight =
    groups.length === 0 ? 0 : heightOf(Math.max(...groups.map(({ lines }) => lines.length)));
  const lowerHeight = heightOf(Math.max(1, ...groupedLines.map((lines) => lines.length)));
  const alone = headers.filter((_, index) => columns[index]!.group === undefined);
  const aloneHeight = heightOf(Math.max(1, ...alone.map((lines) => lines.length)));
  const height = Math.max(groups.length === 0 ? 0 : groupHeight + lowerHeight, aloneHeight);

  return {
    height,
    marks: (top) => {
      const foot = top + height;
      const marks: Mark[] = headers.flatMap((lines, index) =>
        textMarks(
          lines,
          insideOf(extents[index]!),
          foot - CELL.bottom - lines.length * lineHeight(size),
          style,
          alignOf(columns[index]!),
          fonts,
        ),
      );
      for (const { extent, lines } of groups) {
        const groupFoot = top + groupHeight;
        const linesTop = groupFoot - CELL.bottom - lines.length * lineHeight(size);
        marks.push(...textMarks(lines, insideOf(extent), linesTop, style, "center", fonts));
        marks.push(
          horizontalRule(
            { left: extent.left + CELL.side, width: extent.width - 2 * CELL.side },
            groupFoot,
            RULE.hair,
            COLOR.inkSoft,
          ),
        );
      }
      marks.push(horizontalRule(whole, foot, RULE.head, COLOR.indigo));
      return marks;
    },
  };
}
