import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { asOnLatinKeys, THAI_FAVOURITES } from "./thai-keyboard";

/** The estimate is by quadratic search: what comes after this is not looked at, which can only make it lower. */
const LOOKED_AT = 64;

let loaded: Promise<ZxcvbnFactory> | undefined;

/** The word lists take some 20 MB and are wanted a few times a year by each person: loaded at the first question. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
  ]);
  const thai = THAI_FAVOURITES.flatMap((word) => [word, asOnLatinKeys(word)]);
  return new ZxcvbnFactory({
    graphs: common.adjacencyGraphs,
    dictionary: {
      ...common.dictionary,
      commonWords: english.dictionary["commonWords-en"],
      firstnames: english.dictionary["firstnames-en"],
      lastnames: english.dictionary["lastnames-en"],
      thai,
    },
    maxLength: LOOKED_AT,
    l33tMaxSubstitutions: 16,
  });
}

/**
 * How many guesses a password stands, as a power of ten: by the letters as they are, and by the keys that were
 * pressed, since ฟหกด is to a Thai keyboard what asdf is to a Latin one.
 *
 * @param words of the context: tried first
 */
export async function weakestGuess(password: string, words: readonly string[]): Promise<number> {
  loaded ??= load();
  const estimate = await loaded;
  const known = words.flatMap((word) => [word, asOnLatinKeys(word)]);
  const forms = new Set([password, asOnLatinKeys(password)]);
  return Math.min(...[...forms].map((form) => estimate.check(form, known).guessesLog10));
}
