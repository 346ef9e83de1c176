import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { PlanState } from "@/db/codes/plans";
import type { Db, Tx } from "@/db/database";
import { plans, projects, statusReports } from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";
import { findFramework } from "../editions/data";
import { listProjects, type Project } from "../projects/data";
import type { Framework } from "../rules";

/** An LAO's plan for an edition as its workbook shows it; without projects and state where there is none yet. */
export type PlanInWorkbook = {
  readonly framework: Framework;
  readonly state: PlanState | null;
  readonly projects: readonly Project[];
  readonly reportedYears: ReadonlyMap<number, readonly number[]>;
};

/** Years of projects that have a report: the database keeps them in the plan. */
export async function listReportedYears(
  db: Db | Tx,
  projectIds: readonly number[],
): Promise<Map<number, number[]>> {
  const years = new Map<number, number[]>();
  if (projectIds.length === 0) return years;
  const rows = await db
    .selectDistinct({ projectId: statusReports.projectId, fiscalYear: statusReports.fiscalYear })
    .from(statusReports)
    .where(inArray(statusReports.projectId, [...projectIds]));
  for (const { projectId, fiscalYear } of rows)
    years.set(projectId, [...(years.get(projectId) ?? []), fiscalYear]);
  return years;
}

/** Null for an unknown edition. */
export async function findPlanInWorkbook(
  db: Db | Tx,
  scope: LaoScope,
  editionId: number,
): Promise<PlanInWorkbook | null> {
  const framework = await findFramework(db, editionId);
  if (!framework) return null;
  const [plan] = await db
    .select({ id: plans.id, state: plans.state })
    .from(plans)
    .where(and(eq(plans.laoId, scope.laoId), eq(plans.editionId, editionId)));
  if (!plan) return { framework, state: null, projects: [], reportedYears: new Map() };
  const rows = await db
    .select({ id: projects.id })
    .from(projects)
    .where(and(eq(projects.planId, plan.id), isNull(projects.deletedAt)))
    .orderBy(asc(projects.id));
  const ids = rows.map(({ id }) => id);
  return {
    framework,
    state: plan.state,
    projects: await listProjects(db, scope, ids),
    reportedYears: await listReportedYears(db, ids),
  };
}
