import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { ProjectKind, Quarter, TargetGroup } from "@/db/codes/plans";
import type { Db, Tx } from "@/db/database";
import { editionSubItems, plans, projects } from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";
import { listPlannedYears } from "../../projects/data";
import type { PlannedYear } from "../../rules";

/** A project as the whole plan lists it. */
export type PlanProject = {
  readonly id: number;
  readonly kind: ProjectKind;
  readonly name: string;
  readonly dimensionNumber: number;
  readonly subItem: { readonly id: number; readonly code: string; readonly nameTh: string } | null;
  readonly quarter: Quarter | null;
  readonly targetGroups: readonly TargetGroup[];
  readonly objective: string | null;
  readonly remark: string | null;
  readonly consistent: boolean;
  readonly updatedAt: Date;
  readonly years: readonly PlannedYear[];
};

/** By dimension, then sub-item (1.2 before 1.10; those without one last), then as entered. */
function inPlanOrder(one: PlanProject, other: PlanProject): number {
  if (one.dimensionNumber !== other.dimensionNumber) return one.dimensionNumber - other.dimensionNumber;
  const [first, second] = [one.subItem?.code, other.subItem?.code];
  if (first === second) return one.id - other.id;
  if (first === undefined) return 1;
  if (second === undefined) return -1;
  return first.localeCompare(second, "en", { numeric: true });
}

/** Everything that is in a plan, in the order of the framework: two queries, however long the plan. */
export async function listPlanProjects(db: Db | Tx, scope: LaoScope, planId: number): Promise<PlanProject[]> {
  const rows = await db
    .select({
      id: projects.id,
      kind: projects.kind,
      name: projects.name,
      dimensionNumber: projects.dimensionNumber,
      subItem: { id: editionSubItems.id, code: editionSubItems.code, nameTh: editionSubItems.nameTh },
      quarter: projects.quarter,
      targetGroups: projects.targetGroups,
      objective: projects.objective,
      remark: projects.remark,
      consistent: projects.consistent,
      updatedAt: projects.updatedAt,
    })
    .from(projects)
    .innerJoin(plans, eq(plans.id, projects.planId))
    .leftJoin(editionSubItems, eq(editionSubItems.id, projects.subItemId))
    .where(and(eq(projects.planId, planId), eq(plans.laoId, scope.laoId), isNull(projects.deletedAt)))
    .orderBy(asc(projects.dimensionNumber), asc(projects.id));
  const years = await listPlannedYears(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, years: years.get(row.id) ?? [] })).sort(inPlanOrder);
}
