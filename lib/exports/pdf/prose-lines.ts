import { cleanText } from "@/lib/exports/thai/clean-text";
import type { FontWeightName, ThaiFonts } from "@/lib/exports/thai/font-files";
import { wrapText } from "@/lib/exports/thai/line-breaking";
import { type ProseText, spansOf } from "@/lib/platform/prose-document";
import { type Align, type Extent, lineHeight, type TextMark, type TypeStyle } from "./marks";
import { type ProseMark, type Tag, tagged } from "./prose-marks";
import { PROSE_COLOR } from "./prose-style";

/** Words of a line in one weight. */
type Run = { readonly text: string; readonly weight: FontWeightName; readonly href?: string };
export type ProseLine = readonly Run[];

/**
 * Lines no wider than the width. Where there are bold words all are measured as the wider of the two weights, for
 * the breaking takes no notice of where in the text a word stands.
 */
export function wrapProse(
  text: ProseText,
  width: number,
  style: TypeStyle,
  fonts: ThaiFonts,
  indent = 0,
): ProseLine[] {
  const spans = spansOf(text).map(({ text: words, strong, href }) => ({
    letters: cleanText(words),
    weight: strong ? ("semiBold" as const) : style.weight,
    ...(href === undefined ? {} : { href }),
  }));
  const joined = spans.map(({ letters }) => letters).join("");
  const weights = [...new Set(spans.map(({ weight }) => weight))];
  const measure = (part: string) =>
    Math.max(...weights.map((weight) => fonts[weight].widthOf(part, style.size)));
  const lines = wrapText(joined, width, measure, indent);
  let span = 0;
  let used = 0;
  return lines.map((line) => {
    const runs: Run[] = [];
    let left = line;
    while (left !== "") {
      const { letters, ...kind } = spans[span]!;
      const here = letters.slice(used).replace(/^\n+/, "");
      used = letters.length - here.length;
      const taken = here.slice(0, left.length).split("\n", 1)[0]!;
      if (taken !== "") runs.push({ text: taken, ...kind });
      used += taken.length;
      left = left.slice(taken.length);
      if (used >= letters.length) {
        span += 1;
        used = 0;
      }
    }
    return runs;
  });
}

/** One line as marks of its tag; a link within is a tag of its own. */
export function lineMarks(
  line: ProseLine,
  { left, width }: Extent,
  top: number,
  style: TypeStyle,
  align: Align,
  tag: Tag,
  fonts: ThaiFonts,
): ProseMark[] {
  const runs = withoutTrailingSpace(line);
  const widths = runs.map(({ text, weight }) => fonts[weight].widthOf(text, style.size));
  const spare = width - widths.reduce((sum, each) => sum + each, 0);
  let x = left + (align === "left" ? 0 : align === "center" ? spare / 2 : spare);
  const baseline = top + style.size * 1.12;
  return runs.map(({ text, weight, href }, index) => {
    const mark: TextMark = { kind: "text", text, x, baseline, size: style.size, weight, color: style.color };
    const runWidth = widths[index]!;
    x += runWidth;
    if (href === undefined) return tagged(tag, [mark]);
    const linked: ProseMark[] = [
      { ...mark, color: PROSE_COLOR.link },
      {
        kind: "rule",
        from: [mark.x, baseline + 1.8],
        to: [mark.x + runWidth, baseline + 1.8],
        thickness: 0.4,
        color: PROSE_COLOR.link,
      },
      { kind: "link", x: mark.x, y: top, width: runWidth, height: lineHeight(style.size), href, label: text },
    ];
    return tagged({ role: "Link", parent: tag }, linked);
  });
}

function withoutTrailingSpace(line: ProseLine): Run[] {
  const runs = [...line];
  while (runs.length > 0) {
    const last = runs.at(-1)!;
    const text = last.text.trimEnd();
    if (text !== "") {
      runs[runs.length - 1] = { ...last, text };
      break;
    }
    runs.pop();
  }
  return runs;
}
