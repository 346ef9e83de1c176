import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { ROLES, type Role } from "@/db/codes/accounts";
import { auditEvents, people, sessionLimits, sessions } from "@/db/schema";
import type { AdminActor } from "@/lib/accounts/actor";
import { listPeople } from "@/lib/accounts/people/data";
import { peopleFilterSchema } from "@/lib/accounts/people/schema";
import { listSessionLimits } from "@/lib/accounts/session-limits/data";
import { changeSessionLimits } from "@/lib/accounts/session-limits/mutations";
import { type SessionLimitsInput, sessionLimitsSchema } from "@/lib/accounts/session-limits/schema";
import { findLiveActor, listOpenSessions } from "@/lib/accounts/sessions/data";
import { endSession, endSessionsFor, recordSighting } from "@/lib/accounts/sessions/mutations";
import { useTestDatabase } from "@/tests/support/database";
import { addEverybody } from "./everybody";
import { NOW, signedIn } from "./signing-in";

const { db, url } = useTestDatabase();
beforeAll(() => addEverybody(db));
beforeEach(() => db.delete(sessions));

const MINUTE = 60_000;
const minutesOn = (minutes: number, ms = 0) => new Date(NOW.getTime() + minutes * MINUTE + ms);
const ADMIN = "admin@eplan.example";
const admin = async (at = NOW) => (await signedIn(db, ADMIN, at)).actor as AdminActor;
const isIn = async (id: string, at: Date) => (await findLiveActor(db, id, null, at)) !== null;

/** What a form sends that changes one role's limits and leaves the others. */
async function formWith(role: Role, limits: { idleMinutes: number; absoluteMinutes: number }) {
  const stored = await listSessionLimits(db, await admin());
  const rows = stored.map((row) => [row.role, row.role === role ? { ...row, ...limits } : row]);
  return Object.fromEntries(rows) as SessionLimitsInput;
}
async function setLimits(role: Role, idleMinutes: number, absoluteMinutes: number, at = NOW) {
  const input = await formWith(role, { idleMinutes, absoluteMinutes });
  return changeSessionLimits(db, await admin(at), input, at);
}
const changesWrittenDown = () =>
  db.select().from(auditEvents).where(eq(auditEvents.action, "session_limits.change"));

describe("the limits of a role", () => {
  it("are an hour and twelve for an LAO, half an hour and eight for officers, as the product comes", async () => {
    const limits = await listSessionLimits(db, await admin());
    expect(limits.map((row) => [row.role, row.idleMinutes, row.absoluteMinutes])).toEqual([
      ["lao", 60, 720],
      ["province", 30, 480],
      ["nacc", 30, 480],
      ["admin", 30, 480],
    ]);
  });

  it("hold at once for a session that is open: the last instant of the shorter idle limit, and the next", async () => {
    const { id } = await signedIn(db, "2900101");
    expect(await isIn(id, minutesOn(59))).toBe(true);
    expect(await setLimits("lao", 20, 720)).toEqual({ ok: true, value: { changed: ["lao"] } });
    expect(await isIn(id, minutesOn(20, -1))).toBe(true);
    expect(await isIn(id, minutesOn(20))).toBe(false);
  });

  it("end a busy session by the shorter absolute limit, counted from when it was opened", async () => {
    const { id } = await signedIn(db, "2900101");
    await recordSighting(db, id, minutesOn(89));
    await setLimits("lao", 30, 90);
    expect(await isIn(id, minutesOn(90, -1))).toBe(true);
    expect(await isIn(id, minutesOn(90))).toBe(false);
  });

  it("wake no session that ran out under shorter ones", async () => {
    await setLimits("lao", 30, 720);
    const { id } = await signedIn(db, "2900101");
    const stillLive = await signedIn(db, "2900101", minutesOn(10));
    await setLimits("lao", 120, 720, minutesOn(31));
    expect(await isIn(id, minutesOn(32))).toBe(false);
    expect(await isIn(stillLive.id, minutesOn(32))).toBe(true);
  });

  it("count in the lists of open sessions as they count at the gate", async () => {
    await setLimits("lao", 45, 720);
    const { actor } = await signedIn(db, "2900101");
    const openSessionsAt = async (at: Date) => {
      const filter = peopleFilterSchema.parse({ q: "2900101" });
      const listed = await listPeople(db, await admin(at), filter, at);
      return [(await listOpenSessions(db, actor, at)).length, listed.rows[0]?.openSessions];
    };
    expect(await openSessionsAt(minutesOn(45, -1))).toEqual([1, 1]);
    expect(await openSessionsAt(minutesOn(45))).toEqual([0, 0]);
    await recordSighting(db, actor.sessionId, minutesOn(44));
    await setLimits("lao", 45, 60);
    expect(await openSessionsAt(minutesOn(60, -1))).toEqual([1, 1]);
    expect(await openSessionsAt(minutesOn(60))).toEqual([0, 0]);
  });

  it("are written down with what they were", async () => {
    await setLimits("lao", 60, 720);
    const before = (await changesWrittenDown()).length;
    await setLimits("nacc", 15, 60);
    const written = (await changesWrittenDown()).slice(before);
    expect(written).toMatchObject([
      {
        entity: "session_limits",
        entityId: "nacc",
        before: { idleMinutes: 30, absoluteMinutes: 480 },
        after: { idleMinutes: 15, absoluteMinutes: 60 },
      },
    ]);
  });

  it("are changed once when the form comes twice", async () => {
    const input = await formWith("province", { idleMinutes: 25, absoluteMinutes: 400 });
    const actor = await admin();
    expect(await changeSessionLimits(db, actor, input, NOW)).toEqual({
      ok: true,
      value: { changed: ["province"] },
    });
    const written = (await changesWrittenDown()).length;
    expect(await changeSessionLimits(db, actor, input, NOW)).toEqual({ ok: true, value: { changed: [] } });
    expect(await changesWrittenDown()).toHaveLength(written);
  });

  it("are not changed over somebody else's change", async () => {
    const mine = await formWith("province", { idleMinutes: 50, absoluteMinutes: 500 });
    await setLimits("province", 40, 440);
    const stored = await db.select().from(sessionLimits);
    expect(await changeSessionLimits(db, await admin(), mine, NOW)).toEqual({
      ok: false,
      reason: "changed_by_other",
    });
    expect(await db.select().from(sessionLimits)).toEqual(stored);
  });

  it.each(["2900101", "province@eplan.example", "region@eplan.example", "nacc@eplan.example"])(
    "are refused to %s, and nothing is written",
    async (username) => {
      const input = await formWith("admin", { idleMinutes: 240, absoluteMinutes: 1440 });
      const stored = await db.select().from(sessionLimits);
      const written = (await changesWrittenDown()).length;
      const { actor } = await signedIn(db, username);
      expect(await changeSessionLimits(db, actor, input, NOW)).toEqual({
        ok: false,
        reason: "not_an_administrator",
      });
      expect(await db.select().from(sessionLimits)).toEqual(stored);
      expect(await changesWrittenDown()).toHaveLength(written);
    },
  );
});

describe("what may be typed as a limit", () => {
  const typed = (changes: Record<string, string> = {}) =>
    sessionLimitsSchema.safeParse({
      ...Object.fromEntries(
        ROLES.flatMap((role) => [
          [`idle-${role}`, "30"],
          [`absolute-${role}`, "480"],
          [`version-${role}`, "1"],
        ]),
      ),
      ...changes,
    });

  it.each([
    ["the shortest idle limit", { "idle-lao": "5" }],
    ["the longest idle limit", { "idle-lao": "240" }],
    ["an absolute limit as short as the idle one", { "absolute-lao": "30" }],
    ["a whole day", { "absolute-lao": "1,440" }],
    ["Thai digits", { "idle-lao": "๑๕" }],
  ])("takes %s", (_, changes) => {
    expect(typed(changes).success).toBe(true);
  });

  it.each([
    ["idle-lao", { "idle-lao": "4" }],
    ["idle-lao", { "idle-lao": "241" }],
    ["idle-lao", { "idle-lao": "" }],
    ["idle-lao", { "idle-lao": "ครึ่งชั่วโมง" }],
    ["idle-lao", { "idle-lao": "-30" }],
    ["idle-lao", { "idle-lao": "10.5" }],
    ["absolute-lao", { "absolute-lao": "29" }],
    ["absolute-lao", { "absolute-lao": "1441" }],
    ["absolute-lao", { "absolute-lao": "9999999" }],
    ["version-lao", { "version-lao": "x" }],
  ])("refuses %s of %j at its field", (field, changes) => {
    const read = typed(changes);
    expect(read.success ? [] : read.error.issues.map((issue) => issue.path.join("."))).toEqual([field]);
  });
});

describe("two processes on one database", () => {
  const { db: other, end } = connect(url, { max: 2 });
  beforeAll(() => async () => {
    await end();
  });
  const isInThere = async (id: string) => (await findLiveActor(other, id, null, NOW)) !== null;

  it("agree at the next request that somebody signed out", async () => {
    const { id, actor } = await signedIn(db, "2900101");
    expect(await isInThere(id)).toBe(true);
    await endSession(db, actor, NOW);
    expect(await isInThere(id)).toBe(false);
  });

  it.each(["password_reset", "disabled", "role_changed", "ended_by_officer"] as const)(
    "agree at the next request that every session ended: %s",
    async (reason) => {
      const { id, actor } = await signedIn(db, "nacc@eplan.example");
      expect(await isInThere(id)).toBe(true);
      await db.transaction((tx) =>
        endSessionsFor(
          tx,
          { id: actor.personId, laoId: null },
          { personId: null, address: null },
          reason,
          NOW,
        ),
      );
      expect(await isInThere(id)).toBe(false);
    },
  );

  it.each(["disabled", "unclaimed"] as const)(
    "let nobody in whose account is %s, whatever its sessions say",
    async (state) => {
      const { id, actor } = await signedIn(db, "region@eplan.example");
      await db.update(people).set({ state }).where(eq(people.id, actor.personId));
      expect(await isInThere(id)).toBe(false);
      await db.update(people).set({ state: "active" }).where(eq(people.id, actor.personId));
    },
  );

  it("agree at once on a shorter limit", async () => {
    const { id } = await signedIn(db, "2900101");
    const before = await listSessionLimits(db, await admin());
    await setLimits("lao", 10, 10);
    expect(await findLiveActor(other, id, null, minutesOn(10))).toBeNull();
    const lao = before.find(({ role }) => role === "lao");
    await setLimits("lao", lao?.idleMinutes ?? 60, lao?.absoluteMinutes ?? 720);
  });
});
