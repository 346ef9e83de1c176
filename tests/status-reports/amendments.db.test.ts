import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { plans, roundExtensions } from "@/db/schema";
import { setProjectConsistency } from "@/lib/plans/projects/consistency/mutations";
import { findProject } from "@/lib/plans/projects/data";
import { createProject, editProject } from "@/lib/plans/projects/mutations";
import { deleteProject } from "@/lib/plans/projects/removal/mutations";
import type { ReportAddress } from "@/lib/status-reports/data";
import { correctStatusReport, submitStatusReport } from "@/lib/status-reports/mutations";
import type { ReportValues } from "@/lib/status-reports/rules";
import { findSnapshot, listAmendments } from "@/lib/status-reports/snapshots/data";
import { freezeRoundOf } from "@/lib/status-reports/snapshots/mutations";
import { CONTENT } from "../plans/sample-framework";
import { useTestDatabase } from "../support/database";
import { filledIn, IN_ROUND, plannedProject, type ReportingLaos, reportingLaos } from "./reporting-laos";

const { db } = useTestDatabase();
const SIX = { fiscalYear: 2561, round: 6 } as const;
const FROZEN_AT = new Date("2018-05-03T02:00:00Z");
const REOPENED = new Date("2018-05-10T03:00:00Z");
let who: ReportingLaos;
const of: Record<string, ReportAddress> = {};

const report = (address: ReportAddress, now = IN_ROUND) =>
  submitStatusReport(db, who.own, address, filledIn(), now);
const correct = (address: ReportAddress, values: Partial<ReportValues>, version: number, reason: string) =>
  correctStatusReport(
    db,
    who.own,
    address,
    filledIn({ values: { ...filledIn().values, ...values }, version, correctionReason: reason }),
    REOPENED,
  );

/** Nine projects, of which one stays as it was frozen. */
beforeAll(async () => {
  who = await reportingLaos(db);
  await db.update(plans).set({ state: "passed", decidedAt: IN_ROUND }).where(sql`id = ${who.planOf.own}`);
  const names = ["same", "corrected", "back", "reported", "gone", "unmarked", "edited", "waiting"];
  for (const name of names) of[name] = await plannedProject(db, who);
  for (const name of ["same", "corrected", "back", "gone", "unmarked"]) await report(of[name]!);
  expect(await findSnapshot(db, who.scope, SIX)).toBeNull();
  expect(await listAmendments(db, who.scope, SIX)).toBeNull();
  await db.transaction((tx) => freezeRoundOf(tx, { ...SIX, laoId: who.own.laoId }, FROZEN_AT));
  await db.insert(roundExtensions).values({
    ...SIX,
    laoId: who.own.laoId,
    closesOn: "2018-05-31",
    isReopening: true,
    reason: "ยอดเงินคลาดเคลื่อน",
    grantedBy: who.own.personId,
    grantedAt: FROZEN_AT,
  });
});

const amended = async () => (await listAmendments(db, who.scope, SIX))!.amendments;
const amendmentOf = async (name: string) =>
  (await amended()).find(({ projectId }) => projectId === of[name]!.projectId);
const bySomebody = { byName: "ตัวอย่างหนึ่ง", at: REOPENED };

describe("the amendments of a round", () => {
  it("are none while nothing is changed, and the snapshot tells the LAO and its plan of that time", async () => {
    expect(await findSnapshot(db, who.scope, SIX)).toEqual({
      frozenAt: FROZEN_AT,
      standing: "in",
      fullNameTh: "องค์การบริหารส่วนตำบลตัวอย่างหนึ่ง",
      districtNameTh: "เมืองสงขลา",
      provinceNameTh: "สงขลา",
    });
    expect(await amended()).toEqual([]);
    expect(await listAmendments(db, { ...who.scope, laoId: who.neighbour.laoId }, SIX)).toBeNull();
  });

  it("hold a corrected report with what differs, by whom, when and why", async () => {
    await correct(of.corrected!, { status: "completed" }, 1, "ดูเอกสารผิดฉบับ");
    await correct(of.corrected!, { status: "completed", spentSatang: 7n }, 2, "กรอกเงินผิด");
    expect(await amendmentOf("corrected")).toMatchObject({
      report: "corrected",
      reportParts: ["status", "spent"],
      projectParts: [],
      frozen: { report: { status: "in_progress", spentSatang: 200_000n, version: 1 } },
      current: { report: { status: "completed", spentSatang: 7n, version: 3 } },
      steps: [
        { of: "report", ...bySomebody, reason: "ดูเอกสารผิดฉบับ" },
        { of: "report", ...bySomebody, reason: "กรอกเงินผิด" },
      ],
    });
  });

  it("hold a report that was corrected and brought back, though it says the same again", async () => {
    await correct(of.back!, { remark: "ผิด" }, 1, "ครั้งที่หนึ่ง");
    await correct(of.back!, {}, 2, "แก้กลับ");
    expect(await amendmentOf("back")).toMatchObject({ report: "corrected", reportParts: [] });
    expect((await amendmentOf("back"))?.steps).toHaveLength(2);
  });

  it("hold a report that was made after the freeze", async () => {
    await report(of.reported!, REOPENED);
    expect(await amendmentOf("reported")).toMatchObject({
      report: "reported",
      frozen: { report: null },
      current: { report: { status: "in_progress" } },
      steps: [{ of: "report", ...bySomebody, reason: null }],
    });
  });

  it("hold a deleted project, one marked ไม่สอดคล้อง, one whose name and budget changed, and an added one", async () => {
    await deleteProject(db, who.own, of.gone!.projectId, REOPENED);
    const unmark = { projectId: of.unmarked!.projectId, consistent: false };
    await setProjectConsistency(db, who.own, unmark, REOPENED);
    const edited = (await findProject(db, who.scope, of.edited!.projectId))!;
    const years = edited.years.map((year) =>
      year.fiscalYear === 2561 ? { ...year, planBudgetSatang: 1n } : year,
    );
    const content = { ...CONTENT, kind: edited.kind, name: "มาตรการชื่อใหม่", years };
    const edit = { key: randomUUID(), projectId: edited.id, rowVersion: edited.rowVersion, content };
    expect((await editProject(db, who.own, edit, REOPENED)).ok).toBe(true);
    const { editionId } = who.framework;
    const added = await createProject(
      db,
      who.own,
      { key: randomUUID(), editionId, content: CONTENT },
      REOPENED,
    );
    expect(added.ok).toBe(true);
    expect(await amendmentOf("gone")).toMatchObject({
      current: null,
      steps: [{ of: "project", ...bySomebody, reason: null }],
    });
    expect(await amendmentOf("unmarked")).toMatchObject({ projectParts: ["consistent"], report: "same" });
    expect(await amendmentOf("edited")).toMatchObject({ projectParts: ["name", "planBudget"] });
    expect((await amended()).filter(({ frozen }) => frozen === null)).toMatchObject([
      { report: "same", current: { name: CONTENT.name }, steps: [{ of: "project", ...bySomebody }] },
    ]);
  });

  it("leave out what stayed, in the order of the list of projects", async () => {
    const ids = (await amended()).map(({ projectId }) => projectId);
    expect(ids).not.toContain(of.same!.projectId);
    expect(ids).not.toContain(of.waiting!.projectId);
    expect(ids).toHaveLength(7);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
  });

  it("of the 12-month round count a 12-month report that came after a 6-month one was frozen", async () => {
    const TWELVE = { ...SIX, round: 12 } as const;
    await db.transaction((tx) => freezeRoundOf(tx, { ...TWELVE, laoId: who.own.laoId }, REOPENED));
    await report({ ...of.same!, round: 12 }, new Date("2018-10-20T03:00:00Z"));
    const { amendments } = (await listAmendments(db, who.scope, TWELVE))!;
    expect(amendments).toMatchObject([
      {
        report: "reported",
        reportParts: [],
        frozen: { report: { round: 6 } },
        current: { report: { round: 12 } },
      },
    ]);
  });
});
