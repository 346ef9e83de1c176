import { cleanText } from "@/lib/exports/thai/clean-text";
import type { ThaiFonts } from "@/lib/exports/thai/font-files";
import type { ProseDocument } from "@/lib/platform/prose-document";
import { horizontalRule, textMarks } from "./marks";
import { flowBlocks } from "./page-flow";
import { COLOR, FOOTER, RULE, RUNNING_HEAD, SIZE } from "./paper-style";
import { proseBlocks } from "./prose-blocks";
import { contentsBlocks, type Entry } from "./prose-contents";
import { coverMarks } from "./prose-cover";
import type { ProsePlace } from "./prose-flow";
import type { PlaceMark, ProseMark } from "./prose-marks";
import { PROSE_PAPER, PROSE_STYLE } from "./prose-style";

export type ProsePage = { readonly number: number; readonly marks: readonly ProseMark[] };

/**
 * The document on pages: cover, contents, then the blocks. The cover is page 1, as PDF readers count it, so that
 * the contents' figures are those one types into a reader.
 */
export function layOutProse(document: ProseDocument, fonts: ThaiFonts): ProsePage[] {
  const style = PROSE_STYLE[document.style];
  const place: ProsePlace = { extent: style.content, style, fonts };
  const body = flowBlocks(proseBlocks(document.blocks, place), style.top, style.bottom);
  const cover = document.cover ? [coverMarks(document.cover, place)] : [];
  const contents = contentsPages(document, body, cover.length, place);
  const total = cover.length + contents.length + body.length;
  return [...cover, ...contents, ...body].map((marks, index) => {
    const number = index + 1;
    const isCover = document.cover !== undefined && index === 0;
    return { number, marks: isCover ? marks : [...frameMarks(document, number, total, place), ...marks] };
  });
}

/** How many pages the contents take does not depend on the figures in them, so they are flowed twice. */
function contentsPages(
  { contents }: ProseDocument,
  body: readonly (readonly ProseMark[])[],
  pagesBefore: number,
  place: ProsePlace,
): ProseMark[][] {
  if (!contents) return [];
  const found = body.flatMap((marks, index) =>
    marks
      .filter((mark): mark is PlaceMark => mark.kind === "place")
      .filter(({ heading }) => heading.level <= contents.depth)
      .map(({ name, heading }) => ({ name, ...heading, page: index })),
  );
  const flow = (entries: readonly Entry[]) =>
    flowBlocks(contentsBlocks(contents.title, entries, place), place.style.top, place.style.bottom);
  const offset = pagesBefore + flow(found).length + 1;
  return flow(found.map((entry) => ({ ...entry, page: entry.page + offset }))).map((marks) => [...marks]);
}

function frameMarks(document: ProseDocument, number: number, total: number, place: ProsePlace): ProseMark[] {
  const { extent, fonts } = place;
  const style = { size: SIZE.running, weight: "regular", color: COLOR.inkSoft } as const;
  const marks: ProseMark[] = [];
  if (document.runningHead !== undefined) {
    const top = RUNNING_HEAD.baseline - style.size * 1.12;
    marks.push(...textMarks([cleanText(document.runningHead)], extent, top, style, "left", fonts));
    marks.push(horizontalRule(extent, RUNNING_HEAD.rule, RULE.head, COLOR.indigo));
  }
  const footTop = PROSE_PAPER.height - FOOTER.baseline - style.size * 1.12;
  if (document.footer !== undefined || document.pageNumbers)
    marks.push(horizontalRule(extent, PROSE_PAPER.height - FOOTER.rule, RULE.hair, COLOR.line));
  if (document.footer !== undefined)
    marks.push(...textMarks([cleanText(document.footer)], extent, footTop, style, "left", fonts));
  if (document.pageNumbers)
    marks.push(...textMarks([`หน้า ${number}/${total}`], extent, footTop, style, "right", fonts));
  return marks;
}
