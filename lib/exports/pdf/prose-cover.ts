import type { ProseCover } from "@/lib/platform/prose-document";
import { type Extent, lineHeight, type TypeStyle } from "./marks";
import { COLOR } from "./paper-style";
import type { ProsePlace } from "./prose-flow";
import { lineMarks, wrapProse } from "./prose-lines";
import type { ProseMark, Tag } from "./prose-marks";
import { PROSE_PAPER } from "./prose-style";

const TITLE = { size: 26, weight: "semiBold", color: COLOR.indigo } as const;
const UNDER = { size: 13, weight: "regular", color: COLOR.ink } as const;
/** The check cloth of the design, as a band across the page. */
const CLOTH = { top: 150, square: 9, rows: 3 } as const;
const CLOTH_COLORS = ["#1e4285", "#7394cf", "#14264d"] as const;

/** Name and whose it is, below a band of check cloth; no emblem. */
export function coverMarks({ title, under }: ProseCover, { extent, fonts }: ProsePlace): ProseMark[] {
  const marks: ProseMark[] = clothMarks();
  let y = CLOTH.top + CLOTH.rows * CLOTH.square + 56;
  const write = (text: string, style: TypeStyle, tag: Tag, inside: Extent) => {
    for (const line of wrapProse(text, inside.width, style, fonts)) {
      marks.push(...lineMarks(line, inside, y, style, "left", tag, fonts));
      y += lineHeight(style.size);
    }
  };
  const heading: Tag = { role: "H1" };
  for (const phrase of title) write(phrase, TITLE, heading, extent);
  y += 18;
  for (const words of under) write(words, UNDER, { role: "P" }, extent);
  return marks;
}

function clothMarks(): ProseMark[] {
  const marks: ProseMark[] = [];
  for (let row = 0; row < CLOTH.rows; row += 1)
    for (let column = 0; column * CLOTH.square < PROSE_PAPER.width; column += 1) {
      if ((row + column) % 2 === 1) continue;
      marks.push({
        kind: "box",
        x: column * CLOTH.square,
        y: CLOTH.top + row * CLOTH.square,
        width: CLOTH.square,
        height: CLOTH.square,
        radius: 0,
        fill: CLOTH_COLORS[(row * 2 + column) % CLOTH_COLORS.length]!,
      });
    }
  return marks;
}
