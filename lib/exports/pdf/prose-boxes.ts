import type { ProseCode, ProseNotice } from "@/lib/platform/prose-document";
import { horizontalRule, lineHeight } from "./marks";
import type { Block } from "./page-flow";
import { COLOR, RULE } from "./paper-style";
import { air, keptTogether, type ProseFlow, type ProsePlace } from "./prose-flow";
import { lineMarks, type ProseLine, wrapProse } from "./prose-lines";
import { type ProseMark, type Tag, tagged } from "./prose-marks";
import { bodyStyle, CODE_SIZE, CODE_SPACING, NOTICE_COLOR, PROSE_COLOR } from "./prose-style";

const PADDING = { side: 14, top: 9, bottom: 10 } as const;
/** Longer words of a notice go on in a box of their own below, so that they can cross a page. */
const MOST_LINES_OF_A_NOTICE = 24;

/** The facts first, in columns; then the code, large, across the whole box. */
export function codeBlock(
  { label, code, facts }: ProseCode,
  { extent, style, fonts }: ProsePlace,
): Block<ProseMark> {
  const inside = { left: extent.left + PADDING.side, width: extent.width - 2 * PADDING.side };
  const small = bodyStyle(style.size - 1.5, true);
  const strong = { size: style.size + 1, weight: "semiBold", color: COLOR.ink } as const;
  const column = inside.width / Math.max(1, facts.length);
  const values = facts.map(({ value }) => wrapProse(value, column - 8, strong, fonts));
  const valueLines = Math.max(0, ...values.map((lines) => lines.length));
  const factsHeight =
    facts.length === 0 ? 0 : lineHeight(small.size) + valueLines * lineHeight(strong.size) + 7;
  const size = codeSize(code, inside.width, (text, at) => fonts.semiBold.widthOf(text, at));
  const codeHeight = lineHeight(small.size) + size * 1.6;
  const height = PADDING.top + factsHeight + codeHeight + PADDING.bottom;
  const line = (text: string): ProseLine => [{ text, weight: "regular" }];
  return {
    height,
    marks: (top) => {
      const tag: Tag = { role: "P" };
      const marks: ProseMark[] = [
        {
          kind: "box",
          x: extent.left,
          y: top,
          width: extent.width,
          height,
          radius: 5,
          fill: PROSE_COLOR.ground,
          stroke: COLOR.indigo,
        },
      ];
      let y = top + PADDING.top;
      facts.forEach(({ term }, index) => {
        const place = { left: inside.left + index * column, width: column };
        marks.push(...lineMarks(line(term), place, y, small, "left", tag, fonts));
        values[index]!.forEach((value, number) => {
          const valueTop = y + lineHeight(small.size) + number * lineHeight(strong.size);
          marks.push(...lineMarks(value, place, valueTop, strong, "left", tag, fonts));
        });
      });
      if (facts.length > 0) {
        y += factsHeight;
        marks.push(horizontalRule(inside, y - 4, RULE.hair, COLOR.line));
      }
      marks.push(...lineMarks(line(label), inside, y, small, "left", tag, fonts));
      const baseline = y + lineHeight(small.size) + size * 1.12;
      marks.push(
        tagged(tag, [
          {
            kind: "text",
            text: code,
            x: inside.left,
            baseline,
            size,
            weight: "semiBold",
            color: COLOR.ink,
            spacing: CODE_SPACING,
          },
        ]),
      );
      return marks;
    },
  };
}

function codeSize(code: string, width: number, widthOf: (text: string, size: number) => number): number {
  const whole = widthOf(code, CODE_SIZE) + code.length * CODE_SPACING;
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
