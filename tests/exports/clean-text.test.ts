import { expect, it } from "vitest";
import { cleanText } from "@/lib/exports/thai/clean-text";

it("leaves ordinary Thai, figures and line breaks as they are", () => {
  const text = "น้ำตก ก็ดี\n1,234.50 บาท (ร้อยละ 60.59) ฯลฯ";
  expect(cleanText(text)).toBe(text);
});

it("writes sara am in one piece, the tone mark before it", () => {
  expect(cleanText("น\u0E49\u0E4D\u0E32")).toBe("น้ำ");
  expect(cleanText("น\u0E4D\u0E49\u0E32")).toBe("น้ำ");
  expect(cleanText("ค\u0E4D\u0E32")).toBe("คำ");
});

it("takes out what has no picture", () => {
  expect(cleanText("ก\u200Bข\u202Eค\u0007\uFEFFง\u00AD")).toBe("กขคง");
  expect(cleanText("ก\tข\r\nค\rง")).toBe("ก ข\nค\nง");
  expect(cleanText("ก\uD800ข")).toBe("ก\uFFFDข");
});

it("keeps three marks on a letter and drops the tower above", () => {
  expect(cleanText("ที่")).toBe("ที่");
  expect(cleanText(`ก${"้".repeat(3)}ข`)).toBe(`ก${"้".repeat(3)}ข`);
  expect(cleanText(`ก${"้".repeat(500)}ข`)).toBe(`ก${"้".repeat(3)}ข`);
  expect(cleanText(`e${"\u0301".repeat(100)}`).length).toBeLessThanOrEqual(4);
});
