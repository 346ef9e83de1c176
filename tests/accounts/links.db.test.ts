import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  auditEvents,
  mailOutbox,
  oneTimeLinks,
  people,
  rememberedDevices,
  sessions,
  signInCounters,
} from "@/db/schema";
import { rememberDevice } from "@/lib/accounts/devices/mutations";
import { linkToken } from "@/lib/accounts/links/address";
import { findOpenLink, isLinkOpen } from "@/lib/accounts/links/data";
import { issueLink, revokeLinksOf, useLink as setPassword } from "@/lib/accounts/links/mutations";
import { linkExpiry } from "@/lib/accounts/links/rules";
import { hashPassword, isPasswordOf } from "@/lib/accounts/passwords/hashing";
import { hashToken } from "@/lib/accounts/secrets";
import { findLiveActor } from "@/lib/accounts/sessions/data";
import { countAttempt } from "@/lib/accounts/throttling/mutations";
import { useTestDatabase } from "@/tests/support/database";
import { addEverybody, PASSWORD } from "./everybody";
import { NOW, ORIGIN, signedIn } from "./signing-in";

const { db } = useTestDatabase();
const EMAIL = "office@lao.example";
const NEW_PASSWORD = "กาแฟเย็นกับหมอนใบเก่า 47";
const later = (ms: number) => new Date(NOW.getTime() + ms);

let personId: string;
let unclaimedId: string;
const idOf = async (username: string) =>
  (await db.select({ id: people.id }).from(people).where(eq(people.username, username)))[0]!.id;

beforeAll(async () => {
  await addEverybody(db);
  personId = await idOf("2900101");
  unclaimedId = await idOf("5900105");
});
beforeEach(async () => {
  await db.delete(oneTimeLinks);
  await db.delete(mailOutbox);
  await db.delete(sessions);
  await db.delete(rememberedDevices);
  await db.delete(signInCounters);
  const passwordHash = await hashPassword(PASSWORD);
  await db
    .update(people)
    .set({ email: EMAIL, passwordHash, passwordChangedAt: null, state: "active" })
    .where(eq(people.id, personId));
  await db
    .update(people)
    .set({ email: EMAIL, passwordHash: null, passwordChangedAt: null, state: "unclaimed" })
    .where(eq(people.id, unclaimedId));
});

async function issued(kind: "reset" | "invitation" = "reset", of = personId, at = NOW): Promise<string> {
  const outcome = await db.transaction((tx) =>
    issueLink(tx, { kind, personId: of, issuedById: null, address: ORIGIN.address, now: at }),
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.linkId;
}

const use = (linkId: string, at: Date, password = NEW_PASSWORD) =>
  setPassword(db, { token: linkToken(linkId), password }, ORIGIN, at);
const person = async (id = personId) => (await db.select().from(people).where(eq(people.id, id)))[0]!;
const letters = () =>
  db
    .select({ template: mailOutbox.template, recipient: mailOutbox.recipient, data: mailOutbox.data })
    .from(mailOutbox)
    .orderBy(mailOutbox.id);
const events = (action: string) =>
  db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.action, action), eq(auditEvents.entityId, personId)))
    .orderBy(auditEvents.id);
const opensWith = async (password: string) => isPasswordOf((await person()).passwordHash, password);
const LINK_OVER = { ok: false, reason: "link_over" };

describe("issuing a link", () => {
  it("writes its letter and its event, and keeps the token nowhere", async () => {
    const linkId = await issued();
    expect(await letters()).toEqual([
      {
        template: "password_reset",
        recipient: EMAIL,
        data: { displayName: "ทดสอบ 2900101", username: "2900101", linkId },
      },
    ]);
    const [row] = await db.select().from(oneTimeLinks);
    expect(row).toMatchObject({ tokenHash: hashToken(linkToken(linkId)), expiresAt: later(3_600_000) });
    const everything = JSON.stringify([row, await letters(), await db.select().from(auditEvents)]);
    expect(everything).not.toContain(linkToken(linkId));
    expect((await events("link.issue")).at(-1)).toMatchObject({
      actorId: null,
      address: ORIGIN.address,
      after: { kind: "reset" },
    });
  });

  it("is refused for somebody without an address, and nothing is written", async () => {
    await db.update(people).set({ email: null }).where(eq(people.id, personId));
    const outcome = await db.transaction((tx) =>
      issueLink(tx, { kind: "reset", personId, issuedById: null, now: NOW }),
    );
    expect(outcome).toEqual({ ok: false, reason: "no_email" });
    expect([await letters(), await db.select().from(oneTimeLinks)]).toEqual([[], []]);
  });

  it.each([
    ["reset", "unclaimed"],
    ["reset", "disabled"],
    ["invitation", "active"],
    ["invitation", "disabled"],
  ] as const)("of kind %s is refused for an account that is %s", async (kind, state) => {
    await db.update(people).set({ state, email: EMAIL, passwordHash: "x" }).where(eq(people.id, personId));
    const outcome = await db.transaction((tx) =>
      issueLink(tx, { kind, personId, issuedById: null, now: NOW }),
    );
    expect(outcome).toEqual({ ok: false, reason: "wrong_state" });
    expect(await letters()).toEqual([]);
  });

  it("for nobody is refused", async () => {
    const nobody = "00000000-0000-4000-8000-000000000000";
    const outcome = await db.transaction((tx) =>
      issueLink(tx, { kind: "reset", personId: nobody, issuedById: null, now: NOW }),
    );
    expect(outcome).toEqual({ ok: false, reason: "person_not_found" });
  });
});

describe("looking at a link", () => {
  it("says whose it is and changes nothing, however often", async () => {
    const linkId = await issued();
    const before = await db.select().from(oneTimeLinks);
    for (let look = 0; look < 5; look += 1)
      expect(await findOpenLink(db, linkToken(linkId), later(look))).toMatchObject({
        kind: "reset",
        displayName: "ทดสอบ 2900101",
        username: "2900101",
      });
    expect(await db.select().from(oneTimeLinks)).toEqual(before);
    expect((await use(linkId, later(10))).ok).toBe(true);
  });

  it.each([
    ["empty", ""],
    ["unknown", "A".repeat(43)],
    ["the hash instead of the token", "0".repeat(64)],
    ["a path", "../../etc/passwd"],
    ["very long", "A".repeat(100_000)],
    ["not text that a hash takes", "\u0000\uD800"],
  ])("says nothing for a token that is %s", async (_, token) => {
    await issued();
    expect(await findOpenLink(db, token, NOW)).toBeNull();
    expect(await setPassword(db, { token, password: NEW_PASSWORD }, ORIGIN, NOW)).toEqual(LINK_OVER);
    expect(await opensWith(PASSWORD)).toBe(true);
  });
});

describe("using a link", () => {
  it("sets the password, ends every session, and leaves nothing of what came before", async () => {
    const here = await signedIn(db, "2900101");
    const there = await signedIn(db, "2900101");
    await db.transaction((tx) => rememberDevice(tx, personId, NOW));
    const attempt = { username: "2900101", personId, address: ORIGIN.address, deviceToken: null };
    await countAttempt(db, attempt, NOW);
    const failures = () => db.select().from(signInCounters).where(eq(signInCounters.kind, "account"));
    expect(await failures()).toMatchObject([{ failures: 1 }]);
    const linkId = await issued();
    expect(await use(linkId, later(1))).toEqual({ ok: true, value: { personId } });

    expect([await opensWith(PASSWORD), await opensWith(NEW_PASSWORD)]).toEqual([false, true]);
    for (const { id } of [here, there]) expect(await findLiveActor(db, id, null, later(1))).toBeNull();
    const ends = await db.select({ why: sessions.endReason }).from(sessions);
    expect(ends).toEqual([{ why: "password_reset" }, { why: "password_reset" }]);
    expect(await failures()).toEqual([]);
    const devices = await db.select({ revokedAt: rememberedDevices.revokedAt }).from(rememberedDevices);
    expect(devices).toEqual([{ revokedAt: later(1) }]);
    expect((await letters()).at(-1)).toMatchObject({ template: "password_changed", recipient: EMAIL });
    expect((await events("password.reset")).at(-1)).toMatchObject({ actorId: personId, at: later(1) });
    const trail = JSON.stringify(await db.select().from(auditEvents));
    expect(trail).not.toContain(NEW_PASSWORD);
    expect(trail).not.toContain("argon2");
  });

  it("takes the same password however the keyboard composed it", async () => {
    const composed = "น้ำใส ไหลเย็น เห็นตัวปลา";
    await use(await issued(), later(1), composed.replaceAll("ำ", "ํา"));
    expect(await opensWith(composed)).toBe(true);
  });

  it("of an invitation opens the account for the first time", async () => {
    const linkId = await issued("invitation", unclaimedId);
    expect((await use(linkId, later(1))).ok).toBe(true);
    expect(await person(unclaimedId)).toMatchObject({ state: "active", passwordChangedAt: later(1) });
    expect((await letters()).map(({ template }) => template)).toEqual(["invitation", "account_activated"]);
  });

  it.each([
    ["too_short", "สั้นไป"],
    ["context", "2900101 สงขลา 2569"],
    ["common", "aaaaaaaaaaaaaaaaaaaa"],
  ])("refuses a password that is %s, and the link stays good", async (reason, password) => {
    const linkId = await issued();
    expect(await use(linkId, later(1), password)).toEqual({ ok: false, reason });
    expect(await opensWith(PASSWORD)).toBe(true);
    expect(await isLinkOpen(db, linkId, later(1))).toBe(true);
  });

  it("by fifty at once is won by one, whose password it is", { timeout: 60_000 }, async () => {
    const linkId = await issued();
    const tries = Array.from({ length: 50 }, (_, number) => `${NEW_PASSWORD} ${number}`);
    const outcomes = await Promise.all(tries.map((password) => use(linkId, later(1), password)));
    const winners = outcomes.flatMap((outcome, number) => (outcome.ok ? [tries[number]!] : []));
    expect(winners).toHaveLength(1);
    expect(await opensWith(winners[0]!)).toBe(true);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(49).fill(LINK_OVER));
    expect((await letters()).filter(({ template }) => template === "password_changed")).toHaveLength(1);
  });
});

describe("a link dies", () => {
  it("on use: the second time sets nothing", async () => {
    const linkId = await issued();
    expect((await use(linkId, later(1))).ok).toBe(true);
    expect(await use(linkId, later(2), `${NEW_PASSWORD} again`)).toEqual(LINK_OVER);
    expect(await opensWith(NEW_PASSWORD)).toBe(true);
  });

  it("of age: good in its last millisecond, over in the next", async () => {
    const end = linkExpiry("reset", NOW);
    const first = await issued();
    expect(await use(first, end)).toEqual(LINK_OVER);
    expect((await use(first, new Date(end.getTime() - 1))).ok).toBe(true);
  });

  it("on a newer request, which is the one that opens", async () => {
    const older = await issued();
    const newer = await issued("reset", personId, later(1));
    expect(await use(older, later(2))).toEqual(LINK_OVER);
    expect((await use(newer, later(2))).ok).toBe(true);
  });

  it("not on somebody else's newer request", async () => {
    const mine = await issued();
    await issued("invitation", unclaimedId, later(1));
    expect((await use(mine, later(2))).ok).toBe(true);
  });

  it("when the password is set another way", async () => {
    const linkId = await issued();
    expect(await isLinkOpen(db, linkId, later(2))).toBe(true);
    await db
      .update(people)
      .set({ passwordChangedAt: later(1) })
      .where(eq(people.id, personId));
    expect(await use(linkId, later(2))).toEqual(LINK_OVER);
  });

  it("when it is ended, as a change of address does, and ends nobody else's", async () => {
    const mine = await issued();
    const other = await issued("invitation", unclaimedId);
    await db.transaction((tx) => revokeLinksOf(tx, personId, later(1)));
    expect(await use(mine, later(2))).toEqual(LINK_OVER);
    expect((await use(other, later(2))).ok).toBe(true);
  });

  it("when the account is closed, and nothing is opened by it", async () => {
    const linkId = await issued();
    await db.update(people).set({ state: "disabled" }).where(eq(people.id, personId));
    expect(await use(linkId, later(1))).toEqual(LINK_OVER);
    expect((await person()).state).toBe("disabled");
  });
});
