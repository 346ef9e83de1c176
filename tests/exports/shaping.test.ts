import { readFileSync } from "node:fs";
import path from "node:path";
import { Blob, Face, Font } from "harfbuzzjs";
import { describe, expect, it } from "vitest";
import type { ClusterGlyph } from "@/lib/exports/thai/cluster-glyph";
import { type FontWeightName, readFontFile } from "@/lib/exports/thai/font-files";
import { ThaiFont } from "@/lib/exports/thai/thai-font";

type Fixture = Readonly<Record<FontWeightName, Readonly<Record<string, string>>>>;

const fixture = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "shaping-fixture.json"), "utf8"),
) as Fixture;
const WEIGHTS = ["regular", "semiBold"] as const;

/** The layout's glyphs in the fixture's words. */
function placedGlyphs(font: ThaiFont, text: string): string {
  const { glyphs, positions } = font.layout(text);
  let pen = 0;
  return glyphs
    .flatMap((glyph, index) => {
      const placed = glyph.parts.map(({ glyphId, x, y }) => `${glyphId},${pen + x},${y}`);
      pen += positions[index]!.xAdvance;
      return placed;
    })
    .join(" ");
}

/** Outline commands with rounded numbers, moved by an offset. */
function outline(font: Font, glyphId: number, dx = 0, dy = 0): string {
  return font.glyphToPath(glyphId).replace(/([MLQ])([^MLQZ]*)/g, (_, command: string, numbers: string) => {
    const values = (numbers.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    return command + values.map((value, index) => value + (index % 2 === 0 ? dx : dy)).join(",");
  });
}

function harfBuzzFont(file: Uint8Array): Font {
  return new Font(new Face(new Blob(file)));
}

/** Clusters whose outline in the embedded subset is not the font's own at HarfBuzz's offsets. */
function misplacedIn(fontFile: Uint8Array, subset: Uint8Array, glyphs: ReadonlyMap<number, ClusterGlyph>) {
  const own = harfBuzzFont(fontFile);
  const embedded = harfBuzzFont(subset);
  return Array.from(glyphs).filter(([slot, glyph]) => {
    const expected = glyph.parts.map(({ glyphId, x, y }) => outline(own, glyphId, x, y)).join("");
    return outline(embedded, slot) !== expected;
  });
}

function embedVocabulary(weight: FontWeightName) {
  const fontFile = readFontFile(weight);
  const font = new ThaiFont(fontFile);
  const subset = font.createSubset();
  const glyphs = new Map<number, ClusterGlyph>();
  for (const text of Object.keys(fixture[weight]))
    for (const glyph of font.layout(text).glyphs) glyphs.set(subset.includeGlyph(glyph.id), glyph);
  return { fontFile, glyphs, file: subset.encode() };
}

describe.each(WEIGHTS)("Sarabun %s", (weight) => {
  it("places every glyph where another build of HarfBuzz places it", () => {
    const font = new ThaiFont(readFontFile(weight));
    const texts = Object.keys(fixture[weight]);
    expect(texts.length).toBeGreaterThan(50);
    const wrong = texts.filter((text) => placedGlyphs(font, text) !== fixture[weight][text]);
    expect(wrong).toEqual([]);
  });

  it("gives the characters back in the order they were typed", () => {
    const font = new ThaiFont(readFontFile(weight));
    for (const text of Object.keys(fixture[weight])) {
      const codePoints = font.layout(text).glyphs.flatMap((glyph) => glyph.codePoints);
      expect(String.fromCodePoint(...codePoints)).toBe(text);
    }
  });

  it("measures a text as wide as it lays it out", () => {
    const font = new ThaiFont(readFontFile(weight));
    for (const text of Object.keys(fixture[weight]).slice(0, 60))
      expect(font.widthOf(text, font.unitsPerEm)).toBe(font.layout(text).advanceWidth);
  });

  it("embeds outlines that stand where HarfBuzz puts them", () => {
    const { fontFile, glyphs, file } = embedVocabulary(weight);
    expect(misplacedIn(fontFile, file, glyphs)).toEqual([]);
    expect(file.length).toBeLessThan(80_000);
  });
});

it("notices a mark that is shifted by five units", () => {
  const { fontFile, glyphs, file } = embedVocabulary("regular");
  const [slot, raised] = Array.from(glyphs).find(([, glyph]) => glyph.parts.some(({ y }) => y !== 0))!;
  const shifted = { ...raised, parts: raised.parts.map((part) => ({ ...part, y: part.y + 5 })) };
  expect(misplacedIn(fontFile, file, new Map([...glyphs, [slot, shifted]]))).toEqual([[slot, shifted]]);
});

it("gives the same glyph for the same cluster, whatever was shaped before", () => {
  const font = new ThaiFont(readFontFile("regular"));
  const before = font.layout("ฐานะ").glyphs.map((glyph) => glyph.id);
  font.layout("น้ำ คำ ทำ");
  expect(font.layout("ฐานะ").glyphs.map((glyph) => glyph.id)).toEqual(before);
  expect(String.fromCodePoint(...font.layout("ฐานะ").glyphs.flatMap((glyph) => glyph.codePoints))).toBe(
    "ฐานะ",
  );
});
