import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import type { ProjectKind } from "@/db/codes/plans";
import type { Round } from "@/db/codes/status-reports";
import type { Db, Tx } from "@/db/database";
import {
  editionDimensions,
  laos,
  people,
  plans,
  projects,
  projectYears,
  provinces,
  statusReports,
  statusReportVersions,
} from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { type LaoScope, laoScope } from "@/lib/accounts/scope";
import { findPlanStanding } from "@/lib/assessments/data";
import { dimensionNameOfYear } from "@/lib/plans/editions/data";
import { findRoundWindow } from "./rounds/data";
import type { RoundWindow } from "./rounds/rules";
import { type Place, placeInRound, type ReportingFacts, type ReportValues } from "./rules";
import { isReportOf, valueColumns } from "./versions/data";

/** A project's report of one round. */
export type ReportAddress = {
  readonly projectId: number;
  readonly fiscalYear: number;
  readonly round: Round;
};

export type ReportVersion = ReportValues & {
  readonly version: number;
  readonly correctionReason: string | null;
  /** The version that this one brings back; null for one that was typed. */
  readonly restoredFrom: number | null;
  /** Recorded after the closing day. */
  readonly isLate: boolean;
  readonly recordedByName: string;
  readonly recordedAt: Date;
};

const VERSION_COLUMNS = {
  version: statusReportVersions.version,
  ...valueColumns(statusReportVersions),
  correctionReason: statusReportVersions.correctionReason,
  restoredFrom: statusReportVersions.restoredFrom,
  isLate: statusReportVersions.isLate,
  recordedByName: people.displayName,
  recordedAt: statusReportVersions.recordedAt,
};

function selectVersions(db: Db | Tx, scope: LaoScope, of: ReportAddress) {
  return db
    .select({ ...VERSION_COLUMNS, reportId: statusReports.id, currentVersion: statusReports.currentVersion })
    .from(statusReports)
    .innerJoin(statusReportVersions, eq(statusReportVersions.reportId, statusReports.id))
    .innerJoin(people, eq(people.id, statusReportVersions.recordedBy))
    .innerJoin(projects, eq(projects.id, statusReports.projectId))
    .innerJoin(plans, eq(plans.id, projects.planId))
    .where(
      and(
        eq(plans.laoId, scope.laoId),
        eq(statusReports.projectId, of.projectId),
        eq(statusReports.fiscalYear, of.fiscalYear),
        eq(statusReports.round, of.round),
      ),
    )
    .orderBy(desc(statusReportVersions.version));
}

/** A report with all its versions, the newest first; empty where the project has none for the round. */
export async function listReportVersions(
  db: Db | Tx,
  scope: LaoScope,
  of: ReportAddress,
): Promise<(ReportVersion & { reportId: number })[]> {
  const rows = await selectVersions(db, scope, of);
  return rows.map(({ currentVersion: _, ...version }) => version);
}

/** What a report says now; null where the project has none for the round. */
export async function findReport(
  db: Db | Tx,
  scope: LaoScope,
  of: ReportAddress,
): Promise<(ReportVersion & { reportId: number }) | null> {
  const rows = await selectVersions(db, scope, of);
  const current = rows.find((row) => row.version === row.currentVersion);
  if (!current) return null;
  const { currentVersion: _, ...report } = current;
  return report;
}

/** The LAO whose project it is, with proof that somebody may read it; null for an unknown and an unreachable one. */
export async function findScopeOfProject(
  db: Db | Tx,
  actor: Actor,
  projectId: number,
): Promise<LaoScope | null> {
  const [lao] = await db
    .select({ id: laos.id, provinceCode: laos.provinceCode })
    .from(projects)
    .innerJoin(plans, eq(plans.id, projects.planId))
    .innerJoin(laos, eq(laos.id, plans.laoId))
    .where(eq(projects.id, projectId));
  return lao ? laoScope(actor, lao) : null;
}

/** A project as its report form shows it, and what decides whether it can be reported. */
export type ReportingSubject = ReportAddress &
  ReportingFacts & {
    readonly laoId: number;
    readonly laoCode: string;
    readonly laoNameTh: string;
    readonly provinceNameTh: string;
    readonly name: string;
    readonly kind: ProjectKind;
    readonly dimensionNumber: number;
    readonly dimensionNameTh: string;
    /** Every fiscal year in which the project is carried out. */
    readonly fiscalYears: readonly number[];
    /** Null where the project is not carried out in the year. */
    readonly planBudgetSatang: bigint | null;
    readonly plannedWithoutBudget: boolean;
    readonly window: RoundWindow | null;
  };

/** The project of a report form, in three queries; null for one that is not the LAO's. */
export async function findReportingSubject(
  db: Db | Tx,
  scope: LaoScope,
  of: ReportAddress,
): Promise<ReportingSubject | null> {
  const yearOfReport = and(
    eq(projectYears.projectId, projects.id),
    eq(projectYears.fiscalYear, of.fiscalYear),
  );
  const [project] = await db
    .select({
      laoId: plans.laoId,
      laoCode: laos.code,
      laoNameTh: laos.fullNameTh,
      provinceNameTh: provinces.nameTh,
      name: projects.name,
      kind: projects.kind,
      consistent: projects.consistent,
      deletedAt: projects.deletedAt,
      dimensionNumber: projects.dimensionNumber,
      dimensionNameTh: dimensionNameOfYear(editionDimensions, of.fiscalYear),
      fiscalYears: sql<number[]>`array(select every_year.fiscal_year from ${projectYears} as every_year
        where every_year.project_id = ${projects.id} order by every_year.fiscal_year)`,
      planBudgetSatang: projectYears.planBudgetSatang,
      plannedWithoutBudget: projectYears.withoutBudget,
    })
    .from(projects)
    .innerJoin(plans, eq(plans.id, projects.planId))
    .innerJoin(laos, eq(laos.id, plans.laoId))
    .innerJoin(provinces, eq(provinces.code, laos.provinceCode))
    .innerJoin(
      editionDimensions,
      and(
        eq(editionDimensions.editionId, projects.editionId),
        eq(editionDimensions.number, projects.dimensionNumber),
      ),
    )
    .leftJoin(projectYears, yearOfReport)
    .where(and(eq(projects.id, of.projectId), eq(plans.laoId, scope.laoId)));
  if (!project) return null;
  const [standing, window] = await Promise.all([
    findPlanStanding(db, scope, of.fiscalYear),
    findRoundWindow(db, { ...of, laoId: scope.laoId }),
  ]);
  const { deletedAt, ...facts } = project;
  return {
    ...of,
    ...facts,
    deleted: deletedAt !== null,
    plannedForYear: project.planBudgetSatang !== null,
    plannedWithoutBudget: project.plannedWithoutBudget ?? false,
    standing,
    window,
  };
}

/** Where a project stands among those a round asks for; null where the round does not ask for it. */
export async function findPlaceInRound(
  db: Db | Tx,
  scope: LaoScope,
  of: ReportAddress,
): Promise<Place | null> {
  const asked = await db
    .select({
      projectId: projects.id,
      reported: sql<boolean>`${statusReports.id} is not null`,
    })
    .from(projects)
    .innerJoin(plans, eq(plans.id, projects.planId))
    .innerJoin(
      projectYears,
      and(eq(projectYears.projectId, projects.id), eq(projectYears.fiscalYear, of.fiscalYear)),
    )
    .leftJoin(statusReports, isReportOf(of))
    .where(
      and(eq(plans.laoId, scope.laoId), eq(projects.consistent, true), sql`${projects.deletedAt} is null`),
    )
    .orderBy(projects.dimensionNumber, projects.id);
  return placeInRound(asked, of.projectId);
}

/** The name of a project whose report of a round is there; null for any other. */
export async function findReportedProjectName(
  db: Db | Tx,
  scope: LaoScope,
  of: ReportAddress,
): Promise<string | null> {
  const [project] = await db
    .select({ name: projects.name })
    .from(statusReports)
    .innerJoin(projects, eq(projects.id, statusReports.projectId))
    .innerJoin(plans, eq(plans.id, projects.planId))
    .where(
      and(
        eq(plans.laoId, scope.laoId),
        eq(statusReports.projectId, of.projectId),
        eq(statusReports.fiscalYear, of.fiscalYear),
        eq(statusReports.round, of.round),
      ),
    );
  return project?.name ?? null;
}
