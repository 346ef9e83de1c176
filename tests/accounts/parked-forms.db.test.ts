import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parkedForms, people, sessions } from "@/db/schema";
import { findParkedForm } from "@/lib/accounts/parked-forms/data";
import { dropParkedForm, parkForm, purgeParkedForms } from "@/lib/accounts/parked-forms/mutations";
import { MOST_PARKED_BYTES, MOST_PARKED_FORMS } from "@/lib/accounts/parked-forms/rules";
import { endSession } from "@/lib/accounts/sessions/mutations";
import { beginViewing } from "@/lib/accounts/viewing/mutations";
import { useTestDatabase } from "@/tests/support/database";
import { addEverybody } from "./everybody";
import { NOW, signedIn } from "./signing-in";

const { db } = useTestDatabase();
beforeAll(() => addEverybody(db));
beforeEach(async () => {
  await db.delete(parkedForms);
  await db.delete(sessions);
});

const PATH = "/projects/new?edition=2";
const FIELDS = { name: ["โครงการ"], fiscalYears: ["2566", "2567"], key: ["k"] };
const later = (ms: number) => new Date(NOW.getTime() + ms);
const HOUR = 3_600_000;

/** Somebody whose session was ended, and what they typed since. */
async function parkedBy(username: string, fields: Record<string, string[]> = FIELDS) {
  const { id, actor } = await signedIn(db, username);
  await endSession(db, actor, NOW);
  const outcome = await parkForm(db, { sessionId: id, path: PATH, fields }, NOW);
  return { actor, outcome, parkedId: outcome.ok ? outcome.value.parkedId : "" };
}
const take = async (username: string, parkedId: string, path = PATH, at = NOW) =>
  findParkedForm(db, (await signedIn(db, username, at)).actor, { id: parkedId, path }, at);

describe("a form that comes when its session is over", () => {
  it("is kept as it was typed, for its person and its page, as often as the page is drawn", async () => {
    const { parkedId } = await parkedBy("2900101");
    expect(await take("2900101", parkedId)).toEqual(FIELDS);
    expect(await take("2900101", parkedId, `/projects/new?edition=2&parked=${parkedId}`)).toEqual(FIELDS);
  });

  it("is as not there for somebody else, for another page, and under another id", async () => {
    const { parkedId } = await parkedBy("2900101");
    expect(await take("admin@eplan.example", parkedId)).toBeNull();
    expect(await take("2900101", parkedId, "/projects/12/edit")).toBeNull();
    expect(await take("2900101", "00000000-0000-4000-8000-000000000000")).toBeNull();
    expect(await take("2900101", "'; drop table parked_forms; --")).toBeNull();
  });

  it("is kept to the last instant of its day and no longer", async () => {
    const { parkedId } = await parkedBy("2900101");
    expect(await take("2900101", parkedId, PATH, later(24 * HOUR - 1))).toEqual(FIELDS);
    expect(await take("2900101", parkedId, PATH, later(24 * HOUR))).toBeNull();
  });

  it("is forgotten when its page sends it again, and by nobody else", async () => {
    const { actor, parkedId } = await parkedBy("2900101");
    await dropParkedForm(db, (await signedIn(db, "admin@eplan.example")).actor, parkedId);
    await dropParkedForm(db, actor, "not an id");
    expect(await db.$count(parkedForms)).toBe(1);
    await dropParkedForm(db, actor, parkedId);
    expect(await db.$count(parkedForms)).toBe(0);
  });

  it.each([
    ["ran out", async () => {}],
    ["was ended by a new password", async (id: string) => endWith(id, "password_changed")],
    ["was ended by an officer", async (id: string) => endWith(id, "ended_by_officer")],
  ])("is kept whichever way the session %s", async (_, end) => {
    const { id } = await signedIn(db, "2900101");
    await end(id);
    expect(await parkForm(db, { sessionId: id, path: PATH, fields: FIELDS }, later(2 * HOUR))).toMatchObject({
      ok: true,
    });
  });

  it("is not kept for an account that was disabled", async () => {
    const { id, actor } = await signedIn(db, "region@eplan.example");
    await db.update(people).set({ state: "disabled" }).where(eq(people.id, actor.personId));
    expect(await parkForm(db, { sessionId: id, path: PATH, fields: FIELDS }, NOW)).toEqual({
      ok: false,
      reason: "nobodys_session",
    });
    await db.update(people).set({ state: "active" }).where(eq(people.id, actor.personId));
    expect(await db.$count(parkedForms)).toBe(0);
  });

  it("is not kept for a session that does not exist, nor for one that only looked", async () => {
    const { id, actor } = await signedIn(db, "province@eplan.example");
    await beginViewing(db, actor, { laoCode: "2900101" }, NOW);
    for (const sessionId of [id, "00000000-0000-4000-8000-000000000000", "", "\u0000"])
      expect(await parkForm(db, { sessionId, path: PATH, fields: FIELDS }, NOW)).toEqual({
        ok: false,
        reason: "nobodys_session",
      });
    expect(await db.$count(parkedForms)).toBe(0);
  });

  it("is kept up to 200,000 bytes and not beyond", async () => {
    const empty = Buffer.byteLength(JSON.stringify({ name: [""] }));
    const typed = (bytes: number) => ({ name: ["ก".repeat(10) + "x".repeat(bytes - empty - 30)] });
    expect((await parkedBy("2900101", typed(MOST_PARKED_BYTES))).outcome.ok).toBe(true);
    expect((await parkedBy("2900101", typed(MOST_PARKED_BYTES + 1))).outcome).toEqual({
      ok: false,
      reason: "too_large",
    });
  });

  it("is kept without characters that the database cannot hold", async () => {
    const { parkedId } = await parkedBy("2900101", { "na\u0000me": ["ก\u0000ข"] });
    expect(await take("2900101", parkedId)).toEqual({ name: ["กข"] });
  });

  it("pushes out the oldest of one person's, and nobody else's", async () => {
    const other = await parkedBy("nacc@eplan.example");
    const { id } = await signedIn(db, "2900101");
    const ids: string[] = [];
    for (let at = 0; at <= MOST_PARKED_FORMS; at++) {
      const outcome = await parkForm(db, { sessionId: id, path: PATH, fields: FIELDS }, later(at));
      if (outcome.ok) ids.push(outcome.value.parkedId);
    }
    const kept = (await db.select({ id: parkedForms.id }).from(parkedForms)).map((row) => row.id);
    expect(new Set(kept)).toEqual(new Set([other.parkedId, ...ids.slice(1)]));
  });

  it("is purged after its day", async () => {
    await parkedBy("2900101");
    expect(await purgeParkedForms(db, later(24 * HOUR - 1))).toBe(0);
    expect(await purgeParkedForms(db, later(24 * HOUR))).toBe(1);
  });
});

async function endWith(id: string, endReason: "password_changed" | "ended_by_officer") {
  await db.update(sessions).set({ endedAt: NOW, endReason }).where(eq(sessions.id, id));
}
