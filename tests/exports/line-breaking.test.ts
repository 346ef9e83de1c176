import { array, assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { thaiFonts } from "@/lib/exports/thai/font-files";
import { KEPT_WORDS } from "@/lib/exports/thai/kept-words";
import { graphemesOf, unbreakablePieces, wrapPhrases, wrapText } from "@/lib/exports/thai/line-breaking";

const measure = (text: string) => thaiFonts().regular.widthOf(text, 10);
const NEVER_FIRST = /^[ๆฯ\u0E30-\u0E3A\u0E45\u0E47-\u0E4E)\]”’]/;
const NEVER_LAST = /[([“‘฿เแโใไ]$/;

const FRAGMENTS = [
  "โครงการฝึกอบรมความรู้ทางกฎหมาย",
  "และสร้างเครือข่ายป้องกันและต่อต้านการทุจริต",
  "งานต่าง ๆ ",
  "แผนฯ ",
  "(ระยะที่ 2) ",
  "“ธรรมาภิบาล” ",
  "1,234,567.89 บาท ",
  "ฯลฯ",
  "ก.ย.–ต.ค. ",
  "test@example.go.th ",
  "1/2569",
  "น้ำ",
  "เ",
  ")",
  "\n",
  "[12] ",
  "ๆๆๆ",
  "85.5%",
  "฿100 ",
];
const texts = array(constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 12 }).map((parts) =>
  parts.join(""),
);
const widths = integer({ min: 60, max: 300 });

describe("wrapText", () => {
  it("loses and adds nothing: no hyphen, no letter", () => {
    assert(
      property(texts, widths, (text, width) => {
        expect(wrapText(text, width, measure).join("")).toBe(text.replaceAll("\n", ""));
      }),
    );
  });

  it("never makes a line wider than its column", () => {
    assert(
      property(texts, widths, (text, width) => {
        for (const line of wrapText(text, width, measure))
          expect(measure(line.trimEnd())).toBeLessThanOrEqual(width + 0.01);
      }),
    );
  });

  it("begins no line with ๆ, ฯ, a mark or a closer, and ends none with an opener or a leading vowel", () => {
    const sentences = array(constantFrom(...FRAGMENTS.filter((part) => !/^(เ|\)|ๆๆๆ|\n)$/.test(part))), {
      minLength: 1,
      maxLength: 12,
    }).map((parts) => `ก${parts.join("")}`);
    assert(
      property(sentences, widths, (text, width) => {
        const lines = wrapText(text, width, measure);
        for (const line of lines.slice(1)) expect(line).not.toMatch(NEVER_FIRST);
        for (const line of lines.slice(0, -1)) expect(line.trimEnd()).not.toMatch(NEVER_LAST);
      }),
    );
  });

  it("breaks a word that is wider than its column between letters, never inside one", () => {
    const text = "กี๊".repeat(12);
    const lines = wrapText(text, 20, measure);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(graphemesOf(line).every((letter) => letter === "กี๊")).toBe(true);
  });

  it("holds a number to its unit by a no-break space", () => {
    for (const line of wrapText("วงเงิน 1,234\u00A0บาท วงเงิน 5,678\u00A0บาท", 60, measure))
      expect(line.trimEnd()).not.toMatch(/\d$/);
  });
});

describe("unbreakablePieces", () => {
  it.each([...KEPT_WORDS])("keeps %s whole inside a sentence", (word) => {
    const pieces = unbreakablePieces(`เพื่อ${word}ของประชาชน`);
    expect(pieces.join("")).toBe(`เพื่อ${word}ของประชาชน`);
    expect(pieces.some((piece) => piece.includes(word))).toBe(true);
  });
});

describe("wrapPhrases", () => {
  it("breaks the manual's title between its phrases, in lines of even length", () => {
    const title = "รายงานผลการประเมินแผนปฏิบัติการป้องกันการทุจริต จำแนกจำนวนโครงการ และงบประมาณ ตามมิติ";
    const wide = (text: string) => thaiFonts().semiBold.widthOf(text, 15);
    expect(wrapPhrases(title, 515, wide).map((line) => line.trimEnd())).toEqual([
      "รายงานผลการประเมินแผนปฏิบัติการป้องกันการทุจริต",
      "จำแนกจำนวนโครงการ และงบประมาณ ตามมิติ",
    ]);
  });
});
