import { toArabicDigits } from "@/lib/platform/digits";

/** A username as it is kept: an LAO's code in 0-9, an e-mail in lower case. */
export function asUsername(typed: string): string {
  return toArabicDigits(typed).replace(/\s+/g, "").toLowerCase();
}

/** What is typed as a username may be a password in the wrong field: only what looks like a username is kept. */
export function usernameForTheRecord(username: string): string {
  return /^(?:[0-9]{7}|[^\s@]{1,64}@[^\s@]{1,190})$/.test(username) ? username : "unreadable";
}
