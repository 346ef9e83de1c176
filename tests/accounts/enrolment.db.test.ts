import { randomUUID } from "node:crypto";
import { and, eq, like } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { auditEvents, mailOutbox, people, recoveryCodes, totpCredentials } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { reopenRegistration } from "@/lib/accounts/people/mutations";
import { findLiveActor } from "@/lib/accounts/sessions/data";
import { presentCode } from "@/lib/accounts/totp/authenticator";
import { clearSecondFactorOf } from "@/lib/accounts/totp/clearing/mutations";
import { findOwnRecoverySheet, findOwnSecondFactor, hasSecondFactor } from "@/lib/accounts/totp/data";
import {
  beginEnrolment,
  confirmEnrolment,
  issueRecoveryCodes,
  switchOffSecondFactor,
} from "@/lib/accounts/totp/enrolment/mutations";
import { passSecondFactor } from "@/lib/accounts/totp/mutations";
import { hashOfCode } from "@/lib/accounts/totp/recovery-codes";
import { useTestDatabase } from "@/tests/support/database";
import { addEverybody } from "./everybody";
import { challengeOf, enrolled, proven } from "./second-factor";
import { NOW, ORIGIN, signedIn } from "./signing-in";

const { db } = useTestDatabase();
const later = (ms: number) => new Date(NOW.getTime() + ms);
const PASSWORD_WRONG = { ok: false, reason: "password_wrong" };
const MAIL = "office@lao.example";

beforeAll(async () => {
  await addEverybody(db);
  await db.update(people).set({ email: MAIL }).where(eq(people.username, "2900101"));
});
afterEach(async () => {
  await db.delete(recoveryCodes);
  await db.delete(totpCredentials);
  await db.delete(mailOutbox);
});

const staff = async () => (await signedIn(db, "2900101")).actor;
const letters = () =>
  db
    .select({ to: mailOutbox.recipient, template: mailOutbox.template, data: mailOutbox.data })
    .from(mailOutbox);
const lastChange = async (actor: Actor) =>
  (
    await db
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.entityId, actor.personId), like(auditEvents.action, "second_factor.%")))
      .orderBy(auditEvents.id)
  ).at(-1);
const isIn = async (id: string) => (await findLiveActor(db, id, null, NOW)) !== null;

async function begun(actor: Actor): Promise<string> {
  await beginEnrolment(db, actor, proven(), NOW);
  const shown = await findOwnSecondFactor(db, actor, NOW);
  return shown.state === "begun" ? shown.secret : "";
}

describe("switching the second step on", () => {
  it.each([
    "2900101",
    "province@eplan.example",
    "region@eplan.example",
    "nacc@eplan.example",
    "admin@eplan.example",
  ])("is open to %s, and asked for from the first code on", async (username) => {
    const { actor } = await signedIn(db, username);
    const secret = await begun(actor);
    expect(await hasSecondFactor(db, actor.personId)).toBe(false);
    const input = { code: presentCode(secret, NOW), formKey: randomUUID() };
    expect(await confirmEnrolment(db, actor, input, NOW)).toMatchObject({ ok: true });
    expect(await hasSecondFactor(db, actor.personId)).toBe(true);
    expect(await findOwnSecondFactor(db, actor, NOW)).toEqual({
      state: "on",
      since: NOW,
      recoveryCodesLeft: 10,
    });
    expect(await lastChange(actor)).toMatchObject({
      action: "second_factor.switch_on",
      actorId: actor.personId,
      address: ORIGIN.address,
    });
  });

  it("ends the other sessions, keeps this one, and tells the owner", async () => {
    const elsewhere = await signedIn(db, "2900101");
    const here = await signedIn(db, "2900101");
    await enrolled(db, here.actor, NOW);
    expect([await isIn(elsewhere.id), await isIn(here.id)]).toEqual([false, true]);
    expect(await letters()).toEqual([
      {
        to: MAIL,
        template: "second_factor_changed",
        data: { displayName: "ทดสอบ 2900101", username: "2900101", change: "on" },
      },
    ]);
  });

  it("tells nobody where no address is known", async () => {
    await enrolled(db, (await signedIn(db, "nacc@eplan.example")).actor, NOW);
    expect(await letters()).toEqual([]);
  });

  it("keeps neither the secret nor a recovery code in the database as it is", async () => {
    const actor = await staff();
    const { secret, codes } = await enrolled(db, actor, NOW);
    const [credential] = await db.select().from(totpCredentials);
    const kept = await db.select().from(recoveryCodes);
    const everything = JSON.stringify([credential, kept, await db.select().from(auditEvents)]);
    for (const word of [secret, ...codes]) expect(everything).not.toContain(word);
    expect(new Set(kept.map(({ codeHash }) => codeHash))).toEqual(
      new Set(codes.map((code) => hashOfCode(actor.personId, code))),
    );
  });

  it("uses the first code up: it signs nobody in", async () => {
    const { secret } = await enrolled(db, await staff(), NOW);
    const challengeToken = await challengeOf(db, "2900101", NOW);
    const typed = presentCode(secret, NOW);
    expect(await passSecondFactor(db, { challengeToken, typed }, ORIGIN, NOW)).toMatchObject({ ok: false });
  });

  it("does not begin without the current password, and writes nothing", async () => {
    const actor = await staff();
    const input = { ...proven(), currentPassword: "น้ำใส-1235" };
    expect(await beginEnrolment(db, actor, input, NOW)).toEqual(PASSWORD_WRONG);
    expect(await db.$count(totpCredentials)).toBe(0);
  });

  it("shows another secret each time it begins, and takes the code of the last only", async () => {
    const actor = await staff();
    const first = await begun(actor);
    const second = await begun(actor);
    expect(second).not.toBe(first);
    const confirm = (secret: string) =>
      confirmEnrolment(db, actor, { code: presentCode(secret, NOW), formKey: randomUUID() }, NOW);
    expect(await confirm(first)).toEqual({ ok: false, reason: "code_wrong" });
    expect(await hasSecondFactor(db, actor.personId)).toBe(false);
    expect(await confirm(second)).toMatchObject({ ok: true });
  });

  it("keeps the secret when the button that begins is pressed twice", async () => {
    const actor = await staff();
    const input = proven();
    await beginEnrolment(db, actor, input, NOW);
    const first = await findOwnSecondFactor(db, actor, NOW);
    await beginEnrolment(db, actor, input, NOW);
    expect(await findOwnSecondFactor(db, actor, NOW)).toEqual(first);
  });

  it("waits half an hour for the first code, and then no longer", async () => {
    const actor = await staff();
    const secret = await begun(actor);
    const confirmAt = (at: Date) =>
      confirmEnrolment(db, actor, { code: presentCode(secret, at), formKey: randomUUID() }, at);
    expect(await findOwnSecondFactor(db, actor, later(30 * 60_000))).toEqual({ state: "off" });
    expect(await confirmAt(later(30 * 60_000))).toEqual({ ok: false, reason: "not_begun" });
    expect(await confirmAt(later(30 * 60_000 - 1))).toMatchObject({ ok: true });
  });

  it("is refused where it was not begun, with a recovery code for a code, and where it is on already", async () => {
    const actor = await staff();
    const confirm = (code: string) => confirmEnrolment(db, actor, { code, formKey: randomUUID() }, NOW);
    expect(await confirm("123456")).toEqual({ ok: false, reason: "not_begun" });
    const secret = await begun(actor);
    expect(await confirm("7K2QD-94XMB")).toEqual({ ok: false, reason: "code_wrong" });
    expect(await confirm(presentCode(secret, NOW))).toMatchObject({ ok: true });
    expect(await confirm(presentCode(secret, later(30_000)))).toEqual({ ok: false, reason: "already_on" });
    expect(await beginEnrolment(db, actor, proven(), NOW)).toEqual({ ok: false, reason: "already_on" });
  });

  it("happens once for a form that comes twice at once", async () => {
    const actor = await staff();
    const secret = await begun(actor);
    const input = { code: presentCode(secret, NOW), formKey: randomUUID() };
    const both = await Promise.all([1, 2].map(() => confirmEnrolment(db, actor, input, NOW)));
    expect(both[0]).toMatchObject({ ok: true });
    expect(both[1]).toEqual(both[0]);
    expect([await db.$count(recoveryCodes), (await letters()).length]).toEqual([10, 1]);
  });
});

describe("a sheet of recovery codes", () => {
  const make = async (actor: Actor) => {
    const outcome = await issueRecoveryCodes(db, actor, proven(), NOW);
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value.sheet;
  };

  it("can be looked at for ten minutes, and then no longer", async () => {
    const actor = await staff();
    await enrolled(db, actor, NOW);
    const sheet = await make(actor);
    const shownAt = (at: Date) => findOwnRecoverySheet(db, actor, sheet, at);
    expect(await shownAt(later(10 * 60_000 - 1))).toHaveLength(10);
    expect(await shownAt(later(10 * 60_000))).toBeNull();
  });

  it("is shown to its owner only, and not once a newer one has replaced it", async () => {
    const actor = await staff();
    const other = (await signedIn(db, "nacc@eplan.example")).actor;
    await enrolled(db, actor, NOW);
    await enrolled(db, other, NOW);
    const sheet = await make(actor);
    expect(await findOwnRecoverySheet(db, other, sheet, NOW)).toBeNull();
    expect(await findOwnRecoverySheet(db, actor, randomUUID(), NOW)).toBeNull();
    await make(actor);
    expect(await findOwnRecoverySheet(db, actor, sheet, NOW)).toBeNull();
  });
});

describe("new recovery codes", () => {
  it("make the old ones worthless, and are told to the owner", async () => {
    const here = await signedIn(db, "2900101");
    const { codes: old } = await enrolled(db, here.actor, NOW);
    await db.delete(mailOutbox);
    const outcome = await issueRecoveryCodes(db, here.actor, proven(), NOW);
    if (!outcome.ok) throw new Error(outcome.reason);
    const codes = (await findOwnRecoverySheet(db, here.actor, outcome.value.sheet, NOW)) ?? [];
    const pass = async (typed: string) => {
      const challengeToken = await challengeOf(db, "2900101", later(60_000));
      return (await passSecondFactor(db, { challengeToken, typed }, ORIGIN, later(60_000))).ok;
    };
    expect([await pass(old[0]!), await pass(codes[0]!)]).toEqual([false, true]);
    expect(await letters()).toMatchObject([{ to: MAIL, data: { change: "new_recovery_codes" } }]);
    expect(await findOwnSecondFactor(db, here.actor, NOW)).toMatchObject({ recoveryCodesLeft: 9 });
  });

  it("are not made without the password, nor where the second step is off", async () => {
    const actor = await staff();
    expect(await issueRecoveryCodes(db, actor, proven(), NOW)).toEqual({ ok: false, reason: "not_on" });
    await enrolled(db, actor, NOW);
    const before = await db.select().from(recoveryCodes);
    const wrong = { ...proven(), currentPassword: "x" };
    expect(await issueRecoveryCodes(db, actor, wrong, NOW)).toEqual(PASSWORD_WRONG);
    expect(await db.select().from(recoveryCodes)).toEqual(before);
  });
});

describe("switching the second step off", () => {
  it.each(["2900101", "province@eplan.example", "region@eplan.example", "nacc@eplan.example"])(
    "is %s's own choice, and written down",
    async (username) => {
      const { actor } = await signedIn(db, username);
      await enrolled(db, actor, NOW);
      expect(await switchOffSecondFactor(db, actor, proven(), NOW)).toMatchObject({ ok: true });
      expect(await hasSecondFactor(db, actor.personId)).toBe(false);
      expect(await db.$count(recoveryCodes)).toBe(0);
      expect(await lastChange(actor)).toMatchObject({ action: "second_factor.switch_off" });
    },
  );

  it("is refused to administrators, and everything stays", async () => {
    const { actor } = await signedIn(db, "admin@eplan.example");
    await enrolled(db, actor, NOW);
    expect(await switchOffSecondFactor(db, actor, proven(), NOW)).toEqual({ ok: false, reason: "required" });
    expect(await hasSecondFactor(db, actor.personId)).toBe(true);
    expect(await db.$count(recoveryCodes)).toBe(10);
  });

  it("needs the current password, ends the other sessions, and tells the owner", async () => {
    const here = await signedIn(db, "2900101");
    await enrolled(db, here.actor, NOW);
    const wrong = { ...proven(), currentPassword: "x" };
    expect(await switchOffSecondFactor(db, here.actor, wrong, NOW)).toEqual(PASSWORD_WRONG);
    expect(await hasSecondFactor(db, here.actor.personId)).toBe(true);
    await db.delete(mailOutbox);
    expect(await switchOffSecondFactor(db, here.actor, proven(), NOW)).toMatchObject({ ok: true });
    expect(await isIn(here.id)).toBe(true);
    expect(await letters()).toMatchObject([{ to: MAIL, data: { change: "off" } }]);
    expect(await switchOffSecondFactor(db, here.actor, proven(), NOW)).toEqual({
      ok: false,
      reason: "not_on",
    });
  });
});

describe("taking a lost second step away", () => {
  const clear = (actor: Actor, personId: string) =>
    clearSecondFactorOf(db, actor, { personId, formKey: randomUUID() }, NOW);

  it.each(["admin@eplan.example", "province@eplan.example", "region@eplan.example", "nacc@eplan.example"])(
    "is done for an LAO by %s: its sessions end, it is told",
    async (username) => {
      const victim = await signedIn(db, "2900101");
      await enrolled(db, victim.actor, NOW);
      await db.delete(mailOutbox);
      const { actor } = await signedIn(db, username);
      expect(await clear(actor, victim.actor.personId)).toMatchObject({ ok: true });
      expect(await hasSecondFactor(db, victim.actor.personId)).toBe(false);
      expect(await isIn(victim.id)).toBe(false);
      expect(await letters()).toMatchObject([{ to: MAIL, data: { change: "off" } }]);
      expect(await lastChange(victim.actor)).toMatchObject({
        action: "second_factor.clear",
        actorId: actor.personId,
        laoId: victim.actor.role === "lao" ? victim.actor.laoId : null,
      });
      expect(await clear(actor, victim.actor.personId)).toEqual({ ok: false, reason: "not_on" });
    },
  );

  it.each([
    ["2900101", "nacc@eplan.example"],
    ["2900101", "2900101"],
    ["province@eplan.example", "nacc@eplan.example"],
    ["nacc@eplan.example", "province@eplan.example"],
    ["nacc@eplan.example", "admin@eplan.example"],
    ["admin@eplan.example", "admin@eplan.example"],
  ])("is refused to %s for %s as if the person did not exist, and nothing is written", async (by, of) => {
    const victim = await signedIn(db, of);
    await enrolled(db, victim.actor, NOW);
    const actor = by === of ? victim.actor : (await signedIn(db, by)).actor;
    expect(await clear(actor, victim.actor.personId)).toEqual({ ok: false, reason: "person_not_found" });
    expect(await hasSecondFactor(db, victim.actor.personId)).toBe(true);
    expect(await isIn(victim.id)).toBe(true);
  });

  it("is refused to an officer for an LAO out of reach, and for nobody", async () => {
    const [outside] = await db.select({ id: people.id }).from(people).where(eq(people.username, "6930101"));
    await db
      .insert(totpCredentials)
      .values({ personId: outside!.id, sealedSecret: "x", createdAt: NOW, confirmedAt: NOW });
    for (const username of ["province@eplan.example", "region@eplan.example"]) {
      const { actor } = await signedIn(db, username);
      expect(await clear(actor, outside!.id)).toEqual({ ok: false, reason: "person_not_found" });
      expect(await clear(actor, randomUUID())).toEqual({ ok: false, reason: "person_not_found" });
    }
    expect(await hasSecondFactor(db, outside!.id)).toBe(true);
  });

  it("happens by itself when an LAO's registration is opened again: the telephone left with its owner", async () => {
    const victim = await signedIn(db, "2900101");
    const before = await db.select().from(people).where(eq(people.id, victim.actor.personId));
    await enrolled(db, victim.actor, NOW);
    const { actor } = await signedIn(db, "admin@eplan.example");
    const input = { personId: victim.actor.personId, formKey: randomUUID() };
    expect(await reopenRegistration(db, actor, input, NOW)).toMatchObject({ ok: true });
    expect(await hasSecondFactor(db, victim.actor.personId)).toBe(false);
    await db.update(people).set(before[0]!).where(eq(people.id, victim.actor.personId));
  });
});
