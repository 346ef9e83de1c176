import { toArabicDigits } from "@/lib/platform/digits";

/** A username as it is kept: an LAO's code in 0-9, an e-mail in lower case. */
export function asUsername(typed: string): string {
  return toArabicDigits(typed).replace(/\s+/g, "").toLowerCase();
}

/** Whether a text looks like a username; what does not may be a password in the wrong field. */
export function isUsername(text: string): boolean {
  return /^(?:[0-9]{7}|[^\s@]{1,64}@[^\s@]{1,190})$/.test(text);
}

/** Only what looks like a username is written down. */
export function usernameForTheRecord(username: string): string {
  return isUsername(username) ? username : "unreadable";
}
