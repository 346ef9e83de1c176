import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { auditEvents, people, rememberedDevices, sessions, totpCredentials } from "@/db/schema";
import { findLiveActor } from "@/lib/accounts/sessions/data";
import { signIn } from "@/lib/accounts/sign-in/mutations";
import { presentCode } from "@/lib/accounts/totp/authenticator";
import { passSecondFactor } from "@/lib/accounts/totp/mutations";
import { useTestDatabase } from "@/tests/support/database";
import { addEverybody, PASSWORD } from "./everybody";
import { enrolled } from "./second-factor";
import { NOW, ORIGIN, signedIn } from "./signing-in";

const { db } = useTestDatabase();
let laoIds: Record<string, number> = {};
beforeAll(async () => {
  ({ laoIds } = await addEverybody(db));
});

const idOf = async (username: string) =>
  (await db.select({ id: people.id }).from(people).where(eq(people.username, username)))[0]!.id;
const eventsAbout = (entityId: string) =>
  db.select().from(auditEvents).where(eq(auditEvents.entityId, entityId)).orderBy(auditEvents.id);

describe("signing in", () => {
  it("opens a session that knows who, from where, and until when, and writes it down", async () => {
    const { id, actor } = await signedIn(db, "2900101");
    expect(actor).toEqual({
      personId: await idOf("2900101"),
      sessionId: id,
      username: "2900101",
      displayName: "ทดสอบ 2900101",
      address: "203.0.113.7",
      role: "lao",
      laoId: laoIds["2900101"],
      laoCode: "2900101",
      provinceCode: "90",
    });
    const [row] = await db.select().from(sessions).where(eq(sessions.id, id));
    expect(row).toMatchObject({
      createdAt: NOW,
      expiresAt: new Date("2026-04-01T14:00:00Z"),
      endedAt: null,
      address: "203.0.113.7",
      userAgent: "test",
    });
    expect(await eventsAbout(id)).toMatchObject([
      {
        action: "session.open",
        actorId: actor.personId,
        laoId: laoIds["2900101"],
        address: "203.0.113.7",
        at: NOW,
      },
    ]);
  });

  it.each([
    ["province@eplan.example", { role: "province", provinceCode: "90" }],
    ["region@eplan.example", { role: "nacc", provinces: ["90"] }],
    ["nacc@eplan.example", { role: "nacc", provinces: "all" }],
    ["admin@eplan.example", { role: "admin" }],
  ])("gives %s its reach", async (username, reach) => {
    expect((await signedIn(db, username)).actor).toMatchObject(reach);
  });

  it("takes the password however the keyboard composed it", async () => {
    const input = { username: "2900101", password: PASSWORD.normalize("NFKD") };
    expect(await signIn(db, input, ORIGIN, NOW)).toMatchObject({ ok: true });
  });

  it.each([
    ["a wrong password", "2900101", "น้ำใส-1235", "wrong_password"],
    ["an account that nobody has claimed", "5900105", PASSWORD, "unclaimed"],
    ["a disabled account", "6930101", PASSWORD, "disabled"],
  ])("refuses %s, opens nothing, and writes down why", async (_, username, password, reason) => {
    const personId = await idOf(username);
    const before = await db.$count(sessions);
    expect(await signIn(db, { username, password }, ORIGIN, NOW)).toEqual({
      ok: false,
      reason: "not_recognised",
    });
    expect(await db.$count(sessions)).toBe(before);
    expect((await eventsAbout(personId)).at(-1)).toMatchObject({
      action: "session.refuse",
      actorId: null,
      entity: "person",
      laoId: laoIds[username],
      address: "203.0.113.7",
      after: { reason },
    });
  });

  it.each([
    ["6999999", "6999999"],
    ["nobody@eplan.example", "nobody@eplan.example"],
    ["a password in the wrong field", "unreadable"],
  ])("refuses the unknown %j and keeps only what looks like a username", async (username, kept) => {
    expect(await signIn(db, { username, password: PASSWORD }, ORIGIN, NOW)).toEqual({
      ok: false,
      reason: "not_recognised",
    });
    expect((await eventsAbout(kept)).at(-1)).toMatchObject({
      after: { reason: "unknown_username" },
      laoId: null,
    });
  });

  it("asks whoever has a second step for it after the right password, opens nothing before, and writes it down", async () => {
    const { actor } = await signedIn(db, "region@eplan.example");
    const { secret } = await enrolled(db, actor, NOW);
    const opened = await db.$count(sessions);
    const input = { username: "region@eplan.example", password: PASSWORD };
    const outcome = await signIn(db, input, ORIGIN, NOW);
    expect(outcome).toEqual({
      ok: true,
      value: { personId: actor.personId, challengeToken: expect.any(String) },
    });
    expect(await db.$count(sessions)).toBe(opened);
    expect(await db.$count(rememberedDevices)).toBe(0);
    expect((await eventsAbout(actor.personId)).at(-1)).toMatchObject({ action: "session.ask_second_step" });
    expect(await signIn(db, { ...input, password: "wrong" }, ORIGIN, NOW)).toEqual({
      ok: false,
      reason: "not_recognised",
    });
    if (!outcome.ok || !("challengeToken" in outcome.value)) throw new Error("no challenge");
    const { challengeToken } = outcome.value;
    const later = new Date(NOW.getTime() + 60_000);
    const typed = presentCode(secret, later);
    expect(await passSecondFactor(db, { challengeToken, typed }, ORIGIN, later)).toMatchObject({ ok: true });
    await db.delete(totpCredentials);
  });

  it("writes down the end of sessions that ran out unnoticed", async () => {
    const early = await signedIn(db, "nacc@eplan.example", new Date("2026-03-01T02:00:00Z"));
    const justIdle = await signedIn(db, "nacc@eplan.example", new Date(NOW.getTime() - 30 * 60_000));
    const stillLive = await signedIn(db, "nacc@eplan.example", new Date(NOW.getTime() - 30 * 60_000 + 1));
    await signedIn(db, "nacc@eplan.example");
    const endOf = async (id: string) =>
      (await db.select({ end: sessions.endReason }).from(sessions).where(eq(sessions.id, id)))[0]?.end;
    expect([await endOf(early.id), await endOf(justIdle.id), await endOf(stillLive.id)]).toEqual([
      "expired",
      "expired",
      null,
    ]);
  });
});

describe("the gate", () => {
  it.each([
    ["2900101", 60],
    ["province@eplan.example", 30],
  ])("lets %s in until %i idle minutes have passed, and then no longer", async (username, minutes) => {
    const { id } = await signedIn(db, username);
    const limit = NOW.getTime() + minutes * 60_000;
    expect(await findLiveActor(db, id, null, new Date(limit - 1))).not.toBeNull();
    expect(await findLiveActor(db, id, null, new Date(limit))).toBeNull();
  });

  it.each([
    ["2900101", 12],
    ["nacc@eplan.example", 8],
  ])("lets busy %s in for %i hours, and then no longer", async (username, hours) => {
    const { id } = await signedIn(db, username);
    const limit = NOW.getTime() + hours * 3_600_000;
    await db
      .update(sessions)
      .set({ lastSeenAt: new Date(limit - 1) })
      .where(eq(sessions.id, id));
    expect(await findLiveActor(db, id, null, new Date(limit - 1))).not.toBeNull();
    expect(await findLiveActor(db, id, null, new Date(limit))).toBeNull();
  });

  it("lets nobody in whose account was disabled meanwhile", async () => {
    const { id, actor } = await signedIn(db, "region@eplan.example");
    await db.update(people).set({ state: "disabled" }).where(eq(people.id, actor.personId));
    expect(await findLiveActor(db, id, null, NOW)).toBeNull();
    await db.update(people).set({ state: "active" }).where(eq(people.id, actor.personId));
  });

  it.each(["", "1", "00000000-0000-4000-8000-000000000000", "'; drop table sessions; --", "\u0000"])(
    "knows no session %j",
    async (id) => {
      expect(await findLiveActor(db, id, null, NOW)).toBeNull();
    },
  );
});
