import type {
  ProseBlock,
  ProseHeading,
  ProseList,
  ProseParagraph,
  ProseSides,
  ProseSignature,
} from "@/lib/platform/prose-document";
import { lineHeight } from "./marks";
import type { Block } from "./page-flow";
import { COLOR } from "./paper-style";
import { codeBlock, noticeBlocks } from "./prose-boxes";
import { air, keptTogether, lineBlocks, type ProseFlow, type ProsePlace } from "./prose-flow";
import { lineMarks, type ProseLine, wrapProse } from "./prose-lines";
import type { ProseMark, Tag } from "./prose-marks";
import { pictureBlocks } from "./prose-picture";
import { bodyStyle, HEADING_AIR, HEADING_SIZE } from "./prose-style";
import { factBlocks, proseTableBlocks } from "./prose-table";

export function proseBlocks(blocks: readonly ProseBlock[], place: ProsePlace): ProseFlow {
  const flow: Block<ProseMark>[] = [];
  let startsPage = false;
  for (const block of blocks) {
    if (block.kind === "page-break") {
      startsPage = true;
      continue;
    }
    const [first, ...rest] = flowOf(block, place);
    if (!first) continue;
    flow.push(startsPage ? { ...first, startsPage } : first, ...rest);
    startsPage = false;
  }
  return flow;
}

function flowOf(block: Exclude<ProseBlock, { kind: "page-break" }>, place: ProsePlace): ProseFlow {
  switch (block.kind) {
    case "heading":
      return headingBlocks(block, place);
    case "paragraph":
      return paragraphBlocks(block, place);
    case "list":
      return listBlocks(block, place);
    case "table":
      return proseTableBlocks(block, place);
    case "facts":
      return factBlocks(block, place);
    case "code":
      return [codeBlock(block, place), air(place.style.gap.block)];
    case "picture":
      return pictureBlocks(block, place);
    case "notice":
      return noticeBlocks(block, place);
    case "sides":
      return sidesBlocks(block, place);
    case "signature":
      return signatureBlocks(block, place);
    case "together":
      return keptTogether(proseBlocks(block.blocks, place));
    case "space":
      return [{ height: block.lines * lineHeight(place.style.size), isGap: true, marks: () => [] }];
  }
}

function headingBlocks({ level, text, anchor }: ProseHeading, { extent, fonts }: ProsePlace): ProseFlow {
  const style = { size: HEADING_SIZE[level], weight: "semiBold", color: COLOR.indigo } as const;
  const tag: Tag = { role: `H${level}` };
  const lines = wrapProse(text, extent.width, style, fonts);
  const [above, below] = HEADING_AIR[level];
  const place = (top: number): ProseMark[] =>
    anchor === undefined ? [] : [{ kind: "place", name: anchor, y: top, heading: { level, text } }];
  return [
    { height: above, isGap: true, marks: () => [] },
    ...lineBlocks(lines, extent, style, "left", tag, fonts).map((block, index) => ({
      ...block,
      keepWithNext: true,
      ...(index === 0 ? { marks: (top: number) => [...place(top), ...block.marks(top)] } : {}),
    })),
    { height: below, keepWithNext: true, marks: () => [] },
  ];
}

function paragraphBlocks(paragraph: ProseParagraph, { extent, style, fonts }: ProsePlace): ProseFlow {
  const body = bodyStyle(style.size, paragraph.soft);
  const shift = extent.width * (paragraph.from ?? 0);
  const inside = { left: extent.left + shift, width: extent.width - shift };
  const indent = paragraph.indented ? style.indent : 0;
  const lines = wrapProse(paragraph.text, inside.width, body, fonts, indent);
  const tag: Tag = { role: "P" };
  return [
    ...lineBlocks(lines, inside, body, paragraph.align ?? "left", tag, fonts, indent),
    air(style.gap.block),
  ];
}

function listBlocks({ numbered, items }: ProseList, { extent, style, fonts }: ProsePlace): ProseFlow {
  const body = bodyStyle(style.size);
  const labels = items.map((_, index) => (numbered ? `${index + 1}.` : "•"));
  const widest = Math.max(0, ...labels.map((label) => fonts.regular.widthOf(label, body.size)));
  const room = 8 + widest + 7;
  const inside = { left: extent.left + room, width: extent.width - room };
  const labelExtent = { left: extent.left + 8, width: widest };
  const list: Tag = { role: "L" };
  const flow = items.flatMap((item, index) => {
    const entry: Tag = { role: "LI", parent: list };
    const label: Tag = { role: "Lbl", parent: entry };
    const lines = wrapProse(item, inside.width, body, fonts);
    const blocks = lineBlocks(lines, inside, body, "left", { role: "LBody", parent: entry }, fonts);
    const [first, ...rest] = blocks;
    if (!first) return [];
    const mark: ProseLine = [{ text: labels[index]!, weight: "regular" }];
    const marks = (top: number) => [
      ...lineMarks(mark, labelExtent, top, body, "right", label, fonts),
      ...first.marks(top),
    ];
    return [{ ...first, marks }, ...rest, air(style.gap.item)];
  });
  return [...flow, air(style.gap.block - style.gap.item)];
}

/** Both sides begin on one line, and each is wrapped in its own half. */
function sidesBlocks({ left, right }: ProseSides, { extent, style, fonts }: ProsePlace): ProseFlow {
  const body = bodyStyle(style.size);
  const tag: Tag = { role: "P" };
  const halves = [
    { text: left, inside: { left: extent.left, width: extent.width * 0.45 } },
    { text: right, inside: { left: extent.left + extent.width * 0.5, width: extent.width * 0.5 } },
  ].map(({ text, inside }) => ({ inside, lines: wrapProse(text, inside.width, body, fonts) }));
  return [
    {
      height: lineHeight(body.size) * Math.max(...halves.map(({ lines }) => lines.length)),
      marks: (top) =>
        halves.flatMap(({ inside, lines }) =>
          lines.flatMap((line, number) =>
            lineMarks(line, inside, top + number * lineHeight(body.size), body, "left", tag, fonts),
          ),
        ),
    },
    air(style.gap.block),
  ];
}

/** Never parted from each other. */
function signatureBlocks({ above, below }: ProseSignature, { extent, style, fonts }: ProsePlace): ProseFlow {
  const half = { left: extent.left + extent.width * 0.4, width: extent.width * 0.6 };
  const body = bodyStyle(style.size);
  const tag: Tag = { role: "P" };
  const line = (text: string) =>
    lineBlocks(wrapProse(text, half.width, body, fonts), half, body, "center", tag, fonts);
  const roomToSign = { height: lineHeight(body.size) * 2.4, marks: () => [] };
  return keptTogether([...line(above), roomToSign, ...below.flatMap(line)]);
}
