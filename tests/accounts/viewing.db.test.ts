import { randomUUID } from "node:crypto";
import { and, asc, eq, inArray } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditEvents, idempotencyKeys, laos, people, sessions } from "@/db/schema";
import { type LaoActor, NOBODY, viewerOf } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { laoScope } from "@/lib/accounts/scope";
import { findSignedIn, listOpenSessions } from "@/lib/accounts/sessions/data";
import { endOwnSessions, endSession } from "@/lib/accounts/sessions/mutations";
import { beginViewing, endLostView, endViewing } from "@/lib/accounts/viewing/mutations";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { done } from "@/lib/platform/outcome";
import { useTestDatabase } from "@/tests/support/database";
import { addEverybody } from "./everybody";
import { NOW, signedIn } from "./signing-in";

const { db } = useTestDatabase();
let laoIds: Record<string, number>;
beforeAll(async () => {
  ({ laoIds } = await addEverybody(db));
  const place = { type: "sao", provinceCode: "90", districtCode: "9001" } as const;
  await db.insert(laos).values([
    { ...place, code: "6900901", nameTh: "ยุบวันนี้", fullNameTh: "อบต.ยุบวันนี้", retiredOn: "2026-04-01" },
    { ...place, code: "6900902", nameTh: "ยุบพรุ่งนี้", fullNameTh: "อบต.ยุบพรุ่งนี้", retiredOn: "2026-04-02" },
  ]);
});
beforeEach(() => db.delete(sessions));

const PROVINCE = "province@eplan.example";
const seenBy = async (id: string, at = NOW) => (await findSignedIn(db, id, null, at))?.actor ?? null;
const viewsWrittenDown = (sessionId: string) =>
  db
    .select({ action: auditEvents.action, actorId: auditEvents.actorId, laoId: auditEvents.laoId })
    .from(auditEvents)
    .where(
      and(eq(auditEvents.entityId, sessionId), inArray(auditEvents.action, ["view_as.begin", "view_as.end"])),
    )
    .orderBy(asc(auditEvents.id));

/** An officer who looks through an LAO's eyes, as the next request sees them. */
async function viewing(username = PROVINCE, laoCode = "2900101") {
  const { id, actor: officer } = await signedIn(db, username);
  expect(await beginViewing(db, officer, { laoCode }, NOW)).toMatchObject({ ok: true });
  return { id, officer, viewer: (await seenBy(id)) as LaoActor };
}

describe("looking through an LAO's eyes", () => {
  it.each([
    ["2900101", "6930101", false],
    ["2900101", "2900101", false],
    ["admin@eplan.example", "2900101", false],
    [PROVINCE, "2900101", true],
    [PROVINCE, "5900105", true],
    [PROVINCE, "6930101", false],
    [PROVINCE, "6900901", false],
    [PROVINCE, "6900902", true],
    ["region@eplan.example", "2900101", true],
    ["region@eplan.example", "6930101", false],
    ["region@eplan.example", "6900901", false],
    ["nacc@eplan.example", "2900101", true],
    ["nacc@eplan.example", "6930101", true],
    ["nacc@eplan.example", "6900901", false],
    [PROVINCE, "9999999", false],
    [PROVINCE, "' or true", false],
  ])("%s at %s: %s", async (username, laoCode, mayLook) => {
    const { id, actor } = await signedIn(db, username);
    const outcome = await beginViewing(db, actor, { laoCode }, NOW);
    expect(outcome.ok).toBe(mayLook);
    const seen = await seenBy(id);
    expect(seen && viewerOf(seen)?.personId).toBe(mayLook ? actor.personId : undefined);
    expect(await viewsWrittenDown(id)).toHaveLength(mayLook ? 1 : 0);
  });

  it("shows exactly what the LAO sees: its role, its reach, its name", async () => {
    const { officer, viewer } = await viewing();
    expect(viewer).toMatchObject({
      role: "lao",
      laoId: laoIds["2900101"],
      laoCode: "2900101",
      provinceCode: "90",
      displayName: "ทดสอบ 2900101",
      viewedBy: { personId: officer.personId, displayName: "จังหวัด", role: "province" },
    });
    expect(laoScope(viewer, { id: laoIds["2900101"] ?? 0, provinceCode: "90" })).not.toBeNull();
    expect(laoScope(viewer, { id: laoIds["5900105"] ?? 0, provinceCode: "90" })).toBeNull();
  });

  it("is in this session only", async () => {
    const { officer } = await viewing();
    const elsewhere = await signedIn(db, PROVINCE);
    expect((await seenBy(elsewhere.id))?.role).toBe("province");
    expect(officer.role).toBe("province");
  });

  it("begins and ends once each in the audit trail, with the officer and the LAO", async () => {
    const { id, officer, viewer } = await viewing();
    await beginViewing(db, officer, { laoCode: "2900101" }, NOW);
    await endViewing(db, viewer, NOW);
    await endViewing(db, viewer, NOW);
    const event = { actorId: officer.personId, laoId: laoIds["2900101"] };
    expect(await viewsWrittenDown(id)).toEqual([
      { action: "view_as.begin", ...event },
      { action: "view_as.end", ...event },
    ]);
    expect(await seenBy(id)).toEqual({ ...officer, address: null });
  });

  it("does not begin from a view: one LAO's eyes do not lead to another's", async () => {
    const { id, viewer } = await viewing();
    expect(await beginViewing(db, viewer, { laoCode: "5900105" }, NOW)).toEqual({
      ok: false,
      reason: "lao_not_found",
    });
    expect(await seenBy(id)).toMatchObject({ laoCode: "2900101" });
  });

  it("ends with the session at Logout, both written down in the officer's name", async () => {
    const { id, officer, viewer } = await viewing();
    await endSession(db, viewer, NOW);
    expect(await seenBy(id)).toBeNull();
    expect((await viewsWrittenDown(id)).map((event) => event.action)).toEqual([
      "view_as.begin",
      "view_as.end",
    ]);
    const [ended] = await db
      .select({ actorId: auditEvents.actorId, laoId: auditEvents.laoId })
      .from(auditEvents)
      .where(and(eq(auditEvents.entityId, id), eq(auditEvents.action, "session.end")));
    expect(ended).toEqual({ actorId: officer.personId, laoId: null });
  });

  it("shows nothing more of an LAO that left the officer's reach, and its end is written down", async () => {
    const { id, officer } = await viewing();
    await db.update(people).set({ provinceCode: "93" }).where(eq(people.id, officer.personId));
    const lost = await findSignedIn(db, id, null, NOW);
    expect(lost).toMatchObject({ hasLostView: true, actor: { role: "province", provinceCode: "93" } });
    await endLostView(db, officer, NOW);
    expect(await findSignedIn(db, id, null, NOW)).toMatchObject({ hasLostView: false });
    expect((await viewsWrittenDown(id)).at(-1)).toMatchObject({ action: "view_as.end" });
    await db.update(people).set({ provinceCode: "90" }).where(eq(people.id, officer.personId));
    expect((await seenBy(id))?.role).toBe("province");
  });

  it("lasts to the last day before the LAO is no more", async () => {
    const { id } = await viewing(PROVINCE, "6900902");
    // Midnight in Bangkok.
    expect((await seenBy(id, new Date("2026-04-01T02:29:59Z")))?.role).toBe("lao");
    await db
      .update(sessions)
      .set({ lastSeenAt: new Date("2026-04-01T16:59:00Z"), expiresAt: new Date("2026-04-02T02:00:00Z") })
      .where(eq(sessions.id, id));
    await db.update(sessions).set({ createdAt: new Date("2026-04-01T16:00:00Z") });
    expect((await seenBy(id, new Date("2026-04-01T16:59:59.999Z")))?.role).toBe("lao");
    expect((await seenBy(id, new Date("2026-04-01T17:00:00Z")))?.role).toBe("province");
  });
});

describe("whoever only looks", () => {
  it("is nobody's person: neither the officer's own account nor the LAO's is theirs", async () => {
    const { id, viewer } = await viewing();
    expect(viewer.personId).toBe(NOBODY);
    expect(await listOpenSessions(db, viewer, NOW)).toEqual([]);
    expect(await endOwnSessions(db, viewer, NOW)).toEqual({ ended: 0 });
    expect(await seenBy(id)).not.toBeNull();
  });

  it("is stopped by the form keys before any work, and leaves none", async () => {
    const { viewer } = await viewing();
    const keys = await db.$count(idempotencyKeys);
    let hasWorked = false;
    const form = { key: randomUUID(), action: "project.create" };
    await expect(
      db.transaction((tx) =>
        onceOnly(tx, viewer, form, NOW, async () => {
          hasWorked = true;
          return done({});
        }),
      ),
    ).rejects.toThrow("only looks");
    expect([hasWorked, await db.$count(idempotencyKeys)]).toEqual([false, keys]);
  });

  it("is stopped by the audit trail in whatever transaction came that far", async () => {
    const { viewer } = await viewing();
    const events = await db.$count(auditEvents);
    const renamed = db.transaction(async (tx) => {
      await tx.update(laos).set({ nameTh: "เปลี่ยน" }).where(eq(laos.id, viewer.laoId));
      await recordAuditEvent(tx, {
        at: NOW,
        actorId: viewer.personId,
        action: "lao.rename",
        entity: "lao",
        entityId: viewer.laoId,
      });
    });
    await expect(renamed).rejects.toThrow();
    expect(await db.$count(auditEvents)).toBe(events);
    const [lao] = await db.select({ nameTh: laos.nameTh }).from(laos).where(eq(laos.id, viewer.laoId));
    expect(lao?.nameTh).toBe("สงขลา");
  });
});
