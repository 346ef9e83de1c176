import { toArabicDigits } from "@/lib/platform/digits";

/** Words of the product and of every LAO's full name. */
const EVERYBODYS_WORDS: readonly string[] = [
  "nacc",
  "eplan",
  "e-plan",
  "eplannacc",
  "ปปช",
  "ป.ป.ช.",
  "อปท",
  "อบจ",
  "อบต",
  "ทต",
  "ทม",
  "ทน",
  "องค์การบริหารส่วนจังหวัด",
  "องค์การบริหารส่วนตำบล",
  "องค์กรปกครองส่วนท้องถิ่น",
  "เทศบาลนคร",
  "เทศบาลเมือง",
  "เทศบาลตำบล",
  "เทศบาล",
  "เมืองพัทยา",
  "สำนักงาน",
  "ประจำจังหวัด",
  "จังหวัด",
  "อำเภอ",
  "ตำบล",
];

/** How an LAO's or an office's full name begins; the longest first. */
const NAME_BEGINNINGS =
  /^(?:องค์การบริหารส่วน(?:จังหวัด|ตำบล)|เทศบาล(?:นคร|เมือง|ตำบล)?|อบจ\.?|อบต\.?|ท[ตมน]\.?|จังหวัด|อำเภอ|ตำบล|สำนักงาน\s*ป\.?ป\.?ช\.?\s*(?:ประจำจังหวัด|ภาค)?)\s*/u;

/** A run of digits that is years and nothing else: 2569, 25692570, 2026. */
const YEARS = /(?<!\d)(?:25[4-9]\d|19\d\d|20[0-9]\d)+(?!\d)/;

/** Letters and the marks on them: what spaces, dots, dashes and capitals do not change. */
function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]/gu, "");
}

/**
 * Every form in which a context comes up in a password: as given, without the words that all such names begin with,
 * an address in its parts. In lower case, each once.
 */
export function contextWords(context: readonly string[]): string[] {
  const words = new Set<string>();
  for (const given of [...context, ...EVERYBODYS_WORDS]) {
    const text = toArabicDigits(given.normalize("NFKC")).toLowerCase().trim();
    for (const form of [text, text.replace(NAME_BEGINNINGS, ""), ...text.split(/[\s@._-]+/u)])
      if ([...form].length > 1) words.add(form);
  }
  return [...words];
}

/**
 * How many letters a password has besides its context words, digits and signs; null when it has no context word.
 * A year counts as one: everybody knows which it is.
 */
export function lettersBesidesContext(password: string, words: readonly string[]): number | null {
  const numbers = toArabicDigits(password);
  const digitsOnly = numbers.replace(/\D/g, "");
  let hasContext =
    YEARS.test(numbers) || words.some((word) => /^\d{4,}$/.test(word) && digitsOnly.includes(word));
  const letters = [...new Set(words.map(bare))]
    .filter((word) => [...word].length > 1)
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
  let rest = bare(password);
  for (let before = ""; before !== rest; ) {
    before = rest;
    for (const word of letters) rest = rest.replaceAll(word, "");
    hasContext ||= before !== rest;
  }
  return hasContext ? [...rest].length : null;
}
