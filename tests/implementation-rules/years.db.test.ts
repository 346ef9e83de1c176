import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import {
  auditEvents,
  laos,
  people,
  plans,
  projects,
  projectYears,
  roundSnapshots,
  statusReports,
  statusReportVersions,
} from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { findMinimumScore } from "@/lib/assessments/minimums/data";
import { changeMinimumScore } from "@/lib/assessments/minimums/mutations";
import { shownMinimum } from "@/lib/assessments/minimums/rules";
import { type MinimumScoreInput, minimumScoreSchema } from "@/lib/assessments/minimums/schema";
import { findImplementationRules } from "@/lib/implementation-rules/data";
import { findYearRules, listYearRules } from "@/lib/implementation-rules/years/data";
import { changeYearRules } from "@/lib/implementation-rules/years/mutations";
import { rulesClosedBy } from "@/lib/implementation-rules/years/rules";
import { type YearRulesInput, yearRulesSchema } from "@/lib/implementation-rules/years/schema";
import { createEdition } from "@/lib/status-reports/editions/mutations";
import { addEverybody } from "@/tests/accounts/everybody";
import { signedIn } from "@/tests/accounts/signing-in";
import { centralOffice, editionOf, everythingKept, NOW, STRANGERS } from "@/tests/plans/keeping-editions";
import { useTestDatabase } from "@/tests/support/database";

const { db } = useTestDatabase();
let officer: Actor;
beforeAll(async () => {
  await addEverybody(db);
  officer = await centralOffice(db);
  const edition = {
    nameTh: "แผน 2571-2574",
    firstFiscalYear: 2571,
    lastFiscalYear: 2574,
    confirmed: false,
    copyFromId: await editionOf(db, 2566),
  };
  await createEdition(db, officer, { key: randomUUID(), edition }, NOW);
});

const refusedAs = (reason: string) => ({ ok: false, reason });
const RULES: YearRulesInput = {
  completed: 100,
  inProgress: 40,
  cannot: 10,
  middle6: 30,
  high6: 60,
  middle12: 55,
  high12: 85,
  source: "มติที่ประชุม",
  extent: "year",
};

async function setRules(fiscalYear: number, more: Partial<YearRulesInput> = {}, now = NOW, actor = officer) {
  const rowVersion = (await findYearRules(db, fiscalYear))?.rowVersion ?? 1;
  return changeYearRules(
    db,
    actor,
    { key: randomUUID(), fiscalYear, rowVersion, rules: { ...RULES, ...more } },
    now,
  );
}

async function setMinimum(fiscalYear: number, change: Partial<MinimumScoreInput>, now = NOW) {
  const shown = shownMinimum(await findMinimumScore(db, fiscalYear));
  const input = { minimum: 6000, source: "มติ", extent: "year" as const, ...change };
  return changeMinimumScore(db, officer, { key: randomUUID(), fiscalYear, shown, change: input }, now);
}

/** A result of a year, of a project that is not in any other test. */
async function reportIn(fiscalYear: number) {
  const editionId = await editionOf(db, fiscalYear);
  const [lao] = await db.select({ id: laos.id }).from(laos).limit(1);
  await db.insert(plans).values({ laoId: lao!.id, editionId }).onConflictDoNothing();
  const [plan] = await db.select({ id: plans.id }).from(plans).where(eq(plans.editionId, editionId));
  const times = { createdAt: NOW, updatedAt: NOW };
  const [project] = await db
    .insert(projects)
    .values({ planId: plan!.id, editionId, kind: "project", name: "โครงการ", dimensionNumber: 1, ...times })
    .returning({ id: projects.id });
  await db
    .insert(projectYears)
    .values({ projectId: project!.id, fiscalYear, editionId, planBudgetSatang: 0n });
  const [person] = await db.select({ id: people.id }).from(people).limit(1);
  // A report and its version point at each other: they are there together or not at all.
  await db.transaction(async (tx) => {
    const [report] = await tx
      .insert(statusReports)
      .values({ projectId: project!.id, fiscalYear, round: 6, createdAt: NOW })
      .returning({ id: statusReports.id });
    await tx.insert(statusReportVersions).values({
      reportId: report!.id,
      version: 1,
      status: "completed",
      inOrdinance: false,
      withoutBudget: true,
      ordinanceBudgetSatang: 0n,
      spentSatang: 0n,
      recordedBy: person!.id,
      recordedAt: NOW,
    });
  });
}

describe("a year's rules", () => {
  it("stand still once the year is over, from 1 October in Thailand", () => {
    const year = { fiscalYear: 2569, hasResults: false };
    expect(rulesClosedBy(year, new Date("2026-09-30T16:59:59Z"))).toBeNull();
    expect(rulesClosedBy(year, new Date("2026-09-30T17:00:00Z"))).toBe("year_ended");
  });

  it("stand still with the first result, whatever day it is", () => {
    expect(rulesClosedBy({ fiscalYear: 2600, hasResults: true }, NOW)).toBe("year_has_results");
  });

  it("hold for one year, with where they come from", async () => {
    expect(await setRules(2572)).toEqual({ ok: true, value: { changed: [2572] } });
    expect(await findYearRules(db, 2572)).toMatchObject({ inProgress: 40, high12: 85, source: "มติที่ประชุม" });
    expect(await findImplementationRules(db, 2572)).toEqual({
      fiscalYear: 2572,
      weights: { completed: 100, inProgress: 40, cannot: 10 },
      bands: {
        6: { middleFromPercent: 30, highFromPercent: 60 },
        12: { middleFromPercent: 55, highFromPercent: 85 },
      },
      sources: { weights: "มติที่ประชุม", bands: { 6: "มติที่ประชุม", 12: "มติที่ประชุม" } },
    });
    for (const fiscalYear of [2571, 2573])
      expect(await findYearRules(db, fiscalYear)).toMatchObject({ inProgress: 50, source: "R-2" });
    const [event] = await db.select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1);
    expect(event).toMatchObject({
      action: "year_rules.change",
      entityId: "2572",
      before: { inProgressHundredths: 50 },
      after: { inProgressHundredths: 40, source: "มติที่ประชุม" },
    });
  });

  it("hold for all later years as well, and a year that has them already is no change", async () => {
    expect(await setRules(2572, { extent: "later" })).toEqual({ ok: true, value: { changed: [2573, 2574] } });
    expect(await setRules(2572, { extent: "later" })).toEqual({ ok: true, value: { changed: [] } });
    expect(await findYearRules(db, 2571)).toMatchObject({ source: "R-2" });
  });

  it("of a year that has ended are refused, and nothing is written", async () => {
    const before = await everythingKept(db);
    expect(await setRules(2568)).toEqual(refusedAs("year_ended"));
    expect(await setMinimum(2568, {})).toEqual(refusedAs("year_ended"));
    expect(await setRules(2565)).toEqual(refusedAs("not_found"));
    expect(await setMinimum(2565, {})).toEqual(refusedAs("not_found"));
    expect(await everythingKept(db)).toEqual(before);
  });

  it("close with the first result, and keep later years from being changed along", async () => {
    await reportIn(2573);
    const before = await everythingKept(db);
    expect(await setRules(2573, { cannot: 0 })).toEqual(refusedAs("year_has_results"));
    expect(await setMinimum(2573, {})).toEqual(refusedAs("year_has_results"));
    expect(await setRules(2572, { cannot: 0, extent: "later" })).toEqual(refusedAs("later_year_closed"));
    expect(await setMinimum(2572, { extent: "later" })).toEqual(refusedAs("later_year_closed"));
    expect(await everythingKept(db)).toEqual(before);
    expect((await setRules(2572, { cannot: 0 })).ok).toBe(true);
    expect(
      (await listYearRules(db)).filter((year) => year.hasResults).map((year) => year.fiscalYear),
    ).toEqual([2573]);
  });

  it("close with a snapshot of a round", async () => {
    const [lao] = await db
      .select({
        laoId: laos.id,
        laoNameTh: laos.fullNameTh,
        districtCode: laos.districtCode,
        provinceCode: laos.provinceCode,
      })
      .from(laos)
      .limit(1);
    await db
      .insert(roundSnapshots)
      .values({ ...lao!, fiscalYear: 2574, round: 6, frozenAt: NOW, standing: "not_submitted" });
    expect(await setRules(2574)).toEqual(refusedAs("year_has_results"));
  });

  it("are not overwritten by whoever read older ones", async () => {
    const stale = { key: randomUUID(), fiscalYear: 2571, rowVersion: 1, rules: RULES };
    expect((await changeYearRules(db, officer, stale, NOW)).ok).toBe(true);
    const second = { ...stale, key: randomUUID(), rules: { ...RULES, middle6: 1 } };
    expect(await changeYearRules(db, officer, second, NOW)).toEqual(refusedAs("changed_by_other"));
    expect(await changeYearRules(db, officer, stale, NOW)).toEqual({ ok: true, value: { changed: [2571] } });
  });
});

describe("a minimum score", () => {
  it("is set, changed and taken away, with where it comes from", async () => {
    expect(await setMinimum(2571, {})).toEqual({ ok: true, value: { changed: [2571] } });
    expect(await findMinimumScore(db, 2571)).toEqual({
      minimumHundredths: 6000,
      source: "มติ",
      rowVersion: 1,
    });
    expect(await setMinimum(2571, {})).toEqual({ ok: true, value: { changed: [] } });
    expect((await setMinimum(2571, { minimum: 0 })).ok).toBe(true);
    expect(await findMinimumScore(db, 2571)).toMatchObject({ minimumHundredths: 0, rowVersion: 2 });
    expect((await setMinimum(2571, { minimum: null })).ok).toBe(true);
    expect(await findMinimumScore(db, 2571)).toMatchObject({ minimumHundredths: null, rowVersion: 0 });
    expect(await setMinimum(2571, { minimum: null })).toEqual({ ok: true, value: { changed: [] } });
  });

  it("is not overwritten by whoever read an older one", async () => {
    const change = { minimum: 100, source: "มติ", extent: "year" as const };
    const form = { key: randomUUID(), fiscalYear: 2570, shown: "0:", change };
    expect((await changeMinimumScore(db, officer, form, NOW)).ok).toBe(true);
    const second = { ...form, key: randomUUID(), change: { ...change, minimum: 200 } };
    expect(await changeMinimumScore(db, officer, second, NOW)).toEqual(refusedAs("changed_by_other"));
    expect(await findMinimumScore(db, 2570)).toMatchObject({ minimumHundredths: 100 });
  });
});

describe("what is typed", () => {
  const typed = { completed: "1", inProgress: "๐.๕", cannot: "0.00", middle6: "20", high6: "50%" };
  const rules = { ...typed, middle12: " 50 ", high12: "100", source: "มติ", extent: "later" };

  it("may be in Thai digits, with a percent sign and spaces", () => {
    expect(yearRulesSchema.parse(rules)).toMatchObject({ inProgress: 50, high6: 50, middle12: 50 });
    expect(minimumScoreSchema.parse({ minimum: "๖๐.๒๕", minimumSource: "ก", minimumExtent: "year" })).toEqual(
      {
        minimum: 6025,
        source: "ก",
        extent: "year",
      },
    );
    expect(
      minimumScoreSchema.parse({ minimum: " ", minimumSource: "ก", minimumExtent: "year" }).minimum,
    ).toBeNull();
  });

  it.each([
    ["completed", "1.01"],
    ["completed", ""],
    ["inProgress", "-0.1"],
    ["inProgress", "0.555"],
    ["cannot", "0.6"],
    ["middle6", "50"],
    ["middle6", "0"],
    ["high12", "101"],
    ["high12", "80.5"],
    ["source", " "],
    ["extent", "ever"],
  ])("is refused with a sentence where %s is %j", (field, value) => {
    const read = yearRulesSchema.safeParse({ ...rules, [field]: value });
    expect(read.success).toBe(false);
    for (const issue of read.error!.issues) expect(issue.message).toMatch(/^(?:กรอก|เลือก)/);
  });

  it.each(["900.01", "-1", "หกสิบ", "1e3"])("is no minimum score as %j", (minimum) => {
    const read = minimumScoreSchema.safeParse({ minimum, minimumSource: "ก", minimumExtent: "year" });
    expect(read.error?.issues[0]?.message).toMatch(/^กรอกคะแนนขั้นต่ำ/);
  });
});

describe.each(STRANGERS)("for %s", (who) => {
  it("there are no rules to change, and nothing is written", async () => {
    const { actor } = await signedIn(db, who);
    const before = await everythingKept(db);
    expect(await setRules(2570, {}, NOW, actor)).toEqual(refusedAs("not_found"));
    const change = { minimum: 1, source: "ก", extent: "year" as const };
    const form = { key: randomUUID(), fiscalYear: 2570, shown: "1:100", change };
    expect(await changeMinimumScore(db, actor, form, NOW)).toEqual(refusedAs("not_found"));
    expect(await everythingKept(db)).toEqual(before);
  });
});
