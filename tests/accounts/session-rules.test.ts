import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  expiryOf,
  isLive,
  isSightingDue,
  LIMIT_BOUNDS,
  LONGEST_SESSION_MS,
  runsOutAt,
  type SessionLimits,
  warnedBefore,
} from "@/lib/accounts/sessions/rules";

const MINUTE = 60_000;
const LIMITS: SessionLimits = { idleMinutes: 30, absoluteMinutes: 480 };
const opened = new Date("2026-04-01T02:00:00Z");
const later = (ms: number, from = opened) => new Date(from.getTime() + ms);
const openSession = (changes: Partial<Parameters<typeof isLive>[0]> = {}) => ({
  createdAt: opened,
  lastSeenAt: opened,
  expiresAt: expiryOf(LIMITS, opened),
  endedAt: null,
  ...changes,
});

describe("how long a session lasts", () => {
  it("is live to the last millisecond of the idle limit and no longer", () => {
    expect(isLive(openSession(), LIMITS, later(30 * MINUTE - 1))).toBe(true);
    expect(isLive(openSession(), LIMITS, later(30 * MINUTE))).toBe(false);
  });

  it("is live to the last millisecond of the absolute limit, however busy", () => {
    const busy = openSession({ lastSeenAt: later(479 * MINUTE) });
    expect(isLive(busy, LIMITS, later(480 * MINUTE - 1))).toBe(true);
    expect(isLive(busy, LIMITS, later(480 * MINUTE))).toBe(false);
  });

  it("is over at once under a shorter absolute limit, and no later under a longer one", () => {
    const busy = openSession({ lastSeenAt: later(100 * MINUTE) });
    const shorter = { idleMinutes: 30, absoluteMinutes: 110 };
    expect(isLive(busy, shorter, later(110 * MINUTE - 1))).toBe(true);
    expect(isLive(busy, shorter, later(110 * MINUTE))).toBe(false);
    const longer = { idleMinutes: 240, absoluteMinutes: 1440 };
    expect(runsOutAt(openSession({ lastSeenAt: later(470 * MINUTE) }), longer)).toEqual(later(480 * MINUTE));
  });

  it("is over once it was ended, whatever the time", () => {
    expect(isLive(openSession({ endedAt: opened }), LIMITS, opened)).toBe(false);
  });

  it("is written down as seen after a full minute, not before", () => {
    expect(isSightingDue(opened, later(MINUTE - 1))).toBe(false);
    expect(isSightingDue(opened, later(MINUTE))).toBe(true);
  });

  it("fits into the cookie of 24 hours at the highest setting", () => {
    expect(LONGEST_SESSION_MS).toBe(24 * 60 * MINUTE);
  });
});

describe("the warning before the end", () => {
  it("comes five minutes before, from an idle limit of a quarter of an hour upwards", () => {
    expect(warnedBefore(LIMITS)).toBe(5 * MINUTE);
    expect(warnedBefore({ idleMinutes: 15, absoluteMinutes: 60 })).toBe(5 * MINUTE);
  });

  it("comes after two thirds of a shorter one, so that it does not stand there all the time", () => {
    expect(warnedBefore({ idleMinutes: 5, absoluteMinutes: 60 })).toBe(100_000);
  });
});

describe("any limits and any session", () => {
  const { leastIdle, mostIdle, mostAbsolute } = LIMIT_BOUNDS;
  const anyLimits = fc.integer({ min: leastIdle, max: mostIdle }).chain((idleMinutes) =>
    fc.record({
      idleMinutes: fc.constant(idleMinutes),
      absoluteMinutes: fc.integer({ min: idleMinutes, max: mostAbsolute }),
    }),
  );
  const anySession = fc
    .record({ atSignIn: anyLimits, seenAfter: fc.integer({ min: 0, max: mostAbsolute * MINUTE }) })
    .map(({ atSignIn, seenAfter }) =>
      openSession({ lastSeenAt: later(seenAfter), expiresAt: expiryOf(atSignIn, opened) }),
    );
  const anyMoment = fc.integer({ min: 0, max: 2 * mostAbsolute * MINUTE }).map((ms) => later(ms));

  it("never comes back once it is over, unless it is seen", () => {
    fc.assert(
      fc.property(anySession, anyLimits, anyMoment, anyMoment, (session, limits, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        return isLive(session, limits, early) || !isLive(session, limits, late);
      }),
    );
  });

  it("is over exactly from the moment that runsOutAt names", () => {
    fc.assert(
      fc.property(anySession, anyLimits, (session, limits) => {
        const end = runsOutAt(session, limits);
        return isLive(session, limits, later(-1, end)) && !isLive(session, limits, end);
      }),
    );
  });

  it("lasts no longer under tighter limits", () => {
    fc.assert(
      fc.property(anySession, anyLimits, anyLimits, (session, one, other) => {
        const tighter = {
          idleMinutes: Math.min(one.idleMinutes, other.idleMinutes),
          absoluteMinutes: Math.min(one.absoluteMinutes, other.absoluteMinutes),
        };
        return runsOutAt(session, tighter) <= runsOutAt(session, one);
      }),
    );
  });

  it("warns before the end, and after the last sighting", () => {
    fc.assert(
      fc.property(anyLimits, (limits) => {
        const before = warnedBefore(limits);
        return before > 0 && before < limits.idleMinutes * MINUTE;
      }),
    );
  });
});
