import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { people, planReviews, plans, projects } from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";
import { type ReviewStep, stepsOf } from "./rules";

/** Every step of the LAO's plan through review with its reasons, the earliest first. */
export async function listReviewSteps(db: Db | Tx, scope: LaoScope, planId: number): Promise<ReviewStep[]> {
  const rows = await db
    .select({
      fromState: planReviews.fromState,
      toState: planReviews.toState,
      reason: planReviews.reason,
      at: planReviews.reviewedAt,
      byRole: people.role,
      project: {
        id: projects.id,
        name: projects.name,
        updatedAt: projects.updatedAt,
        deletedAt: projects.deletedAt,
      },
    })
    .from(planReviews)
    .innerJoin(plans, eq(plans.id, planReviews.planId))
    .innerJoin(people, eq(people.id, planReviews.reviewedBy))
    .leftJoin(projects, eq(projects.id, planReviews.projectId))
    .where(and(eq(planReviews.planId, planId), eq(plans.laoId, scope.laoId)))
    .orderBy(asc(planReviews.reviewedAt), asc(planReviews.id));
  return stepsOf(rows);
}
