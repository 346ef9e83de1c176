import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PLAN_STATES, type PlanState } from "@/db/codes/plans";
import { auditEvents, projects } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { laoScope } from "@/lib/accounts/scope";
import { PLAN_DEEDS, type PlanDeed, stateAfter } from "@/lib/plans/review/access";
import { openPlanStep, type PlanStep, submitPlan, writePlanStep } from "@/lib/plans/review/mutations";
import { listReviewSteps } from "@/lib/plans/review/steps/data";
import { useTestDatabase } from "../support/database";
import { addProjectOf, addReviewers, planOf, putInState, type Reviewers, stepsWritten } from "./reviewers";
import { everythingWritten, NOW, type TwoLaos, twoLaos } from "./two-laos";

const { db } = useTestDatabase();
let who: TwoLaos;
let officers: Reviewers;
let project = 0;
let planId = 0;
beforeAll(async () => {
  who = await twoLaos(db);
  officers = await addReviewers(db);
  project = await addProjectOf(db, who);
  planId = (await planOf(db, who.own.laoId)).id;
});
beforeEach(() => putInState(db, planId, "draft"));

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const submit = async (actor: Actor, more: object = {}, at = NOW) => {
  const { rowVersion } = await planOf(db, who.own.laoId);
  return submitPlan(db, actor, { key: randomUUID(), planId, rowVersion, ...more }, at);
};
/** A step without the scores of the room above. */
const take = async (actor: Actor, deed: PlanDeed, more: Partial<PlanStep> = {}, at = NOW) => {
  const { rowVersion } = await planOf(db, who.own.laoId);
  const step: PlanStep = { planId, rowVersion, deed, reason: "เหตุผล", projectReasons: [], ...more };
  return db.transaction(async (tx) => {
    const opened = await openPlanStep(tx, actor, step);
    return opened.ok
      ? { ok: true as const, value: await writePlanStep(tx, actor, opened.value.plan, step, at) }
      : opened;
  });
};
const trail = () =>
  db
    .select({ action: auditEvents.action, before: auditEvents.before, after: auditEvents.after })
    .from(auditEvents)
    .where(and(eq(auditEvents.entity, "plan"), eq(auditEvents.entityId, String(planId))))
    .orderBy(sql`id`);
const everything = async () => ({ ...(await everythingWritten(db)), steps: await stepsWritten(db, planId) });

describe("sending a plan", () => {
  it.each(["draft", "returned", "failed"] as const)(
    "goes from %s to submitted, with a step and a row of the trail",
    async (state) => {
      await putInState(db, planId, state);
      expect(await submit(who.own, {}, later(5))).toEqual({
        ok: true,
        value: { planId, state: "submitted" },
      });
      expect(await planOf(db, who.own.laoId)).toMatchObject({
        state: "submitted",
        submittedAt: later(5),
        decidedAt: null,
      });
      expect((await stepsWritten(db, planId)).at(-1)).toMatchObject({
        fromState: state,
        toState: "submitted",
      });
      expect((await trail()).at(-1)).toMatchObject({
        action: "plan.submit",
        before: { planState: state },
        after: { planState: "submitted" },
      });
    },
  );

  it.each(["submitted", "passed"] as const)("is refused from %s, and writes nothing", async (state) => {
    await putInState(db, planId, state);
    const before = await everything();
    expect(await submit(who.own)).toEqual({ ok: false, reason: "step_not_open" });
    expect(await everything()).toEqual(before);
  });

  it("happens once when the form comes twice", async () => {
    const { rowVersion } = await planOf(db, who.own.laoId);
    const form = { key: randomUUID(), planId, rowVersion };
    const before = (await stepsWritten(db, planId)).length;
    const answers = await Promise.all([
      submitPlan(db, who.own, form, NOW),
      submitPlan(db, who.own, form, NOW),
    ]);
    for (const answer of answers) expect(answer).toEqual({ ok: true, value: { planId, state: "submitted" } });
    expect(await stepsWritten(db, planId)).toHaveLength(before + 1);
  });

  it("is refused from a page that is older than the last step", async () => {
    const { rowVersion } = await planOf(db, who.own.laoId);
    const before = await everything();
    expect(await submit(who.own, { rowVersion: rowVersion - 1 })).toEqual({
      ok: false,
      reason: "changed_meanwhile",
    });
    expect(await everything()).toEqual(before);
  });

  it("is refused while every project is ไม่สอดคล้อง or deleted, and writes nothing", async () => {
    const ours = eq(projects.id, project);
    const before = await everything();
    await db.update(projects).set({ consistent: false }).where(ours);
    expect(await submit(who.own)).toEqual({ ok: false, reason: "plan_has_problems" });
    await db.update(projects).set({ consistent: true, deletedAt: NOW }).where(ours);
    expect(await submit(who.own)).toEqual({ ok: false, reason: "plan_has_problems" });
    await db.update(projects).set({ deletedAt: null }).where(ours);
    expect(await everything()).toEqual(before);
  });

  it("does not exist for anybody but its own staff", async () => {
    const before = await everything();
    for (const actor of [who.neighbour, ...Object.values(officers)])
      expect(await submit(actor)).toEqual({ ok: false, reason: "plan_not_found" });
    expect(await submit(who.own, { planId: 999_999 })).toEqual({ ok: false, reason: "plan_not_found" });
    expect(await everything()).toEqual(before);
  });
});

describe("an office's step", () => {
  const deeds = ["return", "pass", "fail"] as const;

  it.each(deeds)("%s keeps who, when and why, and sets what the plan says of itself", async (deed) => {
    await putInState(db, planId, "submitted");
    const to = stateAfter(deed, "submitted");
    expect(await take(officers.province, deed, {}, later(7))).toMatchObject({ ok: true });
    const plan = await planOf(db, who.own.laoId);
    expect(plan).toMatchObject({
      state: to,
      decidedAt: deed === "return" ? null : later(7),
      submittedAt: NOW,
    });
    const steps = await listReviewSteps(db, who.scope, planId);
    expect(steps.at(-1)).toMatchObject({ toState: to, byRole: "province", reason: "เหตุผล", at: later(7) });
    expect((await trail()).at(-1)).toMatchObject({ action: `plan.${deed}`, after: { reason: "เหตุผล" } });
  });

  it("keeps a reason for each project beside that of the whole, as rows that are never changed", async () => {
    await putInState(db, planId, "submitted");
    await take(
      officers.province,
      "return",
      { reason: null, projectReasons: [{ projectId: project, reason: "งบผิด" }] },
      later(8),
    );
    const last = (await listReviewSteps(db, who.scope, planId)).at(-1);
    expect(last).toMatchObject({ reason: null, projects: [{ reason: "งบผิด", isChanged: false }] });
    await expect(db.execute(sql`update plan_reviews set reason = 'x'`)).rejects.toThrow();
    await expect(db.execute(sql`delete from plan_reviews`)).rejects.toThrow();
  });

  it.each([
    ["return without a word", "return", { reason: null }, "reason_missing"],
    ["reopen without a word", "reopen", { reason: null }, "reason_missing"],
    [
      "a project of another plan",
      "return",
      { projectReasons: [{ projectId: 999_999, reason: "x" }] },
      "project_not_in_plan",
    ],
  ] as const)("is refused for %s, and writes nothing", async (_, deed, more, reason) => {
    await putInState(db, planId, deed === "reopen" ? "passed" : "submitted");
    const before = await everything();
    expect(await take(officers.province, deed, more)).toEqual({ ok: false, reason });
    expect(await everything()).toEqual(before);
  });

  it("waits for a project that is being changed, and neither is lost", async () => {
    await putInState(db, planId, "submitted");
    const reasons = { projectReasons: [{ projectId: project, reason: "แก้ชื่อ" }] };
    const answers = await Promise.all([
      take(officers.province, "return", reasons),
      take(officers.central, "pass", reasons),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ reason: "changed_meanwhile" });
  });
});

describe("every step by everybody from every state", () => {
  const allowed: Record<PlanDeed, readonly string[]> = {
    submit: ["own"],
    return: ["province", "region", "central"],
    pass: ["province", "region", "central"],
    fail: ["province", "region", "central"],
    reopen: ["province", "region", "central"],
  };
  const everybody = () => ({ own: who.own, neighbour: who.neighbour, ...officers }) as Record<string, Actor>;
  const names = ["own", "neighbour", "province", "farProvince", "region", "central", "admin"];
  const cells = names.flatMap((name) => PLAN_DEEDS.map((deed) => [name, deed] as const));

  it.each(cells)("%s: %s", async (name, deed) => {
    for (const state of PLAN_STATES) {
      await putInState(db, planId, state);
      const before = await everything();
      const answer = await take(everybody()[name]!, deed);
      const expected = allowed[deed].includes(name)
        ? stateAfter(deed, state)
          ? null
          : "step_not_open"
        : "plan_not_found";
      if (expected === null) expect(answer).toMatchObject({ ok: true });
      else {
        expect(answer).toEqual({ ok: false, reason: expected });
        expect(await everything()).toEqual(before);
      }
    }
  });

  it("does after any sequence what the simple model does", async () => {
    const step = fc.record({ name: fc.constantFrom(...names), deed: fc.constantFrom(...PLAN_DEEDS) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (sequence) => {
        await putInState(db, planId, "draft");
        let state: PlanState = "draft";
        let written = (await stepsWritten(db, planId)).length;
        for (const { name, deed } of sequence) {
          const next: PlanState | null = allowed[deed].includes(name) ? stateAfter(deed, state) : null;
          const answer = await take(everybody()[name]!, deed);
          expect(answer.ok).toBe(next !== null);
          if (next === null) continue;
          state = next;
          written += 1;
        }
        const plan = await planOf(db, who.own.laoId);
        expect(plan.state).toBe(state);
        expect(plan.decidedAt !== null).toBe(state === "passed" || state === "failed");
        expect(await stepsWritten(db, planId)).toHaveLength(written);
      }),
      { numRuns: 12 },
    );
  });
});

describe("the steps of another LAO's plan", () => {
  it("are nobody's to read with the wrong scope", async () => {
    const stranger = laoScope(who.neighbour, { id: who.neighbour.laoId, provinceCode: "90" })!;
    expect(await listReviewSteps(db, stranger, planId)).toEqual([]);
  });
});
