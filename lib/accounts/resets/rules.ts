const HOUR = 3_600_000;

/** Letters that one account is sent in an hour because somebody asked; the newest of them always still opens. */
export const MOST_RESETS_AN_HOUR = 3;

/** Requests from one internet address that lead to letters in an hour: an office of a hundred people fits. */
export const MOST_REQUESTS_FROM_AN_ADDRESS = 20;

/** Handled requests are kept for that long, to be asked about. */
const KEPT_FOR_MS = 30 * 24 * HOUR;

/**
 * From when on an account's letters are counted. What is counted is letters, not requests: a stranger who keeps
 * asking cannot keep the owner from getting one.
 */
export function resetsCountFrom(now: Date): Date {
  return new Date(now.getTime() - HOUR);
}

/** The hour by the clock in which a request's address is counted: it begins anew however many came before. */
export function hourOf(askedAt: Date): Date {
  return new Date(Math.floor(askedAt.getTime() / HOUR) * HOUR);
}

/** Requests handled before this instant are forgotten. */
export function forgottenBefore(now: Date): Date {
  return new Date(now.getTime() - KEPT_FOR_MS);
}
