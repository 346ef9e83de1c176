import { toArabicDigits } from "@/lib/platform/digits";
import { type ProseBlock, wordsOf } from "@/lib/platform/prose-document";
import type { ManualChapter, ManualPart, ManualSection } from "./chapter";

/** A piece of an excerpt; the found words are marked. */
export type ExcerptPart = { readonly text: string; readonly found: boolean };

export type ManualHit = {
  readonly chapter: Pick<ManualChapter, "slug" | "title">;
  readonly section: Pick<ManualSection, "anchor" | "title">;
  readonly title: readonly ExcerptPart[];
  readonly excerpt: readonly ExcerptPart[];
};

/** Tone marks and the mark over a silent letter: often left out or put elsewhere when searching. */
const LEFT_OUT = /[\u0E48-\u0E4C\s\u00AD\u200B-\u200F\u2060\uFEFF]/;
const BEFORE_FOUND = 40;
const LONGEST_EXCERPT = 170;
const graphemes = new Intl.Segmenter("th", { granularity: "grapheme" });
const words = new Intl.Segmenter("th", { granularity: "word" });

/** Text as it is compared, and for each of its characters where in the text it stands. */
type Folded = { readonly text: string; readonly places: readonly number[] };

/**
 * Thai is written without spaces between words, so parts of words are found too. Tone marks, spaces, capital
 * letters and the kind of digits make no difference.
 */
export function foldForSearch(text: string): Folded {
  let folded = "";
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    if (!LEFT_OUT.test(character)) {
      const compared = toArabicDigits(character.normalize("NFKC").toLowerCase()).replace(
        "\u0E4D\u0E32",
        "\u0E33",
      );
      for (let index = 0; index < compared.length; index += 1) places.push(place);
      folded += compared;
    }
    place += character.length;
  }
  return { text: folded.replaceAll("\u0E4D\u0E32", "\u0E33"), places };
}

/**
 * Sections that hold the words: as one phrase, or each of them. A chapter's own title belongs to its first. Those that say it in their heading come first,
 * then those with the phrase, then the others; each in the book's order.
 *
 * @returns nothing where the query has no letter or digit
 */
export function searchManual(parts: readonly ManualPart[], query: string): ManualHit[] {
  const asked = query
    .split(/\s+/)
    .map((word) => foldForSearch(word).text)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (asked.length === 0) return [];
  const hits = parts
    .flatMap(({ chapters }) => chapters)
    .flatMap((chapter) => chapter.sections.map((section, index) => ({ chapter, section, index })))
    .flatMap(({ chapter, section, index }) => {
      const passages = [
        ...(index === 0 ? [`${chapter.title} ${chapter.summary}`] : []),
        ...section.blocks.flatMap(passagesOf),
      ];
      const whole = foldForSearch([section.title, ...passages].join(" ")).text;
      const phrase = asked.join("");
      const hasPhrase = whole.includes(phrase);
      if (!hasPhrase && !asked.every((word) => whole.includes(word))) return [];
      const sought = hasPhrase ? [phrase] : asked;
      const inHeading = sought.every((word) => foldForSearch(section.title).text.includes(word));
      const hit: ManualHit = {
        chapter: { slug: chapter.slug, title: chapter.title },
        section: { anchor: section.anchor, title: section.title },
        title: marked(section.title, sought),
        excerpt: marked(excerptOf(passages, sought), sought),
      };
      return [{ hit, rank: inHeading ? 0 : hasPhrase ? 1 : 2 }];
    });
  return hits.sort((a, b) => a.rank - b.rank).map(({ hit }) => hit);
}

/** What is read of a block, passage by passage. */
export function passagesOf(block: ProseBlock): string[] {
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "paragraph":
      return [wordsOf(block.text)];
    case "list":
      return block.items.map(wordsOf);
    case "table":
      return block.groups.flatMap(({ heading, rows }) => [
        ...(heading === undefined ? [] : [heading]),
        ...rows.map((row) => row.map(wordsOf).join(" ")),
      ]);
    case "facts":
      return block.facts.map(({ term, value }) => `${term} ${wordsOf(value)}`);
    case "picture":
      return block.caption === undefined ? [] : [block.caption];
    case "notice":
      return [block.title, wordsOf(block.text)];
    case "together":
      return block.blocks.flatMap(passagesOf);
    default:
      return [];
  }
}

/** The first passage that holds one of the words, from a little before it; the section's first where none does. */
function excerptOf(passages: readonly string[], sought: readonly string[]): string {
  for (const passage of passages) {
    const { text, places } = foldForSearch(passage);
    const at = Math.min(...sought.map((word) => text.indexOf(word)).filter((index) => index >= 0));
    if (at !== Number.POSITIVE_INFINITY) return cut(passage, (places[at] ?? 0) - BEFORE_FOUND);
  }
  return cut(passages[0] ?? "", 0);
}

/** Cut between words. */
function cut(text: string, from: number): string {
  let start = 0;
  let end = 0;
  for (const { segment, index } of words.segment(text)) {
    if (index <= from) start = index;
    if (index + segment.length <= start + LONGEST_EXCERPT) end = index + segment.length;
  }
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}

function marked(text: string, sought: readonly string[]): ExcerptPart[] {
  const folded = foldForSearch(text);
  const isFound = new Array<boolean>(text.length).fill(false);
  for (const word of sought)
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length)) {
      const first = folded.places[at] ?? 0;
      const next = folded.places[at + word.length] ?? text.length;
      isFound.fill(true, first, next);
    }
  const parts: ExcerptPart[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const found = isFound[index] ?? false;
    const last = parts.at(-1);
    if (last?.found === found) parts[parts.length - 1] = { text: last.text + segment, found };
    else parts.push({ text: segment, found });
  }
  return parts;
}
