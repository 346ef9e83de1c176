import { z } from "zod";

/** Characters that no field takes: control (but line breaks), zero-width, bidirectional overrides. */
const UNSEEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/;
const PASTED_ALONG = /\u00AD|[\u200B-\u200D]|\u2060|\uFEFF/g;

/** Text as it is kept: NFC, line breaks as \n, without invisible characters that come along when pasting, trimmed. */
export function tidyText(text: string): string {
  return text
    .normalize("NFC")
    .replace(PASTED_ALONG, "")
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(/\u0E4D\u0E32/g, "\u0E33")
    .trim();
}

/** Length as people count it: a consonant with its vowels and tone mark counts each, an emoji counts once. */
export function lengthOf(text: string): number {
  return [...text].length;
}

type PlainTextOptions = {
  /** What the field is called in sentences: "ชื่อโครงการ". */
  name: string;
  most: number;
  /** The whole instruction when nothing was typed; leave out where the field may stay empty. */
  required?: string;
  lines?: "one" | "many";
};

/**
 * A text field: tidied, bounded in code points, refused with a sentence when it holds control characters.
 * @returns the tidied text; an empty string where the field was left empty and may be
 */
export function plainText({ name, most, required, lines = "one" }: PlainTextOptions) {
  return z
    .string(required ?? `กรอก${name}เป็นข้อความ`)
    .transform((text) => (lines === "one" ? tidyText(text).replace(/\s*\n\s*/g, " ") : tidyText(text)))
    .superRefine((text, context) => {
      if (text === "" && required !== undefined) context.addIssue({ code: "custom", message: required });
      else if (UNSEEN.test(text) || !text.isWellFormed())
        context.addIssue({
          code: "custom",
          message: `${name}มีอักขระควบคุมที่มองไม่เห็น ลบแล้วพิมพ์ส่วนนั้นใหม่`,
        });
      else if (lengthOf(text) > most)
        context.addIssue({
          code: "custom",
          message: `${name}ยาว ${lengthOf(text)} ตัวอักษร ตัดให้เหลือไม่เกิน ${most} ตัวอักษร`,
        });
    });
}
