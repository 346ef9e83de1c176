/** More than anybody types; hashing is never asked to read a book. */
const MOST_CODE_POINTS = 256;

export type PasswordProblem = "empty" | "too_long" | "unreadable";

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
  if (typed.length > MOST_CODE_POINTS && [...typed].length > MOST_CODE_POINTS) return "too_long";
  if (/[\u0000-\u001F\u007F-\u009F]/.test(typed) || !typed.isWellFormed()) return "unreadable";
  return null;
}
