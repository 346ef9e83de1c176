import type { ThaiFonts } from "@/lib/exports/thai/font-files";
import type { ProseCode, ProseNotice } from "@/lib/platform/prose-document";
import { type Extent, horizontalRule, lineHeight, type TypeStyle } from "./marks";
import type { Block } from "./page-flow";
import { COLOR, RULE } from "./paper-style";
import { air, keptTogether, type ProseFlow, type ProsePlace } from "./prose-flow";
import { lineMarks, type ProseLine, wrapProse } from "./prose-lines";
import { type ProseMark, type Tag, tagged } from "./prose-marks";
import { bodyStyle, CODE_SIZE, CODE_SPACING, NOTICE_COLOR, PROSE_COLOR } from "./prose-style";

const PADDING = { side: 14, top: 9, bottom: 10 } as const;
/** Longer words of a notice go on in a box of their own below, so that they can cross a page. */
const MOST_LINES_OF_A_NOTICE = 24;

type StyledLine = { readonly line: ProseLine; readonly style: TypeStyle };

/** The facts first, in columns; then the code, large, across the whole box. Never parted. */
export function codeBlock(
  { label, code, facts }: ProseCode,
  { extent, style, fonts }: ProsePlace,
): Block<ProseMark> {
  const inside = { left: extent.left + PADDING.side, width: extent.width - 2 * PADDING.side };
  const small = bodyStyle(style.size - 1.5, true);
  const strong = { size: style.size + 1, weight: "semiBold", color: COLOR.ink } as const;
  const tag: Tag = { role: "P" };
  const wrapped = (text: string, width: number, type: TypeStyle): StyledLine[] =>
    wrapProse(text, width, type, fonts).map((line) => ({ line, style: type }));
  const heightOf = (lines: readonly StyledLine[]) =>
    lines.reduce((sum, { style: type }) => sum + lineHeight(type.size), 0);
  const marksOf = (lines: readonly StyledLine[], place: Extent, top: number) => {
    let y = top;
    return lines.flatMap(({ line, style: type }) => {
      const marks = lineMarks(line, place, y, type, "left", tag, fonts);
      y += lineHeight(type.size);
      return marks;
    });
  };

  const columnWidth = inside.width / Math.max(1, facts.length);
  const columns = facts.map(({ term, value }) => [
    ...wrapped(term, columnWidth - 8, small),
    ...wrapped(value, columnWidth - 8, strong),
  ]);
  const factsHeight = facts.length === 0 ? 0 : Math.max(...columns.map(heightOf)) + 7;
  const heading = wrapped(label, inside.width, small);
  const size = codeSize(code, inside.width, fonts);
  const height = PADDING.top + factsHeight + heightOf(heading) + size * 1.6 + PADDING.bottom;
  return {
    height,
    marks: (top) => {
      const frame = { x: extent.left, y: top, width: extent.width, height, radius: 5 };
      const headingTop = top + PADDING.top + factsHeight;
      const codeTop = headingTop + heightOf(heading);
      return [
        { kind: "box", ...frame, fill: PROSE_COLOR.ground, stroke: COLOR.indigo },
        ...columns.flatMap((lines, index) => {
          const place = { left: inside.left + index * columnWidth, width: columnWidth };
          return marksOf(lines, place, top + PADDING.top);
        }),
        ...(facts.length > 0 ? [horizontalRule(inside, headingTop - 4, RULE.hair, COLOR.line)] : []),
        ...marksOf(heading, inside, headingTop),
        tagged(tag, [
          {
            kind: "text",
            text: code,
            x: inside.left,
            baseline: codeTop + size * 1.12,
            size,
            weight: "semiBold",
            color: COLOR.ink,
            spacing: size * CODE_SPACING,
          },
        ]),
      ];
    },
  };
}

function codeSize(code: string, width: number, fonts: ThaiFonts): number {
  const whole = fonts.semiBold.widthOf(code, CODE_SIZE) + code.length * CODE_SPACING * CODE_SIZE;
  return whole <= width ? CODE_SIZE : (CODE_SIZE * width) / whole;
}

/** A bar at the left says the tone; the title says it in words. */
export function noticeBlocks({ tone, title, text }: ProseNotice, place: ProsePlace): ProseFlow {
  const { extent, style, fonts } = place;
  const inside = { left: extent.left + PADDING.side, width: extent.width - 2 * PADDING.side };
  const body = bodyStyle(style.size);
  const heading = { ...body, weight: "semiBold" } as const;
  const lines = [
    ...wrapProse(title, inside.width, heading, fonts),
    ...wrapProse(text, inside.width, body, fonts),
  ];
  const tag: Tag = { role: "Note" };
  const boxes: Block<ProseMark>[] = [];
  for (let from = 0; from < lines.length; from += MOST_LINES_OF_A_NOTICE) {
    const part = lines.slice(from, from + MOST_LINES_OF_A_NOTICE);
    const height = 6 + part.length * lineHeight(body.size) + 7;
    boxes.push({
      height,
      marks: (top) => [
        {
          kind: "box",
          x: extent.left,
          y: top,
          width: extent.width,
          height,
          radius: 0,
          fill: NOTICE_COLOR[tone].ground,
        },
        { kind: "box", x: extent.left, y: top, width: 3.5, height, radius: 0, fill: NOTICE_COLOR[tone].bar },
        ...part.flatMap((line, index) =>
          lineMarks(line, inside, top + 6 + index * lineHeight(body.size), body, "left", tag, fonts),
        ),
      ],
    });
  }
  return [...keptTogether([air(2), ...boxes]), air(style.gap.block + 2)];
}
