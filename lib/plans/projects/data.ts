import "server-only";
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { PlanState } from "@/db/codes/plans";
import type { Db, Tx } from "@/db/database";
import { editionDimensions, editionSubItems, plans, projects, projectYears } from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";
import { pageCount } from "@/lib/platform/list-address";
import { forgivingPattern } from "@/lib/platform/search-text";
import { type PlannedYear, type ProjectContent, RESTORE_DAYS } from "../rules";

export type Project = ProjectContent & {
  readonly id: number;
  readonly planId: number;
  readonly editionId: number;
  readonly planState: PlanState;
  readonly dimensionNameTh: string;
  readonly subItem: { readonly code: string; readonly nameTh: string } | null;
  readonly consistent: boolean;
  readonly deletedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly rowVersion: number;
};

/** The planned years of projects, in order. */
export async function listPlannedYears(
  db: Db | Tx,
  projectIds: readonly number[],
): Promise<Map<number, PlannedYear[]>> {
  const byProject = new Map<number, PlannedYear[]>();
  if (projectIds.length === 0) return byProject;
  const rows = await db
    .select({
      projectId: projectYears.projectId,
      fiscalYear: projectYears.fiscalYear,
      planBudgetSatang: projectYears.planBudgetSatang,
      withoutBudget: projectYears.withoutBudget,
    })
    .from(projectYears)
    .where(inArray(projectYears.projectId, [...projectIds]))
    .orderBy(asc(projectYears.projectId), asc(projectYears.fiscalYear));
  for (const { projectId, ...year } of rows)
    byProject.set(projectId, [...(byProject.get(projectId) ?? []), year]);
  return byProject;
}

const PROJECT = {
  id: projects.id,
  planId: projects.planId,
  editionId: projects.editionId,
  planState: plans.state,
  name: projects.name,
  kind: projects.kind,
  quarter: projects.quarter,
  dimensionNumber: projects.dimensionNumber,
  dimensionNameTh: editionDimensions.nameTh,
  subItemId: projects.subItemId,
  subItem: { code: editionSubItems.code, nameTh: editionSubItems.nameTh },
  targetGroups: projects.targetGroups,
  objective: projects.objective,
  remark: projects.remark,
  consistent: projects.consistent,
  deletedAt: projects.deletedAt,
  createdAt: projects.createdAt,
  updatedAt: projects.updatedAt,
  rowVersion: projects.rowVersion,
};

/** Those of the projects that are the LAO's, deleted or not, in the order of entry. Two queries, whatever their number. */
export async function listProjects(db: Db | Tx, scope: LaoScope, ids: readonly number[]): Promise<Project[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select(PROJECT)
    .from(projects)
    .innerJoin(plans, eq(plans.id, projects.planId))
    .innerJoin(
      editionDimensions,
      and(
        eq(editionDimensions.editionId, projects.editionId),
        eq(editionDimensions.number, projects.dimensionNumber),
      ),
    )
    .leftJoin(editionSubItems, eq(editionSubItems.id, projects.subItemId))
    .where(and(inArray(projects.id, [...ids]), eq(plans.laoId, scope.laoId)))
    .orderBy(asc(projects.id));
  const years = await listPlannedYears(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, years: years.get(row.id) ?? [] }));
}

/** A project of the LAO, deleted or not; null for an unknown one and for another LAO's alike. */
export async function findProject(db: Db | Tx, scope: LaoScope, id: number): Promise<Project | null> {
  const [project] = await listProjects(db, scope, [id]);
  return project ?? null;
}

/** How many of the LAO's projects of an edition are in the plan. */
export async function countProjectsOfEdition(db: Db, scope: LaoScope, editionId: number): Promise<number> {
  return db.$count(
    projects,
    and(
      isNull(projects.deletedAt),
      inArray(
        projects.planId,
        db
          .select({ id: plans.id })
          .from(plans)
          .where(and(eq(plans.laoId, scope.laoId), eq(plans.editionId, editionId))),
      ),
    ),
  );
}

export type DeletedProject = {
  id: number;
  name: string;
  kind: ProjectContent["kind"];
  dimensionNumber: number;
  deletedAt: Date;
};

export const DELETED_A_PAGE = 50;

export type DeletedList = {
  readonly rows: readonly DeletedProject[];
  /** How many the search finds, on all pages, of how many that can be brought back. */
  readonly found: number;
  readonly all: number;
  readonly page: number;
  readonly pageCount: number;
};

/** What the LAO deleted and can still bring back, the latest first, a page at a time. */
export async function listDeletedProjects(
  db: Db,
  scope: LaoScope,
  filter: { readonly q: string; readonly page: number },
  now: Date,
): Promise<DeletedList> {
  const since = new Date(now.getTime() - RESTORE_DAYS * 24 * 60 * 60 * 1000 - 1);
  const pattern = forgivingPattern(filter.q);
  const named = pattern === null ? undefined : sql`${projects.name} ~* ${pattern}`;
  const deleted = and(
    eq(plans.laoId, scope.laoId),
    isNotNull(projects.deletedAt),
    gt(projects.deletedAt, since),
  );
  const [counts] = await db
    .select({
      all: sql<number>`count(*)::integer`,
      found: sql<number>`count(*) filter (where ${named ?? sql`true`})::integer`,
    })
    .from(projects)
    .innerJoin(plans, eq(plans.id, projects.planId))
    .where(deleted);
  const { all, found } = counts ?? { all: 0, found: 0 };
  const pages = pageCount(found, DELETED_A_PAGE);
  const page = Math.min(filter.page, pages);
  const rows = await db
    .select({
      id: projects.id,
      name: projects.name,
      kind: projects.kind,
      dimensionNumber: projects.dimensionNumber,
      deletedAt: projects.deletedAt,
    })
    .from(projects)
    .innerJoin(plans, eq(plans.id, projects.planId))
    .where(and(deleted, named))
    .orderBy(desc(projects.deletedAt), desc(projects.id))
    .limit(DELETED_A_PAGE)
    .offset((page - 1) * DELETED_A_PAGE);
  const listed = rows.flatMap((row) => (row.deletedAt ? [{ ...row, deletedAt: row.deletedAt }] : []));
  return { rows: listed, found, all, page, pageCount: pages };
}
