import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { auditEvents, projects } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { setProjectConsistency } from "@/lib/plans/projects/consistency/mutations";
import { findProject, listDeletedProjects } from "@/lib/plans/projects/data";
import { createProject } from "@/lib/plans/projects/mutations";
import { deleteProject, restoreProject } from "@/lib/plans/projects/removal/mutations";
import { useTestDatabase } from "../support/database";
import { CONTENT } from "./sample-framework";
import { everythingWritten, NOW, setPlanState, type TwoLaos, twoLaos } from "./two-laos";

const { db } = useTestDatabase();
let who: TwoLaos;
beforeAll(async () => {
  who = await twoLaos(db);
});

async function created(): Promise<number> {
  const input = { key: randomUUID(), editionId: who.framework.editionId, content: CONTENT };
  const outcome = await createProject(db, who.own, input, NOW);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.projectId;
}

const later = (ms: number) => new Date(NOW.getTime() + ms);
const THIRTY_DAYS = 30 * 24 * 60 * 60 * 1000;

const auditOf = (id: number) =>
  db
    .select({ action: auditEvents.action, before: auditEvents.before, after: auditEvents.after })
    .from(auditEvents)
    .where(and(eq(auditEvents.entity, "project"), eq(auditEvents.entityId, String(id))))
    .orderBy(sql`id`);

const deletedAt = (at: Date, q = "") => listDeletedProjects(db, who.scope, { q, page: 1 }, at);

describe("deleting and bringing back", () => {
  it("takes a project out of the plan, and undoing brings all of it back", async () => {
    const id = await created();
    const before = await findProject(db, who.scope, id);
    expect(await deleteProject(db, who.own, id, NOW)).toEqual({
      ok: true,
      value: { projectId: id, name: CONTENT.name },
    });
    expect(await findProject(db, who.scope, id)).toMatchObject({ deletedAt: NOW });
    expect((await deletedAt(NOW)).rows.map((row) => row.id)).toContain(id);
    const searched = await deletedAt(NOW, "ไม่มีชื่อนี้");
    expect(searched).toMatchObject({ rows: [], found: 0, page: 1, pageCount: 1 });
    expect(searched.all).toBeGreaterThan(0);
    expect(await restoreProject(db, who.own, id, later(1000))).toMatchObject({ ok: true });
    expect(await findProject(db, who.scope, id)).toEqual({
      ...before,
      updatedAt: later(1000),
      rowVersion: 3,
    });
    expect((await auditOf(id)).map((event) => event.action)).toEqual([
      "project.create",
      "project.delete",
      "project.restore",
    ]);
  });

  it("writes once, however often it is pressed", async () => {
    const id = await created();
    await Promise.all([deleteProject(db, who.own, id, NOW), deleteProject(db, who.own, id, NOW)]);
    await restoreProject(db, who.own, id, NOW);
    await restoreProject(db, who.own, id, NOW);
    expect(await auditOf(id)).toHaveLength(3);
  });

  it("brings back on the thirtieth day, and refuses after it", async () => {
    const [last, late] = [await created(), await created()];
    await deleteProject(db, who.own, last, NOW);
    await deleteProject(db, who.own, late, NOW);
    const listed = async (at: Date) => (await deletedAt(at)).rows.map((row) => row.id);
    expect(await listed(later(THIRTY_DAYS))).toContain(late);
    expect(await listed(later(THIRTY_DAYS + 1))).not.toContain(late);
    expect(await restoreProject(db, who.own, last, later(THIRTY_DAYS))).toMatchObject({ ok: true });
    const before = await everythingWritten(db);
    expect(await restoreProject(db, who.own, late, later(THIRTY_DAYS + 1))).toEqual({
      ok: false,
      reason: "restore_too_late",
    });
    expect(await everythingWritten(db)).toEqual(before);
  });
});

describe("marking ไม่สอดคล้อง and สอดคล้อง", () => {
  it("changes the mark, says so in the audit trail, and writes nothing when nothing changes", async () => {
    const id = await created();
    const mark = (consistent: boolean) =>
      setProjectConsistency(db, who.own, { projectId: id, consistent }, NOW);
    expect(await mark(false)).toMatchObject({ ok: true });
    expect(await findProject(db, who.scope, id)).toMatchObject({ consistent: false, rowVersion: 2 });
    await mark(false);
    await mark(true);
    expect((await auditOf(id)).slice(1)).toEqual([
      { action: "project.set_consistency", before: { consistent: true }, after: { consistent: false } },
      { action: "project.set_consistency", before: { consistent: false }, after: { consistent: true } },
    ]);
  });

  it("does not find a deleted project", async () => {
    const id = await created();
    await deleteProject(db, who.own, id, NOW);
    const outcome = await setProjectConsistency(db, who.own, { projectId: id, consistent: false }, NOW);
    expect(outcome).toEqual({ ok: false, reason: "project_not_found" });
  });
});

describe("who may", () => {
  const deeds = {
    delete: (actor: Actor, id: number) => deleteProject(db, actor, id, NOW),
    restore: (actor: Actor, id: number) => restoreProject(db, actor, id, NOW),
    "set consistency": (actor: Actor, projectId: number) =>
      setProjectConsistency(db, actor, { projectId, consistent: false }, NOW),
  };
  const strangers = ["neighbour", "officer", "admin"] as const;
  const cells = strangers.flatMap((role) =>
    Object.entries(deeds).map(([deed, run]) => [role, deed, run] as const),
  );

  it.each(cells)("says to %s, who wants to %s, that the project does not exist", async (role, deed, run) => {
    const id = await created();
    if (deed === "restore") await db.update(projects).set({ deletedAt: NOW }).where(eq(projects.id, id));
    const before = await everythingWritten(db);
    expect(await run(who[role], id)).toEqual({ ok: false, reason: "project_not_found" });
    expect(await run(who[role], 999_999)).toEqual({ ok: false, reason: "project_not_found" });
    expect(await everythingWritten(db)).toEqual(before);
  });

  it.each(Object.entries(deeds))("waits with %s while the plan is under review", async (_, run) => {
    const id = await created();
    await setPlanState(db, who.own.laoId, "submitted");
    const before = await everythingWritten(db);
    expect(await run(who.own, id)).toEqual({ ok: false, reason: "plan_under_review" });
    expect(await everythingWritten(db)).toEqual(before);
    await setPlanState(db, who.own.laoId, "passed");
    expect(await run(who.own, id)).toMatchObject({ ok: true });
  });
});
