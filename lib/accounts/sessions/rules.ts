const MINUTE = 60_000;

/**
 * How long a sign-in of a role lasts without a request, and at most.
 *
 * @source docs/sources.md sessions
 */
export type SessionLimits = { readonly idleMinutes: number; readonly absoluteMinutes: number };

/** What the limits may be set to; the table's CHECKs say the same. An absolute limit is never below its idle one. */
export const LIMIT_BOUNDS = { leastIdle: 5, mostIdle: 240, mostAbsolute: 1440 } as const;

/** The longest that any sign-in can last, for the cookie that carries it. */
export const LONGEST_SESSION_MS = LIMIT_BOUNDS.mostAbsolute * MINUTE;

const WARNED_BEFORE_MS = 5 * MINUTE;

export type SessionTimes = {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** What the absolute limit was at sign-in: a longer one comes with the next sign-in, a shorter one at once. */
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
};

/** The first instant at which a session that nobody ends is over, unless it is seen again before. */
export function runsOutAt(session: SessionTimes, limits: SessionLimits): Date {
  return new Date(
    Math.min(
      session.lastSeenAt.getTime() + limits.idleMinutes * MINUTE,
      session.createdAt.getTime() + limits.absoluteMinutes * MINUTE,
      session.expiresAt.getTime(),
    ),
  );
}

export function isLive(session: SessionTimes, limits: SessionLimits, now: Date): boolean {
  return session.endedAt === null && now < runsOutAt(session, limits);
}

export function expiryOf(limits: SessionLimits, openedAt: Date): Date {
  return new Date(openedAt.getTime() + limits.absoluteMinutes * MINUTE);
}

/**
 * How long before its end a session warns: five minutes, and never more than a third of what it may idle, so that
 * the shortest limit does not warn all the time.
 *
 * @returns milliseconds
 */
export function warnedBefore(limits: SessionLimits): number {
  return Math.min(WARNED_BEFORE_MS, (limits.idleMinutes * MINUTE) / 3);
}

/** Being seen is written down once a minute at most: a page of ten requests is one write. */
export function isSightingDue(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= MINUTE;
}
