import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findChapter, MANUAL } from "@/lib/manual/book";
import { type ProseBlock, type ProseText, spansOf } from "@/lib/platform/prose-document";

const ROOT = path.join(import.meta.dirname, "../..");
const chapters = MANUAL.flatMap((part) => part.chapters);
const sections = chapters.flatMap((chapter) => chapter.sections.map((section) => ({ chapter, section })));

function textsOf(block: ProseBlock): ProseText[] {
  switch (block.kind) {
    case "paragraph":
    case "notice":
      return [block.text];
    case "list":
      return [...block.items];
    case "facts":
      return block.facts.map(({ value }) => value);
    case "table":
      return block.groups.flatMap(({ rows }) => rows.flat());
    default:
      return [];
  }
}

/** Addresses of the pages that app/ has: route groups drop out, [names] take anything. */
function pagesOf(folder: string, address: string): RegExp[] {
  const found: RegExp[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile() && /^(?:page\.tsx|route\.ts)$/.test(entry.name))
      found.push(new RegExp(`^${address || "/"}$`));
    if (!entry.isDirectory() || entry.name.startsWith("_")) continue;
    const part = /^\(.*\)$/.test(entry.name) ? "" : `/${entry.name.replace(/^\[.*\]$/, "[^/]+")}`;
    found.push(...pagesOf(path.join(folder, entry.name), address + part));
  }
  return found;
}

const links = sections.flatMap(({ chapter, section }) =>
  section.blocks
    .flatMap(textsOf)
    .flatMap(spansOf)
    .flatMap(({ href }) => (href === undefined ? [] : [{ from: `${chapter.slug}#${section.anchor}`, href }])),
);
const pictures = sections.flatMap(({ section }) =>
  section.blocks.filter((block) => block.kind === "picture"),
);

describe("a link of the manual", () => {
  const pages = pagesOf(path.join(ROOT, "app"), "");

  it("leads to a page that the product has", () => {
    const lost = links.filter(({ href }) => !pages.some((page) => page.test(href.replace(/[#?].*$/, ""))));
    expect(lost).toEqual([]);
  });

  it("leads to a chapter and heading that the manual has", () => {
    const lost = links.filter(({ href }) => {
      const within = /^\/manual\/([\w-]+)(?:#([\w-]+))?$/.exec(href);
      if (!within) return false;
      const chapter = findChapter(within[1] ?? "")?.chapter;
      return !chapter || (within[2] && !chapter.sections.some(({ anchor }) => anchor === within[2]));
    });
    expect(lost).toEqual([]);
  });

  it("never names another site", () => {
    expect(links.filter(({ href }) => !href.startsWith("/"))).toEqual([]);
  });
});

describe("chapters", () => {
  it("have one address each, and so has every heading", () => {
    expect(new Set(chapters.map(({ slug }) => slug)).size).toBe(chapters.length);
    for (const { slug, sections: own } of chapters) {
      expect(slug).toMatch(/^[a-z-]+$/);
      expect(new Set(own.map(({ anchor }) => anchor)).size, slug).toBe(own.length);
      for (const { anchor } of own) expect(anchor).toMatch(/^[a-z-]+$/);
    }
  });

  it("never take the address of a page of the manual's own", () => {
    expect(chapters.map(({ slug }) => slug)).not.toContain("pdf");
  });

  it("leave no mark of bold words or links behind, and no space at either end", () => {
    const texts = sections.flatMap(({ section }) => section.blocks.flatMap(textsOf)).flatMap(spansOf);
    expect(texts.filter(({ text }) => /\*\*\S|\]\(/.test(text))).toEqual([]);
    for (const { section } of sections)
      for (const text of section.blocks.flatMap(textsOf)) {
        const words = spansOf(text)
          .map((span) => span.text)
          .join("");
        expect(words).toBe(words.trim());
      }
  });

  it("are found with their neighbours, and what is no chapter is not", () => {
    expect(findChapter("begin")).toMatchObject({
      number: 1,
      previous: null,
      next: { slug: "first-sign-in" },
    });
    expect(findChapter("words")).toMatchObject({ next: null });
    expect(findChapter("pdf")).toBeNull();
    expect(findChapter("__proto__")).toBeNull();
  });
});

describe("pictures", () => {
  it("exist, and are as large as the manual says", () => {
    for (const { file, width, height } of pictures) {
      const header = readFileSync(path.join(ROOT, "public", file)).subarray(0, 24);
      expect(header.toString("latin1", 1, 4), file).toBe("PNG");
      expect([header.readUInt32BE(16), header.readUInt32BE(20)], file).toEqual([width, height]);
    }
  });

  it("say what is on them", () => {
    for (const { alt, caption } of pictures) {
      expect(alt.length).toBeGreaterThan(20);
      expect(alt).not.toBe(caption);
    }
  });

  it("weigh less than 2.5 MB together, and none lies about that no chapter shows", () => {
    const folder = path.join(ROOT, "public/manual");
    const files = existsSync(folder) ? readdirSync(folder) : [];
    const bytes = files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
    expect(bytes).toBeLessThan(2_500_000);
    const shown = new Set(pictures.map(({ file }) => path.basename(file)));
    expect(files.filter((file) => !shown.has(file))).toEqual([]);
  });
});
