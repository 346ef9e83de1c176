import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Round } from "@/db/codes/status-reports";
import type { Db, Tx } from "@/db/database";
import { plans, projects, statusReports, statusReportVersions } from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";
import type { ReportValues } from "../rules";

/** What a version of a report says, from the table of versions or from an alias of it. */
export function valueColumns<T extends Record<keyof ReportValues, AnyPgColumn>>(versions: T) {
  return {
    status: versions.status as T["status"],
    cannotReason: versions.cannotReason as T["cannotReason"],
    cannotReasonText: versions.cannotReasonText as T["cannotReasonText"],
    withoutBudget: versions.withoutBudget as T["withoutBudget"],
    inOrdinance: versions.inOrdinance as T["inOrdinance"],
    ordinanceBudgetSatang: versions.ordinanceBudgetSatang as T["ordinanceBudgetSatang"],
    spentSatang: versions.spentSatang as T["spentSatang"],
    remark: versions.remark as T["remark"],
  };
}

/** Joins a project's report of a round. */
export function isReportOf({ fiscalYear, round }: { readonly fiscalYear: number; readonly round: Round }) {
  return and(
    eq(statusReports.projectId, projects.id),
    eq(statusReports.fiscalYear, fiscalYear),
    eq(statusReports.round, round),
  );
}

/** Joins what a report says now. */
export const isCurrentVersion = and(
  eq(statusReportVersions.reportId, statusReports.id),
  eq(statusReportVersions.version, statusReports.currentVersion),
);

/** A version of a report of a round. */
export type StoredVersion = ReportValues & {
  readonly projectId: number;
  readonly version: number;
  readonly recordedAt: Date;
};

/** Every version of every report of an LAO's round, each report's earliest first. One query. */
export async function listVersionsOfRound(
  db: Db | Tx,
  scope: LaoScope,
  of: { readonly fiscalYear: number; readonly round: Round },
): Promise<StoredVersion[]> {
  return db
    .select({
      projectId: statusReports.projectId,
      version: statusReportVersions.version,
      recordedAt: statusReportVersions.recordedAt,
      ...valueColumns(statusReportVersions),
    })
    .from(plans)
    .innerJoin(projects, eq(projects.planId, plans.id))
    .innerJoin(statusReports, isReportOf(of))
    .innerJoin(statusReportVersions, eq(statusReportVersions.reportId, statusReports.id))
    .where(eq(plans.laoId, scope.laoId))
    .orderBy(asc(statusReportVersions.reportId), asc(statusReportVersions.version));
}
