import "server-only";
import { eq } from "drizzle-orm";
import type { ProjectDeed } from "@/db/codes/plans";
import type { Tx } from "@/db/database";
import { plans, projects } from "@/db/schema";
import type { Actor, LaoActor } from "@/lib/accounts/actor";
import { laoScope } from "@/lib/accounts/scope";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { mayChangePlanOf, planTakes } from "../../access";
import type { ProjectProblem } from "../../rules";
import { findProject, type Project } from "../data";

export type ProjectRefusal =
  | "project_not_found"
  | "edition_not_found"
  | "plan_under_review"
  | ProjectProblem
  | "year_has_report"
  | "changed_by_other"
  | "restore_too_late";

/** What a saved form says back: plain, so that a second copy of the form gets the same. */
export type SavedProject = { readonly projectId: number; readonly name: string };

/**
 * A project of the actor's own LAO, locked until the transaction ends, in a plan that takes the change.
 * The plan's row is locked as well: its state cannot change in between.
 */
export async function openForChange(
  tx: Tx,
  actor: Actor,
  projectId: number,
  deed: ProjectDeed,
): Promise<Outcome<{ project: Project; own: LaoActor }, "project_not_found" | "plan_under_review">> {
  const [row] = await tx
    .select({ planId: projects.planId })
    .from(projects)
    .where(eq(projects.id, projectId))
    .for("update");
  if (!row) return refused("project_not_found");
  const [plan] = await tx
    .select({ laoId: plans.laoId })
    .from(plans)
    .where(eq(plans.id, row.planId))
    .for("share");
  if (!plan || !mayChangePlanOf(actor, plan.laoId)) return refused("project_not_found");
  const scope = laoScope(actor, { id: plan.laoId, provinceCode: actor.provinceCode });
  const project = scope ? await findProject(tx, scope, projectId) : null;
  if (!project) return refused("project_not_found");
  return planTakes(project.planState, deed) ? done({ project, own: actor }) : refused("plan_under_review");
}
