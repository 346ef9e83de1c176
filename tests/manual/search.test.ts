import { describe, expect, it } from "vitest";
import { MANUAL } from "@/lib/manual/book";
import { type ExcerptPart, foldForSearch, searchManual } from "@/lib/manual/search";

const find = (query: string) =>
  searchManual(MANUAL, query).map(({ chapter, section }) => `${chapter.slug}#${section.anchor}`);
const wordsOf = (parts: readonly ExcerptPart[]) => parts.map(({ text }) => text).join("");
const markedIn = (parts: readonly ExcerptPart[]) =>
  parts.filter(({ found }) => found).map(({ text }) => text);

describe("searching the manual", () => {
  it("finds part of a word, for Thai has no spaces between words", () => {
    expect(find("ลืมรหัส")[0]).toBe("sign-in#forgot");
  });

  it("finds the same with and without tone marks, spaces and silent letters", () => {
    const asWritten = find("ข้อมูลพื้นฐาน");
    expect(asWritten.length).toBeGreaterThan(3);
    expect(find("ขอมูลพืนฐาน")).toEqual(asWritten);
    expect(find("  ข้อมูล  พื้นฐาน ")).toEqual(asWritten);
    expect(find("อีเมล์")).toEqual(find("อีเมล"));
  });

  it("takes either kind of digits, and capitals as small letters", () => {
    expect(find("๑๒ เดือน")).toEqual(find("12 เดือน"));
    expect(find("CAPS LOCK")).toEqual(find("caps lock"));
  });

  it("takes a sara am typed in two pieces as one", () => {
    expect(foldForSearch("น\u0E4D\u0E32").text).toBe(foldForSearch("นำ").text);
  });

  it("finds words that stand apart from each other, after those who have them together", () => {
    const found = find("โทรศัพท์ หาย");
    expect(found).toContain("profile#second-step");
    expect(find("โทรศัพท์หาย")).toContain("profile#second-step");
  });

  it("puts headings first", () => {
    const [first] = searchManual(MANUAL, "ออกจากระบบ");
    expect(first?.section.title).toBe("ออกจากระบบ");
  });

  it("finds a chapter by its own name", () => {
    expect(find("คำศัพท์")).toContain("words#plan");
  });

  it.each(["", "   ", "***", " ่", "ฟหกดฟหกด", "(.*)", "\\"])(
    "finds nothing for %j and does not fail",
    (query) => {
      expect(find(query)).toEqual([]);
    },
  );

  it("marks the found words as they are written, and loses no letter around them", () => {
    const [hit] = searchManual(MANUAL, "ขอมูลพืนฐาน").filter(({ section }) => section.anchor === "prepare");
    expect(markedIn(hit!.excerpt)).toContain("ข้อมูลพื้นฐาน");
    for (const { section, title } of searchManual(MANUAL, "รหัส")) expect(wordsOf(title)).toBe(section.title);
  });

  it("shows an excerpt that holds the words and is short", () => {
    for (const { excerpt, title, chapter } of searchManual(MANUAL, "สำนักงาน")) {
      const words = wordsOf(excerpt);
      expect(words.length).toBeLessThan(180);
      expect(markedIn([...excerpt, ...title]).length, `${chapter.slug} ${words}`).toBeGreaterThan(0);
    }
  });
});
