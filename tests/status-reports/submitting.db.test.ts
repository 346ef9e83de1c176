import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { assessmentMinimums, assessments, roundExtensions, rounds } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { findReport, findReportingSubject } from "@/lib/status-reports/data";
import { submitStatusReport } from "@/lib/status-reports/mutations";
import { setPlanState } from "../plans/two-laos";
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

const at = (bangkok: string) => new Date(`${bangkok}+07:00`);

describe("reporting a project", () => {
  it("keeps what was filled in as version 1, and says who did it", async () => {
    const of = await plannedProject(db, who);
    const input = filledIn();
    const outcome = await submitStatusReport(db, who.own, of, input, IN_ROUND);
    expect(outcome).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await findReport(db, who.scope, of)).toMatchObject({
      ...input.values,
      version: 1,
      correctionReason: null,
      recordedByName: who.own.displayName,
      recordedAt: IN_ROUND,
    });
    expect(await lastAudit(db)).toMatchObject({
      action: "status_report.submit",
      actorId: who.own.personId,
      laoId: who.own.laoId,
      before: null,
      after: { projectId: of.projectId, version: 1, status: "in_progress", spentSatang: "200000" },
    });
  });

  it("keeps a reason, its text and the confirmation of spending more", async () => {
    const of = await plannedProject(db, who);
    const values = {
      ...filledIn().values,
      status: "cannot",
      cannotReason: "other",
      cannotReasonText: "น้ำท่วม",
      spentSatang: 250_001n,
    } as const;
    const refusal = await submitStatusReport(db, who.own, of, filledIn({ values }), IN_ROUND);
    expect(refusal).toEqual({ ok: false, reason: "overspend_unconfirmed" });
    const input = filledIn({ values, overspendConfirmed: true });
    expect(await submitStatusReport(db, who.own, of, input, IN_ROUND)).toMatchObject({ ok: true });
    expect(await findReport(db, who.scope, of)).toMatchObject(values);
  });

  it("does not ask when exactly the ordinance budget was spent, whatever is ticked", async () => {
    const of = await plannedProject(db, who);
    const values = { ...filledIn().values, spentSatang: 250_000n };
    const input = filledIn({ values, overspendConfirmed: true });
    expect(await submitStatusReport(db, who.own, of, input, IN_ROUND)).toMatchObject({ ok: true });
    const { versions } = await everythingReported(db);
    expect(versions.at(-1)).toMatchObject({ spentSatang: 250_000n, overspendConfirmed: false });
  });
});

describe("somebody else's project", () => {
  it.each<"neighbour" | "officer" | "admin">(["neighbour", "officer", "admin"])(
    "does not exist for %s, and nothing is written",
    async (stranger) => {
      const of = await plannedProject(db, who);
      const before = await everythingReported(db);
      const actor: Actor = who[stranger];
      expect(await submitStatusReport(db, actor, of, filledIn(), IN_ROUND)).toEqual({
        ok: false,
        reason: "project_not_found",
      });
      expect(await everythingReported(db)).toEqual(before);
    },
  );

  it("gets the answer of one that does not exist, read or written", async () => {
    const theirs = await plannedProject(db, who, { of: "neighbour" });
    const unknown = { ...theirs, projectId: 999_999_999 };
    for (const of of [theirs, unknown]) {
      expect(await findReportingSubject(db, who.scope, of)).toBeNull();
      const outcome = await submitStatusReport(db, who.own, of, filledIn(), IN_ROUND);
      expect(outcome).toEqual({ ok: false, reason: "project_not_found" });
    }
  });

  it("has no report to read", async () => {
    const theirs = await plannedProject(db, who, { of: "neighbour" });
    await submitStatusReport(db, who.neighbour, theirs, filledIn(), IN_ROUND);
    expect(await findReport(db, who.scope, theirs)).toBeNull();
  });
});

describe("a project that cannot be reported", () => {
  it.each([
    [{ deletedAt: IN_ROUND }, 2561, "project_deleted"],
    [{ consistent: false }, 2561, "project_inconsistent"],
    [{}, 2563, "not_planned_for_year"],
  ])("%j in %i is refused as %s, and nothing is written", async (change, fiscalYear, reason) => {
    const of = { ...(await plannedProject(db, who, change)), fiscalYear };
    const before = await everythingReported(db);
    expect(await submitStatusReport(db, who.own, of, filledIn(), IN_ROUND)).toEqual({ ok: false, reason });
    expect(await everythingReported(db)).toEqual(before);
  });

  it.each([
    ["draft", "plan_not_submitted"],
    ["returned", "plan_returned"],
    ["failed", "plan_failed"],
  ] as const)("is every one of a plan that is %s", async (state, reason) => {
    const of = await plannedProject(db, who);
    await setPlanState(db, who.own.laoId, state);
    const before = await everythingReported(db);
    expect(await submitStatusReport(db, who.own, of, filledIn(), IN_ROUND)).toEqual({ ok: false, reason });
    expect(await everythingReported(db)).toEqual(before);
    await setPlanState(db, who.own.laoId, "submitted");
  });

  it("is every one of a plan below the year's minimum, and none of a plan right at it", async () => {
    const of = await plannedProject(db, who);
    await db.insert(assessments).values(
      [1, 2, 3, 4].map((dimensionNumber) => ({
        laoId: who.own.laoId,
        fiscalYear: 2561,
        assessor: "lao" as const,
        dimensionNumber,
        scoreHundredths: 1500,
        assessedAt: IN_ROUND,
      })),
    );
    await db.insert(assessmentMinimums).values({ fiscalYear: 2561, minimumHundredths: 6001 });
    expect(await submitStatusReport(db, who.own, of, filledIn(), IN_ROUND)).toEqual({
      ok: false,
      reason: "plan_failed",
    });
    await db.update(assessmentMinimums).set({ minimumHundredths: 6000 });
    expect(await submitStatusReport(db, who.own, of, filledIn(), IN_ROUND)).toMatchObject({ ok: true });
    await db.delete(assessmentMinimums);
  });
});

describe("a round", () => {
  it.each([
    ["2018-03-31T23:59:59", { ok: false, reason: "round_not_yet_open" }],
    ["2018-04-01T00:00:00", { ok: true }],
    ["2018-04-30T23:59:59", { ok: true }],
    ["2018-05-01T00:00:00", { ok: false, reason: "round_closed" }],
  ])("at %s in Bangkok", async (bangkok, answer) => {
    const of = await plannedProject(db, who);
    expect(await submitStatusReport(db, who.own, of, filledIn(), at(bangkok))).toMatchObject(answer);
  });

  it("that nobody has set takes no reports", async () => {
    const of = await plannedProject(db, who);
    await db.delete(rounds).where(eq(rounds.fiscalYear, 2562));
    const none = { ...of, fiscalYear: 2562 };
    expect(await submitStatusReport(db, who.own, none, filledIn(), IN_ROUND)).toEqual({
      ok: false,
      reason: "round_not_set",
    });
  });

  it("stays open longer for the LAO with an extension, until it is revoked, and for nobody else", async () => {
    await db.insert(roundExtensions).values({
      laoId: who.own.laoId,
      fiscalYear: 2561,
      round: 6,
      closesOn: "2018-05-15",
      reason: "น้ำท่วม",
      grantedBy: who.own.personId,
      grantedAt: IN_ROUND,
    });
    const of = await plannedProject(db, who);
    const theirs = await plannedProject(db, who, { of: "neighbour" });
    const closed = { ok: false, reason: "round_closed" };
    const submit = (bangkok: string) => submitStatusReport(db, who.own, of, filledIn(), at(bangkok));
    expect(
      await submitStatusReport(db, who.neighbour, theirs, filledIn(), at("2018-05-15T10:00:00")),
    ).toEqual(closed);
    expect(await submit("2018-05-16T00:00:00")).toEqual(closed);
    expect((await findReportingSubject(db, who.scope, of))?.window).toMatchObject({
      closesOn: "2018-05-15",
      extendedFrom: "2018-04-30",
    });
    await db.update(roundExtensions).set({ revokedAt: IN_ROUND, revokedBy: who.own.personId });
    expect(await submit("2018-05-15T23:59:59")).toEqual(closed);
    await db.update(roundExtensions).set({ revokedAt: null, revokedBy: null });
    expect(await submit("2018-05-15T23:59:59")).toMatchObject({ ok: true });
  });
});

describe("forms that arrive together", () => {
  it("are one report when they are one form sent twenty times", async () => {
    const of = await plannedProject(db, who);
    const before = await everythingReported(db);
    const input = filledIn();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => submitStatusReport(db, who.own, of, input, IN_ROUND)),
    );
    expect(outcomes[0]).toMatchObject({ ok: true, value: { version: 1 } });
    expect(outcomes).toEqual(Array(20).fill(outcomes[0]));
    const after = await everythingReported(db);
    expect(after.reports.length - before.reports.length).toBe(1);
    expect(after.versions.length - before.versions.length).toBe(1);
    expect(after.audit - before.audit).toBe(1);
  });

  it("are one report and a word to the others when they are twenty forms", async () => {
    const of = await plannedProject(db, who);
    const before = await everythingReported(db);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => submitStatusReport(db, who.own, of, filledIn(), IN_ROUND)),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const told = outcomes.filter((outcome) => !outcome.ok).map((outcome) => outcome.reason);
    expect(told).toEqual(Array(19).fill("already_reported"));
    const after = await everythingReported(db);
    expect(after.reports.length - before.reports.length).toBe(1);
    expect(after.versions.length - before.versions.length).toBe(1);
  });

  it("are told when one was sent, gone back to, changed and sent again under its old key", async () => {
    const of = await plannedProject(db, who);
    const input = filledIn();
    await submitStatusReport(db, who.own, of, input, IN_ROUND);
    const changed = { ...input, values: { ...input.values, spentSatang: 1n } };
    expect(await submitStatusReport(db, who.own, of, changed, IN_ROUND)).toEqual({
      ok: false,
      reason: "already_reported",
    });
  });

  it("can be mended and sent again under the same key after a refusal", async () => {
    const of = await plannedProject(db, who);
    const input = filledIn({ values: { ...filledIn().values, spentSatang: 300_000n } });
    await submitStatusReport(db, who.own, of, input, IN_ROUND);
    const mended = { ...input, overspendConfirmed: true };
    expect(await submitStatusReport(db, who.own, of, mended, IN_ROUND)).toMatchObject({ ok: true });
  });
});
