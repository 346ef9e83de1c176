import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { ProjectKind } from "@/db/codes/plans";
import type { Round } from "@/db/codes/status-reports";
import type { Db, Tx } from "@/db/database";
import {
  editionYears,
  plans,
  projects,
  projectYears,
  roundSnapshotProjects,
  statusReports,
  statusReportVersions,
} from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";
import type { ReportValues } from "../../rules";
import { valueColumns } from "../../versions/data";
import type { ProjectInRound, RoundOfYear } from "../comparison";

const { withoutBudget: reportWithoutBudget, ...REST } = valueColumns(statusReportVersions);
const SAID = { ...REST, reportWithoutBudget };

type Said = Omit<ReportValues, "withoutBudget"> & { reportWithoutBudget: boolean };
type Row = { [Column in keyof Said]: Said[Column] | null } & {
  projectId: number;
  kind: ProjectKind;
  name: string;
  dimensionNumber: number;
  consistent: boolean;
  planBudgetSatang: bigint;
  withoutBudget: boolean;
  reportId: number | null;
  reportVersion: number | null;
  reportRound: Round | null;
};

function projectOf(row: Row): ProjectInRound {
  const { reportId, reportVersion, reportRound, ...rest } = row;
  const { status, inOrdinance, reportWithoutBudget, ordinanceBudgetSatang, spentSatang, ...project } = rest;
  const { cannotReason, cannotReasonText, remark, ...facts } = project;
  if (
    reportId === null ||
    reportVersion === null ||
    reportRound === null ||
    status === null ||
    inOrdinance === null ||
    reportWithoutBudget === null ||
    ordinanceBudgetSatang === null ||
    spentSatang === null
  ) {
    return { ...facts, report: null };
  }
  const money = { withoutBudget: reportWithoutBudget, inOrdinance, ordinanceBudgetSatang, spentSatang };
  const report = { reportId, version: reportVersion, round: reportRound, status, cannotReason };
  return { ...facts, report: { ...report, cannotReasonText, ...money, remark } };
}

/** The projects of a round as they were frozen; none where it is not frozen. */
export async function listFrozenProjects(
  db: Db | Tx,
  scope: LaoScope,
  { fiscalYear, round }: RoundOfYear,
): Promise<ProjectInRound[]> {
  const rows = await db
    .select({
      projectId: roundSnapshotProjects.projectId,
      kind: roundSnapshotProjects.kind,
      name: roundSnapshotProjects.name,
      dimensionNumber: roundSnapshotProjects.dimensionNumber,
      consistent: roundSnapshotProjects.consistent,
      planBudgetSatang: roundSnapshotProjects.planBudgetSatang,
      withoutBudget: roundSnapshotProjects.withoutBudget,
      reportId: roundSnapshotProjects.reportId,
      reportVersion: roundSnapshotProjects.reportVersion,
      reportRound: roundSnapshotProjects.reportRound,
      ...SAID,
    })
    .from(roundSnapshotProjects)
    .leftJoin(
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
      ),
    )
    .orderBy(asc(roundSnapshotProjects.dimensionNumber), asc(roundSnapshotProjects.projectId));
  return rows.map(projectOf);
}

/** The projects of a round as they are: of the year and not deleted, inconsistent ones with their mark. */
export async function listCurrentProjects(
  db: Db | Tx,
  scope: LaoScope,
  { fiscalYear, round }: RoundOfYear,
): Promise<ProjectInRound[]> {
  const counting = db
    .select({
      id: statusReports.id,
      currentVersion: statusReports.currentVersion,
      round: sql<Round | null>`${statusReports.round}`.as("counting_round"),
    })
    .from(statusReports)
    .where(
      and(
        eq(statusReports.projectId, projects.id),
        eq(statusReports.fiscalYear, fiscalYear),
        sql`${statusReports.round} <= ${round}`,
      ),
    )
    .orderBy(sql`${statusReports.round} desc`)
    .limit(1)
    .as("counting");
  const rows = await db
    .select({
      projectId: projects.id,
      kind: projects.kind,
      name: projects.name,
      dimensionNumber: projects.dimensionNumber,
      consistent: projects.consistent,
      planBudgetSatang: projectYears.planBudgetSatang,
      withoutBudget: projectYears.withoutBudget,
      reportId: counting.id,
      reportVersion: counting.currentVersion,
      reportRound: counting.round,
      ...SAID,
    })
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
    .leftJoinLateral(counting, sql`true`)
    .leftJoin(
      statusReportVersions,
      and(
        eq(statusReportVersions.reportId, counting.id),
        eq(statusReportVersions.version, counting.currentVersion),
      ),
    )
    .where(and(eq(plans.laoId, scope.laoId), isNull(projects.deletedAt)))
    .orderBy(asc(projects.dimensionNumber), asc(projects.id));
  return rows.map(projectOf);
}
