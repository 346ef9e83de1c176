import type { ProseCover } from "@/lib/platform/prose-document";
import { type Extent, lineHeight, type TypeStyle } from "./marks";
import { COLOR } from "./paper-style";
import type { ProsePlace } from "./prose-flow";
import { lineMarks, wrapProse } from "./prose-lines";
import type { ProseMark, Tag } from "./prose-marks";
import { PROSE_PAPER } from "./prose-style";

const TITLE = { size: 23, weight: "semiBold", color: COLOR.indigo } as const;
const UNDER = { size: 13, weight: "regular", color: COLOR.ink } as const;

/** The design's check cloth as a band across the page: on indigo, stripes from a place for a width. */
const CLOTH = { top: 150, height: 13, repeats: 128, scale: 2.4, ground: "#1e4285" } as const;
const STRIPES = [
  { color: "#f6b52c", at: [14, 4] },
  { color: "#f6b52c", at: [22, 12] },
  { color: "#f6b52c", at: [38, 4] },
  { color: "#ffffff", at: [70, 3] },
  { color: "#9a2f0f", at: [76, 32] },
  { color: "#ffffff", at: [90, 4] },
  { color: "#ffffff", at: [111, 3] },
] as const;

/** Name and whose it is, below a band of check cloth; no emblem. */
export function coverMarks({ title, under }: ProseCover, { extent, fonts }: ProsePlace): ProseMark[] {
  const marks: ProseMark[] = clothMarks();
  let y = CLOTH.top + CLOTH.height + 56;
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
  const stripe = (x: number, width: number, fill: string): ProseMark => {
    return { kind: "box", x, y: CLOTH.top, width, height: CLOTH.height, radius: 0, fill };
  };
  const marks = [stripe(0, PROSE_PAPER.width, CLOTH.ground)];
  const period = CLOTH.repeats * CLOTH.scale;
  for (let left = 0; left < PROSE_PAPER.width; left += period)
    for (const { color, at } of STRIPES) {
      const x = left + at[0] * CLOTH.scale;
      const width = Math.min(at[1] * CLOTH.scale, PROSE_PAPER.width - x);
      if (width > 0) marks.push(stripe(x, width, color));
    }
  return marks;
}
