import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { auditEvents, plans } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { findProject } from "@/lib/plans/projects/data";
import { createProject, editProject } from "@/lib/plans/projects/mutations";
import type { ProjectContent } from "@/lib/plans/rules";
import { useTestDatabase } from "../support/database";
import { CONTENT } from "./sample-framework";
import { everythingWritten, NOW, setPlanState, type TwoLaos, twoLaos } from "./two-laos";

const { db } = useTestDatabase();
let who: TwoLaos;
beforeAll(async () => {
  who = await twoLaos(db);
});

function create(actor: Actor, change: Partial<ProjectContent> = {}, key = randomUUID() as string) {
  const { editionId } = who.framework;
  return createProject(db, actor, { key, editionId, content: { ...CONTENT, ...change } }, NOW);
}

async function created(actor: Actor = who.own): Promise<number> {
  const outcome = await create(actor);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.projectId;
}

async function lastAudit() {
  const [event] = await db.select().from(auditEvents).orderBy(sql`id desc`).limit(1);
  return event;
}

async function report(projectId: number, fiscalYear: number) {
  await db.execute(sql`with report as (
    insert into status_reports (project_id, fiscal_year, round, created_at)
    values (${projectId}, ${fiscalYear}, 6, ${NOW.toISOString()}) returning id)
    insert into status_report_versions (report_id, version, status, in_ordinance, without_budget,
      ordinance_budget_satang, spent_satang, recorded_by, recorded_at)
    select id, 1, 'in_progress', false, true, 0, 0, ${who.own.personId}, ${NOW.toISOString()} from report`);
}

describe("recording a project", () => {
  it("makes the LAO's plan in draft, writes project and years, and says who did it", async () => {
    const outcome = await create(who.own);
    expect(outcome).toMatchObject({ ok: true, value: { name: CONTENT.name } });
    const id = outcome.ok ? outcome.value.projectId : 0;
    const { editionId } = who.framework;
    expect(await findProject(db, who.scope, id)).toMatchObject({
      ...CONTENT,
      editionId,
      planId: expect.any(Number),
      planState: "draft",
      consistent: true,
      rowVersion: 1,
    });
    expect(await lastAudit()).toMatchObject({
      action: "project.create",
      entity: "project",
      entityId: String(id),
      actorId: who.own.personId,
      laoId: who.own.laoId,
      before: null,
      after: { name: CONTENT.name, years: [{ fiscalYear: 2561, planBudgetSatang: "25000000" }, {}] },
    });
    await created();
    expect(await db.$count(plans, eq(plans.laoId, who.own.laoId))).toBe(1);
  });

  it("makes one project of a form that is sent twice at the same time, and again later", async () => {
    const key = randomUUID();
    const before = await everythingWritten(db);
    const answers = await Promise.all([create(who.own, {}, key), create(who.own, {}, key)]);
    expect(answers[1]).toEqual(answers[0]);
    expect(await create(who.own, {}, key)).toEqual(answers[0]);
    const after = await everythingWritten(db);
    expect(after.projects.length).toBe(before.projects.length + 1);
    expect(after.audit).toBe(before.audit + 1);
  });

  it("makes a second project of a form that was gone back to and changed", async () => {
    const key = randomUUID();
    const first = await create(who.own, {}, key);
    const second = await create(who.own, { name: "โครงการที่สอง" }, key);
    expect(second).toMatchObject({ ok: true, value: { name: "โครงการที่สอง" } });
    expect(second).not.toEqual(first);
  });

  it("gives two forms of a first project the same plan", async () => {
    const [first, second] = await Promise.all([create(who.neighbour), create(who.neighbour)]);
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(await db.$count(plans, eq(plans.laoId, who.neighbour.laoId))).toBe(1);
  });

  it.each(["officer", "admin"] as const)("is not for an %s, and writes nothing", async (role) => {
    const before = await everythingWritten(db);
    expect(await create(who[role])).toEqual({ ok: false, reason: "edition_not_found" });
    expect(await everythingWritten(db)).toEqual(before);
  });

  it.each([
    ["no_year", { years: [] }],
    ["year_outside_edition", { years: [{ ...CONTENT.years[0]!, fiscalYear: 2565 }] }],
    ["dimension_unknown", { dimensionNumber: 5 }],
    ["sub_item_elsewhere", { subItemId: 999_999 }],
  ] as const)("is refused as %s, and writes nothing", async (reason, change) => {
    const before = await everythingWritten(db);
    expect(await create(who.own, change)).toEqual({ ok: false, reason });
    expect(await everythingWritten(db)).toEqual(before);
  });

  it("is refused for an edition that does not exist", async () => {
    const input = { key: randomUUID(), editionId: 999, content: CONTENT };
    expect(await createProject(db, who.own, input, NOW)).toEqual({ ok: false, reason: "edition_not_found" });
  });
});

describe("editing a project", () => {
  const changed: ProjectContent = {
    ...CONTENT,
    name: "โครงการที่แก้ไขแล้ว",
    dimensionNumber: 2,
    years: [
      { fiscalYear: 2562, planBudgetSatang: 500n, withoutBudget: false },
      { fiscalYear: 2564, planBudgetSatang: 0n, withoutBudget: true },
    ],
  };
  const edit = (
    actor: Actor,
    projectId: number,
    rowVersion = 1,
    content = changed,
    key = randomUUID() as string,
  ) => editProject(db, actor, { key, projectId, rowVersion, content }, NOW);

  it("writes the new text and years, keeps the old ones in the audit trail", async () => {
    const id = await created();
    expect(await edit(who.own, id)).toEqual({ ok: true, value: { projectId: id, name: changed.name } });
    expect(await findProject(db, who.scope, id)).toMatchObject({ ...changed, rowVersion: 2 });
    expect(await lastAudit()).toMatchObject({
      action: "project.edit",
      entityId: String(id),
      before: { name: CONTENT.name, years: [{ fiscalYear: 2561 }, { fiscalYear: 2562 }] },
      after: { name: changed.name, years: [{ fiscalYear: 2562 }, { fiscalYear: 2564 }] },
    });
  });

  it("refuses a form that was filled from an older text, and keeps what is there", async () => {
    const id = await created();
    await edit(who.own, id);
    const before = await everythingWritten(db);
    const late = { ...CONTENT, name: "โครงการที่มาทีหลัง" };
    expect(await edit(who.own, id, 1, late)).toEqual({ ok: false, reason: "changed_by_other" });
    expect(await everythingWritten(db)).toEqual(before);
  });

  it("lets one of two who save at the same time win, and tells the other", async () => {
    const id = await created();
    const outcomes = await Promise.all([
      edit(who.own, id, 1, { ...CONTENT, name: "ก" }),
      edit(who.own, id, 1, { ...CONTENT, name: "ข" }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, reason: "changed_by_other" });
  });

  it("answers a form that is sent twice as it answered the first", async () => {
    const id = await created();
    const key = randomUUID();
    const first = await edit(who.own, id, 1, changed, key);
    expect(await edit(who.own, id, 1, changed, key)).toEqual(first);
    expect(await findProject(db, who.scope, id)).toMatchObject({ rowVersion: 2 });
  });

  it.each(["neighbour", "officer", "admin"] as const)(
    "says to %s that the project does not exist, and writes nothing",
    async (role) => {
      const id = await created();
      const before = await everythingWritten(db);
      expect(await edit(who[role], id)).toEqual({ ok: false, reason: "project_not_found" });
      expect(await edit(who[role], 999_999)).toEqual({ ok: false, reason: "project_not_found" });
      expect(await everythingWritten(db)).toEqual(before);
    },
  );

  it("refuses to take away a year that has a report, and takes one away that has none", async () => {
    const id = await created();
    await report(id, 2561);
    const before = await everythingWritten(db);
    expect(await edit(who.own, id)).toEqual({ ok: false, reason: "year_has_report" });
    expect(await everythingWritten(db)).toEqual(before);
    const withoutTheOther = { ...changed, years: [CONTENT.years[0]!] };
    expect(await edit(who.own, id, 1, withoutTheOther)).toMatchObject({ ok: true });
  });

  it.each([
    ["no_year", { years: [] }],
    ["dimension_unknown", { dimensionNumber: 5 }],
  ] as const)("is refused as %s, and writes nothing", async (reason, change) => {
    const id = await created();
    const before = await everythingWritten(db);
    expect(await edit(who.own, id, 1, { ...changed, ...change })).toEqual({ ok: false, reason });
    expect(await everythingWritten(db)).toEqual(before);
  });

  it("waits while the plan is under review, and goes on when it is returned", async () => {
    const id = await created();
    await setPlanState(db, who.own.laoId, "submitted");
    const before = await everythingWritten(db);
    expect(await edit(who.own, id)).toEqual({ ok: false, reason: "plan_under_review" });
    expect(await create(who.own)).toEqual({ ok: false, reason: "plan_under_review" });
    expect(await everythingWritten(db)).toEqual(before);
    await setPlanState(db, who.own.laoId, "returned");
    expect(await edit(who.own, id)).toMatchObject({ ok: true });
  });
});
