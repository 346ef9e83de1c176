import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { ProjectDeed } from "@/db/codes/plans";
import type { Db } from "@/db/database";
import { planAmendments, plans, projects } from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";

export const AMENDMENTS_A_PAGE = 50;

/** A change of a plan that had passed, with what it says now and said before, as the trail keeps it. */
export type AmendmentRow = {
  readonly number: number;
  readonly projectId: number;
  readonly projectName: string;
  readonly deed: ProjectDeed;
  readonly before: unknown;
  readonly after: unknown;
  readonly at: Date;
};

function ofPlan(scope: LaoScope, planId: number) {
  return and(eq(planAmendments.planId, planId), eq(plans.laoId, scope.laoId));
}

/** A page of the amendments of the LAO's plan, the latest first. Pages count from 1. */
export async function listAmendments(
  db: Db,
  scope: LaoScope,
  planId: number,
  page = 1,
): Promise<AmendmentRow[]> {
  return db
    .select({
      number: planAmendments.number,
      projectId: planAmendments.projectId,
      projectName: projects.name,
      deed: planAmendments.deed,
      before: planAmendments.before,
      after: planAmendments.after,
      at: planAmendments.amendedAt,
    })
    .from(planAmendments)
    .innerJoin(plans, eq(plans.id, planAmendments.planId))
    .innerJoin(projects, eq(projects.id, planAmendments.projectId))
    .where(ofPlan(scope, planId))
    .orderBy(desc(planAmendments.number))
    .limit(AMENDMENTS_A_PAGE)
    .offset((page - 1) * AMENDMENTS_A_PAGE);
}

/** แก้ไขเพิ่มเติมครั้งที่: the last amendment of the LAO's plan with its instant; null where there is none. */
export async function findLastAmendment(
  db: Db,
  scope: LaoScope,
  planId: number,
): Promise<{ number: number; at: Date } | null> {
  const [last] = await db
    .select({ number: planAmendments.number, at: planAmendments.amendedAt })
    .from(planAmendments)
    .innerJoin(plans, eq(plans.id, planAmendments.planId))
    .where(ofPlan(scope, planId))
    .orderBy(desc(planAmendments.number))
    .limit(1);
  return last ?? null;
}
