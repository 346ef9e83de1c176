import { randomUUID } from "node:crypto";
import { and, desc, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditEvents, mailOutbox, oneTimeLinks, people, rememberedDevices } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { rememberDevice } from "@/lib/accounts/devices/mutations";
import { issueLink } from "@/lib/accounts/links/mutations";
import { hashPassword, isPasswordOf } from "@/lib/accounts/passwords/hashing";
import { changeEmail, changeEmailOf, changePassword, isOwnPassword } from "@/lib/accounts/security/mutations";
import { changeEmailSchema } from "@/lib/accounts/security/schema";
import { findLiveActor } from "@/lib/accounts/sessions/data";
import { FAILURES_A_DEVICE, FAILURES_AN_ACCOUNT, WINDOW_MS } from "@/lib/accounts/throttling/rules";
import { useTestDatabase } from "@/tests/support/database";
import { addEverybody, PASSWORD } from "./everybody";
import { proven } from "./second-factor";
import { NOW, ORIGIN, signedIn } from "./signing-in";

const { db, sql } = useTestDatabase();
const MAIL = "office@lao.example";
const NEW_PASSWORD = "ปลาทู นึ่งกับน้ำพริก เที่ยงวัน";
const PASSWORD_WRONG = { ok: false, reason: "password_wrong" };
let ready = false;

beforeEach(async () => {
  if (!ready) await addEverybody(db);
  ready = true;
  await sql`delete from sign_in_counters`;
  await db.delete(mailOutbox);
  await db.delete(oneTimeLinks);
  await db
    .update(people)
    .set({ email: MAIL, passwordHash: await hashPassword(PASSWORD), passwordChangedAt: null })
    .where(eq(people.username, "2900101"));
});

const staff = () => signedIn(db, "2900101");
const isIn = async (id: string) => (await findLiveActor(db, id, null, NOW)) !== null;
const account = async (username = "2900101") =>
  (await db.select().from(people).where(eq(people.username, username)))[0]!;
const letters = () =>
  db
    .select({ to: mailOutbox.recipient, template: mailOutbox.template })
    .from(mailOutbox)
    .orderBy(mailOutbox.id);
const openLinks = () =>
  db.$count(oneTimeLinks, and(isNull(oneTimeLinks.usedAt), isNull(oneTimeLinks.revokedAt)));
const lastEvent = async (action: string) =>
  (
    await db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, action))
      .orderBy(desc(auditEvents.id))
      .limit(1)
  )[0];
const withLink = (actor: Actor) =>
  db.transaction((tx) =>
    issueLink(tx, { kind: "reset", personId: actor.personId, issuedById: null, now: NOW }),
  );
const change = (actor: Actor, changes: Partial<Parameters<typeof changePassword>[2]> = {}, at = NOW) =>
  changePassword(db, actor, { ...proven(), newPassword: NEW_PASSWORD, ...changes }, at);

describe("a new password", () => {
  it("takes the place of the old one, ends the other sessions and keeps this one", async () => {
    const elsewhere = await staff();
    const here = await staff();
    expect(await change(here.actor)).toMatchObject({ ok: true });
    const { passwordHash, passwordChangedAt } = await account();
    expect(await isPasswordOf(passwordHash, NEW_PASSWORD)).toBe(true);
    expect(passwordChangedAt).toEqual(NOW);
    expect([await isIn(elsewhere.id), await isIn(here.id)]).toEqual([false, true]);
  });

  it("ends links under way, forgets known browsers, is told to the owner and written down without itself", async () => {
    const { actor } = await staff();
    await withLink(actor);
    await db.transaction((tx) => rememberDevice(tx, actor.personId, NOW));
    await db.delete(mailOutbox);
    await change(actor);
    expect(await openLinks()).toBe(0);
    expect(await db.$count(rememberedDevices, isNull(rememberedDevices.revokedAt))).toBe(0);
    expect(await letters()).toEqual([{ to: MAIL, template: "password_changed" }]);
    expect(await lastEvent("password.change")).toMatchObject({
      actorId: actor.personId,
      entityId: actor.personId,
      address: ORIGIN.address,
      before: null,
      after: null,
    });
  });

  it("is set once by a form that comes twice at once", async () => {
    const { actor } = await staff();
    const formKey = randomUUID();
    const both = await Promise.all([1, 2].map(() => change(actor, { formKey })));
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await letters()).toHaveLength(1);
  });

  it.each([
    ["a wrong current password", { currentPassword: "น้ำใส-1235" }, "password_wrong"],
    ["the old one again", { newPassword: PASSWORD }, "too_short"],
    ["a short one", { newPassword: "สิบสี่ตัวอักษร" }, "too_short"],
    ["the LAO's own code and year", { newPassword: "2900101 2900101 2569" }, "context"],
    ["one that is easily guessed", { newPassword: "aaaaaaaaaaaaaaaaaaaa" }, "common"],
    ["one with a control character", { newPassword: `${NEW_PASSWORD}\u0007` }, "unreadable"],
    ["one of 300 letters", { newPassword: "ก".repeat(300) }, "too_long"],
  ])("is refused with %s, and nothing is written", async (_, changes, reason) => {
    const elsewhere = await staff();
    const { actor } = await staff();
    const { passwordHash } = await account();
    expect(await change(actor, changes)).toEqual({ ok: false, reason });
    expect((await account()).passwordHash).toBe(passwordHash);
    expect(await isIn(elsewhere.id)).toBe(true);
    expect(await letters()).toEqual([]);
  });

  it("is not the old one", async () => {
    const { actor } = await staff();
    await change(actor);
    const again = { currentPassword: NEW_PASSWORD, newPassword: NEW_PASSWORD.normalize("NFKD") };
    expect(await change(actor, again)).toEqual({ ok: false, reason: "same_password" });
  });

  it("changes nobody else's account", async () => {
    const before = await account("nacc@eplan.example");
    await change((await staff()).actor);
    expect(await account("nacc@eplan.example")).toEqual(before);
  });
});

describe("the current password", () => {
  it("is known, and a wrong one is written down without itself", async () => {
    const { actor } = await staff();
    expect(await isOwnPassword(db, actor, PASSWORD, NOW)).toBe(true);
    expect(await isOwnPassword(db, actor, "ปลาทู-ผิด", NOW)).toBe(false);
    const event = await lastEvent("password.refuse");
    expect(event).toMatchObject({ actorId: actor.personId, after: { reason: "wrong_password" } });
    expect(JSON.stringify(event)).not.toContain("ปลาทู");
  });

  it("is not looked at after ten wrong ones in one session, for a quarter of an hour", async () => {
    const { actor } = await staff();
    const other = (await staff()).actor;
    for (let tries = 0; tries < FAILURES_A_DEVICE; tries += 1)
      expect(await isOwnPassword(db, actor, "x", NOW)).toBe(false);
    expect(await isOwnPassword(db, actor, PASSWORD, NOW)).toBe(false);
    expect(await isOwnPassword(db, other, PASSWORD, NOW)).toBe(true);
    const end = new Date(NOW.getTime() + WINDOW_MS);
    expect(await isOwnPassword(db, actor, PASSWORD, new Date(end.getTime() - 1))).toBe(false);
    expect(await isOwnPassword(db, actor, PASSWORD, end)).toBe(true);
  });

  it("is looked at a hundred times in a row and no more, also when the last are typed at once", async () => {
    const [first, second] = [(await staff()).actor, (await staff()).actor];
    await isOwnPassword(db, first, "x", NOW);
    await sql`update sign_in_counters set failures = ${FAILURES_AN_ACCOUNT - 5} where kind = 'account'`;
    await Promise.all(Array.from({ length: 10 }, () => isOwnPassword(db, second, "x", NOW)));
    const counted = await sql`select failures from sign_in_counters where kind = 'account' and failures > 1`;
    expect(counted).toMatchObject([{ failures: FAILURES_AN_ACCOUNT }]);
    expect(await isOwnPassword(db, first, PASSWORD, NOW)).toBe(false);
  });
});

describe("another address", () => {
  const toAnother = (actor: Actor, changes: Partial<Parameters<typeof changeEmail>[2]> = {}) =>
    changeEmail(db, actor, { ...proven(), email: "new@lao.example", ...changes }, NOW);

  it("is told to the old and to the new one, ends links under way, and is written down", async () => {
    const { actor } = await staff();
    await withLink(actor);
    await db.delete(mailOutbox);
    expect(await toAnother(actor)).toEqual({ ok: true, value: { changed: true } });
    expect((await account()).email).toBe("new@lao.example");
    expect(await openLinks()).toBe(0);
    expect(await letters()).toEqual([
      { to: MAIL, template: "email_changed" },
      { to: "new@lao.example", template: "email_changed" },
    ]);
    expect(await lastEvent("person.change_email")).toMatchObject({
      actorId: actor.personId,
      before: { email: MAIL },
      after: { email: "new@lao.example" },
    });
  });

  it("needs the current password, and changes nothing without it", async () => {
    const { actor } = await staff();
    await withLink(actor);
    expect(await toAnother(actor, { currentPassword: "x" })).toEqual(PASSWORD_WRONG);
    expect([(await account()).email, await openLinks()]).toEqual([MAIL, 1]);
  });

  it("that is the present one changes nothing", async () => {
    const { actor } = await staff();
    await withLink(actor);
    await db.delete(mailOutbox);
    expect(await toAnother(actor, { email: MAIL })).toEqual({ ok: true, value: { changed: false } });
    expect([await openLinks(), await letters()]).toEqual([1, []]);
  });

  it("may belong to several accounts", async () => {
    const { actor } = await signedIn(db, "nacc@eplan.example");
    expect(await toAnother(actor, { email: MAIL })).toMatchObject({ ok: true });
    expect(await letters()).toEqual([{ to: MAIL, template: "email_changed" }]);
  });

  it("is changed within another form's transaction, and with it or not at all", async () => {
    const { actor } = await staff();
    await expect(
      db.transaction(async (tx) => {
        expect(await changeEmailOf(tx, actor, { email: "new@lao.example" }, NOW)).toBe(true);
        throw new Error("the form is refused");
      }),
    ).rejects.toThrow("the form is refused");
    expect([(await account()).email, await letters()]).toEqual([MAIL, []]);
  });

  it.each([
    "",
    "office",
    "office@",
    "@lao.example",
    "a b@lao.example",
    "a@b@lao.example",
    "x@lao.example\nBcc: y@lao.example",
    "สำนัก@lao.example",
    `${"a".repeat(250)}@lao.example`,
    '"><script>@lao.example',
  ])("cannot be %j", (email) => {
    const read = changeEmailSchema.safeParse({ ...proven(), email });
    expect(read.success).toBe(false);
    expect(read.error?.issues.every(({ path }) => path[0] === "email")).toBe(true);
  });

  it("is kept in lower case without spaces around it", () => {
    expect(changeEmailSchema.parse({ ...proven(), email: " Office@LAO.example " }).email).toBe(
      "office@lao.example",
    );
  });
});
