/**
 * Letters that people write for one another, because they sound alike or look alike; each stands for its group.
 * What has no sound of its own in a name, or is left out as often as not, is nothing.
 */
const WRITTEN_FOR: readonly (readonly [string, string])[] = [
  ["ค", "ขฃฅฆ"],
  ["จ", "ฉชฌ"],
  ["ด", "ฎ"],
  ["ต", "ฏ"],
  ["ท", "ฐฑฒถธ"],
  ["น", "ณ"],
  ["พ", "ผภ"],
  ["ฟ", "ฝ"],
  ["ย", "ญ"],
  ["ล", "รฬ"],
  ["ส", "ศษซ"],
  ["ห", "ฮ"],
  ["ไ", "ใ"],
  ["ิ", "ี"],
  ["ึ", "ื"],
  ["ุ", "ู"],
  ["", "ะั"],
];

const FOLDED = new Map(
  WRITTEN_FOR.flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)),
);

/**
 * A comparable name with each letter as the one that stands for its group, and twice the same letter as once: สงคลา
 * and สงขลา become one word.
 */
export function folded(name: string): string {
  const letters: string[] = [];
  const spelled = name.replaceAll("ำ", "ม").replaceAll("เเ", "แ").replaceAll("ทร", "ส").replaceAll("รร", "น");
  for (const letter of spelled) {
    const one = FOLDED.get(letter) ?? letter;
    if (one !== "" && one !== letters.at(-1)) letters.push(one);
  }
  return letters.join("");
}

/** How many letters may be wrong, left out, too many or in the wrong order, by the length of the folded word. */
export function mostWrong(length: number): number {
  if (length <= 2) return 0;
  if (length <= 4) return 1;
  return length <= 9 ? 2 : 3;
}

/** From this length on the beginning of a name is enough: it may still be in typing. */
const BEGINNING_COUNTS_FROM = 5;

/** The last row of the table of distances between a word and every beginning of a name, by Damerau and Levenshtein. */
function distances(word: string, name: string): number[] {
  let before: number[] = [];
  let last = Array.from({ length: name.length + 1 }, (_, at) => at);
  for (let row = 1; row <= word.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= name.length; at += 1) {
      const isSame = word[row - 1] === name[at - 1];
      let least = Math.min(last[at]! + 1, next[at - 1]! + 1, last[at - 1]! + (isSame ? 0 : 1));
      const isTurned = row > 1 && at > 1 && word[row - 1] === name[at - 2] && word[row - 2] === name[at - 1];
      if (isTurned) least = Math.min(least, before[at - 2]! + 1);
      next.push(least);
    }
    before = last;
    last = next;
  }
  return last;
}

/**
 * How far a name is from a word that somebody typed, both comparable (`comparable` of the finder); a lesser number is
 * nearer, 0 is the same but for letters that sound alike.
 *
 * @returns null for a name that is not like the word at all
 */
export function unlikeness(word: string, name: string): number | null {
  const [typed, known] = [folded(word), folded(name)];
  const most = mostWrong(typed.length);
  if (typed === "" || (known.length < typed.length - most && known.length < typed.length)) return null;
  const row = distances(typed, known);
  const whole = row[known.length]!;
  // The first letter is seldom wrong; where it is, nothing else may be.
  const spare = typed[0] === known[0] ? most : Math.min(1, most);
  if (whole <= spare) return whole;
  if (typed.length < BEGINNING_COUNTS_FROM) return null;
  const beginning = Math.min(...row);
  // Behind a whole name that is as like.
  return beginning <= Math.min(spare, 2) ? beginning + 0.5 : null;
}
