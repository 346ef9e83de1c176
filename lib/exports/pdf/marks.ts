import type { FontWeightName, ThaiFonts } from "@/lib/exports/thai/font-files";
import { LEADING } from "./paper-style";

/** A line of text; x and baseline in points from the upper left corner of the paper. */
export type TextMark = {
  readonly kind: "text";
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly weight: FontWeightName;
  readonly color: string;
};

export type RuleMark = {
  readonly kind: "rule";
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly thickness: number;
  readonly color: string;
};

/** All that is ever drawn on a page. */
export type Mark = TextMark | RuleMark;

export type Align = "left" | "right" | "center";
export type TypeStyle = { readonly size: number; readonly weight: FontWeightName; readonly color: string };
export type Extent = { readonly left: number; readonly width: number };

export function lineHeight(size: number): number {
  return size * LEADING;
}

export function horizontalRule(
  { left, width }: Extent,
  y: number,
  thickness: number,
  color: string,
): RuleMark {
  return { kind: "rule", from: [left, y], to: [left + width, y], thickness, color };
}

/**
 * Lines of text one below another, each aligned within the extent. The baseline leaves more of the line's
 * height above, where Thai stacks vowel and tone mark, than below.
 */
export function textMarks(
  lines: readonly string[],
  { left, width }: Extent,
  top: number,
  style: TypeStyle,
  align: Align,
  fonts: ThaiFonts,
): TextMark[] {
  const marks: TextMark[] = [];
  lines.forEach((line, index) => {
    const text = line.trimEnd();
    if (text === "") return;
    const spare = align === "left" ? 0 : width - fonts[style.weight].widthOf(text, style.size);
    const x = left + (align === "center" ? spare / 2 : spare);
    const baseline = top + index * lineHeight(style.size) + style.size * 1.12;
    marks.push({ kind: "text", text, x, baseline, ...style });
  });
  return marks;
}
