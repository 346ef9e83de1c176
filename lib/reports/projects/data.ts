import "server-only";
import { and, asc, count, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/database";
import { editionYears, plans, projects, projectYears } from "@/db/schema/plans";
import { statusReports, statusReportVersions } from "@/db/schema/status-reports";
import type { LaoScope } from "@/lib/accounts/scope";
import { findImplementationRules } from "@/lib/implementation-rules/data";
import type { ReportLao, ReportMoment } from "../heading";
import { type ProjectsReport, projectsReport, type ReportedProject } from "./model";

/** How many reports a page of the screen holds. */
export const REPORTS_PER_PAGE = 50;

/** Which part of the list: all of it for files, one page for the screen. Pages count from 1. */
export type ReportPart = "all" | { readonly page: number };

/**
 * The reports of a round; a page beyond the last one is empty and still says how many there are.
 * @returns null where the year has no rules
 * @source docs/sources.md R-1
 */
export async function findProjectsReport(
  db: Db,
  scope: LaoScope,
  lao: ReportLao,
  moment: ReportMoment,
  part: ReportPart = "all",
): Promise<ProjectsReport | null> {
  if (!(await findImplementationRules(db, moment.fiscalYear))) return null;
  if (part === "all") return projectsReport(lao, moment, await selectReported(db, scope, moment));
  const skipped = (part.page - 1) * REPORTS_PER_PAGE;
  const [reportCount, reported] = await Promise.all([
    countReported(db, scope, moment),
    selectReported(db, scope, moment).limit(REPORTS_PER_PAGE).offset(skipped),
  ]);
  return projectsReport(lao, moment, reported, { skipped, reportCount });
}

type Asked = Pick<ReportMoment, "fiscalYear" | "round">;

function ofScope(scope: LaoScope) {
  return and(eq(plans.laoId, scope.laoId), isNull(projects.deletedAt), eq(projects.consistent, true));
}

function planOfYear(fiscalYear: number) {
  return and(eq(editionYears.editionId, plans.editionId), eq(editionYears.fiscalYear, fiscalYear));
}

function reportOfRound({ fiscalYear, round }: Asked) {
  return and(
    eq(statusReports.projectId, projects.id),
    eq(statusReports.fiscalYear, fiscalYear),
    eq(statusReports.round, round),
  );
}

function selectReported(db: Db, scope: LaoScope, asked: Asked) {
  return db
    .select({
      projectId: projects.id,
      kind: projects.kind,
      name: projects.name,
      dimensionNumber: projects.dimensionNumber,
      planBudgetSatang: projectYears.planBudgetSatang,
      ordinanceBudgetSatang: statusReportVersions.ordinanceBudgetSatang,
      spentSatang: statusReportVersions.spentSatang,
      status: statusReportVersions.status,
    } satisfies Record<keyof ReportedProject, unknown>)
    .from(plans)
    .innerJoin(editionYears, planOfYear(asked.fiscalYear))
    .innerJoin(projects, eq(projects.planId, plans.id))
    .innerJoin(
      projectYears,
      and(eq(projectYears.projectId, projects.id), eq(projectYears.fiscalYear, asked.fiscalYear)),
    )
    .innerJoin(statusReports, reportOfRound(asked))
    .innerJoin(
      statusReportVersions,
      and(
        eq(statusReportVersions.reportId, statusReports.id),
        eq(statusReportVersions.version, statusReports.currentVersion),
      ),
    )
    .where(ofScope(scope))
    .orderBy(asc(projects.dimensionNumber), asc(projects.id));
}

async function countReported(db: Db, scope: LaoScope, asked: Asked): Promise<number> {
  const [row] = await db
    .select({ reports: count() })
    .from(plans)
    .innerJoin(editionYears, planOfYear(asked.fiscalYear))
    .innerJoin(projects, eq(projects.planId, plans.id))
    .innerJoin(statusReports, reportOfRound(asked))
    .where(ofScope(scope));
  return row?.reports ?? 0;
}
