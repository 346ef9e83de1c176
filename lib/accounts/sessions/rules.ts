import type { Role } from "@/db/codes/accounts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export type SessionLimits = { readonly idleMs: number; readonly absoluteMs: number };

/**
 * How long a sign-in lasts without a request, and at most.
 *
 * @source docs/sources.md sessions
 */
export const SESSION_LIMITS: Readonly<Record<Role, SessionLimits>> = {
  lao: { idleMs: 60 * MINUTE, absoluteMs: 12 * HOUR },
  province: { idleMs: 30 * MINUTE, absoluteMs: 8 * HOUR },
  nacc: { idleMs: 30 * MINUTE, absoluteMs: 8 * HOUR },
  admin: { idleMs: 30 * MINUTE, absoluteMs: 8 * HOUR },
};

/** The longest that any sign-in lasts, for the cookie that carries it. */
export const LONGEST_SESSION_MS = Math.max(
  ...Object.values(SESSION_LIMITS).map(({ absoluteMs }) => absoluteMs),
);

export type SessionTimes = {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
};

/** Both limits are the first instant at which the session is over. */
export function isLive(session: SessionTimes, role: Role, now: Date): boolean {
  return (
    session.endedAt === null &&
    now < session.expiresAt &&
    now.getTime() - session.lastSeenAt.getTime() < SESSION_LIMITS[role].idleMs
  );
}

export function expiryOf(role: Role, openedAt: Date): Date {
  return new Date(openedAt.getTime() + SESSION_LIMITS[role].absoluteMs);
}

/** Sessions of a role that were last seen at this instant or before are idle for too long. */
export function idleSince(role: Role, now: Date): Date {
  return new Date(now.getTime() - SESSION_LIMITS[role].idleMs);
}

/** Being seen is written down once a minute at most: a page of ten requests is one write. */
export function isSightingDue(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= MINUTE;
}
