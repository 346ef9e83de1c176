import { describe, expect, it } from "vitest";
import { drawProsePdf } from "@/lib/exports/pdf/prose-drawing";
import { MANUAL } from "@/lib/manual/book";
import { manualDocument } from "@/lib/manual/document";
import { hasPdftotext, pdfOutline, pdfPages, pdftotextLines } from "../exports/read-pdf";

const chapters = MANUAL.flatMap((part) => part.chapters);
const document = manualDocument("https://eplan.example/");

describe("the manual as a document", () => {
  it("holds every chapter and heading of its pages, in their order", () => {
    const headings = document.blocks.flatMap((block) =>
      block.kind === "heading" && block.level < 3 ? [block.text] : [],
    );
    expect(headings).toEqual(
      chapters.flatMap(({ title, sections }, index) => [
        `${index + 1}. ${title}`,
        ...sections.map((section) => section.title),
      ]),
    );
  });

  it("holds every block of its pages", () => {
    const own = document.blocks.filter(({ kind }) => kind !== "page-break").length;
    const blocks = chapters.flatMap(({ sections }) => sections).flatMap((section) => section.blocks).length;
    const headings = chapters.length + chapters.flatMap(({ sections }) => sections).length;
    expect(own).toBe(blocks + headings + chapters.length);
  });

  it("leads within itself to what it holds, and elsewhere to the system's own address", () => {
    const hrefs = Array.from(
      JSON.stringify(document.blocks).matchAll(/"href":"([^"]+)"/g),
      ([, href]) => href!,
    );
    const anchors = new Set(
      document.blocks.flatMap((block) => (block.kind === "heading" ? [block.anchor] : [])),
    );
    expect(hrefs.length).toBeGreaterThan(40);
    for (const href of hrefs)
      if (href.startsWith("#")) expect(anchors).toContain(href.slice(1));
      else expect(href).toMatch(/^https:\/\/eplan\.example\//);
    expect(hrefs).toContain("#projects-restore");
    expect(hrefs).toContain("https://eplan.example/projects/new");
  });
});

describe("the manual as a file", async () => {
  const file = await drawProsePdf(document);

  it("has a bookmark for every chapter and heading", async () => {
    const outline = await pdfOutline(file);
    expect(outline).toHaveLength(chapters.length);
    expect(outline.map(({ items }) => items)).toEqual(
      chapters.map(({ sections }) => sections.map(({ title }) => title)),
    );
  });

  it("begins every chapter on the page that the contents name", async () => {
    const pages = await pdfPages(file);
    const entries = pages
      .flat()
      .flatMap((line) => /^(\d+\. .+)\t(\d+)$/.exec(line) ?? [])
      .filter((_, index) => index % 3 !== 0);
    expect(entries).toHaveLength(chapters.length * 2);
    for (let index = 0; index < entries.length; index += 2)
      expect(pages[Number(entries[index + 1]) - 1]).toContain(entries[index]);
  });

  it.skipIf(!hasPdftotext())("can be searched", () => {
    const text = pdftotextLines(file).join("\n");
    for (const words of ["ระบบได้ส่งรหัสใหม่เรียบร้อยแล้ว", "ไม่พบผู้ใช้งาน", "กำลังทำ", "สำนักงาน ป.ป.ช."])
      expect(text).toContain(words);
  });
});
