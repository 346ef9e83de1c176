/** Control, zero-width and bidirectional characters: they have no picture, and a cell would keep them unseen. */
const UNSEEN =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/g;

/** Legal Thai stacks two marks on a letter; a third leaves room for Pali, more is a tower that runs off the line. */
const TOO_MANY_MARKS = /(\p{M}{3})\p{M}+/gu;

/**
 * Text as a PDF or a workbook can show it: NFC, line breaks as \n, sara am in one piece, nothing unseen,
 * at most three combining marks on a letter.
 */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, "$1\u0E33")
    .replace(/([\u0E48-\u0E4B])\u0E4D\u0E32/g, "$1\u0E33")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/\t/g, " ")
    .replace(UNSEEN, "")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(TOO_MANY_MARKS, "$1");
}
