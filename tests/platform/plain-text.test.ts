import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/platform/plain-text";

const name = plainText({ name: "ชื่อโครงการ", most: 10, required: "กรอกชื่อโครงการ" });
const remark = plainText({ name: "หมายเหตุ", most: 10, lines: "many" });
const sentence = (value: unknown) => name.safeParse(value).error?.issues[0]?.message;

describe("plainText", () => {
  it("takes as many characters as it may and not one more", () => {
    expect(name.parse("ก".repeat(10))).toBe("ก".repeat(10));
    expect(sentence("ก".repeat(11))).toBe("ชื่อโครงการยาว 11 ตัวอักษร ตัดให้เหลือไม่เกิน 10 ตัวอักษร");
  });

  it("counts an emoji as one character", () => {
    expect(name.parse("😀".repeat(10))).toBe("😀".repeat(10));
  });

  it.each(["", "   ", "\u200b", "\n"])("takes %j for nothing typed", (text) => {
    expect(sentence(text)).toBe("กรอกชื่อโครงการ");
    expect(remark.parse(text)).toBe("");
  });

  it.each(["a\u0000b", "a\u0007b", "a\u202eb", "a\ud800b"])("refuses the unseen characters in %j", (text) => {
    expect(sentence(text)).toContain("อักขระควบคุม");
  });

  it("asks for text when the field did not come at all", () => {
    expect(sentence(undefined)).toBe("กรอกชื่อโครงการ");
    expect(sentence(["a"])).toBe("กรอกชื่อโครงการ");
  });

  it("keeps line breaks only where several lines are meant, and folds a split sara am", () => {
    expect(remark.parse("ก\r\nข")).toBe("ก\nข");
    expect(name.parse("ก \r\n ข")).toBe("ก ข");
    expect(name.parse("น\u0E4D\u0E32")).toBe("น\u0E33");
  });
});
