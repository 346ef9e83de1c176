import type { ProseDocument } from "@/lib/platform/prose-document";
import type { Extent, TypeStyle } from "./marks";
import { COLOR, paperOf } from "./paper-style";

/** All measures in points, as in paper-style. */
export const PROSE_PAPER = paperOf("portrait");

/** Colours of the design that prose uses beside {@link COLOR}. */
export const PROSE_COLOR = {
  link: "#1e4285",
  ground: "#f7f5f0",
  border: "#726e65",
} as const;

export const NOTICE_COLOR = {
  info: { bar: "#1e4285", ground: "#eef2fa" },
  good: { bar: "#07605f", ground: "#dff1ef" },
  wait: { bar: "#bd8408", ground: "#fdf0cf" },
  bad: { bar: "#9a2f0f", ground: "#fceae3" },
} as const;

type ProseStyle = {
  readonly content: Extent;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  /** Air below a paragraph, a list item. */
  readonly gap: { readonly block: number; readonly item: number };
  readonly indent: number;
};

function styleOf(
  left: number,
  right: number,
  rest: Omit<ProseStyle, "content" | "bottom"> & { foot: number },
) {
  const { foot, ...style } = rest;
  return {
    ...style,
    content: { left, width: PROSE_PAPER.width - left - right },
    bottom: PROSE_PAPER.height - foot,
  };
}

/** A letter has the official margins: 3 cm left, 2 cm right, first lines 2.5 cm in. */
export const PROSE_STYLE: Readonly<Record<ProseDocument["style"], ProseStyle>> = {
  letter: styleOf(85, 57, { top: 60, foot: 44, size: 11.2, gap: { block: 6, item: 1 }, indent: 71 }),
  book: styleOf(57, 57, { top: 70, foot: 58, size: 10.5, gap: { block: 8, item: 3 }, indent: 36 }),
  list: styleOf(40, 40, { top: 62, foot: 52, size: 10, gap: { block: 6, item: 2 }, indent: 36 }),
};

export const HEADING_SIZE = { 1: 19, 2: 14, 3: 11.5 } as const;
/** Air above a heading, and between it and what it heads. */
export const HEADING_AIR = { 1: [0, 8], 2: [12, 4], 3: [6, 2] } as const;
export const CODE_SIZE = 26;
/** Between the letters of a code, as a share of its size: they are read one by one, and copied without spaces. */
export const CODE_SPACING = 0.065;

export function bodyStyle(size: number, soft = false): TypeStyle {
  return { size, weight: "regular", color: soft ? COLOR.inkSoft : COLOR.ink };
}
