import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ProjectKind } from "@/db/codes/plans";
import type { ProjectStatus, Round } from "@/db/codes/status-reports";
import type { Db } from "@/db/database";
import { plans, projects, projectYears, statusReports, statusReportVersions } from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";
import { listPlannedYears } from "@/lib/plans/projects/data";
import type { PlannedYear } from "@/lib/plans/rules";
import { pageCount } from "@/lib/platform/list-address";
import { forgivingPattern } from "@/lib/platform/search-text";
import { isCurrentVersion } from "../versions/data";

export const PROJECTS_A_PAGE = 50;

export type ProjectListFilter = {
  /** Null lists the projects of every year, without their reports. */
  readonly fiscalYear: number | null;
  readonly dimension: number | null;
  readonly q: string;
  /** Only those reported, or not, in a round of the fiscal year; then only consistent ones. */
  readonly reported: "reported" | "waiting" | null;
  readonly round: Round;
  readonly page: number;
};

export type ListedProject = {
  readonly id: number;
  /** ลำดับที่ in the list as it is filtered. */
  readonly position: number;
  readonly kind: ProjectKind;
  readonly name: string;
  readonly dimensionNumber: number;
  readonly consistent: boolean;
  readonly years: readonly PlannedYear[];
  readonly reportedIn: Readonly<Record<Round, boolean>>;
};

export type ProjectList = {
  readonly rows: readonly ListedProject[];
  /** How many projects the filter finds, on all pages. */
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  /** Of all consistent projects of the fiscal year, whatever the filter; zeros without a year. */
  readonly rounds: Readonly<Record<Round, { reported: number; waiting: number }>>;
  /** Projects of the year, or of all years, in each dimension that has any, whatever the filter. */
  readonly ofDimension: ReadonlyMap<number, number>;
};

const six = alias(statusReports, "report_of_6_months");
const twelve = alias(statusReports, "report_of_12_months");
const REPORT_OF: Record<Round, typeof six | typeof twelve> = { 6: six, 12: twelve };

/** What belongs to the list whatever the filter: the LAO's projects of the year that are not deleted. */
function listed(scope: LaoScope, fiscalYear: number | null): SQL | undefined {
  return and(
    eq(plans.laoId, scope.laoId),
    isNull(projects.deletedAt),
    fiscalYear === null ? undefined : isNotNull(projectYears.fiscalYear),
  );
}

function chosen({ dimension, q, reported, round, fiscalYear }: ProjectListFilter): SQL | undefined {
  const report = REPORT_OF[round].id;
  const pattern = forgivingPattern(q);
  const state = reported === "reported" ? isNotNull(report) : isNull(report);
  return and(
    dimension === null ? undefined : eq(projects.dimensionNumber, dimension),
    pattern === null ? undefined : sql`${projects.name} ~* ${pattern}`,
    reported === null || fiscalYear === null ? undefined : and(eq(projects.consistent, true), state),
  );
}

function reportOf(round: Round, fiscalYear: number | null): SQL | undefined {
  const report = REPORT_OF[round];
  return and(
    eq(report.projectId, projects.id),
    eq(report.fiscalYear, fiscalYear ?? 0),
    eq(report.round, round),
  );
}

function yearOf(fiscalYear: number | null): SQL | undefined {
  return and(eq(projectYears.projectId, projects.id), eq(projectYears.fiscalYear, fiscalYear ?? 0));
}

async function countListed(db: Db, scope: LaoScope, filter: ProjectListFilter) {
  const { fiscalYear } = filter;
  const isReported = { 6: isNotNull(six.id), 12: isNotNull(twelve.id) };
  const counted = (which: SQL | undefined) =>
    sql<number>`count(*) filter (where ${which ?? sql`true`})::integer`;
  const groups = await db
    .select({
      dimension: projects.dimensionNumber,
      listed: counted(undefined),
      found: counted(chosen(filter)),
      eligible: counted(projects.consistent.getSQL()),
      in6: counted(and(eq(projects.consistent, true), isReported[6])),
      in12: counted(and(eq(projects.consistent, true), isReported[12])),
    })
    .from(plans)
    .innerJoin(projects, eq(projects.planId, plans.id))
    .leftJoin(projectYears, yearOf(fiscalYear))
    .leftJoin(six, reportOf(6, fiscalYear))
    .leftJoin(twelve, reportOf(12, fiscalYear))
    .where(listed(scope, fiscalYear))
    .groupBy(projects.dimensionNumber);
  const sumOf = (count: "found" | "eligible" | "in6" | "in12") =>
    groups.reduce((sum, group) => sum + group[count], 0);
  const asked = fiscalYear === null ? 0 : sumOf("eligible");
  const inRound = (reported: number) => ({ reported, waiting: Math.max(0, asked - reported) });
  return {
    total: sumOf("found"),
    rounds: { 6: inRound(sumOf("in6")), 12: inRound(sumOf("in12")) },
    ofDimension: new Map(groups.map((group) => [group.dimension, group.listed])),
  };
}

/**
 * รายการโครงการ of an LAO, a page at a time, by dimension and in the order of entry, with what is reported in the
 * year. A page past the end is the last one. Three queries, whatever the number of rows.
 */
export async function listProjectsWithReports(
  db: Db,
  scope: LaoScope,
  filter: ProjectListFilter,
): Promise<ProjectList> {
  const { total, ...counts } = await countListed(db, scope, filter);
  const pages = pageCount(total, PROJECTS_A_PAGE);
  const page = Math.min(filter.page, pages);
  const before = (page - 1) * PROJECTS_A_PAGE;
  const found = await db
    .select({
      id: projects.id,
      kind: projects.kind,
      name: projects.name,
      dimensionNumber: projects.dimensionNumber,
      consistent: projects.consistent,
      in6: sql<boolean>`${six.id} is not null`,
      in12: sql<boolean>`${twelve.id} is not null`,
    })
    .from(plans)
    .innerJoin(projects, eq(projects.planId, plans.id))
    .leftJoin(projectYears, yearOf(filter.fiscalYear))
    .leftJoin(six, reportOf(6, filter.fiscalYear))
    .leftJoin(twelve, reportOf(12, filter.fiscalYear))
    .where(and(listed(scope, filter.fiscalYear), chosen(filter)))
    .orderBy(desc(projects.editionId), asc(projects.dimensionNumber), asc(projects.id))
    .limit(PROJECTS_A_PAGE)
    .offset(before);
  const years = await listPlannedYears(
    db,
    found.map((row) => row.id),
  );
  const rows = found.map(({ in6, in12, ...row }, index) => ({
    ...row,
    position: before + index + 1,
    years: years.get(row.id) ?? [],
    reportedIn: { 6: in6, 12: in12 },
  }));
  return { rows, total, page, pageCount: pages, ...counts };
}

export type ReportOfProject = { fiscalYear: number; round: Round; status: ProjectStatus };

/** What a project's reports say now, by year and round. */
export async function listReportsOfProject(
  db: Db,
  scope: LaoScope,
  projectId: number,
): Promise<ReportOfProject[]> {
  return db
    .select({
      fiscalYear: statusReports.fiscalYear,
      round: statusReports.round,
      status: statusReportVersions.status,
    })
    .from(statusReports)
    .innerJoin(statusReportVersions, isCurrentVersion)
    .innerJoin(projects, eq(projects.id, statusReports.projectId))
    .innerJoin(plans, eq(plans.id, projects.planId))
    .where(and(eq(plans.laoId, scope.laoId), eq(statusReports.projectId, projectId)))
    .orderBy(asc(statusReports.fiscalYear), asc(statusReports.round));
}
