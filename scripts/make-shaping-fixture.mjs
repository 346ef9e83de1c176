/**
 * Writes tests/exports/shaping-fixture.json: how Debian's hb-shape (package libharfbuzz-bin, another build of
 * HarfBuzz than the one that draws) places the glyphs of the product's vocabulary and of every legal Thai
 * cluster. Run it after a change of font or vocabulary: node scripts/make-shaping-fixture.mjs
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const vocabulary = JSON.parse(readFileSync(path.join(root, "tests/exports/shaping-vocabulary.json"), "utf8"));

/** @type {(from: number, to: number) => string[]} */
const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));
const CONSONANTS = range(0x0e01, 0x0e2e).filter((letter) => letter !== "ฤ" && letter !== "ฦ");
const VOWELS = ["", "ั", "ิ", "ี", "ึ", "ื", "ุ", "ู", "็", "ำ"];
const TONES = ["", "่", "้", "๊", "๋"];
const SILENCED = ["์", "ิ์", "ุ์", "ํ"];

/** @type {(consonant: string, vowel: string, tone: string) => string} */
function clusterOf(consonant, vowel, tone) {
  return vowel === "ำ" ? consonant + tone + vowel : consonant + vowel + tone;
}

const clusters = CONSONANTS.flatMap((consonant) => [
  ...VOWELS.flatMap((vowel) => TONES.map((tone) => clusterOf(consonant, vowel, tone))),
  ...SILENCED.map((ending) => consonant + ending),
]);
const words = [...vocabulary.names, ...vocabulary.projects];

/**
 * Each text's glyphs as "id,x,y" in font units from the text's origin.
 *
 * @param {string} fontFile
 * @param {string[]} texts
 */
function shape(fontFile, texts) {
  const output = execFileSync(
    "hb-shape",
    [
      "--no-glyph-names",
      "--no-clusters",
      "--language=th",
      "--script=Thai",
      path.join(root, "public/fonts", fontFile),
    ],
    { input: `${texts.join("\n")}\n`, maxBuffer: 1 << 28, encoding: "utf8" },
  );
  const lines = output.trim().split("\n");
  return Object.fromEntries(texts.map((text, index) => [text, placedGlyphs(lines[index] ?? "")]));
}

/** @type {(line: string) => string} */
function placedGlyphs(line) {
  let pen = 0;
  return line
    .slice(1, -1)
    .split("|")
    .map((item) => {
      const [, id, dx = "0", dy = "0", advance] = /^(\d+)(?:@(-?\d+),(-?\d+))?\+(-?\d+)$/.exec(item) ?? [];
      const placed = `${id},${pen + Number(dx)},${Number(dy)}`;
      pen += Number(advance);
      return placed;
    })
    .join(" ");
}

const fixture = {
  regular: shape("Sarabun-Regular.ttf", [...words, ...clusters]),
  semiBold: shape("Sarabun-SemiBold.ttf", words),
};
const target = path.join(root, "tests/exports/shaping-fixture.json");
writeFileSync(target, `${JSON.stringify(fixture, null, 0).replaceAll('","', '",\n"')}\n`);
