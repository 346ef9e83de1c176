import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { statusReports } from "@/db/schema";
import {
  findPlaceInRound,
  findReport,
  findReportedProjectName,
  listReportVersions,
  type ReportAddress,
} from "@/lib/status-reports/data";
import { correctStatusReport, submitStatusReport } from "@/lib/status-reports/mutations";
import { databaseNow, listRoundWindows } from "@/lib/status-reports/rounds/data";
import type { ReportValues } from "@/lib/status-reports/rules";
import type { StatusReportInput } from "@/lib/status-reports/schema";
import { useTestDatabase } from "../support/database";
import {
  everythingReported,
  filledIn,
  IN_ROUND,
  lastAudit,
  plannedProject,
  type ReportingLaos,
  reportingLaos,
} from "./reporting-laos";

const { db } = useTestDatabase();
let who: ReportingLaos;
beforeAll(async () => {
  who = await reportingLaos(db);
});

const LATER = new Date("2018-04-16T03:00:00Z");
const AFTER_ROUND = new Date("2018-05-01T03:00:00Z");

async function reported(): Promise<ReportAddress> {
  const of = await plannedProject(db, who);
  const outcome = await submitStatusReport(db, who.own, of, filledIn(), IN_ROUND);
  if (!outcome.ok) throw new Error(outcome.reason);
  return of;
}

function corrected(
  values: Partial<ReportValues>,
  change: Partial<StatusReportInput> = {},
): StatusReportInput {
  const input = filledIn({ version: 1, correctionReason: "กรอกจำนวนเงินผิด", ...change });
  return { ...input, values: { ...input.values, ...values } };
}

describe("correcting a report", () => {
  it("adds a version with its reason and keeps the one before", async () => {
    const of = await reported();
    const outcome = await correctStatusReport(db, who.own, of, corrected({ spentSatang: 5n }), LATER);
    expect(outcome).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await findReport(db, who.scope, of)).toMatchObject({ version: 2, spentSatang: 5n });
    expect(await listReportVersions(db, who.scope, of)).toMatchObject([
      { version: 2, spentSatang: 5n, correctionReason: "กรอกจำนวนเงินผิด", recordedAt: LATER },
      { version: 1, spentSatang: 200_000n, correctionReason: null, recordedAt: IN_ROUND },
    ]);
    expect(await lastAudit(db)).toMatchObject({
      action: "status_report.correct",
      before: { version: 1, spentSatang: "200000" },
      after: { version: 2, spentSatang: "5", correctionReason: "กรอกจำนวนเงินผิด" },
    });
  });

  it("makes no version when nothing changed, and wants no reason for it", async () => {
    const of = await reported();
    const before = await everythingReported(db);
    const outcome = await correctStatusReport(
      db,
      who.own,
      of,
      corrected({}, { correctionReason: null }),
      LATER,
    );
    expect(outcome).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await everythingReported(db)).toEqual({ ...before, keys: expect.anything() });
  });

  it("turns a finished project into one that could not be done without deleting anything", async () => {
    const of = await reported();
    await correctStatusReport(db, who.own, of, corrected({ status: "completed" }), LATER);
    const cannot = corrected({ status: "cannot", cannotReason: "staff_shortage" }, { version: 2 });
    expect(await correctStatusReport(db, who.own, of, cannot, LATER)).toMatchObject({
      ok: true,
      value: { version: 3 },
    });
  });
});

describe("a correction that is refused writes nothing:", () => {
  it.each<[string, Partial<StatusReportInput>, Partial<ReportValues>, Date, string]>([
    ["without a reason", { correctionReason: null }, { spentSatang: 5n }, LATER, "correction_reason_missing"],
    ["of an older version", { version: 3 }, { spentSatang: 5n }, LATER, "stale_version"],
    ["after the round", {}, { spentSatang: 5n }, AFTER_ROUND, "round_closed"],
    ["spending more unconfirmed", {}, { spentSatang: 250_001n }, LATER, "overspend_unconfirmed"],
  ])("%s", async (_, change, values, now, reason) => {
    const of = await reported();
    const before = await everythingReported(db);
    const outcome = await correctStatusReport(db, who.own, of, corrected(values, change), now);
    expect(outcome).toEqual({ ok: false, reason });
    expect(await everythingReported(db)).toEqual(before);
  });

  it("by a neighbour or an officer", async () => {
    const of = await reported();
    const before = await everythingReported(db);
    for (const stranger of [who.neighbour, who.officer, who.admin]) {
      const outcome = await correctStatusReport(db, stranger, of, corrected({ spentSatang: 5n }), LATER);
      expect(outcome).toEqual({ ok: false, reason: "project_not_found" });
    }
    expect(await everythingReported(db)).toEqual(before);
  });

  it("where there is no report yet", async () => {
    const of = await plannedProject(db, who);
    const outcome = await correctStatusReport(db, who.own, of, corrected({ spentSatang: 5n }), LATER);
    expect(outcome).toEqual({ ok: false, reason: "not_reported" });
  });
});

describe("corrections that arrive together", () => {
  it("of one version become one correction, and the others are told", async () => {
    const of = await reported();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        correctStatusReport(db, who.own, of, corrected({ spentSatang: BigInt(i) }), LATER),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const told = outcomes.filter((outcome) => !outcome.ok).map((outcome) => outcome.reason);
    expect(told).toEqual(Array(9).fill("stale_version"));
    expect(await listReportVersions(db, who.scope, of)).toHaveLength(2);
  });

  it("as one form sent ten times become one version", async () => {
    const of = await reported();
    const input = corrected({ spentSatang: 7n });
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => correctStatusReport(db, who.own, of, input, LATER)),
    );
    for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await listReportVersions(db, who.scope, of)).toHaveLength(2);
  });
});

describe("the database", () => {
  it.each([
    ["change", sql`update status_report_versions set spent_satang = 0`],
    ["removal", sql`delete from status_report_versions`],
    ["emptying", sql`truncate status_report_versions cascade`],
  ])("refuses the %s of versions", async (_, statement) => {
    await reported();
    await expect(db.execute(statement)).rejects.toMatchObject({
      cause: { message: expect.stringContaining("append-only") },
    });
  });

  it("keeps no report that points at a version which is not there", async () => {
    const of = await reported();
    const moved = db
      .update(statusReports)
      .set({ currentVersion: 9 })
      .where(sql`${statusReports.projectId} = ${of.projectId}`);
    await expect(moved).rejects.toMatchObject({ cause: { constraint_name: "report_points_at_a_version" } });
    const bare = db.insert(statusReports).values({ ...of, round: 12, createdAt: IN_ROUND });
    await expect(bare).rejects.toMatchObject({ cause: { constraint_name: "report_points_at_a_version" } });
  });

  it("keeps one report per project and round", async () => {
    const of = await reported();
    const second = db.insert(statusReports).values({ ...of, createdAt: IN_ROUND });
    await expect(second).rejects.toMatchObject({
      cause: { constraint_name: "one_report_per_project_and_round" },
    });
  });
});

describe("the way through a round", () => {
  it("counts the eligible projects in the list's order and leads to the next that is waiting", async () => {
    const { neighbour } = who;
    const scope = { ...who.scope, laoId: neighbour.laoId };
    const third = await plannedProject(db, who, { of: "neighbour", dimensionNumber: 3 });
    const first = await plannedProject(db, who, { of: "neighbour", dimensionNumber: 1 });
    const second = await plannedProject(db, who, { of: "neighbour", dimensionNumber: 2 });
    const out = await plannedProject(db, who, { of: "neighbour", consistent: false });
    await plannedProject(db, who, { of: "neighbour", deletedAt: IN_ROUND });
    await submitStatusReport(db, neighbour, second, filledIn(), IN_ROUND);
    expect(await findPlaceInRound(db, scope, first)).toEqual({
      position: 1,
      total: 3,
      nextWaitingId: third.projectId,
    });
    expect(await findPlaceInRound(db, scope, third)).toEqual({
      position: 3,
      total: 3,
      nextWaitingId: first.projectId,
    });
    expect(await findPlaceInRound(db, scope, out)).toBeNull();
    expect(await findReportedProjectName(db, scope, second)).toBe("มาตรการตัวอย่าง");
    expect(await findReportedProjectName(db, scope, first)).toBeNull();
    expect(await findReportedProjectName(db, who.scope, second)).toBeNull();
  });

  it("asks for the 12-month report of a project apart from its 6-month one", async () => {
    const of = await reported();
    const place = await findPlaceInRound(db, who.scope, { ...of, round: 12 });
    expect(place?.nextWaitingId).not.toBeNull();
    expect(await findReport(db, who.scope, { ...of, round: 12 })).toBeNull();
  });
});

describe("the clock", () => {
  it("is the database's, to the millisecond", async () => {
    const before = Date.now();
    const now = (await databaseNow(db)).getTime();
    expect(now).toBeGreaterThan(before - 5_000);
    expect(now).toBeLessThan(Date.now() + 5_000);
  });

  it("finds both rounds of a year", async () => {
    expect(await listRoundWindows(db, 2561, who.own.laoId)).toMatchObject([
      { round: 6, opensOn: "2018-04-01", closesOn: "2018-04-30", extendedFrom: null },
      { round: 12, opensOn: "2018-10-01", closesOn: "2018-10-31", extendedFrom: null },
    ]);
  });
});
