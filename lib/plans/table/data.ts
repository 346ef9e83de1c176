import "server-only";
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { PlanState } from "@/db/codes/plans";
import type { Db } from "@/db/database";
import { plans, projects } from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";
import { pageCount } from "@/lib/platform/list-address";
import { forgivingPattern } from "@/lib/platform/search-text";
import { listProjects, type Project } from "../projects/data";

export const TABLE_ROWS_A_PAGE = 50;

export type PlanTableFilter = {
  readonly editionId: number;
  readonly dimension: number | null;
  readonly q: string;
  readonly page: number;
};

export type PlanTablePage = {
  readonly rows: readonly Project[];
  /** ลำดับที่ of the first row in the table as it is filtered. */
  readonly first: number;
  /** How many rows the filter finds, on all pages, of how many in the plan. */
  readonly found: number;
  readonly all: number;
  /** How many are found in each dimension, whichever is chosen. */
  readonly ofDimension: ReadonlyMap<number, number>;
  readonly page: number;
  readonly pageCount: number;
};

/** Null where the LAO has no plan for the edition yet. */
export async function findPlanState(db: Db, scope: LaoScope, editionId: number): Promise<PlanState | null> {
  const [plan] = await db
    .select({ state: plans.state })
    .from(plans)
    .where(and(eq(plans.laoId, scope.laoId), eq(plans.editionId, editionId)));
  return plan?.state ?? null;
}

/** ตารางแผน of an LAO's plan, a page at a time, in the order of entry. A page past the end is the last one. */
export async function listPlanTable(
  db: Db,
  scope: LaoScope,
  filter: PlanTableFilter,
): Promise<PlanTablePage> {
  const { editionId, dimension, q } = filter;
  const inPlan = and(
    eq(plans.laoId, scope.laoId),
    eq(plans.editionId, editionId),
    isNull(projects.deletedAt),
  );
  const pattern = forgivingPattern(q);
  const named: SQL | undefined = pattern === null ? undefined : sql`${projects.name} ~* ${pattern}`;
  const counts = await db
    .select({
      dimension: projects.dimensionNumber,
      all: sql<number>`count(*)::integer`,
      found: sql<number>`count(*) filter (where ${named ?? sql`true`})::integer`,
    })
    .from(plans)
    .innerJoin(projects, eq(projects.planId, plans.id))
    .where(inPlan)
    .groupBy(projects.dimensionNumber);
  const ofDimension = new Map(counts.map((row) => [row.dimension, row.found]));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const found = dimension === null ? sum([...ofDimension.values()]) : (ofDimension.get(dimension) ?? 0);
  const pages = pageCount(found, TABLE_ROWS_A_PAGE);
  const page = Math.min(filter.page, pages);
  const before = (page - 1) * TABLE_ROWS_A_PAGE;
  const ids = await db
    .select({ id: projects.id })
    .from(plans)
    .innerJoin(projects, eq(projects.planId, plans.id))
    .where(and(inPlan, named, dimension === null ? undefined : eq(projects.dimensionNumber, dimension)))
    // By the number alone the database would walk all LAOs' projects until it has seen a page of this one's.
    .orderBy(asc(projects.createdAt), asc(projects.id))
    .limit(TABLE_ROWS_A_PAGE)
    .offset(before);
  const order = ids.map(({ id }) => id);
  const listed = await listProjects(db, scope, order);
  const rows = listed.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  const all = sum(counts.map((row) => row.all));
  return { rows, first: before + 1, found, all, ofDimension, page, pageCount: pages };
}
