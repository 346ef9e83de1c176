import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PLAN_STATES, type PlanState } from "@/db/codes/plans";
import { assessmentMinimums, assessments, auditEvents, plans } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { findPlanStanding } from "@/lib/assessments/data";
import { assessorFor } from "@/lib/assessments/scores/access";
import { findPlanScores } from "@/lib/assessments/scores/data";
import { type ScoresInput, saveScores } from "@/lib/assessments/scores/mutations";
import { shownScores, type TypedScores } from "@/lib/assessments/scores/rules";
import { addProjectOf, addReviewers, planOf, putInState, type Reviewers } from "../plans/reviewers";
import { everythingWritten, type TwoLaos, twoLaos } from "../plans/two-laos";
import { useTestDatabase } from "../support/database";

const YEAR = 2561;
/** 1 May 2561 in Bangkok: the year runs. */
const NOW = new Date("2018-05-01T03:00:00Z");
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

/** A score for each dimension. */
const four = (...hundredths: (number | null)[]): TypedScores =>
  DIMENSIONS.map((dimensionNumber, at) => ({
    dimensionNumber,
    scoreHundredths: hundredths.length === 1 ? hundredths[0]! : (hundredths[at] ?? null),
  }));
const PLACE = { provinceCode: "90" };
const shownTo = async (actor: Actor) => {
  const { scores } = await findPlanScores(db, who.scope, YEAR, DIMENSIONS);
  return shownScores(scores, assessorFor(actor, { id: who.own.laoId, ...PLACE }));
};
const save = async (actor: Actor, scores: TypedScores, more: Partial<ScoresInput> = {}, now = NOW) =>
  saveScores(
    db,
    actor,
    {
      key: randomUUID(),
      laoCode: who.own.laoCode,
      fiscalYear: YEAR,
      shown: await shownTo(actor),
      scores,
      ...more,
    },
    now,
  );
const stored = () =>
  db
    .select({
      by: assessments.assessor,
      dimension: assessments.dimensionNumber,
      points: assessments.scoreHundredths,
      version: assessments.rowVersion,
      person: assessments.assessedBy,
    })
    .from(assessments)
    .orderBy(assessments.assessor, assessments.dimensionNumber);
const everything = async () => ({ ...(await everythingWritten(db)), scores: await stored() });
const lastOfTrail = async () => {
  const [last] = await db
    .select({ action: auditEvents.action, before: auditEvents.before, after: auditEvents.after })
    .from(auditEvents)
    .where(and(eq(auditEvents.entity, "plan"), eq(auditEvents.entityId, String(planId))))
    .orderBy(sql`id desc`)
    .limit(1);
  return last;
};

describe("saving scores", () => {
  it.each([
    ["the LAO", () => who.own, "lao", "plan.assess_itself"],
    ["its province office", () => officers.province, "province", "plan.score"],
    ["the central office", () => officers.central, "central", "plan.score"],
  ] as const)("keeps those of %s in its own row, with a row of the trail", async (_, actor, by, action) => {
    expect(await save(actor(), four(1725))).toEqual({
      ok: true,
      value: { laoCode: who.own.laoCode, fiscalYear: YEAR },
    });
    expect(await stored()).toEqual(
      DIMENSIONS.map((dimension) => ({
        by,
        dimension,
        points: 1725,
        version: 1,
        person: actor().personId,
      })),
    );
    expect(await lastOfTrail()).toMatchObject({
      action,
      before: { assessor: by, fiscalYear: YEAR },
      after: { assessor: by, fiscalYear: YEAR, score1: "17.25", score4: "17.25" },
    });
  });

  it("leaves everybody else's rows as they are", async () => {
    await save(who.own, four(1000));
    await save(officers.province, four(2000));
    await save(officers.central, four(3000));
    await save(officers.province, four(2500));
    expect((await stored()).map(({ by, points }) => [by, points])).toEqual([
      ...DIMENSIONS.map(() => ["central", 3000]),
      ...DIMENSIONS.map(() => ["lao", 1000]),
      ...DIMENSIONS.map(() => ["province", 2500]),
    ]);
  });

  it("takes some dimensions alone, and has no total before the last of them", async () => {
    const totalNow = async () => (await findPlanScores(db, who.scope, YEAR, DIMENSIONS)).totals.lao;
    await save(who.own, four(0, 10_000, null, 1));
    expect(await totalNow()).toBeNull();
    await save(who.own, four(0, 10_000, 2050, 1));
    expect(await totalNow()).toBe(12_051);
  });

  it("changes a score in its place, takes an emptied one away, and touches no other", async () => {
    await save(officers.province, four(2000));
    await save(officers.province, four(1900, 2000, null, 2000));
    expect((await stored()).map(({ dimension, points, version }) => [dimension, points, version])).toEqual([
      [1, 1900, 2],
      [2, 2000, 1],
      [4, 2000, 1],
    ]);
    expect((await lastOfTrail())?.after).toMatchObject({ score1: "19.00", score3: null });
  });

  it("writes nothing when nothing changes", async () => {
    await save(officers.province, four(2000));
    const before = (await everything()).audit;
    expect(await save(officers.province, four(2000))).toMatchObject({ ok: true });
    expect((await everything()).audit).toBe(before);
    expect((await stored()).map((score) => score.version)).toEqual([1, 1, 1, 1]);
  });

  it("happens once when the form comes twice at the same time, and again a day later", async () => {
    const key = randomUUID();
    const once = (now = NOW) => save(officers.province, four(1500), { key, shown: "" }, now);
    const before = (await everything()).audit;
    for (const answer of await Promise.all([once(), once()])) expect(answer).toMatchObject({ ok: true });
    expect(await once(new Date(NOW.getTime() + 86_400_000))).toMatchObject({ ok: true });
    expect((await everything()).audit).toBe(before + 1);
    expect((await stored()).map((score) => score.version)).toEqual([1, 1, 1, 1]);
  });

  it("keeps one of two officers who saved from the same page, and refuses the other", async () => {
    const answers = await Promise.all([
      save(officers.province, four(1000), { shown: "" }),
      save(officers.province, four(2000), { shown: "" }),
    ]);
    expect(answers.map((answer) => (answer.ok ? "saved" : answer.reason)).sort()).toEqual([
      "changed_meanwhile",
      "saved",
    ]);
    expect(new Set((await stored()).map((score) => score.points)).size).toBe(1);
  });

  it("refuses a page older than scores that were taken away and given anew", async () => {
    await save(officers.province, four(2000));
    const old = await shownTo(officers.province);
    await save(officers.province, four(null));
    await save(officers.province, four(2100));
    expect(await save(officers.province, four(2000), { shown: old })).toMatchObject({
      reason: "changed_meanwhile",
    });
  });

  it("decides whether the LAO may report, at the minimum and a hundredth below it (R-6)", async () => {
    await db.insert(assessmentMinimums).values({ fiscalYear: YEAR, minimumHundredths: 5000 });
    await save(who.own, four(1250));
    expect(await findPlanStanding(db, who.scope, YEAR)).toBe("in");
    await save(officers.central, four(1249, 1250, 1250, 1250));
    expect(await findPlanStanding(db, who.scope, YEAR)).toBe("failed");
    await save(officers.central, four(1250, 1250, 1250, null));
    expect(await findPlanStanding(db, who.scope, YEAR)).toBe("in");
  });

  it("never holds a score outside 0 to 100, whoever asks", async () => {
    for (const points of [-1, 10_001]) await expect(save(officers.province, four(points))).rejects.toThrow();
    for (const points of [0, 10_000])
      expect(await save(officers.province, four(points))).toMatchObject({ ok: true });
  });
});

describe("scores are refused, and nothing is written", () => {
  const refuses = async (reason: string, saving: () => ReturnType<typeof save>) => {
    const before = await everything();
    expect(await saving()).toEqual({ ok: false, reason });
    expect(await everything()).toEqual(before);
  };

  it.each([
    ["a neighbour's staff", () => who.neighbour],
    ["another province's office", () => officers.farProvince],
    ["a region office", () => officers.region],
    ["an administrator", () => officers.admin],
    ["an officer who looks through the LAO's eyes", () => ({ ...who.own, viewedBy: {} }) as unknown as Actor],
  ])("from %s, to whom the LAO is not found", async (_, actor) => {
    await refuses("not_found", () => save(actor(), four(1)));
  });

  it("of an unknown LAO, and of a year outside every edition", async () => {
    await refuses("not_found", () => save(officers.central, four(1), { laoCode: "2999999" }));
    await refuses("not_found", () => save(officers.central, four(1), { fiscalYear: 2999 }));
  });

  it("of an LAO without a plan", async () => {
    const about = { laoCode: who.neighbour.laoCode, shown: "" };
    await refuses("no_plan", () => save(officers.province, four(1), about));
    await refuses("no_plan", () => save(who.neighbour, four(1), about));
  });

  it.each(PLAN_STATES)("as the table says while the plan is %s", async (state) => {
    await putInState(db, planId, state);
    const expected: Partial<Record<PlanState, string>> = {
      draft: "plan_not_sent",
      returned: "plan_being_mended",
    };
    const reason = expected[state];
    if (reason) await refuses(reason, () => save(officers.province, four(1)));
    else expect(await save(officers.province, four(1))).toMatchObject({ ok: true });
  });

  it.each(["province", "central"] as const)("from the LAO once the %s office has scored", async (office) => {
    await save(who.own, four(1000));
    await save(officers[office], four(900, null, null, null));
    await refuses("office_has_scored", () => save(who.own, four(2000)));
    await save(officers[office], four(null));
    expect(await save(who.own, four(2000))).toMatchObject({ ok: true });
  });

  it("from the LAO once its plan was decided by that year, and taken for another year of it", async () => {
    await putInState(db, planId, "passed");
    await db.update(plans).set({ decidedAt: NOW }).where(eq(plans.id, planId));
    await refuses("plan_decided", () => save(who.own, four(1)));
    expect(await save(who.own, four(1), { fiscalYear: YEAR + 1, shown: "" })).toMatchObject({ ok: true });
  });

  it.each([
    ["the LAO", () => who.own],
    ["its office", () => officers.province],
  ])("from %s after the year, and taken on its last day", async (_, actor) => {
    const last = new Date("2018-09-30T16:59:59.999Z");
    expect(await save(actor(), four(1), {}, last)).toMatchObject({ ok: true });
    await refuses("year_ended", () => save(actor(), four(2), {}, new Date(last.getTime() + 1)));
  });

  it.each([
    ["some dimensions", four(1).slice(1)],
    ["none", []],
    ["a dimension twice", [...four(1).slice(1), four(1)[1]!]],
    ["one that the edition has not", [...four(1), { dimensionNumber: 5, scoreHundredths: 1 }]],
  ])("with %s", async (_, scores) => {
    await refuses("other_dimensions", () => save(officers.province, scores));
  });

  it("from a page older than the last scores", async () => {
    await save(officers.province, four(2000));
    await refuses("changed_meanwhile", () => save(officers.province, four(1), { shown: "1:2000:1" }));
  });
});
