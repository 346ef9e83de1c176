import { type LaoType, LEFT_OUT_OF_NAMES } from "@/db/codes/lao";
import { toArabicDigits } from "@/lib/platform/digits";

/** What an LAO is called before its name, long and short; the longer first, so that it is taken whole. */
const TYPE_WORDS: readonly (readonly [string, LaoType | null])[] = [
  ["องค์การบริหารส่วนจังหวัด", "pao"],
  ["องค์การบริหารส่วนตำบล", "sao"],
  ["เทศบาลนคร", "city"],
  ["เทศบาลเมือง", "town"],
  ["เทศบาลตำบล", "subdistrict"],
  ["เทศบาล", null],
  ["อบจ", "pao"],
  ["อบต", "sao"],
  ["ทน", "city"],
  ["ทม", "town"],
  ["ทต", "subdistrict"],
];

/** Said before a place: of no use for finding it. Short ones only with their dot: อ is the beginning of many names. */
const PLACE_WORD = /^(?:จังหวัด|อำเภอ|ตำบล|จ\.|อ\.|ต\.)/;

/** The words of a type, typed apart. */
const TYPE_APART = /(?<=องค์การ|บริหาร|ส่วน|เทศบาล)\s+(?=บริหาร|ส่วน|จังหวัด|ตำบล|นคร|เมือง)/g;

const LEFT_OUT_PATTERN = new RegExp(
  `[${LEFT_OUT_OF_NAMES.replace(/[-.()]/g, "\\$&")}\\s\\u200b-\\u200d\\u2060\\ufeff]`,
  "g",
);

/** "เกาะแต้ว" as it is compared: เกาะแตว. */
export function comparable(text: string): string {
  return toArabicDigits(text.normalize("NFC"))
    .replace(/\u0E4D\u0E32/g, "\u0E33")
    .toLowerCase()
    .replace(LEFT_OUT_PATTERN, "");
}

const TYPE_PREFIXES = TYPE_WORDS.map(([word, type]) => [comparable(word), type] as const);

/** Of two letters a short form counts with its dot or alone: names may begin with the same two. */
function withoutType(word: string): { type: LaoType | null; rest: string } {
  const bare = comparable(word);
  for (const [prefix, type] of TYPE_PREFIXES) {
    if (!bare.startsWith(prefix)) continue;
    if (prefix.length > 2 || bare === prefix || word.startsWith(`${prefix}.`))
      return { type, rest: bare.slice(prefix.length) };
  }
  return { type: null, rest: comparable(word.replace(PLACE_WORD, "")) };
}

export type LaoSearch = {
  /** Each must be in the name, the district, the province or begin the code. */
  readonly words: readonly string[];
  /** The type that was named; those of it come first, the others after. */
  readonly type: LaoType | null;
};

/**
 * What somebody who looks for an LAO means: "ทต. พะวง สงขลา" looks for พะวง and สงขลา, a เทศบาลตำบล first.
 * A type that stands alone is all that is asked for.
 */
export function laoSearch(typed: string): LaoSearch {
  let type: LaoType | null = null;
  const words: string[] = [];
  for (const word of typed.replace(TYPE_APART, "").trim().split(/\s+/)) {
    const read = withoutType(word);
    type ??= read.type;
    if (read.rest !== "") words.push(read.rest);
  }
  return { words, type };
}

/** Whether something was typed of which nothing can be looked for: dots alone. */
export function asksForNothing({ q }: { readonly q: string }): boolean {
  const { words, type } = laoSearch(q);
  return q !== "" && words.length === 0 && type === null;
}
