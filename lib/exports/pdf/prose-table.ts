import { cleanText } from "@/lib/exports/thai/clean-text";
import { unbreakablePieces } from "@/lib/exports/thai/line-breaking";
import {
  type ProseColumn,
  type ProseFacts,
  type ProseRow,
  type ProseTable,
  wordsOf,
} from "@/lib/platform/prose-document";
import { shareWidth } from "./column-widths";
import { type Extent, horizontalRule, lineHeight, type TypeStyle } from "./marks";
import type { Block } from "./page-flow";
import { CELL, COLOR, RULE } from "./paper-style";
import { air, type ProseFlow, type ProsePlace } from "./prose-flow";
import { lineMarks, wrapProse } from "./prose-lines";
import type { ProseMark, Tag } from "./prose-marks";
import { bodyStyle } from "./prose-style";

const CONTINUED = "(ต่อ)";
/** A row higher than this many lines goes on below as a row of its own, so that it can cross a page. */
const MOST_LINES_OF_A_ROW = 24;
const SIDE = CELL.side + 1;

/** What the rows of one table share. */
type Ruling = {
  readonly extents: readonly Extent[];
  readonly columns: readonly ProseColumn[];
  readonly body: TypeStyle;
  readonly table: Tag;
  readonly forWriting: boolean;
  readonly place: ProsePlace;
};

/** Head, group headings and rows; a page that begins in the middle repeats the head and the group's heading. */
export function proseTableBlocks(table: ProseTable, place: ProsePlace): ProseFlow {
  const body = bodyStyle(place.style.size - 0.75);
  const ruling: Ruling = {
    extents: columnExtents(table, body, place),
    columns: table.columns,
    body,
    table: { role: "Table", alt: table.caption },
    forWriting: table.forWriting === true,
    place,
  };
  const head = headBlock(ruling);
  const repeatedHead = untagged(head);
  const rows = table.groups.flatMap(({ heading, rows: ofGroup }) => {
    if (heading === undefined) return ofGroup.flatMap((row) => rowBlocks(row, [repeatedHead], ruling));
    const above = [repeatedHead, untagged(groupBlock(`${heading} ${CONTINUED}`, ruling))];
    return [
      { ...groupBlock(heading, ruling), repeatAbove: [repeatedHead] },
      ...ofGroup.flatMap((row) => rowBlocks(row, above, ruling)),
    ];
  });
  return [{ ...head, keepWithNext: true }, ...rows, air(place.style.gap.block + 4)];
}

/** Terms at the left, what they are at the right, ruled between. */
export function factBlocks({ facts }: ProseFacts, place: ProsePlace): ProseFlow {
  const body = bodyStyle(place.style.size);
  const { extent, fonts } = place;
  const widest = Math.max(0, ...facts.map(({ term }) => fonts.semiBold.widthOf(cleanText(term), body.size)));
  const termWidth = Math.min(widest + 2 * SIDE + 8, extent.width * 0.4);
  const ruling: Ruling = {
    extents: [
      { left: extent.left, width: termWidth },
      { left: extent.left + termWidth, width: extent.width - termWidth },
    ],
    columns: [
      { header: "", weight: 1 },
      { header: "", weight: 1 },
    ],
    body,
    table: { role: "Table" },
    forWriting: false,
    place,
  };
  const rows = facts.flatMap(({ term, value }) =>
    rowBlocks([[{ text: term, strong: true }], value], [], ruling),
  );
  return [...rows, air(place.style.gap.block)];
}

/** Columns by weight, but none narrower than its head's longest word or, where it stays whole, its longest cell. */
function columnExtents(
  { columns, groups }: ProseTable,
  body: TypeStyle,
  { extent, fonts }: ProsePlace,
): Extent[] {
  const widthOf = (text: string) => fonts.semiBold.widthOf(text, body.size);
  const least = columns.map(({ header, whole }, index) => {
    const cells = whole ? groups.flatMap(({ rows }) => rows.map((row) => wordsOf(row[index] ?? ""))) : [];
    const words = unbreakablePieces(cleanText(header)).map((word) => word.trimEnd());
    return (
      Math.max(0, ...words.map(widthOf), ...cells.map((cell) => widthOf(cleanText(cell)))) + 2 * SIDE + 0.1
    );
  });
  const weights = columns.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const widths =
    shareWidth(weights, least, extent.width) ?? weights.map((weight) => (weight / total) * extent.width);
  let left = extent.left;
  return widths.map((width) => {
    const column = { left, width };
    left += width;
    return column;
  });
}

function insideOf({ left, width }: Extent): Extent {
  return { left: left + SIDE, width: Math.max(1, width - 2 * SIDE) };
}

function headBlock({ columns, extents, body, table, place }: Ruling): Block<ProseMark> {
  const style = { ...body, weight: "semiBold" } as const;
  const row: Tag = { role: "TR", parent: table };
  const cells = columns.map(({ header }, index) =>
    wrapProse(header, insideOf(extents[index]!).width, style, place.fonts),
  );
  const lineCount = Math.max(1, ...cells.map((lines) => lines.length));
  const height = CELL.top + lineCount * lineHeight(body.size) + CELL.bottom;
  return {
    height,
    marks: (top) => [
      ...cells.flatMap((lines, index) => {
        const tag: Tag = { role: "TH", parent: row, scope: "Column" };
        const cellTop = top + height - CELL.bottom - lines.length * lineHeight(body.size);
        return lines.flatMap((line, number) =>
          lineMarks(
            line,
            insideOf(extents[index]!),
            cellTop + number * lineHeight(body.size),
            style,
            columns[index]!.align ?? "left",
            tag,
            place.fonts,
          ),
        );
      }),
      horizontalRule(place.extent, top + height, RULE.head, COLOR.indigo),
    ],
  };
}

function groupBlock(heading: string, { body, table, place }: Ruling): Block<ProseMark> {
  const style = { ...body, weight: "semiBold", color: COLOR.indigo } as const;
  const inside = insideOf(place.extent);
  const lines = wrapProse(heading, inside.width, style, place.fonts);
  const height = CELL.top + 3 + lines.length * lineHeight(style.size) + CELL.bottom;
  const row: Tag = { role: "TR", parent: table };
  const tag: Tag = { role: "TH", parent: row, scope: "Row" };
  return {
    height,
    keepWithNext: true,
    marks: (top) => [
      ...lines.flatMap((line, number) => {
        const lineTop = top + CELL.top + 3 + number * lineHeight(style.size);
        return lineMarks(line, inside, lineTop, style, "left", tag, place.fonts);
      }),
      horizontalRule(place.extent, top + height, RULE.hair, COLOR.inkSoft),
    ],
  };
}

function rowBlocks(row: ProseRow, repeatAbove: ProseFlow, ruling: Ruling): Block<ProseMark>[] {
  const { extents, body, table, forWriting, place } = ruling;
  const cells = extents.map((extent, index) =>
    wrapProse(row[index] ?? "", insideOf(extent).width, body, place.fonts),
  );
  const lineCount = Math.max(1, ...cells.map((lines) => lines.length));
  const tag: Tag = { role: "TR", parent: table };
  const tags = extents.map((): Tag => ({ role: "TD", parent: tag }));
  const spare = forWriting ? lineHeight(body.size) * Math.max(0, 1.75 - lineCount) : 0;
  const blocks: Block<ProseMark>[] = [];
  for (let from = 0; from < lineCount; from += MOST_LINES_OF_A_ROW) {
    const slice = cells.map((lines) => lines.slice(from, from + MOST_LINES_OF_A_ROW));
    const isLast = from + MOST_LINES_OF_A_ROW >= lineCount;
    const above = (from === 0 ? CELL.top : 0) + spare / 2;
    const most = Math.max(...slice.map((lines) => lines.length));
    const height = above + most * lineHeight(body.size) + spare / 2 + (isLast ? CELL.bottom : 0);
    blocks.push({
      height,
      repeatAbove,
      marks: (top) => [
        ...slice.flatMap((lines, index) =>
          lines.flatMap((line, number) =>
            lineMarks(
              line,
              insideOf(extents[index]!),
              top + above + number * lineHeight(body.size),
              body,
              ruling.columns[index]?.align ?? "left",
              tags[index]!,
              place.fonts,
            ),
          ),
        ),
        ...(forWriting ? columnRules(extents, top, height) : []),
        ...(isLast ? [horizontalRule(place.extent, top + height, RULE.hair, COLOR.line)] : []),
      ],
    });
  }
  return blocks;
}

function columnRules(extents: readonly Extent[], top: number, height: number): ProseMark[] {
  return extents.slice(1).map(({ left }) => ({
    kind: "rule",
    from: [left, top],
    to: [left, top + height],
    thickness: RULE.hair,
    color: COLOR.line,
  }));
}

/** The same picture as decoration: a head that is repeated is not read aloud again. */
function untagged(block: Block<ProseMark>): Block<ProseMark> {
  return {
    ...block,
    marks: (top) => block.marks(top).flatMap((mark) => (mark.kind === "tagged" ? mark.marks : [mark])),
  };
}
