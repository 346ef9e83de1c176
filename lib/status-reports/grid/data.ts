import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ProjectKind } from "@/db/codes/plans";
import type { Round } from "@/db/codes/status-reports";
import type { Db, Tx } from "@/db/database";
import {
  editionDimensions,
  people,
  plans,
  projects,
  projectYears,
  statusReports,
  statusReportVersions,
} from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";
import { dimensionNameOfYear } from "@/lib/plans/editions/data";
import type { ReportValues } from "../rules";
import { isCurrentVersion, isReportOf, valueColumns } from "../versions/data";

/** What a report says now. */
export type RoundReport = ReportValues & {
  readonly reportId: number;
  readonly version: number;
  readonly recordedByName: string;
  readonly recordedAt: Date;
  readonly isLate: boolean;
};

/** A project that a round asks for, with what is reported of it. */
export type RoundRow = {
  readonly projectId: number;
  /** ลำดับที่ among all that the round asks for, counted from one. */
  readonly position: number;
  readonly kind: ProjectKind;
  readonly name: string;
  readonly dimensionNumber: number;
  readonly dimensionNameTh: string;
  readonly planBudgetSatang: bigint;
  readonly plannedWithoutBudget: boolean;
  /** Null where the project is not reported in the round. */
  readonly report: RoundReport | null;
  /** Of the year's 6-month round; null where there is none, and in that round itself. */
  readonly sixMonthReport: ReportValues | null;
};

const earlier = alias(statusReports, "six_month_report");
const earlierVersion = alias(statusReportVersions, "six_month_version");

/**
 * Every project that a round asks an LAO for (planned for the year, consistent, not deleted: R-1), by dimension and in
 * the order of entry as in the list of projects, with its report. One query, whatever their number.
 */
export async function listRoundRows(
  db: Db | Tx,
  scope: LaoScope,
  { fiscalYear, round }: { readonly fiscalYear: number; readonly round: Round },
): Promise<RoundRow[]> {
  const rows = await db
    .select({
      projectId: projects.id,
      kind: projects.kind,
      name: projects.name,
      dimensionNumber: projects.dimensionNumber,
      dimensionNameTh: dimensionNameOfYear(editionDimensions, fiscalYear),
      planBudgetSatang: projectYears.planBudgetSatang,
      plannedWithoutBudget: projectYears.withoutBudget,
      stored: {
        ...valueColumns(statusReportVersions),
        reportId: statusReportVersions.reportId,
        version: statusReportVersions.version,
        recordedAt: statusReportVersions.recordedAt,
        isLate: statusReportVersions.isLate,
      },
      recordedByName: people.displayName,
      sixMonthReport: valueColumns(earlierVersion),
    })
    .from(plans)
    .innerJoin(projects, eq(projects.planId, plans.id))
    .innerJoin(
      projectYears,
      and(eq(projectYears.projectId, projects.id), eq(projectYears.fiscalYear, fiscalYear)),
    )
    .innerJoin(
      editionDimensions,
      and(
        eq(editionDimensions.editionId, projects.editionId),
        eq(editionDimensions.number, projects.dimensionNumber),
      ),
    )
    .leftJoin(statusReports, isReportOf({ fiscalYear, round }))
    .leftJoin(statusReportVersions, isCurrentVersion)
    .leftJoin(people, eq(people.id, statusReportVersions.recordedBy))
    .leftJoin(
      earlier,
      and(eq(earlier.projectId, projects.id), eq(earlier.fiscalYear, fiscalYear), eq(earlier.round, 6)),
    )
    .leftJoin(
      earlierVersion,
      and(eq(earlierVersion.reportId, earlier.id), eq(earlierVersion.version, earlier.currentVersion)),
    )
    .where(and(eq(plans.laoId, scope.laoId), eq(projects.consistent, true), isNull(projects.deletedAt)))
    .orderBy(asc(projects.dimensionNumber), asc(projects.id));
  return rows.map(({ stored, recordedByName, sixMonthReport, ...project }, index) => ({
    ...project,
    position: index + 1,
    report: stored && recordedByName !== null ? { ...stored, recordedByName } : null,
    sixMonthReport: round === 6 ? null : sixMonthReport,
  }));
}
