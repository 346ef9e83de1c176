import "server-only";
import { and, asc, count, eq, type SQL, sql } from "drizzle-orm";
import type { ProjectStatus } from "@/db/codes/status-reports";
import type { Db } from "@/db/database";
import type { LaoScope } from "@/lib/accounts/scope";
import { findImplementationRules } from "@/lib/implementation-rules/data";
import { pageCount } from "@/lib/platform/list-address";
import { forgivingPattern } from "@/lib/platform/search-text";
import type { ReportLao, ReportMoment } from "../heading";
import { type ProjectsReport, projectsReport, type ReportedProject } from "./model";
import type { ReportedFilter } from "./schema";
import { type ReportedProjects, reportedProjects } from "./sources/data";

/** How many reports a page of the screen holds. */
export const REPORTS_PER_PAGE = 50;

/**
 * All reports of a round, as the files hold them.
 * @returns null where the year has no rules
 * @source docs/sources.md R-1
 */
export async function findProjectsReport(
  db: Db,
  scope: LaoScope,
  lao: ReportLao,
  moment: ReportMoment,
): Promise<ProjectsReport | null> {
  if (!(await findImplementationRules(db, moment.fiscalYear))) return null;
  return projectsReport(lao, moment, await selectReported(db, scope, moment, NO_FILTER));
}

/** A screen's part of the report, with how many of the round's reports each choice of its filters stands for. */
export type ProjectsReportPage = {
  readonly report: ProjectsReport;
  /** A page past the end is the last one. */
  readonly page: number;
  readonly pageCount: number;
  readonly ofStatus: ReadonlyMap<ProjectStatus, number>;
  readonly ofDimension: ReadonlyMap<number, number>;
};

/**
 * The reports of a round that a filter finds, a page at a time. Two queries, whatever the number of rows.
 * @returns null where the year has no rules
 * @source docs/sources.md R-1
 */
export async function findProjectsReportPage(
  db: Db,
  scope: LaoScope,
  lao: ReportLao,
  moment: ReportMoment,
  filter: ReportedFilter,
): Promise<ProjectsReportPage | null> {
  if (!(await findImplementationRules(db, moment.fiscalYear))) return null;
  const { reportCount, foundCount, ...counts } = await countReported(db, scope, moment, filter);
  const pages = pageCount(foundCount, REPORTS_PER_PAGE);
  const page = Math.min(filter.page, pages);
  const skipped = (page - 1) * REPORTS_PER_PAGE;
  const rows = await selectReported(db, scope, moment, filter).limit(REPORTS_PER_PAGE).offset(skipped);
  const part = { skipped, reportCount, foundCount: isNarrowed(filter) ? foundCount : undefined };
  return { report: projectsReport(lao, moment, rows, part), page, pageCount: pages, ...counts };
}

type Chosen = Omit<ReportedFilter, "page">;
const NO_FILTER: Chosen = { q: "", status: null, dimension: null };

function isNarrowed({ q, status, dimension }: Chosen): boolean {
  return forgivingPattern(q) !== null || status !== null || dimension !== null;
}

function chosen(reported: ReportedProjects, { q, status, dimension }: Chosen): SQL | undefined {
  const pattern = forgivingPattern(q);
  return and(
    pattern === null ? undefined : sql`${reported.name} ~* ${pattern}`,
    status === null ? undefined : eq(reported.status, status),
    dimension === null ? undefined : eq(reported.dimensionNumber, dimension),
  );
}

function selectReported(db: Db, scope: LaoScope, moment: ReportMoment, filter: Chosen) {
  const reported = reportedProjects(db, scope, moment);
  return db
    .select({
      projectId: reported.projectId,
      kind: reported.kind,
      name: reported.name,
      dimensionNumber: reported.dimensionNumber,
      planBudgetSatang: reported.planBudgetSatang,
      ordinanceBudgetSatang: reported.ordinanceBudgetSatang,
      spentSatang: reported.spentSatang,
      status: reported.status,
    } satisfies Record<keyof ReportedProject, unknown>)
    .from(reported)
    .where(chosen(reported, filter))
    .orderBy(asc(reported.dimensionNumber), asc(reported.projectId));
}

async function countReported(db: Db, scope: LaoScope, moment: ReportMoment, filter: Chosen) {
  const reported = reportedProjects(db, scope, moment);
  const groups = await db
    .select({
      status: reported.status,
      dimension: reported.dimensionNumber,
      reports: count(),
      found: sql<number>`count(*) filter (where ${chosen(reported, filter) ?? sql`true`})::integer`,
    })
    .from(reported)
    .groupBy(reported.status, reported.dimensionNumber);
  const ofStatus = new Map<ProjectStatus, number>();
  const ofDimension = new Map<number, number>();
  let reportCount = 0;
  let foundCount = 0;
  for (const group of groups) {
    ofStatus.set(group.status, (ofStatus.get(group.status) ?? 0) + group.reports);
    ofDimension.set(group.dimension, (ofDimension.get(group.dimension) ?? 0) + group.reports);
    reportCount += group.reports;
    foundCount += group.found;
  }
  return { reportCount, foundCount, ofStatus, ofDimension };
}
