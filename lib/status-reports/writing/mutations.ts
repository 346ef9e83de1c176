import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { plans, projects, statusReports, statusReportVersions } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { laoScope } from "@/lib/accounts/scope";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { civilDateOf } from "@/lib/platform/civil-date";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { mayReportOn } from "../access";
import { findReport, findReportingSubject, type ReportAddress, type ReportingSubject } from "../data";
import { comesLate, isInGrace } from "../grace/rules";
import { readOpening } from "../grace/token";
import { changedParts } from "../history/rules";
import { overspends, problemsIn, type ReportingProblem } from "../rules";
import type { StatusReportInput } from "../schema";

export type SavedReport = { readonly reportId: number; readonly version: number };
type CommonRefusal = "project_not_found" | ReportingProblem | "overspend_unconfirmed";
export type SubmitRefusal = CommonRefusal | "already_reported";
export type CorrectRefusal = CommonRefusal | "not_reported" | "stale_version" | "correction_reason_missing";
/** What a report says, without its form: wherever it was typed. */
export type ReportInput = Omit<StatusReportInput, "key"> & {
  /** The earlier version that a correction brings back. */
  readonly restoredFrom?: number;
};

/** Holds the project until the transaction ends: reports of one project are written one after the other. */
async function lockProject(tx: Tx, projectId: number) {
  const [project] = await tx
    .select({ laoId: plans.laoId })
    .from(projects)
    .innerJoin(plans, eq(plans.id, projects.planId))
    .where(eq(projects.id, projectId))
    .for("update", { of: projects });
  return project ?? null;
}

/** Takes a form that was open before its round closed, for a while after. */
function problemNow(subject: ReportingSubject, actor: Actor, input: ReportInput, now: Date) {
  const [problem = null] = problemsIn(subject, civilDateOf(now));
  if (problem !== "round_closed" || !subject.window) return problem;
  return isInGrace(subject.window, readOpening(actor, input.opened), now) ? null : problem;
}

async function findReportable(tx: Tx, actor: Actor, of: ReportAddress, input: ReportInput, now: Date) {
  const project = await lockProject(tx, of.projectId);
  const mine = project !== null && mayReportOn(actor, project);
  const scope = mine ? laoScope(actor, { id: project.laoId, provinceCode: actor.provinceCode }) : null;
  const subject = scope && (await findReportingSubject(tx, scope, of));
  if (!scope || !subject) return refused("project_not_found" as const);
  const problem = problemNow(subject, actor, input, now);
  if (problem) return refused(problem);
  if (overspends(input.values) && !input.overspendConfirmed) return refused("overspend_unconfirmed" as const);
  const isLate = subject.window !== null && comesLate(subject.window, civilDateOf(now));
  return done({ laoId: subject.laoId, isLate, report: await findReport(tx, scope, of) });
}

async function addVersion(
  tx: Tx,
  actor: Actor,
  { reportId, version }: SavedReport,
  input: ReportInput & { readonly isLate: boolean },
  now: Date,
) {
  await tx.insert(statusReportVersions).values({
    reportId,
    version,
    ...input.values,
    overspendConfirmed: overspends(input.values),
    correctionReason: version === 1 ? null : input.correctionReason,
    restoredFrom: input.restoredFrom ?? null,
    isLate: input.isLate,
    recordedBy: actor.personId,
    recordedAt: now,
  });
}

/**
 * The first report of a project in a round, within a transaction. Of two sent at once one is kept and the other is told.
 *
 * @param now by the database's clock: it decides whether the round is open
 * @source docs/sources.md
 */
export async function writeFirstReport(
  tx: Tx,
  actor: Actor,
  of: ReportAddress,
  input: ReportInput,
  now: Date,
): Promise<Outcome<SavedReport, SubmitRefusal>> {
  const reportable = await findReportable(tx, actor, of, input, now);
  if (!reportable.ok) return reportable;
  if (reportable.value.report) return refused("already_reported");
  const [report] = await tx
    .insert(statusReports)
    .values({ ...of, currentVersion: 1, createdAt: now })
    .returning({ reportId: statusReports.id });
  if (!report) throw new Error("a report was not stored");
  const saved: SavedReport = { reportId: report.reportId, version: 1 };
  const { isLate } = reportable.value;
  await addVersion(tx, actor, saved, { ...input, isLate }, now);
  await recordAuditEvent(tx, {
    at: now,
    actorId: actor.personId,
    action: "status_report.submit",
    entity: "status_report",
    entityId: saved.reportId,
    laoId: reportable.value.laoId,
    address: actor.address,
    after: { ...of, ...saved, ...input.values, isLate },
  });
  return done(saved);
}

/**
 * A new version of a report, with the reason for it, within a transaction. Saving what is already there makes none.
 *
 * @param now by the database's clock: it decides whether the round is open
 * @source docs/sources.md R-10
 */
export async function writeCorrection(
  tx: Tx,
  actor: Actor,
  of: ReportAddress,
  input: ReportInput,
  now: Date,
): Promise<Outcome<SavedReport, CorrectRefusal>> {
  const reportable = await findReportable(tx, actor, of, input, now);
  if (!reportable.ok) return reportable;
  const before = reportable.value.report;
  if (!before) return refused("not_reported");
  const { reportId, recordedByName: _name, recordedAt: _at, ...said } = before;
  if (before.version !== input.version) return refused("stale_version");
  if (changedParts(before, input.values).length === 0) return done({ reportId, version: before.version });
  if (input.correctionReason === null) return refused("correction_reason_missing");
  const saved: SavedReport = { reportId, version: before.version + 1 };
  const { isLate } = reportable.value;
  await addVersion(tx, actor, saved, { ...input, isLate }, now);
  await moveTo(tx, saved, before.version);
  await recordAuditEvent(tx, {
    at: now,
    actorId: actor.personId,
    action: input.restoredFrom === undefined ? "status_report.correct" : "status_report.restore",
    entity: "status_report",
    entityId: reportId,
    laoId: reportable.value.laoId,
    address: actor.address,
    before: said,
    after: {
      ...saved,
      ...input.values,
      isLate,
      correctionReason: input.correctionReason,
      ...(input.restoredFrom === undefined ? {} : { restoredFrom: input.restoredFrom }),
    },
  });
  return done(saved);
}

async function moveTo(tx: Tx, { reportId, version }: SavedReport, from: number) {
  const moved = await tx
    .update(statusReports)
    .set({ currentVersion: version })
    .where(and(eq(statusReports.id, reportId), eq(statusReports.currentVersion, from)))
    .returning({ id: statusReports.id });
  if (moved.length !== 1) throw new Error(`report ${reportId} moved on while its project was held`);
}
