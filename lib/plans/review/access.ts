import type { Role } from "@/db/codes/accounts";
import type { PlanState } from "@/db/codes/plans";
import type { Actor } from "@/lib/accounts/actor";
import { laoScope } from "@/lib/accounts/scope";
import { mayChangePlanOf } from "../access";

/** What moves a plan on. */
export const PLAN_DEEDS = ["submit", "return", "pass", "fail", "reopen"] as const;
export type PlanDeed = (typeof PLAN_DEEDS)[number];

type Transition = {
  readonly from: readonly PlanState[];
  readonly to: PlanState;
  readonly by: Readonly<Record<Role, boolean>>;
  /** Whether whoever takes the step has to say why. */
  readonly needsReason: boolean;
};

const LAO: Transition["by"] = { lao: true, province: false, nacc: false, admin: false };
const OFFICES: Transition["by"] = { lao: false, province: true, nacc: true, admin: false };

/**
 * A plan's way through review: every step that there is, from where, to where, and whose it is.
 *
 * @source docs/decisions/0029
 */
export const TRANSITIONS: Readonly<Record<PlanDeed, Transition>> = {
  submit: { from: ["draft", "returned", "failed"], to: "submitted", by: LAO, needsReason: false },
  return: { from: ["submitted"], to: "returned", by: OFFICES, needsReason: true },
  pass: { from: ["submitted"], to: "passed", by: OFFICES, needsReason: false },
  fail: { from: ["submitted"], to: "failed", by: OFFICES, needsReason: false },
  reopen: { from: ["passed", "failed"], to: "submitted", by: OFFICES, needsReason: true },
};

/** Where a step leads from a state; null where the plan takes no such step. */
export function stateAfter(deed: PlanDeed, state: PlanState): PlanState | null {
  const { from, to } = TRANSITIONS[deed];
  return from.includes(state) ? to : null;
}

/** Whose plan it is. */
export type PlanOwner = { readonly laoId: number; readonly provinceCode: string };

/**
 * Whether a step of this LAO's plan is the actor's to take, in whatever state the plan is: its own staff submit, the
 * offices that reach it do the rest. Whoever only looks takes none.
 *
 * @source docs/sources.md R-12
 */
export function mayTakeStep(actor: Actor, deed: PlanDeed, { laoId, provinceCode }: PlanOwner): boolean {
  if (!TRANSITIONS[deed].by[actor.role]) return false;
  if (actor.role === "lao") return mayChangePlanOf(actor, laoId);
  return laoScope(actor, { id: laoId, provinceCode }) !== null;
}

/** The steps that somebody may take now, for the buttons of a page. */
export function stepsOpenTo(actor: Actor, plan: PlanOwner & { readonly state: PlanState }): PlanDeed[] {
  return PLAN_DEEDS.filter((deed) => stateAfter(deed, plan.state) !== null && mayTakeStep(actor, deed, plan));
}
