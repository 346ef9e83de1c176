import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { ProjectKind } from "@/db/codes/plans";
import type { ProjectStatus } from "@/db/codes/status-reports";
import type { Db } from "@/db/database";
import { editionYears } from "@/db/schema/editions";
import { plans, projects, projectYears } from "@/db/schema/plans";
import { roundSnapshotProjects } from "@/db/schema/round-snapshots";
import { statusReports, statusReportVersions } from "@/db/schema/status-reports";
import type { LaoScope } from "@/lib/accounts/scope";
import { isCurrentVersion, isReportOf } from "@/lib/status-reports/versions/data";
import type { ReportMoment } from "../../heading";

/** What both sources say of a project and of its report of the round: the same columns by the same names. */
function columnsOf(
  project: Record<"projectId" | "kind" | "name" | "dimensionNumber" | "planBudgetSatang", AnyPgColumn>,
) {
  const { ordinanceBudgetSatang, spentSatang, status } = statusReportVersions;
  const { projectId, planBudgetSatang } = project;
  return {
    projectId: sql<number>`${projectId}`.mapWith(Number).as("project_id"),
    kind: sql<ProjectKind>`${project.kind}`.as("kind"),
    name: sql<string>`${project.name}`.as("name"),
    dimensionNumber: sql<number>`${project.dimensionNumber}`.as("dimension_number"),
    planBudgetSatang: sql<bigint>`${planBudgetSatang}`.mapWith(BigInt).as("plan_budget_satang"),
    ordinanceBudgetSatang: sql<bigint>`${ordinanceBudgetSatang}`
      .mapWith(BigInt)
      .as("ordinance_budget_satang"),
    spentSatang: sql<bigint>`${spentSatang}`.mapWith(BigInt).as("spent_satang"),
    status: sql<ProjectStatus>`${status}`.as("status"),
  };
}

function currentReports(db: Db, scope: LaoScope, { fiscalYear, round }: ReportMoment) {
  return db
    .select(
      columnsOf({ ...projects, projectId: projects.id, planBudgetSatang: projectYears.planBudgetSatang }),
    )
    .from(plans)
    .innerJoin(
      editionYears,
      and(eq(editionYears.editionId, plans.editionId), eq(editionYears.fiscalYear, fiscalYear)),
    )
    .innerJoin(projects, eq(projects.planId, plans.id))
    .innerJoin(
      projectYears,
      and(eq(projectYears.projectId, projects.id), eq(projectYears.fiscalYear, fiscalYear)),
    )
    .innerJoin(statusReports, isReportOf({ fiscalYear, round }))
    .innerJoin(statusReportVersions, isCurrentVersion)
    .where(and(eq(plans.laoId, scope.laoId), isNull(projects.deletedAt), eq(projects.consistent, true)))
    .as("reported");
}

function frozenReports(db: Db, scope: LaoScope, { fiscalYear, round }: ReportMoment) {
  return db
    .select(columnsOf(roundSnapshotProjects))
    .from(roundSnapshotProjects)
    .innerJoin(
      statusReportVersions,
      and(
        eq(statusReportVersions.reportId, roundSnapshotProjects.reportId),
        eq(statusReportVersions.version, roundSnapshotProjects.reportVersion),
      ),
    )
    .where(
      and(
        eq(roundSnapshotProjects.laoId, scope.laoId),
        eq(roundSnapshotProjects.fiscalYear, fiscalYear),
        eq(roundSnapshotProjects.round, round),
        eq(roundSnapshotProjects.reportRound, round),
        eq(roundSnapshotProjects.consistent, true),
      ),
    )
    .as("reported");
}

/**
 * The eligible projects of an LAO that have a report of the very round, as they are or as they were frozen: a table to
 * select from.
 *
 * @source docs/sources.md
 */
export function reportedProjects(db: Db, scope: LaoScope, moment: ReportMoment): ReportedProjects {
  return moment.frozen ? frozenReports(db, scope, moment) : currentReports(db, scope, moment);
}

export type ReportedProjects = ReturnType<typeof currentReports>;
