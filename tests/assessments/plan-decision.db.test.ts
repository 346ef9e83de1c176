import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { assessmentMinimums, assessments, auditEvents, mailOutbox, people } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { findPlanStanding } from "@/lib/assessments/data";
import { type Decision, decidePlan } from "@/lib/assessments/plan-decision/mutations";
import { assessorOf } from "@/lib/assessments/scores/access";
import { findPlanScores } from "@/lib/assessments/scores/data";
import { shownScores } from "@/lib/assessments/scores/rules";
import {
  addProjectOf,
  addReviewers,
  planOf,
  putInState,
  type Reviewers,
  stepsWritten,
} from "../plans/reviewers";
import { everythingWritten, NOW, type TwoLaos, twoLaos } from "../plans/two-laos";
import { useTestDatabase } from "../support/database";

/** Of edition 2561-2564 the nearest to the present one. */
const YEAR = 2564;
const DIMENSIONS = [1, 2, 3, 4];
const { db } = useTestDatabase();
let who: TwoLaos;
let officers: Reviewers;
let planId = 0;
beforeAll(async () => {
  who = await twoLaos(db);
  officers = await addReviewers(db);
  await addProjectOf(db, who);
  planId = (await planOf(db, who.own.laoId)).id;
});
beforeEach(async () => {
  await putInState(db, planId, "submitted");
  await db.delete(assessments);
  await db.delete(assessmentMinimums);
});

const minimumOf = (minimumHundredths: number) =>
  db.insert(assessmentMinimums).values({ fiscalYear: YEAR, minimumHundredths });
/** Four scores of the same points. */
const four = (hundredths: number) =>
  DIMENSIONS.map((dimensionNumber) => ({ dimensionNumber, scoreHundredths: hundredths }));
const storeScores = (assessor: "lao" | "province" | "central", hundredths: number) =>
  db.insert(assessments).values(
    four(hundredths).map((score) => ({
      ...score,
      assessor,
      laoId: who.own.laoId,
      fiscalYear: YEAR,
      assessedAt: NOW,
    })),
  );
const decide = async (actor: Actor, deed: Decision["deed"], more: Partial<Decision> = {}) => {
  const { rowVersion } = await planOf(db, who.own.laoId);
  const scores = await findPlanScores(db, who.scope, YEAR, DIMENSIONS);
  const shown = shownScores(scores.scores, assessorOf(actor));
  const reason = deed === "return" || deed === "reopen" ? "เหตุผล" : null;
  const form = { key: randomUUID(), planId, rowVersion, shownScores: shown, reason, projectReasons: [] };
  return decidePlan(db, actor, { ...form, deed, scores: [], ...more }, NOW);
};
const stored = () =>
  db
    .select({
      by: assessments.assessor,
      points: assessments.scoreHundredths,
      version: assessments.rowVersion,
    })
    .from(assessments)
    .where(eq(assessments.laoId, who.own.laoId))
    .orderBy(assessments.assessor, assessments.dimensionNumber);
const everything = async () => ({
  ...(await everythingWritten(db)),
  steps: await stepsWritten(db, planId),
  scores: await stored(),
});

describe("a plan by its score", () => {
  it("passes at the minimum and not a hundredth below it", async () => {
    await minimumOf(5000);
    const below = [...four(1250).slice(1), { dimensionNumber: 1, scoreHundredths: 1249 }];
    const before = await everything();
    expect(await decide(officers.province, "pass", { scores: below })).toEqual({
      ok: false,
      reason: "below_minimum",
    });
    expect(await everything()).toEqual(before);
    expect(await decide(officers.province, "pass", { scores: four(1250) })).toEqual({
      ok: true,
      value: { planId, state: "passed" },
    });
    expect((await stored()).map((score) => [score.by, score.points])).toEqual(
      DIMENSIONS.map(() => ["province", 1250]),
    );
    expect(await findPlanStanding(db, who.scope, YEAR)).toBe("in");
  });

  it("fails below the minimum and not at it", async () => {
    await minimumOf(5000);
    const before = await everything();
    expect(await decide(officers.province, "fail", { scores: four(1250) })).toEqual({
      ok: false,
      reason: "not_below_minimum",
    });
    expect(await everything()).toEqual(before);
    expect(await decide(officers.province, "fail", { scores: four(1249) })).toMatchObject({
      ok: true,
      value: { state: "failed" },
    });
    expect(await findPlanStanding(db, who.scope, YEAR)).toBe("failed");
  });

  it("is decided by the central office's total before the province's, and by that before the LAO's own", async () => {
    await minimumOf(5000);
    await storeScores("lao", 2000);
    await storeScores("province", 1000);
    expect(await decide(officers.province, "pass")).toMatchObject({ reason: "below_minimum" });
    await storeScores("central", 2000);
    expect(await decide(officers.province, "pass")).toMatchObject({ ok: true });
  });

  it("may pass and cannot fail without a total, or without a minimum", async () => {
    await minimumOf(5000);
    expect(await decide(officers.province, "fail")).toMatchObject({ reason: "no_total_to_fail_by" });
    await db.delete(assessmentMinimums);
    expect(await decide(officers.province, "fail", { scores: four(0) })).toMatchObject({
      reason: "no_minimum_to_fail_by",
    });
    expect(await decide(officers.province, "pass", { scores: four(0) })).toMatchObject({ ok: true });
  });
});

describe("giving scores", () => {
  it.each([
    ["province", "province"],
    ["central", "central"],
  ] as const)(
    "keeps those of the %s office under its own name, with a row of the trail",
    async (name, by) => {
      expect(await decide(officers[name], "score", { scores: four(2050) })).toEqual({
        ok: true,
        value: { planId, state: "submitted" },
      });
      expect((await stored()).every((score) => score.by === by)).toBe(true);
      const [last] = await db
        .select({ action: auditEvents.action, after: auditEvents.after })
        .from(auditEvents)
        .where(and(eq(auditEvents.entity, "plan"), eq(auditEvents.entityId, String(planId))))
        .orderBy(sql`id desc`)
        .limit(1);
      expect(last).toMatchObject({ action: "plan.score", after: { assessor: by, score1: "20.50" } });
    },
  );

  it("changes a score in its place, and writes nothing when nothing changes", async () => {
    await decide(officers.province, "score", { scores: four(2000) });
    const changed = [{ dimensionNumber: 1, scoreHundredths: 1900 }, ...four(2000).slice(1)];
    await decide(officers.province, "score", { scores: changed });
    expect((await stored()).map((score) => score.version)).toEqual([2, 1, 1, 1]);
    const before = (await everything()).audit;
    await decide(officers.province, "score", { scores: changed });
    expect((await everything()).audit).toBe(before);
  });

  it.each([
    [
      "scores from a page older than the last ones",
      "province",
      { scores: four(1), shownScores: "1:1:9" },
      "changed_meanwhile",
    ],
    ["some dimensions only", "province", { scores: four(1).slice(1) }, "no_scores"],
    ["a dimension twice", "province", { scores: [...four(1).slice(1), four(1)[1]!] }, "no_scores"],
    ["none at all", "province", {}, "no_scores"],
    ["a region office's", "region", { scores: four(1) }, "scores_not_yours"],
    ["another province's", "farProvince", { scores: four(1) }, "plan_not_found"],
    ["an administrator's", "admin", { scores: four(1) }, "plan_not_found"],
  ] as const)("refuses %s, and writes nothing", async (_, name, more, reason) => {
    const before = await everything();
    expect(await decide(officers[name], "score", { ...more })).toEqual({ ok: false, reason });
    expect(await everything()).toEqual(before);
  });

  it.each(["draft", "returned", "passed", "failed"] as const)("waits while the plan is %s", async (state) => {
    await putInState(db, planId, state);
    expect(await decide(officers.province, "score", { scores: four(1) })).toEqual({
      ok: false,
      reason: "step_not_open",
    });
    expect(await stored()).toEqual([]);
  });

  it("returns and opens again without asking for a score, and lets LAO staff decide nothing", async () => {
    expect(await decide(officers.region, "return")).toMatchObject({ value: { state: "returned" } });
    await putInState(db, planId, "failed");
    expect(await decide(officers.region, "reopen")).toMatchObject({ value: { state: "submitted" } });
    for (const deed of ["score", "return", "pass", "fail"] as const)
      expect(await decide(who.own, deed, { scores: four(1) })).toEqual({
        ok: false,
        reason: "plan_not_found",
      });
  });

  it("happens once when the form comes twice", async () => {
    const { rowVersion } = await planOf(db, who.own.laoId);
    const form = { key: randomUUID(), planId, rowVersion, shownScores: "", reason: null, projectReasons: [] };
    const before = (await stepsWritten(db, planId)).length;
    const once = () => decidePlan(db, officers.province, { ...form, deed: "pass", scores: four(1) }, NOW);
    for (const answer of await Promise.all([once(), once()])) expect(answer).toMatchObject({ ok: true });
    expect(await stepsWritten(db, planId)).toHaveLength(before + 1);
  });
});

describe("the LAO's staff", () => {
  const letters = () =>
    db
      .select({ recipient: mailOutbox.recipient, data: mailOutbox.data })
      .from(mailOutbox)
      .where(eq(mailOutbox.template, "plan_reviewed"));
  const address = `staff-${randomUUID()}@lao.example`;

  beforeEach(async () => {
    await db.delete(mailOutbox);
    await db
      .update(people)
      .set({ email: address, state: "active", passwordHash: "-" })
      .where(eq(people.laoId, who.own.laoId));
  });

  it.each([
    ["return", "returned"],
    ["pass", "passed"],
  ] as const)("are written to when the office decides: %s", async (deed, outcome) => {
    expect((await decide(officers.province, deed)).ok).toBe(true);
    const sent = await letters();
    expect(sent.map(({ recipient }) => recipient)).toEqual([address]);
    expect(sent[0]?.data).toMatchObject({ outcome });
  });

  it("are not written to of a score, of a refusal, and without an address", async () => {
    expect((await decide(officers.province, "score", { scores: four(1250) })).ok).toBe(true);
    expect((await decide(officers.province, "fail")).ok).toBe(false);
    await db.update(people).set({ email: null }).where(eq(people.laoId, who.own.laoId));
    expect((await decide(officers.province, "pass")).ok).toBe(true);
    expect(await letters()).toEqual([]);
  });
});
