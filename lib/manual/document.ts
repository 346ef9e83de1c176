import { formatThaiDate } from "@/lib/platform/civil-date";
import type { ProseBlock, ProseDocument, ProseText } from "@/lib/platform/prose-document";
import { MANUAL, REVISED_ON } from "./book";
import type { ManualChapter } from "./chapter";

const TITLE = "คู่มือการใช้งานระบบ e-PlanNACC";
const READERS = "สำหรับองค์กรปกครองส่วนท้องถิ่น สำนักงาน ป.ป.ช. และผู้ดูแลระบบ";

/**
 * The whole manual as one document: the same chapters and blocks as its pages, with links that lead within the
 * document or to the system's own address.
 */
export function manualDocument(appUrl: string): ProseDocument {
  return {
    title: TITLE,
    fileName: "eplan-manual",
    subject: READERS,
    issuedAt: new Date(`${REVISED_ON}T00:00:00+07:00`),
    style: "book",
    cover: {
      title: [
        "คู่มือการใช้งาน",
        "ระบบรายงานผลและติดตามผลการดำเนินงาน",
        "ตามแผนปฏิบัติการป้องกันการทุจริต",
        "ขององค์กรปกครองส่วนท้องถิ่น",
      ],
      under: ["e-PlanNACC", READERS, `ปรับปรุงเมื่อ ${formatThaiDate(REVISED_ON)}`],
    },
    contents: { title: "สารบัญ", depth: 2 },
    runningHead: TITLE,
    footer: `ปรับปรุงเมื่อ ${formatThaiDate(REVISED_ON)}`,
    pageNumbers: true,
    blocks: MANUAL.flatMap(({ chapters }) => chapters).flatMap((chapter, index) =>
      chapterBlocks(chapter, index + 1, appUrl),
    ),
  };
}

function chapterBlocks(
  { slug, title, summary, sections }: ManualChapter,
  number: number,
  appUrl: string,
): ProseBlock[] {
  return [
    { kind: "page-break" },
    { kind: "heading", level: 1, text: `${number}. ${title}`, anchor: slug },
    { kind: "paragraph", text: summary, soft: true },
    ...sections.flatMap(({ anchor, title: heading, blocks }): ProseBlock[] => [
      { kind: "heading", level: 2, text: heading, anchor: `${slug}-${anchor}` },
      ...blocks.map((block) => withLinks(block, (href) => documentHref(href, appUrl))),
    ]),
  ];
}

/** /manual/plan#budget is a place in the document, any other path a page of the system. */
function documentHref(href: string, appUrl: string): string {
  const within = /^\/manual\/([\w-]+)(?:#([\w-]+))?$/.exec(href);
  if (within) return `#${[within[1], within[2]].filter(Boolean).join("-")}`;
  return href.startsWith("/") ? new URL(href, appUrl).href : href;
}

function withLinks(block: ProseBlock, hrefOf: (href: string) => string): ProseBlock {
  const text = (said: ProseText): ProseText =>
    typeof said === "string"
      ? said
      : said.map((span) => (span.href === undefined ? span : { ...span, href: hrefOf(span.href) }));
  switch (block.kind) {
    case "paragraph":
    case "notice":
      return { ...block, text: text(block.text) };
    case "list":
      return { ...block, items: block.items.map(text) };
    case "facts":
      return { ...block, facts: block.facts.map(({ term, value }) => ({ term, value: text(value) })) };
    case "table":
      return {
        ...block,
        groups: block.groups.map((group) => ({ ...group, rows: group.rows.map((row) => row.map(text)) })),
      };
    default:
      return block;
  }
}
