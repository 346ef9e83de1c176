import { toArabicDigits } from "./digits";

/** A pattern for LIKE that finds the text anywhere, whatever wildcard it may hold. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

/** ็ ่ ้ ๊ ๋ ์ ํ ๎: left out or mixed up most often. */
const MARKS = "\u0E47-\u0E4E";

function forgiven(letter: string): string {
  if (/[0-9]/.test(letter)) return `[${letter}${String.fromCodePoint(0x0e50 + Number(letter))}]`;
  return letter.replace(/[\\^$.*+?()[\]{}|]/g, (sign) => `\\${sign}`);
}

/**
 * A regular expression of PostgreSQL, for ~*, that finds a name as people remember it: whichever tone marks and spaces
 * were typed or left out, digits of either kind, and whatever stands between two words.
 *
 * @returns null where nothing is left to look for
 */
export function forgivingPattern(text: string): string | null {
  const words = toArabicDigits(text)
    .split(/\s+/)
    .map((word) => [...word.replace(new RegExp(`[${MARKS}]`, "g"), "")])
    .filter((letters) => letters.length > 0);
  if (words.length === 0) return null;
  return words
    .map((letters, index) => {
      // A number stands by itself: "ลำดับ 1" is not "ลำดับ 21".
      const between = /[0-9]/.test(letters[0]!) ? "[^0-9๐-๙]*" : ".*";
      return (index === 0 ? "" : between) + letters.map(forgiven).join(`[\\s${MARKS}]*`);
    })
    .join("");
}
