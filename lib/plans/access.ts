import type { Role } from "@/db/codes/accounts";
import type { PlanState, ProjectDeed } from "@/db/codes/plans";
import { type Actor, type LaoActor, viewerOf } from "@/lib/accounts/actor";

/**
 * In which states an LAO may change its own plan's projects. A plan under review stands still, so that the
 * office reads one text; a plan that passed takes corrections, each of them audited.
 */
const OWN_PLAN_TAKES: Record<PlanState, Record<ProjectDeed, boolean>> = {
  draft: { create: true, edit: true, delete: true, restore: true, set_consistency: true },
  submitted: { create: false, edit: false, delete: false, restore: false, set_consistency: false },
  returned: { create: true, edit: true, delete: true, restore: true, set_consistency: true },
  passed: { create: true, edit: true, delete: true, restore: true, set_consistency: true },
  failed: { create: true, edit: true, delete: true, restore: true, set_consistency: true },
};

/** Officers read, review and return plans; what a plan says is the LAO's own. */
const CHANGES_OWN_PLAN: Record<Role, boolean> = { lao: true, province: false, nacc: false, admin: false };

/** Whether this LAO's plan is the actor's own to change, in whatever state it is. Whoever only looks changes none. */
export function mayChangePlanOf(actor: Actor, laoId: number): actor is LaoActor {
  return (
    CHANGES_OWN_PLAN[actor.role] && actor.role === "lao" && actor.laoId === laoId && viewerOf(actor) === null
  );
}

/** Whether a plan in this state takes the change. */
export function planTakes(state: PlanState, deed: ProjectDeed): boolean {
  return OWN_PLAN_TAKES[state][deed];
}
