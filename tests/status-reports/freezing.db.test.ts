import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  laoCodes,
  laos,
  plans,
  projects,
  projectYears,
  roundExtensions,
  roundSnapshotProjects,
  roundSnapshots,
} from "@/db/schema";
import { findPlanStanding } from "@/lib/assessments/data";
import { correctStatusReport, submitStatusReport } from "@/lib/status-reports/mutations";
import { freezeClosedRounds, freezeRoundOf } from "@/lib/status-reports/snapshots/mutations";
import { useTestDatabase } from "../support/database";
import { filledIn, IN_ROUND, plannedProject, type ReportingLaos, reportingLaos } from "./reporting-laos";

const { db } = useTestDatabase();
let who: ReportingLaos;
const SIX = { fiscalYear: 2561, round: 6 } as const;
const TWELVE = { fiscalYear: 2561, round: 12 } as const;
/** The 6-month round of 2561 closes on 30 April 2018; its grace ends at 02.00 of the next day, and ten minutes later all is written. */
const LAST_OPEN = new Date("2018-04-30T19:09:59.999Z");
const SETTLED = new Date("2018-04-30T19:10:00.000Z");

beforeAll(async () => {
  who = await reportingLaos(db);
});

/** Takes the snapshots away, as nobody in the product can, so that each test freezes anew. */
beforeEach(async () => {
  await db.execute(sql`alter table round_snapshot_projects disable trigger user`);
  await db.execute(sql`alter table round_snapshots disable trigger user`);
  await db.delete(roundSnapshotProjects);
  await db.delete(roundSnapshots);
  await db.execute(sql`alter table round_snapshot_projects enable trigger user`);
  await db.execute(sql`alter table round_snapshots enable trigger user`);
  await db.delete(roundExtensions);
});

const frozenLaos = async (of: { fiscalYear: number; round: 6 | 12 } = SIX) =>
  (await db.select().from(roundSnapshots).orderBy(roundSnapshots.laoId)).filter(
    (row) => row.fiscalYear === of.fiscalYear && row.round === of.round,
  );
const frozenProject = async (projectId: number, round: 6 | 12 = 6) =>
  (
    await db
      .select()
      .from(roundSnapshotProjects)
      .where(
        sql`${roundSnapshotProjects.projectId} = ${projectId} and ${roundSnapshotProjects.round} = ${round}`,
      )
  )[0];
const freeze = (of: { fiscalYear: number; round: 6 | 12 }, laoId: number, now = SETTLED) =>
  db.transaction((tx) => freezeRoundOf(tx, { ...of, laoId }, now));
const extended = (laoId: number, closesOn: string, revoked = false) =>
  db.insert(roundExtensions).values({
    ...SIX,
    laoId,
    closesOn,
    reason: "น้ำท่วมที่ทำการ",
    grantedBy: who.own.personId,
    grantedAt: IN_ROUND,
    ...(revoked ? { revokedBy: who.own.personId, revokedAt: IN_ROUND } : {}),
  });

describe("a closed round is frozen", () => {
  it("when its closing day, the grace and what is written last are over, and not a millisecond before", async () => {
    expect(await freezeClosedRounds(db, LAST_OPEN)).toBe(0);
    expect(await frozenLaos()).toEqual([]);
    expect(await freezeClosedRounds(db, SETTLED)).toBe(2);
    expect(await frozenLaos()).toMatchObject([
      {
        laoId: who.own.laoId,
        laoNameTh: "องค์การบริหารส่วนตำบลตัวอย่างหนึ่ง",
        districtCode: "9001",
        provinceCode: "90",
        standing: "in",
        frozenAt: SETTLED,
      },
      { laoId: who.neighbour.laoId },
    ]);
  });

  it("for an LAO with an extension after its own last day", async () => {
    await extended(who.own.laoId, "2018-05-10");
    await extended(who.neighbour.laoId, "2018-05-10", true);
    await freezeClosedRounds(db, new Date("2018-05-10T19:09:59Z"));
    expect(await frozenLaos()).toMatchObject([{ laoId: who.neighbour.laoId }]);
    await freezeClosedRounds(db, new Date("2018-05-10T19:10:00Z"));
    expect(await frozenLaos()).toHaveLength(2);
  });

  it("of a year that no plan is for only once there is one", async () => {
    const inEdition = new Date("2024-05-02T00:00:00Z");
    await freezeClosedRounds(db, inEdition);
    expect(await frozenLaos({ fiscalYear: 2567, round: 6 })).toEqual([]);
    expect(await frozenLaos({ fiscalYear: 2564, round: 12 })).toHaveLength(2);
  });

  it.each([
    ["retired on the closing day", "2018-04-30", false],
    ["retired on the day after", "2018-05-01", true],
  ])("for an LAO that was %s: %s", async (_, retiredOn, isFrozen) => {
    await db.update(laos).set({ retiredOn }).where(sql`id = ${who.neighbour.laoId}`);
    await freezeClosedRounds(db, SETTLED);
    await db.update(laos).set({ retiredOn: null }).where(sql`id = ${who.neighbour.laoId}`);
    expect((await frozenLaos()).some(({ laoId }) => laoId === who.neighbour.laoId)).toBe(isFrozen);
  });

  it.each([
    ["from the closing day on", "2018-04-30", 1],
    ["from the day after on", "2018-05-01", 0],
  ])("for an LAO without a plan that the registry has %s", async (_, validFrom, expected) => {
    const [lao] = await db
      .insert(laos)
      .values({
        code: validFrom.endsWith("30") ? "6900201" : "6900202",
        type: "sao",
        nameTh: validFrom,
        fullNameTh: validFrom,
        provinceCode: "90",
        districtCode: "9001",
      })
      .returning({ id: laos.id, code: laos.code });
    await db
      .insert(laoCodes)
      .values({ code: lao!.code, laoId: lao!.id, type: "sao", fullNameTh: validFrom, validFrom });
    await freezeClosedRounds(db, SETTLED);
    const rows = (await frozenLaos()).filter(({ laoId }) => laoId === lao!.id);
    expect(rows).toHaveLength(expected);
    for (const row of rows) expect(row.standing).toBe("not_submitted");
    await db.delete(laoCodes).where(sql`lao_id = ${lao!.id}`);
  });
});

describe("what is frozen of a project", () => {
  it("is the version that counts, whatever is reported, deleted or renamed afterwards", async () => {
    const of = await plannedProject(db, who);
    await submitStatusReport(db, who.own, of, filledIn(), IN_ROUND);
    const first = filledIn();
    const correction = filledIn({
      values: { ...first.values, status: "completed" },
      version: 1,
      correctionReason: "ตรวจแล้ว",
    });
    await correctStatusReport(db, who.own, of, correction, IN_ROUND);
    await freeze(SIX, who.own.laoId);
    const frozen = await frozenProject(of.projectId);
    expect(frozen).toMatchObject({
      name: "มาตรการตัวอย่าง",
      kind: "measure",
      dimensionNumber: 1,
      consistent: true,
      planBudgetSatang: 25_000_000n,
      withoutBudget: false,
      reportVersion: 2,
      reportRound: 6,
    });
    const again = filledIn({
      values: { ...first.values, status: "cannot", cannotReason: "no_budget" },
      version: 2,
      correctionReason: "ตรวจอีกครั้ง",
    });
    expect(await correctStatusReport(db, who.own, of, again, IN_ROUND)).toMatchObject({ ok: true });
    await db.update(projects).set({ name: "ชื่อใหม่", deletedAt: SETTLED }).where(sql`id = ${of.projectId}`);
    await db
      .update(projectYears)
      .set({ planBudgetSatang: 1n })
      .where(sql`project_id = ${of.projectId} and fiscal_year = 2561`);
    await db.update(plans).set({ state: "returned" }).where(sql`id = ${who.planOf.own}`);
    const before = await frozenLaos();
    await freeze(SIX, who.own.laoId, new Date("2018-06-01T00:00:00Z"));
    await freezeClosedRounds(db, new Date("2018-06-01T00:00:00Z"));
    expect(await frozenProject(of.projectId)).toEqual(frozen);
    expect((await frozenLaos()).find(({ laoId }) => laoId === who.own.laoId)).toEqual(before[0]);
    await db.update(plans).set({ state: "submitted" }).where(sql`id = ${who.planOf.own}`);
  });

  it("in the 12-month round is the 12-month report, else the 6-month one, else none (R-3)", async () => {
    const twice = await plannedProject(db, who);
    const once = await plannedProject(db, who);
    const never = await plannedProject(db, who);
    await submitStatusReport(db, who.own, twice, filledIn(), IN_ROUND);
    await submitStatusReport(db, who.own, once, filledIn(), IN_ROUND);
    await submitStatusReport(
      db,
      who.own,
      { ...twice, round: 12 },
      filledIn(),
      new Date("2018-10-10T03:00:00Z"),
    );
    await freeze(SIX, who.own.laoId);
    await freeze(TWELVE, who.own.laoId);
    const rounds = async (projectId: number) => [
      (await frozenProject(projectId, 6))?.reportRound,
      (await frozenProject(projectId, 12))?.reportRound,
    ];
    expect(await rounds(twice.projectId)).toEqual([6, 12]);
    expect(await rounds(once.projectId)).toEqual([6, 6]);
    expect(await rounds(never.projectId)).toEqual([null, null]);
  });

  it("is kept of an inconsistent project with its mark, and not of a deleted one or one of other years", async () => {
    const out = await plannedProject(db, who, { consistent: false });
    const gone = await plannedProject(db, who, { deletedAt: IN_ROUND });
    const other = await plannedProject(db, who);
    await db.execute(
      sql`delete from project_years where project_id = ${other.projectId} and fiscal_year = 2561`,
    );
    await freeze(SIX, who.own.laoId);
    expect(await frozenProject(out.projectId)).toMatchObject({ consistent: false });
    expect(await frozenProject(gone.projectId)).toBeUndefined();
    expect(await frozenProject(other.projectId)).toBeUndefined();
  });
});

describe("the standing that is frozen", () => {
  it.each(["draft", "submitted", "returned", "passed", "failed"] as const)(
    "of a plan that is %s is the one that R-6 gives",
    async (state) => {
      await db.update(plans).set({ state, decidedAt: IN_ROUND }).where(sql`id = ${who.planOf.own}`);
      await freeze(SIX, who.own.laoId);
      const [frozen] = await frozenLaos();
      expect(frozen?.standing).toBe(await findPlanStanding(db, who.scope, 2561));
      await db.update(plans).set({ state: "submitted" }).where(sql`id = ${who.planOf.own}`);
    },
  );
});

describe("several who freeze at once", () => {
  it("make one snapshot of each LAO, workers and a reopening alike", async () => {
    const made = await Promise.all([
      freezeClosedRounds(db, SETTLED),
      freezeClosedRounds(db, SETTLED),
      freeze(SIX, who.own.laoId),
      freezeClosedRounds(db, SETTLED),
    ]);
    expect(await frozenLaos()).toHaveLength(2);
    const [, , , last] = made;
    expect((made[0] ?? 0) + (made[1] ?? 0) + (last ?? 0)).toBeLessThanOrEqual(2);
    expect(await freezeClosedRounds(db, SETTLED)).toBe(0);
  });

  it("leave nothing behind where the reopening that froze was refused", async () => {
    const failing = db.transaction(async (tx) => {
      await freezeRoundOf(tx, { ...SIX, laoId: who.own.laoId }, SETTLED);
      throw new Error("the reopening was refused");
    });
    await expect(failing).rejects.toThrow();
    expect(await frozenLaos()).toEqual([]);
  });
});

describe("the database", () => {
  it.each([
    ["change", sql`update round_snapshots set standing = 'failed'`],
    ["removal", sql`delete from round_snapshot_projects`],
  ])("refuses the %s of what is frozen", async (_, statement) => {
    await plannedProject(db, who);
    await freeze(SIX, who.own.laoId);
    await expect(db.execute(statement)).rejects.toMatchObject({
      cause: { message: expect.stringContaining("append-only") },
    });
  });
});
