import { contextWords, lettersBesidesContext } from "./context-words";
import { weakestGuess } from "./guessing";

/** More than anybody types; hashing is never asked to read a book. */
export const MOST_CODE_POINTS = 256;

/**
 * The least that a new password has, counted as code points.
 *
 * @source docs/sources.md passwords
 */
export const LEAST_CODE_POINTS = 15;

/** Beyond this even the decomposed form of 256 code points cannot be: not normalised at all. */
const MOST_CODE_UNITS = 4096;

/** Letters that have to be left beside the words that anybody who knows the LAO would try. */
const LEAST_LETTERS_BESIDES_CONTEXT = 8;

/** Guesses, as a power of ten, that a new password has to stand: out of reach of a thief of the hash. */
const LEAST_GUESSES_LOG10 = 10;

export type PasswordProblem = "empty" | "too_long" | "unreadable";

/** Why a text cannot become a password. */
export type NewPasswordProblem = "too_short" | "too_long" | "unreadable" | "context" | "common";

/** Words that a password may not be made of: username, LAO, district, province. The product's own are added. */
export type PasswordContext = readonly string[];

/**
 * The same password whatever the keyboard composed: ำ typed as one key or as two, full-width or ordinary letters.
 * Spaces stay: they may be meant.
 */
export function canonicalPassword(typed: string): string {
  return typed.normalize("NFKC");
}

/** Why a typed password cannot be one; null when it can. */
export function passwordProblem(typed: string): PasswordProblem | null {
  if (typed === "") return "empty";
  if (typed.length > MOST_CODE_UNITS || countOf(canonicalPassword(typed)) > MOST_CODE_POINTS)
    return "too_long";
  if (/[\u0000-\u001F\u007F-\u009F]/.test(typed) || !typed.isWellFormed()) return "unreadable";
  return null;
}

/**
 * Why a text cannot become somebody's password; null when it can. No rule asks for kinds of characters, and no
 * password runs out. What a password may not be is short, made of words that everybody knows of the LAO, or one of
 * the first that anybody would try.
 *
 * @source docs/sources.md passwords
 */
export async function newPasswordProblem(
  typed: string,
  context: PasswordContext,
): Promise<NewPasswordProblem | null> {
  const problem = passwordProblem(typed);
  if (problem !== null && problem !== "empty") return problem;
  const password = canonicalPassword(typed);
  if (countOf(password) < LEAST_CODE_POINTS) return "too_short";
  const words = contextWords(context);
  const letters = lettersBesidesContext(password, words);
  if (letters !== null && letters < LEAST_LETTERS_BESIDES_CONTEXT) return "context";
  return (await weakestGuess(password, words)) < LEAST_GUESSES_LOG10 ? "common" : null;
}

function countOf(text: string): number {
  return [...text].length;
}
