const MOST_CODE_POINTS = 4000;

/** What was typed, fit for keeping: the database takes no NUL and no half of a character. */
export function draftText(typed: string): string {
  return [...typed.toWellFormed().replaceAll("\u0000", "")].slice(0, MOST_CODE_POINTS).join("");
}
