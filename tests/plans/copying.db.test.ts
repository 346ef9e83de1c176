import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { listCopiedAt, listCopiedInto, listCopyable } from "@/lib/plans/copying/data";
import { copyIntoEdition, copyYear, undoCopying } from "@/lib/plans/copying/mutations";
import { contentInEdition, withNextYear, withoutYear } from "@/lib/plans/copying/rules";
import { findEditionOfYear, findFramework } from "@/lib/plans/editions/data";
import { findProject } from "@/lib/plans/projects/data";
import { createProject, editProject } from "@/lib/plans/projects/mutations";
import { useTestDatabase } from "../support/database";
import { CONTENT, FRAMEWORK } from "./sample-framework";
import { everythingWritten, NOW, setPlanState, type TwoLaos, twoLaos } from "./two-laos";

const { db } = useTestDatabase();
let who: TwoLaos;
let newer: number;
let clock = NOW.getTime();
/** Every copying has an instant of its own. */
function next(): Date {
  clock += 1_000;
  return new Date(clock);
}
beforeAll(async () => {
  who = await twoLaos(db);
  newer = (await findEditionOfYear(db, 2566))!.id;
});

async function aProject(change: object = {}, actor: Actor = who.own): Promise<number> {
  const content = { ...CONTENT, ...change };
  const input = { key: randomUUID(), editionId: who.framework.editionId, content };
  const outcome = await createProject(db, actor, input, NOW);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.projectId;
}
const yearCopy = (projectIds: number[], actor: Actor = who.own, change: object = {}) =>
  copyYear(
    db,
    actor,
    { key: randomUUID(), editionId: who.framework.editionId, fromYear: 2562, projectIds, ...change },
    next(),
  );
const editionCopy = (projectIds: number[], actor: Actor = who.own, change: object = {}) =>
  copyIntoEdition(
    db,
    actor,
    {
      key: randomUUID(),
      editionId: newer,
      fiscalYears: [2566, 2567],
      projectIds,
      subItems: new Map(),
      ...change,
    },
    next(),
  );
const found = (id: number) => findProject(db, who.scope, id);

describe("copying a year within an edition", () => {
  it("adds the next year with the same budget, and nothing else", async () => {
    const ids = [await aProject(), await aProject()];
    expect(await yearCopy(ids)).toEqual({ ok: true, value: { at: clock, count: 2 } });
    for (const id of ids)
      expect(await found(id)).toMatchObject({
        ...CONTENT,
        years: [...CONTENT.years, { fiscalYear: 2563, planBudgetSatang: 1n, withoutBudget: false }],
      });
  });

  it("copies none where one has the year already, or is not there", async () => {
    const [fresh, copied, others] = [await aProject(), await aProject(), await aProject({}, who.neighbour)];
    await yearCopy([copied]);
    const before = await everythingWritten(db);
    expect(await yearCopy([fresh, copied])).toEqual({ ok: false, reason: "copied_already" });
    expect(await yearCopy([fresh, others])).toEqual({ ok: false, reason: "project_not_found" });
    expect(await yearCopy([fresh], who.own, { fromYear: 2564 })).toEqual({
      ok: false,
      reason: "year_outside_edition",
    });
    expect(await everythingWritten(db)).toEqual(before);
  });

  it("is undone as a whole, except for what was changed since", async () => {
    const [one, other] = [await aProject(), await aProject()];
    await yearCopy([one, other]);
    const of = { editionId: who.framework.editionId, at: new Date(clock), fiscalYear: 2563 };
    const content = { ...withNextYear(CONTENT, 2562)!, name: "แก้ไขหลังคัดลอก" };
    await editProject(db, who.own, { key: randomUUID(), projectId: other, rowVersion: 2, content }, next());
    expect(await undoCopying(db, who.neighbour, of, next())).toEqual({
      ok: false,
      reason: "nothing_to_undo",
    });
    expect(await undoCopying(db, who.own, of, next())).toEqual({ ok: true, value: { count: 1 } });
    expect((await found(one))?.years).toEqual(CONTENT.years);
    expect((await found(other))?.years).toHaveLength(3);
    expect(await undoCopying(db, who.own, of, next())).toEqual({ ok: false, reason: "nothing_to_undo" });
  });
});

describe("copying from an earlier edition", () => {
  it("makes new projects with the sub-item of the same code and the last year's budget", async () => {
    const item = who.framework.dimensions[0]!.subItems[0]!;
    const id = await aProject({ subItemId: item.id });
    expect(await editionCopy([id])).toMatchObject({ ok: true, value: { count: 1 } });
    const [copy] = await listCopiedAt(db, who.scope, {
      editionId: newer,
      at: new Date(clock),
      fiscalYear: null,
    });
    const framework = (await findFramework(db, newer))!;
    const same = framework.dimensions[0]!.subItems.find(({ code }) => code === item.code);
    expect(await found(copy!)).toMatchObject({
      name: CONTENT.name,
      editionId: newer,
      subItemId: same?.id ?? null,
      years: [2566, 2567].map((fiscalYear) => ({ fiscalYear, planBudgetSatang: 1n, withoutBudget: false })),
    });
    expect(await listCopiedInto(db, who.scope, newer, [id])).toEqual(new Set([id]));
  });

  it("copies no project twice, and again after the copy is undone", async () => {
    const id = await aProject();
    await editionCopy([id]);
    const at = new Date(clock);
    const before = await everythingWritten(db);
    expect(await editionCopy([await aProject(), id])).toEqual({ ok: false, reason: "copied_already" });
    expect((await everythingWritten(db)).projects.length).toBe(before.projects.length + 1);
    expect(await undoCopying(db, who.own, { editionId: newer, at, fiscalYear: null }, next())).toEqual({
      ok: true,
      value: { count: 1 },
    });
    expect(await editionCopy([id])).toMatchObject({ ok: true });
  });

  it("makes one copy where the same is asked for twice at once", async () => {
    const id = await aProject();
    const answers = await Promise.all([editionCopy([id]), editionCopy([id])]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it.each(["neighbour", "officer", "admin"] as const)("is not for %s, and writes nothing", async (role) => {
    const id = await aProject();
    const before = await everythingWritten(db);
    expect(await editionCopy([id], who[role])).toEqual({ ok: false, reason: "project_not_found" });
    expect(await yearCopy([id], who[role])).toEqual({ ok: false, reason: "project_not_found" });
    expect(await everythingWritten(db)).toEqual(before);
  });

  it("waits while the plan is under review", async () => {
    const id = await aProject();
    await setPlanState(db, who.own.laoId, "submitted");
    expect(await editionCopy([id])).toEqual({ ok: false, reason: "plan_under_review" });
    expect(await yearCopy([id])).toEqual({ ok: false, reason: "plan_under_review" });
    await setPlanState(db, who.own.laoId, "draft");
  });

  it("offers the projects of a year, and of a whole plan", async () => {
    const id = await aProject({ years: [CONTENT.years[0]!] });
    const { editionId } = who.framework;
    const ids = async (fiscalYear: number | null) =>
      (await listCopyable(db, who.scope, { editionId, fiscalYear })).map((project) => project.id);
    expect(await ids(2561)).toContain(id);
    expect(await ids(2562)).not.toContain(id);
    expect(await ids(null)).toContain(id);
  });
});

describe("what a copy says", () => {
  const source = { ...CONTENT, subItem: null };

  it("has the next year once, and gives it up again", () => {
    const copied = withNextYear(CONTENT, 2562)!;
    expect(withNextYear(copied, 2562)).toBeNull();
    expect(withNextYear(CONTENT, 2563)).toBeNull();
    expect(withoutYear(copied, 2563)).toEqual(CONTENT);
    expect(withoutYear({ ...CONTENT, years: [CONTENT.years[0]!] }, 2561)).toBeNull();
  });

  it("is nothing where the new framework lacks the dimension", () => {
    expect(contentInEdition({ ...source, dimensionNumber: 9 }, FRAMEWORK, [2561])).toBeNull();
    expect(contentInEdition(source, FRAMEWORK, [2561])?.years).toEqual([
      { fiscalYear: 2561, planBudgetSatang: 1n, withoutBudget: false },
    ]);
  });

  it("takes the sub-item of the same code, and none that is retired", () => {
    const item = { ...FRAMEWORK.dimensions[0]!.subItems[0]!, retired: true };
    const retired = { ...FRAMEWORK, dimensions: [{ ...FRAMEWORK.dimensions[0]!, subItems: [item] }] };
    const named = { ...source, subItem: { code: "1.1" } };
    expect(contentInEdition(named, FRAMEWORK, [2561])?.subItemId).toBe(11);
    expect(contentInEdition(named, retired, [2561])?.subItemId).toBeNull();
  });
});
