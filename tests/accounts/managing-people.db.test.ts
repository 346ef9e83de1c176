import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditEvents, mailOutbox, oneTimeLinks, people } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { hashPassword } from "@/lib/accounts/passwords/hashing";
import { managesPeople } from "@/lib/accounts/people/access";
import { findManagedPerson, listPeople } from "@/lib/accounts/people/data";
import {
  changeRight,
  disablePerson,
  enablePerson,
  endSessionsOfPerson,
  inviteOfficer,
  reopenRegistration,
  sendInvitationAgain,
  sendResetLink,
} from "@/lib/accounts/people/mutations";
import { invitationSchema, rightSchema } from "@/lib/accounts/people/schema";
import { findLiveActor } from "@/lib/accounts/sessions/data";
import { useTestDatabase } from "@/tests/support/database";
import { addEverybody, PASSWORD } from "./everybody";
import { NOW, signedIn } from "./signing-in";

const { db } = useTestDatabase();
let passwordHash: string;

beforeAll(async () => {
  await addEverybody(db);
  passwordHash = await hashPassword(PASSWORD);
});

beforeEach(async () => {
  await db.update(people).set({ state: "active", passwordHash });
  await db.delete(oneTimeLinks);
  await db.delete(mailOutbox);
  await db.update(people).set({ email: "clerk@example.go.th" }).where(eq(people.username, "2900101"));
});

async function account(username: string) {
  const [row] = await db.select().from(people).where(eq(people.username, username));
  return row!;
}

async function actorOf(username: string): Promise<Actor> {
  return (await signedIn(db, username)).actor;
}

const press = (personId: string) => ({ personId, formKey: randomUUID() });
const isIn = async (sessionId: string) => (await findLiveActor(db, sessionId, null, NOW)) !== null;
const actionsOn = async (personId: string) =>
  (
    await db
      .select({ action: auditEvents.action, actorId: auditEvents.actorId, address: auditEvents.address })
      .from(auditEvents)
      .where(and(eq(auditEvents.entity, "person"), eq(auditEvents.entityId, personId)))
      .orderBy(auditEvents.id)
  ).filter(({ action }) => action.startsWith("person."));

const BUTTONS = {
  disablePerson,
  enablePerson,
  endSessionsOfPerson,
  sendResetLink,
  reopenRegistration,
  sendInvitationAgain,
} as const;

const WHO = [
  "2900101",
  "province@eplan.example",
  "region@eplan.example",
  "nacc@eplan.example",
  "admin@eplan.example",
] as const;

/** Who looks after whom: rows are the actors, columns the accounts. */
const MATRIX: Readonly<Record<(typeof WHO)[number], Readonly<Record<string, boolean>>>> = {
  "2900101": { "2900101": false, "5900105": false, "6930101": false, "nacc@eplan.example": false },
  "province@eplan.example": {
    "2900101": true,
    "5900105": true,
    "6930101": false,
    "province@eplan.example": false,
    "admin@eplan.example": false,
  },
  "region@eplan.example": { "2900101": true, "6930101": false, "province@eplan.example": false },
  "nacc@eplan.example": {
    "2900101": true,
    "6930101": true,
    "province@eplan.example": false,
    "nacc@eplan.example": false,
    "admin@eplan.example": false,
  },
  "admin@eplan.example": {
    "2900101": true,
    "6930101": true,
    "province@eplan.example": true,
    "nacc@eplan.example": true,
    "admin@eplan.example": false,
  },
};
const CELLS = WHO.flatMap((who) =>
  Object.entries(MATRIX[who]).map(([whom, may]) => ({ who, whom, may: may ? "may" : "may not" })),
);

describe("looking after accounts", () => {
  it.each(CELLS)("$who $may press a button on the account of $whom", async ({ who, whom, may }) => {
    const actor = await actorOf(who);
    const person = await account(whom);
    const before = await actionsOn(person.id);
    const outcome = await endSessionsOfPerson(db, actor, press(person.id), NOW);
    expect(outcome.ok ? "may" : outcome.reason).toBe(may === "may" ? "may" : "person_not_found");
    expect((await actionsOn(person.id)).length).toBe(before.length + (may === "may" ? 1 : 0));
  });

  it.each(Object.keys(BUTTONS) as (keyof typeof BUTTONS)[])(
    "%s says another province's account does not exist, and writes nothing",
    async (name) => {
      const actor = await actorOf("province@eplan.example");
      const stranger = await account("6930101");
      const outcome = await BUTTONS[name](db, actor, press(stranger.id), NOW);
      expect(outcome).toEqual({ ok: false, reason: "person_not_found" });
      expect(await account("6930101")).toEqual(stranger);
      expect(await db.$count(mailOutbox)).toBe(0);
    },
  );

  it("lists and shows an officer the LAOs' accounts in reach, and nobody else's", async () => {
    const filter = { q: "", reach: null, state: null, page: 1 };
    for (const [who, usernames] of [
      ["province@eplan.example", ["2900101", "5900105"]],
      ["region@eplan.example", ["2900101", "5900105"]],
      ["nacc@eplan.example", ["2900101", "5900105", "6930101"]],
    ] as const) {
      const actor = await actorOf(who);
      if (!managesPeople(actor)) throw new Error("looks after nobody");
      const { rows, total } = await listPeople(db, actor, filter, NOW);
      expect([rows.map(({ username }) => username), total]).toEqual([usernames, usernames.length]);
    }
    const actor = await actorOf("province@eplan.example");
    if (!managesPeople(actor)) throw new Error("looks after nobody");
    expect(await findManagedPerson(db, actor, (await account("2900101")).id, NOW)).toMatchObject({
      username: "2900101",
      laoCode: "2900101",
      hasSecondFactor: false,
    });
    for (const id of [(await account("6930101")).id, actor.personId, randomUUID(), "x"])
      expect(await findManagedPerson(db, actor, id, NOW)).toBeNull();
  });
});

describe("ending somebody's sessions", () => {
  it("is done at once on every computer, and written down with both names", async () => {
    const admin = await actorOf("admin@eplan.example");
    const [here, there] = [await signedIn(db, "2900101"), await signedIn(db, "2900101")];
    const { personId } = here.actor;
    const twice = press(personId);
    expect((await endSessionsOfPerson(db, admin, twice, NOW)).ok).toBe(true);
    expect([await isIn(here.id), await isIn(there.id)]).toEqual([false, false]);
    const ends = await db
      .select({ actorId: auditEvents.actorId, after: auditEvents.after })
      .from(auditEvents)
      .where(and(eq(auditEvents.entityId, here.id), eq(auditEvents.action, "session.end")));
    expect(ends).toEqual([{ actorId: admin.personId, after: { reason: "ended_by_officer", personId } }]);
    const again = await signedIn(db, "2900101");
    expect((await endSessionsOfPerson(db, admin, twice, NOW)).ok).toBe(true);
    expect(await isIn(again.id)).toBe(true);
  });
});

describe("closing an account", () => {
  it("puts whoever is signed in out at once, kills its links, and is written down", async () => {
    const office = await actorOf("province@eplan.example");
    const { id, actor } = await signedIn(db, "2900101");
    await sendResetLink(db, office, press(actor.personId), NOW);
    expect((await disablePerson(db, office, press(actor.personId), NOW)).ok).toBe(true);
    expect(await isIn(id)).toBe(false);
    expect((await account("2900101")).state).toBe("disabled");
    expect(
      await db.$count(oneTimeLinks, and(isNull(oneTimeLinks.revokedAt), isNull(oneTimeLinks.usedAt))),
    ).toBe(0);
    expect((await actionsOn(actor.personId)).at(-1)).toEqual({
      action: "person.disable",
      actorId: office.personId,
      address: office.address,
    });
  });

  it("is undone with the password as it was, and of an unclaimed account to unclaimed", async () => {
    const admin = await actorOf("admin@eplan.example");
    const { id } = await account("2900101");
    await disablePerson(db, admin, press(id), NOW);
    expect(await enablePerson(db, admin, press(id), NOW)).toMatchObject({ ok: true });
    expect((await account("2900101")).state).toBe("active");
    await db.update(people).set({ state: "unclaimed", passwordHash: null }).where(eq(people.id, id));
    await disablePerson(db, admin, press(id), NOW);
    await enablePerson(db, admin, press(id), NOW);
    expect((await account("2900101")).state).toBe("unclaimed");
  });

  it("twice is refused, and so is opening one that is open", async () => {
    const admin = await actorOf("admin@eplan.example");
    const { id } = await account("2900101");
    expect(await enablePerson(db, admin, press(id), NOW)).toEqual({ ok: false, reason: "already_so" });
    await disablePerson(db, admin, press(id), NOW);
    expect(await disablePerson(db, admin, press(id), NOW)).toEqual({ ok: false, reason: "already_so" });
  });

  it("answers a button that is pressed twice once", async () => {
    const admin = await actorOf("admin@eplan.example");
    const { id } = await account("2900101");
    const twice = press(id);
    const answers = await Promise.all([1, 2].map(() => disablePerson(db, admin, twice, NOW)));
    expect(answers).toEqual([
      { ok: true, value: { personId: id } },
      { ok: true, value: { personId: id } },
    ]);
  });

  it("never takes the last administrator away, also when two close each other at once", async () => {
    await db
      .insert(people)
      .values({
        username: "second@eplan.example",
        displayName: "ผู้ดูแลอีกคน",
        role: "admin",
        reach: "none",
        state: "active",
        passwordHash,
      })
      .onConflictDoNothing();
    const [one, two] = [await actorOf("admin@eplan.example"), await actorOf("second@eplan.example")];
    const outcomes = await Promise.all([
      disablePerson(db, one, press(two.personId), NOW),
      disablePerson(db, two, press(one.personId), NOW),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? "done" : outcome.reason)).sort()).toEqual([
      "done",
      "last_administrator",
    ]);
    expect(await db.$count(people, and(eq(people.role, "admin"), eq(people.state, "active")))).toBe(1);
    await db.update(people).set({ state: "active" });
    await db.update(people).set({ state: "disabled" }).where(eq(people.username, "second@eplan.example"));
  });
});

describe("helping somebody who cannot get in", () => {
  it("sends the link to the owner, and keeps nothing of it that would open the account", async () => {
    const office = await actorOf("province@eplan.example");
    const { id } = await account("2900101");
    expect((await sendResetLink(db, office, press(id), NOW)).ok).toBe(true);
    expect(await db.select({ to: mailOutbox.recipient, what: mailOutbox.template }).from(mailOutbox)).toEqual(
      [{ to: "clerk@example.go.th", what: "password_reset" }],
    );
    expect(await db.select({ by: oneTimeLinks.issuedById }).from(oneTimeLinks)).toEqual([
      { by: office.personId },
    ]);
  });

  it("says when there is no address to send to, and when the account is not in use", async () => {
    const office = await actorOf("province@eplan.example");
    const [withoutMail, closed] = [await account("5900105"), await account("2900101")];
    expect(await sendResetLink(db, office, press(withoutMail.id), NOW)).toEqual({
      ok: false,
      reason: "no_email",
    });
    await db.update(people).set({ state: "disabled" }).where(eq(people.id, closed.id));
    expect(await sendResetLink(db, office, press(closed.id), NOW)).toEqual({
      ok: false,
      reason: "already_so",
    });
    expect(await db.$count(mailOutbox)).toBe(0);
  });

  it("takes an LAO's account back to before its first sign-in, and puts whoever is in out", async () => {
    const office = await actorOf("province@eplan.example");
    const { id, actor } = await signedIn(db, "2900101");
    expect((await reopenRegistration(db, office, press(actor.personId), NOW)).ok).toBe(true);
    expect(await account("2900101")).toMatchObject({ state: "unclaimed", passwordHash: null });
    expect(await isIn(id)).toBe(false);
    expect(await reopenRegistration(db, office, press(actor.personId), NOW)).toEqual({
      ok: false,
      reason: "already_so",
    });
  });

  it("does not take an officer's account back: they are invited anew", async () => {
    const admin = await actorOf("admin@eplan.example");
    const { id } = await account("nacc@eplan.example");
    expect(await reopenRegistration(db, admin, press(id), NOW)).toEqual({ ok: false, reason: "already_so" });
  });
});

const invitation = (more: Record<string, string>) =>
  invitationSchema.parse({
    formKey: randomUUID(),
    displayName: "สำนักงานใหม่",
    email: `${randomUUID()}@example.go.th`,
    reach: "province",
    province: "93",
    ...more,
  });

describe("inviting an officer", () => {
  it("adds an account that nobody can sign in with yet, and sends the link", async () => {
    const admin = await actorOf("admin@eplan.example");
    const input = invitation({ email: " New.Office@Example.GO.TH " });
    const outcome = await inviteOfficer(db, admin, input, NOW);
    expect(outcome.ok).toBe(true);
    expect(await account("new.office@example.go.th")).toMatchObject({
      role: "province",
      reach: "province",
      provinceCode: "93",
      state: "unclaimed",
      passwordHash: null,
      email: "new.office@example.go.th",
    });
    expect(await db.select({ to: mailOutbox.recipient, what: mailOutbox.template }).from(mailOutbox)).toEqual(
      [{ to: "new.office@example.go.th", what: "invitation" }],
    );
    const { id } = await account("new.office@example.go.th");
    expect((await sendInvitationAgain(db, admin, press(id), NOW)).ok).toBe(true);
    expect(await db.$count(oneTimeLinks, isNull(oneTimeLinks.revokedAt))).toBe(1);
  });

  it("of the same form twice adds one account", async () => {
    const admin = await actorOf("admin@eplan.example");
    const input = invitation({});
    const [first, second] = await Promise.all([1, 2].map(() => inviteOfficer(db, admin, input, NOW)));
    expect(first).toEqual(second);
    expect(await db.$count(people, eq(people.username, input.email))).toBe(1);
  });

  it.each([
    ["an address that has an account", { email: "nacc@eplan.example" }, "username_taken"],
    ["a province that is none", { province: "00" }, "place_not_found"],
    ["a region without provinces", { reach: "region", region: "7" }, "place_not_found"],
  ] as const)("refuses %s, and sends nothing", async (_, more, reason) => {
    const admin = await actorOf("admin@eplan.example");
    expect(await inviteOfficer(db, admin, invitation(more), NOW)).toEqual({ ok: false, reason });
    expect(await db.$count(mailOutbox)).toBe(0);
  });

  it.each(WHO.filter((who) => who !== "admin@eplan.example"))("is not for %s", async (who) => {
    const input = invitation({});
    expect(await inviteOfficer(db, await actorOf(who), input, NOW)).toEqual({
      ok: false,
      reason: "person_not_found",
    });
    expect(await db.$count(people, eq(people.username, input.email))).toBe(0);
  });

  it.each([
    [{ email: "nobody" }, "email"],
    [{ reach: "lao" }, "reach"],
    [{ province: "" }, "province"],
    [{ reach: "region", region: "" }, "region"],
    [{ displayName: " " }, "displayName"],
  ])("says at the field what to do about %j", (more, field) => {
    const read = invitationSchema.safeParse({
      formKey: randomUUID(),
      displayName: "ก",
      email: "a@example.go.th",
      reach: "province",
      province: "93",
      ...more,
    });
    expect(read.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });
});

describe("another right", () => {
  const right = (personId: string, rowVersion: number, more: Record<string, string>) =>
    rightSchema.parse({ formKey: randomUUID(), personId, rowVersion: String(rowVersion), ...more });

  it("ends the officer's sessions at once, and holds from the next sign-in", async () => {
    const admin = await actorOf("admin@eplan.example");
    const { id, actor } = await signedIn(db, "province@eplan.example");
    const { rowVersion } = await account("province@eplan.example");
    const input = right(actor.personId, rowVersion, { reach: "province", province: "93" });
    expect((await changeRight(db, admin, input, NOW)).ok).toBe(true);
    expect(await isIn(id)).toBe(false);
    expect(await actorOf("province@eplan.example")).toMatchObject({ role: "province", provinceCode: "93" });
    const stale = right(actor.personId, rowVersion, { reach: "country" });
    expect(await changeRight(db, admin, stale, NOW)).toEqual({ ok: false, reason: "changed_by_other" });
    const back = right(actor.personId, rowVersion + 1, { reach: "province", province: "90" });
    expect((await changeRight(db, admin, back, NOW)).ok).toBe(true);
  });

  it("is no other right when it is the same", async () => {
    const admin = await actorOf("admin@eplan.example");
    const { id, rowVersion } = await account("region@eplan.example");
    const same = right(id, rowVersion, { reach: "region", region: "9" });
    expect(await changeRight(db, admin, same, NOW)).toEqual({ ok: false, reason: "already_so" });
  });

  it("cannot be given to an LAO's account, by an officer, or to oneself", async () => {
    const [admin, office] = [await actorOf("admin@eplan.example"), await actorOf("province@eplan.example")];
    const [staff, own] = [await account("2900101"), await account("admin@eplan.example")];
    for (const [actor, person] of [
      [admin, staff],
      [office, staff],
      [admin, own],
    ] as const) {
      const input = right(person.id, person.rowVersion, { reach: "country" });
      expect(await changeRight(db, actor, input, NOW)).toEqual({ ok: false, reason: "person_not_found" });
    }
    expect(await account("2900101")).toMatchObject({ role: "lao" });
  });
});
