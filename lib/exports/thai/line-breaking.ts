import { KEPT_WORDS, LONGEST_KEPT_WORD } from "./kept-words";

/** ๆ ฯ, vowels and tone marks that follow a letter, closers and trailing punctuation: they never begin a line. */
const NEVER_FIRST = /^[\u0E46\u0E2F\u0E30-\u0E3A\u0E45\u0E47-\u0E4E)\]}»”’.,;:!?%…/\u2013-]/;
/** Openers, currency signs, and the no-break space that holds a number to its unit: they never end a line. */
const NEVER_LAST = /[([{«“‘\u0E3F$#\u00A0\u202F]$/;
/** Inside e-mail addresses, web addresses, 1/2569 and ก.ย.–ต.ค. */
const JOINS = /[./\-\u2013:@_&=?+#%]$/;
const JOINED_TO = /^[0-9A-Za-z\u0E50-\u0E59\u0E01-\u0E2E]/;
/** A full stop after a real word (not an abbreviation's letter) ends a phrase. */
const WORD_AND_STOP = /[\u0E01-\u0E5B]{2,}[.]$/;
/** One consonant with its marks: never a word of its own, except ณ and ก็. */
const LONE_CONSONANT = /^[\u0E01-\u0E2E][\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]*$/;
const LEADING_VOWEL = /[\u0E40-\u0E44]$/;
const BREAKING_SPACE = /[^\S\u00A0\u202F]$/;

const MOST_REMEMBERED = 20_000;
const words = new Intl.Segmenter("th", { granularity: "word" });
const graphemes = new Intl.Segmenter("th", { granularity: "grapheme" });
const remembered = new Map<string, readonly string[]>();

/** Width of a text in any unit, the same one as the width that is wrapped to. */
export type MeasureText = (text: string) => number;

/** Letters as people see them: a consonant with its vowels and tone mark is one. */
export function graphemesOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Dictionary words, with those of this domain put together again and lone consonants left with their word. */
function wordsOf(text: string): string[] {
  const segments = Array.from(words.segment(text), ({ segment }) => segment);
  const found: string[] = [];
  for (let start = 0; start < segments.length; ) {
    let word = segments[start]!;
    let taken = 1;
    let joined = word;
    for (let next = start + 1; next < segments.length; next += 1) {
      joined += segments[next];
      if (joined.length > LONGEST_KEPT_WORD) break;
      if (KEPT_WORDS.has(joined)) {
        word = joined;
        taken = next - start + 1;
      }
    }
    const before = found.at(-1);
    const lone = taken === 1 && LONE_CONSONANT.test(word) && word !== "ณ" && word !== "ก็";
    if (lone && before !== undefined && /^[\u0E01-\u0E4E]/.test(before.slice(-1)))
      found[found.length - 1] = before + word;
    else found.push(word);
    start += taken;
  }
  return found;
}

/** Whether a word may not be parted from the piece before it; a few letters of that decide. */
function staysWith(piece: string, word: string): boolean {
  const before = piece.slice(-3);
  if (/^\s+$/.test(word)) return true;
  if (/^[\u0E46\u0E2F]/.test(word)) return true;
  if (BREAKING_SPACE.test(before)) return false;
  if (NEVER_FIRST.test(word) || NEVER_LAST.test(before)) return true;
  return JOINS.test(before) && JOINED_TO.test(word) && !WORD_AND_STOP.test(before);
}

/** Pieces that no line may break inside; joined they equal the text. A space belongs to the piece before it. */
export function unbreakablePieces(text: string): readonly string[] {
  const known = remembered.get(text);
  if (known) return known;
  const pieces: string[] = [];
  for (const word of wordsOf(text)) {
    const before = pieces.at(-1);
    if (before !== undefined && staysWith(before, word)) pieces[pieces.length - 1] = before + word;
    else pieces.push(word);
  }
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, pieces);
  return pieces;
}

/**
 * Lines no wider than the width, broken between words and without hyphens; a word wider than the line
 * breaks between letters. The lines joined equal the text without its line breaks.
 *
 * @param indent by how much the first line of each paragraph is shorter
 */
export function wrapText(text: string, width: number, measure: MeasureText, indent = 0): string[] {
  return text
    .split("\n")
    .flatMap((paragraph) => fillLines(unbreakablePieces(paragraph), width, measure, indent));
}

/**
 * Lines of a title: broken between phrases (at spaces) and of even length where that costs no extra line,
 * otherwise as {@link wrapText}.
 */
export function wrapPhrases(text: string, width: number, measure: MeasureText): string[] {
  const plain = wrapText(text, width, measure);
  if (plain.length === 1) return plain;
  const phrases = text.split(/(?<=[ \n])/);
  for (let share = 0.5; share <= 1; share += 0.05) {
    if (phrases.some((phrase) => measure(phrase.trimEnd()) > width * share)) continue;
    const lines = fillLines(phrases, width * share, measure);
    if (lines.length <= plain.length) return lines;
  }
  return plain;
}

/** Letters of an over-wide word, each with what may not begin a line after it or end a line before it. */
function lettersToBreakBetween(word: string, width: number, measure: MeasureText): string[] {
  const letters: string[] = [];
  for (const letter of graphemesOf(word)) {
    const before = letters.at(-1);
    const tied =
      before !== undefined &&
      (letter.trim() === "" ||
        NEVER_FIRST.test(letter) ||
        LEADING_VOWEL.test(before) ||
        NEVER_LAST.test(before));
    if (tied && measure((before + letter).trimEnd()) <= width) letters[letters.length - 1] = before + letter;
    else letters.push(letter);
  }
  return letters;
}

function fillLines(pieces: readonly string[], width: number, measure: MeasureText, indent = 0): string[] {
  const lines: string[] = [];
  let line = "";
  let lineWidth = indent;
  const add = (piece: string) => {
    if (lineWidth > 0 && lineWidth + measure(piece.trimEnd()) > width) {
      lines.push(line);
      line = "";
      lineWidth = 0;
    }
    line += piece;
    lineWidth += measure(piece);
  };
  for (const piece of pieces) {
    if (measure(piece.trimEnd()) <= width) add(piece);
    else for (const letter of lettersToBreakBetween(piece, width, measure)) add(letter);
  }
  lines.push(line);
  return lines;
}
