import type { ThaiFonts } from "@/lib/exports/thai/font-files";
import type { ProseDocument } from "@/lib/platform/prose-document";
import { type Extent, lineHeight, type TypeStyle } from "./marks";
import type { Block } from "./page-flow";
import { lineMarks, type ProseLine } from "./prose-lines";
import type { ProseMark, Tag } from "./prose-marks";
import type { PROSE_STYLE } from "./prose-style";

/** Where blocks are laid out: the width they have, and the document's way of setting type. */
export type ProsePlace = {
  readonly extent: Extent;
  readonly style: (typeof PROSE_STYLE)[ProseDocument["style"]];
  readonly fonts: ThaiFonts;
};
export type ProseFlow = readonly Block<ProseMark>[];

/** Air below something; none at the head of a page. */
export function air(height: number): Block<ProseMark> {
  return { height, isGap: true, marks: () => [] };
}

export function keptTogether(flow: ProseFlow): ProseFlow {
  return flow.map((block, index) => (index < flow.length - 1 ? { ...block, keepWithNext: true } : block));
}

/**
 * Lines as blocks of one line each, so that they can cross a page; never one line of them alone at its head or foot.
 */
export function lineBlocks(
  lines: readonly ProseLine[],
  extent: Extent,
  style: TypeStyle,
  align: "left" | "center" | "right",
  tag: Tag,
  fonts: ThaiFonts,
  indent = 0,
): Block<ProseMark>[] {
  return lines.map((line, index) => {
    const shift = index === 0 ? indent : 0;
    const inside = { left: extent.left + shift, width: extent.width - shift };
    return {
      height: lineHeight(style.size),
      keepWithNext: lines.length > 1 && (index === 0 || index === lines.length - 2),
      marks: (top) => lineMarks(line, inside, top, style, align, tag, fonts),
    };
  });
}
