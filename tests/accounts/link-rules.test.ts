import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACCOUNT_STATES, LINK_KINDS } from "@/db/codes/accounts";
import { linkAddress, linkToken } from "@/lib/accounts/links/address";
import { type LinkFacts, linkExpiry, opensNow } from "@/lib/accounts/links/rules";
import { hourOf } from "@/lib/accounts/resets/rules";

const ISSUED = new Date("2026-04-01T02:00:00Z");
const later = (ms: number) => new Date(ISSUED.getTime() + ms);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const fresh: LinkFacts = {
  kind: "reset",
  createdAt: ISSUED,
  expiresAt: linkExpiry("reset", ISSUED),
  usedAt: null,
  revokedAt: null,
  state: "active",
  passwordChangedAt: null,
};

describe("a link", () => {
  it.each([
    ["reset", 60 * MINUTE],
    ["invitation", 7 * DAY],
  ] as const)("of kind %s opens in its last millisecond and not in the next", (kind, lastsMs) => {
    const state = kind === "reset" ? "active" : "unclaimed";
    const link: LinkFacts = { ...fresh, kind, state, expiresAt: linkExpiry(kind, ISSUED) };
    expect([opensNow(link, later(lastsMs - 1)), opensNow(link, later(lastsMs))]).toEqual([true, false]);
  });

  it("that was used or ended opens no more", () => {
    expect(opensNow(fresh, later(1))).toBe(true);
    expect(opensNow({ ...fresh, usedAt: later(1) }, later(1))).toBe(false);
    expect(opensNow({ ...fresh, revokedAt: later(1) }, later(1))).toBe(false);
  });

  it("is ended by a password set after it, not by the one before it", () => {
    expect(opensNow({ ...fresh, passwordChangedAt: later(-1) }, later(1))).toBe(true);
    expect(opensNow({ ...fresh, passwordChangedAt: later(1) }, later(2))).toBe(false);
  });

  it("opens an account only in the state that its kind is for", () => {
    const opened = LINK_KINDS.flatMap((kind) =>
      ACCOUNT_STATES.filter((state) => opensNow({ ...fresh, kind, state }, later(1))).map(
        (state) => `${kind} ${state}`,
      ),
    );
    expect(opened).toEqual(["reset active", "invitation unclaimed"]);
  });
});

describe("a link's address", () => {
  it("is the product's own, whatever else is said, and the same at every attempt", () => {
    const id = "0b6a3f57-0e3f-4c57-9a55-0d6f2f4a8a01";
    expect(linkAddress(id)).toBe(`https://eplan.example/reset-password/${linkToken(id)}`);
    expect(linkToken(id)).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(linkToken(id.replace("1", "2"))).not.toBe(linkToken(id));
  });
});

describe("the hour in which an internet address is counted", () => {
  it("begins at or before the request, less than an hour ago, and is the same for the whole hour", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }),
        (askedAt) => {
          const begins = hourOf(askedAt);
          const ago = askedAt.getTime() - begins.getTime();
          expect(ago >= 0 && ago < 60 * MINUTE).toBe(true);
          expect(hourOf(begins)).toEqual(begins);
        },
      ),
    );
  });
});
