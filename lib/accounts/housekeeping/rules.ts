const DAY = 24 * 60 * 60_000;

/** A form that is sent again after that long was not sent by mistake. */
export const FORM_KEYS_KEPT_MS = 30 * DAY;

/** Claims and challenges that ran out are kept for a while, so that their end can be told from their never having been. */
export const CLAIMS_KEPT_MS = 30 * DAY;
export const CHALLENGES_KEPT_MS = DAY;

export function before(now: Date, ms: number): Date {
  return new Date(now.getTime() - ms);
}
