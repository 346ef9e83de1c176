import { describe, expect, it } from "vitest";
import { ROLES } from "@/db/codes/accounts";
import {
  expiryOf,
  idleSince,
  isLive,
  isSightingDue,
  LONGEST_SESSION_MS,
  SESSION_LIMITS,
} from "@/lib/accounts/sessions/rules";

const opened = new Date("2026-04-01T02:00:00Z");
const later = (ms: number, from = opened) => new Date(from.getTime() + ms);

describe("how long a session lasts", () => {
  it("gives an LAO 60 minutes idle and 12 hours in all, officers 30 minutes and 8 hours", () => {
    expect(SESSION_LIMITS.lao).toEqual({ idleMs: 3_600_000, absoluteMs: 43_200_000 });
    for (const role of ["province", "nacc", "admin"] as const)
      expect(SESSION_LIMITS[role]).toEqual({ idleMs: 1_800_000, absoluteMs: 28_800_000 });
    expect(LONGEST_SESSION_MS).toBe(43_200_000);
  });

  it.each(ROLES)("is live to the last millisecond of the idle limit and no longer: %s", (role) => {
    const session = { lastSeenAt: opened, expiresAt: expiryOf(role, opened), endedAt: null };
    const limit = SESSION_LIMITS[role].idleMs;
    expect(isLive(session, role, later(limit - 1))).toBe(true);
    expect(isLive(session, role, later(limit))).toBe(false);
    expect(idleSince(role, later(limit))).toEqual(opened);
  });

  it.each(ROLES)("is live to the last millisecond before its expiry, however busy: %s", (role) => {
    const expiresAt = expiryOf(role, opened);
    const session = { lastSeenAt: later(-60_000, expiresAt), expiresAt, endedAt: null };
    expect(isLive(session, role, later(-1, expiresAt))).toBe(true);
    expect(isLive(session, role, expiresAt)).toBe(false);
  });

  it("is over once it was ended, whatever the time", () => {
    const session = { lastSeenAt: opened, expiresAt: expiryOf("lao", opened), endedAt: opened };
    expect(isLive(session, "lao", opened)).toBe(false);
  });

  it("is written down as seen after a full minute, not before", () => {
    expect(isSightingDue(opened, later(59_999))).toBe(false);
    expect(isSightingDue(opened, later(60_000))).toBe(true);
  });
});
