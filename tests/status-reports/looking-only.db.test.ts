import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type LaoActor, NOBODY } from "@/lib/accounts/actor";
import { mayChangePlanOf } from "@/lib/plans/access";
import { setProjectConsistency } from "@/lib/plans/projects/consistency/mutations";
import { createProject, editProject } from "@/lib/plans/projects/mutations";
import { deleteProject, restoreProject } from "@/lib/plans/projects/removal/mutations";
import { mayReportOn } from "@/lib/status-reports/access";
import { correctStatusReport, submitStatusReport } from "@/lib/status-reports/mutations";
import { CONTENT } from "../plans/sample-framework";
import { everythingWritten } from "../plans/two-laos";
import { useTestDatabase } from "../support/database";
import {
  everythingReported,
  filledIn,
  IN_ROUND,
  plannedProject,
  type ReportingLaos,
  reportingLaos,
} from "./reporting-laos";

const { db } = useTestDatabase();
let who: ReportingLaos;
let looker: LaoActor;
let reported: Awaited<ReturnType<typeof plannedProject>>;
let deleted: Awaited<ReturnType<typeof plannedProject>>;
let planned: Awaited<ReturnType<typeof plannedProject>>;

beforeAll(async () => {
  who = await reportingLaos(db);
  const officer = { personId: who.neighbour.personId, displayName: "จังหวัด", role: "province" } as const;
  looker = { ...who.own, personId: NOBODY, viewedBy: officer };
  planned = await plannedProject(db, who);
  reported = await plannedProject(db, who);
  deleted = await plannedProject(db, who, { deletedAt: IN_ROUND });
  await submitStatusReport(db, who.own, reported, filledIn(), IN_ROUND);
});

describe("an officer who looks through an LAO's eyes", () => {
  it("may do with the LAO's plan and reports what a stranger may: nothing", () => {
    const { laoId } = who.own;
    expect([mayChangePlanOf(who.own, laoId), mayReportOn(who.own, { laoId })]).toEqual([true, true]);
    expect([mayChangePlanOf(looker, laoId), mayReportOn(looker, { laoId })]).toEqual([false, false]);
  });

  const key = randomUUID();
  const writes: Record<string, () => Promise<{ ok: boolean }>> = {
    "records no project": () =>
      createProject(db, looker, { key, editionId: who.framework.editionId, content: CONTENT }, IN_ROUND),
    "edits no project": () =>
      editProject(
        db,
        looker,
        { key, projectId: planned.projectId, rowVersion: 1, content: CONTENT },
        IN_ROUND,
      ),
    "marks no project": () =>
      setProjectConsistency(db, looker, { projectId: planned.projectId, consistent: false }, IN_ROUND),
    "deletes no project": () => deleteProject(db, looker, planned.projectId, IN_ROUND),
    "brings no project back": () => restoreProject(db, looker, deleted.projectId, IN_ROUND),
    "submits no report": () => submitStatusReport(db, looker, planned, filledIn(), IN_ROUND),
    "corrects no report": () =>
      correctStatusReport(db, looker, reported, filledIn({ version: 1, correctionReason: "ลอง" }), IN_ROUND),
  };

  it.each(Object.keys(writes))("%s, and nothing is written", async (what) => {
    const before = [await everythingWritten(db), await everythingReported(db)];
    const outcome = await writes[what]?.().catch((error: unknown) => ({ ok: false, error }));
    expect(outcome).toMatchObject({ ok: false });
    expect([await everythingWritten(db), await everythingReported(db)]).toEqual(before);
  });
});
