import { cleanText } from "@/lib/exports/thai/clean-text";
import type { ThaiFonts } from "@/lib/exports/thai/font-files";
import { unbreakablePieces, wrapPhrases, wrapText } from "@/lib/exports/thai/line-breaking";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { notesHeadingOf, type PrintedDocument } from "@/lib/reports/document";
import { type Extent, horizontalRule, lineHeight, type Mark, type TypeStyle, textMarks } from "./marks";
import { type Block, flowBlocks } from "./page-flow";
import {
  COLOR,
  FOOTER,
  MARGIN,
  type PaperSize,
  paperOf,
  RULE,
  RUNNING_HEAD,
  SIZE,
  SYSTEM_NAME,
} from "./paper-style";
import { tableBlocks } from "./table-layout";

export type LaidOutReport = {
  readonly paper: PaperSize;
  readonly pages: readonly { readonly number: number; readonly marks: readonly Mark[] }[];
};

/** The whole report on pages: title and facts, the tables, the notes; running head and footer on each page. */
export function layOutReport(report: PrintedDocument, printedAt: Date, fonts: ThaiFonts): LaidOutReport {
  const paper = paperOf(report.orientation);
  const content: Extent = { left: MARGIN.side, width: paper.width - 2 * MARGIN.side };
  const blocks = [
    ...titleBlocks(report, content, fonts),
    ...report.tables.flatMap((table) => [
      ...captionBlocks(table.caption, content, fonts),
      ...tableBlocks(table, content, fonts),
    ]),
    ...noteBlocks(report, content, fonts),
  ];
  const flowed = flowBlocks(blocks, MARGIN.top, paper.height - MARGIN.bottom);
  const pages = flowed.map((marks, index) => {
    const number = index + 1;
    const head = runningHead(report, number, content, fonts);
    const foot = footer(`หน้า ${number}/${flowed.length}`, printedAt, paper, content, fonts);
    return { number, marks: [...head, ...marks, ...foot] };
  });
  return { paper, pages };
}

function titleBlocks(report: PrintedDocument, content: Extent, fonts: ThaiFonts): Block[] {
  const style = { size: SIZE.title, weight: "semiBold", color: COLOR.ink } as const;
  const lines = wrapPhrases(cleanText(report.title), content.width, (text) =>
    fonts.semiBold.widthOf(text, style.size),
  );
  const facts = report.facts.map((fact) =>
    paragraph(fact, { size: SIZE.facts, weight: "regular", color: COLOR.inkSoft }, content, fonts),
  );
  return [linesBlock(lines, style, content, fonts), ...facts, air(12)].map((block) => ({
    ...block,
    keepWithNext: true,
  }));
}

function captionBlocks(caption: string, content: Extent, fonts: ThaiFonts): Block[] {
  if (caption.trim() === "") return [];
  const style = { size: SIZE.caption, weight: "regular", color: COLOR.inkSoft } as const;
  return [{ ...paragraph(caption, style, content, fonts), keepWithNext: true }];
}

/** The notes stand together: a last line alone on a sheet explains nothing. */
function noteBlocks(report: PrintedDocument, content: Extent, fonts: ThaiFonts): Block[] {
  const { notes } = report;
  if (notes.length === 0) return [];
  const heading = { size: SIZE.heading, weight: "semiBold", color: COLOR.ink } as const;
  const style = { size: SIZE.note, weight: "regular", color: COLOR.ink } as const;
  return [
    { ...paragraph(notesHeadingOf(report), heading, content, fonts), keepWithNext: true },
    { ...air(3), keepWithNext: true },
    ...notes.map((note, index) => ({
      ...ruledAbove(paragraph(note, style, content, fonts), content),
      keepWithNext: index < notes.length - 1,
    })),
  ];
}

function ruledAbove(block: Block, content: Extent): Block {
  return {
    height: block.height + 6,
    marks: (top) => [horizontalRule(content, top, RULE.hair, COLOR.line), ...block.marks(top + 3)],
  };
}

function paragraph(text: string, style: TypeStyle, content: Extent, fonts: ThaiFonts): Block {
  const lines = wrapText(cleanText(text), content.width, (part) =>
    fonts[style.weight].widthOf(part, style.size),
  );
  return linesBlock(lines, style, content, fonts);
}

function linesBlock(lines: readonly string[], style: TypeStyle, content: Extent, fonts: ThaiFonts): Block {
  return {
    height: lines.length * lineHeight(style.size),
    marks: (top) => textMarks(lines, content, top, style, "left", fonts),
  };
}

function air(height: number): Block {
  return { height, marks: () => [] };
}

/** The system's name on the first page, the report's on the others, so that a loose sheet finds its place. */
function runningHead(report: PrintedDocument, pageNumber: number, content: Extent, fonts: ThaiFonts): Mark[] {
  const text = pageNumber === 1 ? SYSTEM_NAME : [report.title, ...report.facts.slice(0, 1)].join(" · ");
  const line = firstLine(cleanText(text).replaceAll("\n", " "), content.width, fonts);
  return [
    {
      kind: "text",
      text: line,
      x: content.left,
      baseline: RUNNING_HEAD.baseline,
      size: SIZE.running,
      weight: "regular",
      color: COLOR.inkSoft,
    },
    horizontalRule(content, RUNNING_HEAD.rule, RULE.head, COLOR.indigo),
  ];
}

function firstLine(text: string, width: number, fonts: ThaiFonts): string {
  const measure = (part: string) => fonts.regular.widthOf(part, SIZE.running);
  if (measure(text) <= width) return text;
  let line = "";
  for (const piece of unbreakablePieces(text)) {
    if (measure(`${line}${piece.trimEnd()}…`) > width) break;
    line += piece;
  }
  return `${line.trimEnd()}…`;
}

function footer(
  pageNumber: string,
  printedAt: Date,
  paper: PaperSize,
  content: Extent,
  fonts: ThaiFonts,
): Mark[] {
  const style = { size: SIZE.running, weight: "regular", color: COLOR.inkSoft } as const;
  const top = paper.height - FOOTER.baseline - style.size * 1.12;
  const printed = `พิมพ์เมื่อ ${formatThaiDateTime(printedAt)}`;
  return [
    horizontalRule(content, paper.height - FOOTER.rule, RULE.hair, COLOR.line),
    ...textMarks([printed], content, top, style, "left", fonts),
    ...textMarks([pageNumber], content, top, style, "right", fonts),
  ];
}
