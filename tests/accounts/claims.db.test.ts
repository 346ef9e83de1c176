import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  activationCodes,
  auditEvents,
  claims,
  laoProfiles,
  laos,
  mailOutbox,
  people,
  registrationDrafts,
  sessions,
  signInCounters,
} from "@/db/schema";
import { findClaim } from "@/lib/accounts/activation/claims/data";
import { beginClaim, endClaim, purgeClaims } from "@/lib/accounts/activation/claims/mutations";
import type { Actor } from "@/lib/accounts/actor";
import { findLiveActor } from "@/lib/accounts/sessions/data";
import { FAILURES_AN_ADDRESS, WINDOW_MS } from "@/lib/accounts/throttling/rules";
import { findRegistration } from "@/lib/lao/registration/data";
import { finishRegistration, saveDraft } from "@/lib/lao/registration/mutations";
import { useTestDatabase } from "@/tests/support/database";
import { claimWith, codeFor, EMAIL, finishing, laoIdOf, SAMPLE_PROFILE, stateOf } from "./claiming";
import { addEverybody } from "./everybody";
import { NOW, ORIGIN, signedIn } from "./signing-in";

const { db } = useTestDatabase();
const LAO = "5900105";
let issuer: Actor;

beforeAll(async () => {
  await addEverybody(db);
  ({ actor: issuer } = await signedIn(db, "province@eplan.example"));
});
beforeEach(async () => {
  await db.delete(registrationDrafts);
  await db.delete(claims);
  await db.delete(activationCodes);
  await db.delete(signInCounters);
  await db.delete(mailOutbox);
  await db
    .update(people)
    .set({ state: "unclaimed", passwordHash: null, email: null })
    .where(eq(people.username, LAO));
});

const begin = (username: string, activationCode: string, at = NOW, address = ORIGIN.address) =>
  beginClaim(db, { username, activationCode }, { ...ORIGIN, address }, at);
const finish = (token: string, at = NOW) => finishRegistration(db, finishing(token), ORIGIN, at);
const NOT_RECOGNISED = { ok: false, reason: "not_recognised" };

describe("the right code", () => {
  it("begins a registration that this browser goes on with until the code is over", async () => {
    const token = await claimWith(db, LAO, await codeFor(db, issuer, LAO));
    const over = new Date("2026-05-01T02:00:00Z");
    expect(await findRegistration(db, token, NOW)).toMatchObject({
      claim: { username: LAO, expiresAt: over, trainingWindowId: null },
      lao: { code: LAO, provinceNameTh: "สงขลา", districtNameTh: "เมืองสงขลา", size: null },
      draft: {},
    });
    expect(await findClaim(db, token, new Date(over.getTime() - 1))).not.toBeNull();
    expect(await findClaim(db, token, over)).toBeNull();
  });

  it("opens nothing by itself: no password, no session", async () => {
    const before = await db.$count(sessions);
    await claimWith(db, LAO, await codeFor(db, issuer, LAO));
    expect(await stateOf(db, LAO)).toEqual({ state: "unclaimed", passwordHash: null });
    expect(await db.$count(sessions)).toBe(before);
  });

  it("is good until its thirtieth day is over, and then no longer", async () => {
    const code = await codeFor(db, issuer, LAO);
    const over = new Date("2026-05-01T02:00:00Z").getTime();
    expect(await begin(LAO, code, new Date(over - 1))).toMatchObject({ ok: true });
    expect(await begin(LAO, code, new Date(over))).toEqual(NOT_RECOGNISED);
  });

  it("may be typed in a second browser while the first goes on", async () => {
    const code = await codeFor(db, issuer, LAO);
    const [one, other] = [await claimWith(db, LAO, code), await claimWith(db, LAO, code)];
    await saveDraft(db, one, { officeAddress: "ที่เดิม" }, NOW);
    expect((await findRegistration(db, other, NOW))?.draft).toEqual({ officeAddress: "ที่เดิม" });
  });
});

describe("anything else", () => {
  it.each([
    ["an unknown username", "6999999", "unknown_username"],
    ["an e-mail", "nobody@eplan.example", "unknown_username"],
    ["an account that is open", "2900101", "active"],
    ["an officer's account", "admin@eplan.example", "active"],
    ["a disabled account", "6930101", "disabled"],
    ["an unclaimed account with another's code", LAO, "code_not_good"],
  ])("is refused alike: %s", async (_, username, reason) => {
    const other = "6930102";
    const place = { type: "sao" as const, provinceCode: "90", districtCode: "9001" };
    await db
      .insert(laos)
      .values({ ...place, code: other, nameTh: "อื่น", fullNameTh: "อบต.อื่น" })
      .onConflictDoNothing();
    const code = await codeFor(db, issuer, other);
    const before = await db.$count(claims);
    expect(await begin(username, code)).toEqual(NOT_RECOGNISED);
    expect(await db.$count(claims)).toBe(before);
    const [last] = await db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, "claim.refuse"))
      .orderBy(auditEvents.id)
      .then((events) => events.slice(-1));
    expect(last).toMatchObject({ actorId: null, address: ORIGIN.address, after: { reason } });
    expect(JSON.stringify(last)).not.toContain(code);
  });

  it("counts by address alone, so that nobody shuts an account for its owner", async () => {
    const code = await codeFor(db, issuer, LAO);
    const wrong = await codeFor(db, issuer, LAO, new Date(NOW.getTime() - 1));
    const present = await codeFor(db, issuer, LAO);
    expect(code).not.toBe(present);
    for (let tries = 0; tries < FAILURES_AN_ADDRESS; tries += 1)
      expect(await begin(LAO, wrong, NOW, "198.51.100.9")).toEqual(NOT_RECOGNISED);
    const tooMany = { ok: false, reason: "too_many" };
    expect(await begin(LAO, wrong, NOW, "198.51.100.9")).toEqual(tooMany);
    expect(await begin("6999999", wrong, NOW, "198.51.100.9")).toEqual(tooMany);
    expect(await begin(LAO, present)).toMatchObject({ ok: true });
    const later = NOW.getTime() + WINDOW_MS;
    expect(await begin(LAO, wrong, new Date(later - 1), "198.51.100.9")).toEqual(tooMany);
    expect(await begin(LAO, present, new Date(later), "198.51.100.9")).toMatchObject({ ok: true });
  });
});

describe("a draft", () => {
  it("keeps what each tab says, and what other tabs said", async () => {
    const token = await claimWith(db, LAO, await codeFor(db, issuer, LAO));
    await saveDraft(db, token, { officeAddress: "ก", size: "small" }, NOW);
    await saveDraft(db, token, { officeAddress: "ข", population: "๑๒" }, NOW);
    expect((await findRegistration(db, token, NOW))?.draft).toEqual({
      officeAddress: "ข",
      size: "small",
      population: "๑๒",
    });
  });

  it("takes what no database takes, and no more than a form holds", async () => {
    const token = await claimWith(db, LAO, await codeFor(db, issuer, LAO));
    await saveDraft(db, token, { officeAddress: "ก\u0000ข\uD800", fax: "9".repeat(9000) }, NOW);
    const draft = (await findRegistration(db, token, NOW))?.draft;
    expect(draft?.officeAddress).toBe("กข\uFFFD");
    expect(draft?.fax).toHaveLength(4000);
  });

  it("is written by nobody without a claim", async () => {
    expect(await saveDraft(db, "x".repeat(43), { fax: "1" }, NOW)).toEqual({
      ok: false,
      reason: "claim_over",
    });
    expect(await db.$count(registrationDrafts)).toBe(0);
  });

  it("outlives the code that it was begun with, for the next code", async () => {
    const token = await claimWith(db, LAO, await codeFor(db, issuer, LAO));
    await saveDraft(db, token, { officeAddress: "ก" }, NOW);
    const next = await claimWith(db, LAO, await codeFor(db, issuer, LAO));
    expect(await saveDraft(db, token, { officeAddress: "ข" }, NOW)).toMatchObject({ ok: false });
    expect((await findRegistration(db, next, NOW))?.draft).toEqual({ officeAddress: "ก" });
  });
});

describe("the last button", () => {
  it("sets password and profile, burns the code, opens the session, and says so by mail", async () => {
    const code = await codeFor(db, issuer, LAO);
    const token = await claimWith(db, LAO, code);
    const second = await claimWith(db, LAO, code);
    await saveDraft(db, token, { officeAddress: "ก" }, NOW);
    const outcome = await finish(token);
    const sessionId = outcome.ok ? outcome.value.sessionId : "";
    const laoId = await laoIdOf(db, LAO);
    expect(await findLiveActor(db, sessionId, null, NOW)).toMatchObject({
      role: "lao",
      laoId,
      username: LAO,
    });
    const [person] = await db.select().from(people).where(eq(people.username, LAO));
    expect(person).toMatchObject({ state: "active", email: EMAIL, passwordChangedAt: NOW });
    const { size, ...columns } = SAMPLE_PROFILE;
    const [profile] = await db.select().from(laoProfiles).where(eq(laoProfiles.laoId, laoId));
    expect(profile).toMatchObject({ ...columns, email: EMAIL });
    expect(await db.select({ size: laos.size }).from(laos).where(eq(laos.id, laoId))).toEqual([{ size }]);
    expect(await db.$count(registrationDrafts)).toBe(0);
    expect(await findClaim(db, second, NOW)).toBeNull();
    expect(await begin(LAO, code)).toEqual(NOT_RECOGNISED);
    expect(await db.select().from(mailOutbox)).toMatchObject([
      { template: "account_activated", recipient: EMAIL, data: { username: LAO } },
    ]);
    await signedInWithNewPassword();
  });

  const signedInWithNewPassword = async () => {
    const { isPasswordOf } = await import("@/lib/accounts/passwords/hashing");
    const stored = await stateOf(db, LAO);
    expect(await isPasswordOf(stored!.passwordHash, finishing("").password)).toBe(true);
  };

  it("is written down with what was and what is, without the password", async () => {
    const token = await claimWith(db, LAO, await codeFor(db, issuer, LAO));
    await finish(token);
    const laoId = await laoIdOf(db, LAO);
    const events = await db.select().from(auditEvents).where(eq(auditEvents.laoId, laoId));
    const of = (action: string) => events.filter((event) => event.action === action).at(-1);
    expect(of("claim.begin")).toMatchObject({ entity: "claim", actorId: null });
    expect(of("person.claim")).toMatchObject({ after: { state: "active", email: EMAIL } });
    expect(of("lao_profile.register")).toMatchObject({
      after: { officeAddress: SAMPLE_PROFILE.officeAddress },
    });
    const stored = await stateOf(db, LAO);
    for (const secret of [token, finishing("").password, stored!.passwordHash!])
      expect(JSON.stringify(events)).not.toContain(secret);
  });

  it("comes through for one of fifty at once, each with the right code", async () => {
    const code = await codeFor(db, issuer, LAO);
    const tokens = await Promise.all(Array.from({ length: 50 }, () => claimWith(db, LAO, code)));
    const before = await db.$count(sessions);
    const outcomes = await Promise.all(tokens.map((token) => finish(token)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.reason])))).toEqual(
      new Set(["already_claimed"]),
    );
    expect(await db.$count(sessions)).toBe(before + 1);
    expect(await db.$count(mailOutbox)).toBe(1);
    const used = await db.select({ usedAt: activationCodes.usedAt }).from(activationCodes);
    expect(used).toEqual([{ usedAt: NOW }]);
  }, 60_000);

  it("tells whoever sends it twice that the account is open already", async () => {
    const token = await claimWith(db, LAO, await codeFor(db, issuer, LAO));
    expect(await finish(token)).toMatchObject({ ok: true });
    const stored = await stateOf(db, LAO);
    expect(await finish(token)).toEqual({ ok: false, reason: "already_claimed" });
    expect(await stateOf(db, LAO)).toEqual(stored);
  });

  it("is good until the code's last instant, and then no longer", async () => {
    const over = new Date("2026-05-01T02:00:00Z").getTime();
    const token = await claimWith(db, LAO, await codeFor(db, issuer, LAO));
    expect(await finish(token, new Date(over))).toEqual({ ok: false, reason: "claim_over" });
    expect(await stateOf(db, LAO)).toMatchObject({ state: "unclaimed" });
    expect(await finish(token, new Date(over - 1))).toMatchObject({ ok: true });
  });

  const refusals: [string, (token: string) => Promise<unknown>][] = [
    ["another code was issued", () => codeFor(db, issuer, LAO)],
    ["the registration was left in this browser", (token) => endClaim(db, token, NOW)],
    [
      "the account was disabled",
      () => db.update(people).set({ state: "disabled" }).where(eq(people.username, LAO)),
    ],
  ];
  it.each(refusals)("is refused, and nothing is written, after %s", async (_, happen) => {
    const token = await claimWith(db, LAO, await codeFor(db, issuer, LAO));
    await happen(token);
    const before = [await stateOf(db, LAO), await db.$count(sessions), await db.$count(mailOutbox)];
    expect(await finish(token)).toEqual({ ok: false, reason: "claim_over" });
    expect([await stateOf(db, LAO), await db.$count(sessions), await db.$count(mailOutbox)]).toEqual(before);
  });

  it.each(["", "x".repeat(43), randomUUID()])("is refused without a claim: %j", async (token) => {
    expect(await finish(token)).toEqual({ ok: false, reason: "claim_over" });
  });

  it.each(["สั้นไป", `${LAO}${LAO}${LAO}`])("takes no password that is none: %s", async (password) => {
    const token = await claimWith(db, LAO, await codeFor(db, issuer, LAO));
    expect(await finishRegistration(db, { ...finishing(token), password }, ORIGIN, NOW)).toEqual({
      ok: false,
      reason: "password_not_good",
    });
    expect(await stateOf(db, LAO)).toMatchObject({ state: "unclaimed" });
  });
});

describe("claims that are over", () => {
  it("are forgotten after a month, and those that are not are kept", async () => {
    const code = await codeFor(db, issuer, LAO);
    const [ended, live] = [await claimWith(db, LAO, code), await claimWith(db, LAO, code)];
    await endClaim(db, ended, NOW);
    const month = 30 * 24 * 60 * 60_000;
    expect(await purgeClaims(db, new Date(NOW.getTime() + month))).toBe(0);
    expect(await purgeClaims(db, new Date(NOW.getTime() + month + 1))).toBe(1);
    const left = await db
      .select({ id: claims.id })
      .from(claims)
      .where(and(eq(claims.endedAt, NOW)));
    expect(left).toEqual([]);
    expect(await findClaim(db, live, NOW)).not.toBeNull();
  });
});
