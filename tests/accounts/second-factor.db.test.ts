import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditEvents, people, sessions, signInChallenges, totpCredentials } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { findLiveActor } from "@/lib/accounts/sessions/data";
import { presentCode } from "@/lib/accounts/totp/authenticator";
import { findChallenge, hasSecondFactor } from "@/lib/accounts/totp/data";
import { passSecondFactor } from "@/lib/accounts/totp/mutations";
import { onPaper } from "@/lib/accounts/totp/recovery-codes";
import { useTestDatabase } from "@/tests/support/database";
import { addEverybody } from "./everybody";
import { challengeOf, enrolled } from "./second-factor";
import { NOW, ORIGIN, signedIn } from "./signing-in";

const { db } = useTestDatabase();
const USERNAME = "nacc@eplan.example";
const NOT_RECOGNISED = { ok: false, reason: "not_recognised" };
const OVER = { ok: false, reason: "challenge_over" };

let actor: Actor;
let secret: string;
let codes: string[];
/** The moment of the sign-in: two steps after the first code was used up. */
const at = (ms = 0) => new Date(NOW.getTime() + 60_000 + ms);
const codeAt = (moment: Date) => presentCode(secret, moment);
const wrong = (code: string) => code.replace(/^./, (first) => String((Number(first) + 1) % 10));

beforeAll(async () => {
  await addEverybody(db);
  actor = (await signedIn(db, USERNAME)).actor;
  ({ secret, codes } = await enrolled(db, actor, NOW));
});
beforeEach(async () => {
  await db.delete(signInChallenges);
  await db.update(totpCredentials).set({ lastUsedStep: null });
  await db.update(people).set({ passwordChangedAt: null }).where(eq(people.id, actor.personId));
});

const pass = (challengeToken: string, typed: string, moment = at()) =>
  passSecondFactor(db, { challengeToken, typed }, ORIGIN, moment);
const challenge = (moment = at()) => challengeOf(db, USERNAME, moment);
const openSessions = () => db.$count(sessions);

describe("the second step of a sign-in", () => {
  it("opens the session of the person whose password was right", async () => {
    const outcome = await pass(await challenge(), codeAt(at()));
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.value.personId).toBe(actor.personId);
    expect(await findLiveActor(db, outcome.value.sessionId, null, at())).toMatchObject({
      username: USERNAME,
    });
  });

  it("takes the code in Thai digits and with a space", async () => {
    const thai = codeAt(at()).replace(/\d/g, (digit) => "๐๑๒๓๔๕๖๗๘๙".charAt(Number(digit)));
    expect(await pass(await challenge(), ` ${thai.slice(0, 3)} ${thai.slice(3)} `)).toMatchObject({
      ok: true,
    });
  });

  it.each([
    [-30_000, true],
    [-60_000, false],
    [30_000, true],
    [60_000, false],
  ])("takes the code of a telephone whose clock is %i ms off: %s", async (off, taken) => {
    expect((await pass(await challenge(), codeAt(at(off)))).ok).toBe(taken);
  });

  it("never takes the code of a step twice, nor of one before", async () => {
    expect(await pass(await challenge(), codeAt(at()))).toMatchObject({ ok: true });
    const before = await openSessions();
    expect(await pass(await challenge(at(1)), codeAt(at()), at(1))).toEqual(NOT_RECOGNISED);
    expect(await pass(await challenge(at(1)), codeAt(at(-30_000)), at(1))).toEqual(NOT_RECOGNISED);
    expect(await openSessions()).toBe(before);
    expect(await pass(await challenge(at(1)), codeAt(at(30_000)), at(1))).toMatchObject({ ok: true });
  });

  it("takes one code once when it is sent fifty times at once, each after the password", async () => {
    const tokens = await Promise.all(Array.from({ length: 50 }, () => challenge()));
    const before = await openSessions();
    const outcomes = await Promise.all(tokens.map((token) => pass(token, codeAt(at()))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await openSessions()).toBe(before + 1);
  });

  it("takes one challenge once when it is sent twenty times at once", async () => {
    const token = await challenge();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => pass(token, codeAt(at()))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual(Array.from({ length: 19 }, () => OVER));
  });

  it("takes a recovery code once when it is sent twenty times at once, and writes its use down", async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => challenge()));
    const outcomes = await Promise.all(tokens.map((token) => pass(token, onPaper(codes[0]!))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await pass(await challenge(at(1)), codes[0]!, at(1))).toEqual(NOT_RECOGNISED);
    expect(await pass(await challenge(at(1)), codes[1]!.toLowerCase(), at(1))).toMatchObject({ ok: true });
    const uses = await db
      .select({ actorId: auditEvents.actorId, entityId: auditEvents.entityId, after: auditEvents.after })
      .from(auditEvents)
      .where(eq(auditEvents.action, "second_factor.use_recovery_code"));
    expect(uses).toEqual(
      [1, 2].map(() => ({ actorId: actor.personId, entityId: actor.personId, after: null })),
    );
  });

  it("does not take another person's code or recovery code", async () => {
    const other = (await signedIn(db, "province@eplan.example")).actor;
    const theirs = await enrolled(db, other, NOW);
    const before = await openSessions();
    expect(await pass(await challenge(), presentCode(theirs.secret, at()))).toEqual(NOT_RECOGNISED);
    expect(await pass(await challenge(), theirs.codes[0]!)).toEqual(NOT_RECOGNISED);
    expect(await openSessions()).toBe(before);
  });

  it("writes down a wrong code with where it came from, and never the code", async () => {
    const code = wrong(codeAt(at()));
    await pass(await challenge(), code);
    const [event] = (
      await db
        .select()
        .from(auditEvents)
        .where(and(eq(auditEvents.action, "session.refuse"), eq(auditEvents.entityId, actor.personId)))
    ).slice(-1);
    expect(event).toMatchObject({
      actorId: null,
      address: ORIGIN.address,
      after: { reason: "wrong_second_step" },
    });
    expect(JSON.stringify(event)).not.toContain(code);
  });
});

describe("the time between password and code", () => {
  it("is five minutes: to the last millisecond, and then no longer", async () => {
    const late = await challenge();
    expect(await pass(late, codeAt(at(300_000)), at(300_000))).toEqual(OVER);
    expect(await findChallenge(db, late, at(300_000))).toBeNull();
    expect(await pass(late, codeAt(at(299_999)), at(299_999))).toMatchObject({ ok: true });
  });

  it("is over after five wrong codes, with the right one too", async () => {
    const token = await challenge();
    const code = wrong(codeAt(at()));
    for (let failures = 1; failures <= 4; failures += 1)
      expect(await pass(token, code)).toEqual(NOT_RECOGNISED);
    expect(await pass(token, code)).toEqual(OVER);
    expect(await pass(token, codeAt(at()))).toEqual(OVER);
  });

  it("counts fifty wrong codes sent at once as five", async () => {
    const token = await challenge();
    const code = wrong(codeAt(at()));
    await Promise.all(Array.from({ length: 50 }, () => pass(token, code)));
    const [row] = await db.select({ failures: signInChallenges.failures }).from(signInChallenges);
    expect(row?.failures).toBe(5);
  });

  it("is not shortened by what could be no code at all", async () => {
    const token = await challenge();
    for (let times = 0; times < 6; times += 1) expect(await pass(token, "12345")).toEqual(NOT_RECOGNISED);
    expect(await pass(token, codeAt(at()))).toMatchObject({ ok: true });
  });

  it("ends for every other try under way when one succeeds", async () => {
    const other = await challenge();
    await pass(await challenge(), codeAt(at()));
    expect(await pass(other, codeAt(at(30_000)), at(1))).toEqual(OVER);
  });

  it("ends with a new password, and with the account", async () => {
    const token = await challenge();
    await db
      .update(people)
      .set({ passwordChangedAt: at(1) })
      .where(eq(people.id, actor.personId));
    expect(await pass(token, codeAt(at()), at(1))).toEqual(OVER);
    await db
      .update(people)
      .set({ passwordChangedAt: null, state: "disabled" })
      .where(eq(people.id, actor.personId));
    expect(await pass(token, codeAt(at()), at(1))).toEqual(OVER);
    await db.update(people).set({ state: "active" }).where(eq(people.id, actor.personId));
  });

  it.each(["", "x", "\u0000", "'; drop table sign_in_challenges; --"])("knows no token %j", async (token) => {
    expect(await pass(token, codeAt(at()))).toEqual(OVER);
  });
});

describe("a hundred wrong codes in a row", () => {
  /** Some tries under way with five wrong codes each, the last of them typed here. */
  async function fail(times: number) {
    const code = wrong(codeAt(at()));
    for (let tries = 1; tries < times / 5; tries += 1) await challenge();
    await db.update(signInChallenges).set({ failures: 5 });
    const token = await challenge();
    for (let failures = 0; failures < 5; failures += 1) await pass(token, code);
  }

  it("stop every further code until a new password is set", async () => {
    await fail(100);
    expect(await pass(await challenge(at(1)), codeAt(at(1)), at(1))).toEqual(OVER);
    await db
      .update(people)
      .set({ passwordChangedAt: at(2) })
      .where(eq(people.id, actor.personId));
    expect(await pass(await challenge(at(3)), codeAt(at(3)), at(3))).toMatchObject({ ok: true });
  });

  it("are not ninety-five, and begin anew after a right one", async () => {
    await fail(95);
    expect(await pass(await challenge(at(1)), codeAt(at(1)), at(1))).toMatchObject({ ok: true });
    expect(await pass(await challenge(at(2)), codes[5]!, at(2))).toMatchObject({ ok: true });
  });
});

it("somebody has a second step once its first code was typed, and not before", async () => {
  const { actor: region } = await signedIn(db, "region@eplan.example");
  expect(await hasSecondFactor(db, region.personId)).toBe(false);
  expect(await hasSecondFactor(db, actor.personId)).toBe(true);
});
