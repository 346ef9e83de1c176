import { UnreadableSheet } from "./sheet-problem";

const THAI = /[\u0E00-\u0E7F]/g;
const LOST = /\uFFFD/g;
/** Control characters, those of the upper half included: no table has them, whatever its letters. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/;
/** What becomes of Thai UTF-8 that somebody took for Windows-874 and saved again: เ before ธ or น, over and over. */
const TAKEN_TWICE = /เ[ธน][\u0E00-\u0E7F\u0080-\u2122]/g;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

function decode(bytes: Uint8Array, letters: string, fatal = false): string {
  return new TextDecoder(letters, { fatal }).decode(bytes);
}

/** Which half of UTF-16 without its mark: Latin letters and line breaks have a zero byte, always on one side. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, 4096); at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1;
  if (zeros[0] === 0 && zeros[1]! > 0) return "utf-16le";
  if (zeros[1] === 0 && zeros[0]! > 0) return "utf-16be";
  return null;
}

function decodeEightBit(bytes: Uint8Array): string {
  try {
    return decode(bytes, "utf-8", true);
  } catch {
    // Cut in the middle of a letter, or a letter spoilt: still UTF-8, and not whole. Thai of Windows-874 leaves none.
    const tried = decode(bytes, "utf-8");
    if (count(tried, THAI) > count(tried, LOST)) throw new UnreadableSheet("broken_letters");
  }
  try {
    return decode(bytes, "windows-874", true);
  } catch {
    throw new UnreadableSheet("broken_letters");
  }
}

function decodeMarked(bytes: Uint8Array): string {
  const [first, second] = bytes;
  try {
    if (first === 0xff && second === 0xfe) return decode(bytes, "utf-16le", true);
    if (first === 0xfe && second === 0xff) return decode(bytes, "utf-16be", true);
    const half = unmarkedUtf16(bytes);
    if (half) return decode(bytes, half, true);
  } catch {
    throw new UnreadableSheet("broken_letters");
  }
  return decodeEightBit(bytes);
}

/**
 * A text file's letters, in whichever way they are written: UTF-8, UTF-16, or Windows-874 (TIS-620) as older Thai
 * software saves them. Letters that were lost on the way are not guessed.
 *
 * @throws UnreadableSheet
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeMarked(bytes);
  if (CONTROL.test(text)) throw new UnreadableSheet(text.includes("\0") ? "not_a_table" : "broken_letters");
  const thai = count(text, THAI);
  if (text.includes("\uFFFD") || (thai > 0 && count(text, TAKEN_TWICE) * 6 > thai))
    throw new UnreadableSheet("broken_letters");
  return text;
}
