import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { plans, projects, statusReports, statusReportVersions } from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";
import { listRoundRows } from "../../grid/data";
import type { RoundOfYear } from "../contents/data";
import { type HandedInProject, handedInProjects } from "./rules";

/** The projects of a time that an LAO handed its round in, and wherein they differ from the time before: two queries. */
export async function listHandedIn(
  db: Db | Tx,
  scope: LaoScope,
  of: RoundOfYear,
  moments: { readonly submittedAt: Date; readonly earlierAt: Date | null },
): Promise<HandedInProject[]> {
  const [rows, versions] = await Promise.all([
    listRoundRows(db, scope, of),
    db
      .select({
        projectId: statusReports.projectId,
        version: statusReportVersions.version,
        recordedAt: statusReportVersions.recordedAt,
        status: statusReportVersions.status,
        cannotReason: statusReportVersions.cannotReason,
        cannotReasonText: statusReportVersions.cannotReasonText,
        withoutBudget: statusReportVersions.withoutBudget,
        inOrdinance: statusReportVersions.inOrdinance,
        ordinanceBudgetSatang: statusReportVersions.ordinanceBudgetSatang,
        spentSatang: statusReportVersions.spentSatang,
        remark: statusReportVersions.remark,
      })
      .from(plans)
      .innerJoin(projects, eq(projects.planId, plans.id))
      .innerJoin(statusReports, eq(statusReports.projectId, projects.id))
      .innerJoin(statusReportVersions, eq(statusReportVersions.reportId, statusReports.id))
      .where(
        and(
          eq(plans.laoId, scope.laoId),
          eq(statusReports.fiscalYear, of.fiscalYear),
          eq(statusReports.round, of.round),
        ),
      )
      .orderBy(asc(statusReportVersions.reportId), asc(statusReportVersions.version)),
  ]);
  return handedInProjects(rows, versions, moments);
}
