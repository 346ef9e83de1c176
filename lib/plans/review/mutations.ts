import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { PlanState } from "@/db/codes/plans";
import type { Db, Tx } from "@/db/database";
import { planReviews, plans, projects } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { listStaffAddresses } from "@/lib/accounts/lao-accounts/data";
import type { LaoScope } from "@/lib/accounts/scope";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { enqueueMail } from "@/lib/mail/mutations";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { findFramework } from "../editions/data";
import { mayTakeStep, type PlanDeed, stateAfter, TRANSITIONS } from "./access";
import { listPlanProjects } from "./contents/data";
import { findPlanInReach, type ReviewedPlan } from "./data";
import { isBlocking, problemsOfPlan } from "./rules";

export type PlanStep = {
  readonly planId: number;
  /** Of the page on which the step was decided. */
  readonly rowVersion: number;
  readonly deed: PlanDeed;
  /** Of the plan as a whole. */
  readonly reason: string | null;
  readonly projectReasons: readonly { readonly projectId: number; readonly reason: string }[];
};

export type StepRefusal =
  | "plan_not_found"
  | "changed_meanwhile"
  | "step_not_open"
  | "reason_missing"
  | "project_not_in_plan";

/** What a page says of a step taken: plain, so that a second copy of the form gets the same. */
export type TakenStep = { readonly planId: number; readonly state: PlanState };

const RECORDED_AS: Readonly<Record<PlanDeed, string>> = {
  submit: "plan.submit",
  return: "plan.return",
  pass: "plan.pass",
  fail: "plan.fail",
  reopen: "plan.reopen",
};

/**
 * The plan's row is held until the transaction ends: no project changes and nobody else takes a step. Projects that
 * are named are held first, in the order in which a change of a project holds them, so that nobody waits in a circle.
 */
async function lockPlan(tx: Tx, { planId, projectReasons }: PlanStep): Promise<number> {
  const named = projectReasons.map((one) => one.projectId);
  const held =
    named.length === 0
      ? []
      : await tx
          .select({ id: projects.id })
          .from(projects)
          .where(and(inArray(projects.id, named), eq(projects.planId, planId), isNull(projects.deletedAt)))
          .orderBy(asc(projects.id))
          .for("key share");
  await tx.select({ id: plans.id }).from(plans).where(eq(plans.id, planId)).for("no key update");
  return held.length;
}

/** The plan, locked, where the step is the actor's to take from the state that the page showed. */
export async function openPlanStep(
  tx: Tx,
  actor: Actor,
  step: PlanStep,
): Promise<Outcome<{ scope: LaoScope; plan: ReviewedPlan }, StepRefusal>> {
  const held = await lockPlan(tx, step);
  const found = await findPlanInReach(tx, actor, step.planId);
  if (!found || !mayTakeStep(actor, step.deed, found.plan)) return refused("plan_not_found");
  if (found.plan.rowVersion !== step.rowVersion) return refused("changed_meanwhile");
  if (stateAfter(step.deed, found.plan.state) === null) return refused("step_not_open");
  if (held !== new Set(step.projectReasons.map((one) => one.projectId)).size)
    return refused("project_not_in_plan");
  const saysWhy = step.reason !== null || step.projectReasons.length > 0;
  if (TRANSITIONS[step.deed].needsReason && !saysWhy) return refused("reason_missing");
  return done(found);
}

/** Writes a step of an opened plan: its state, a row for the whole and one for each project, and the trail's. */
export async function writePlanStep(
  tx: Tx,
  actor: Actor,
  plan: ReviewedPlan,
  step: PlanStep,
  now: Date,
): Promise<TakenStep> {
  const state = stateAfter(step.deed, plan.state);
  if (state === null) throw new Error(`plan ${plan.id} takes no ${step.deed} from ${plan.state}`);
  await tx
    .update(plans)
    .set({
      state,
      rowVersion: plan.rowVersion + 1,
      decidedAt: state === "passed" || state === "failed" ? now : null,
      ...(step.deed === "submit" ? { submittedAt: now } : {}),
    })
    .where(and(eq(plans.id, plan.id), eq(plans.rowVersion, plan.rowVersion)));
  const row = { planId: plan.id, fromState: plan.state, toState: state, reviewedBy: actor.personId };
  await tx
    .insert(planReviews)
    .values([
      { ...row, projectId: null, reason: step.reason, reviewedAt: now },
      ...step.projectReasons.map((one) => ({ ...row, ...one, reviewedAt: now })),
    ]);
  await recordAuditEvent(tx, {
    at: now,
    actorId: actor.personId,
    action: RECORDED_AS[step.deed],
    entity: "plan",
    entityId: plan.id,
    laoId: plan.laoId,
    address: actor.address,
    before: { planState: plan.state },
    after: {
      planState: state,
      ...(step.reason === null ? {} : { reason: step.reason }),
      ...(step.projectReasons.length === 0 ? {} : { projectReasons: step.projectReasons.length }),
    },
  });
  if (step.deed !== "submit") await tellStaff(tx, plan, state, now);
  return { planId: plan.id, state };
}

/** Writes to the staff of the plan's LAO what became of it; an account that nobody has opened yet has no address. */
async function tellStaff(tx: Tx, plan: ReviewedPlan, state: PlanState, now: Date): Promise<void> {
  if (state === "draft") return;
  for (const { email, ...account } of await listStaffAddresses(tx, plan.laoId))
    await enqueueMail(tx, {
      template: "plan_reviewed",
      recipient: email,
      data: { ...account, editionNameTh: plan.editionNameTh, outcome: state },
      at: now,
    });
}

/** Sends the actor's own plan to be reviewed, for the first time or again. One with a blocking problem stays. */
export async function submitPlan(
  db: Db,
  actor: Actor,
  input: { key: string; planId: number; rowVersion: number },
  now: Date,
): Promise<Outcome<TakenStep, StepRefusal | "plan_has_problems">> {
  const { key, ...about } = input;
  const step: PlanStep = { ...about, deed: "submit", reason: null, projectReasons: [] };
  return db.transaction((tx) =>
    onceOnly<TakenStep, StepRefusal | "plan_has_problems">(
      tx,
      actor,
      { key: keyOfContent(key, about), action: "plan.submit" },
      now,
      async () => {
        const opened = await openPlanStep(tx, actor, step);
        if (!opened.ok) return opened;
        const { scope, plan } = opened.value;
        const [framework, projects] = await Promise.all([
          findFramework(tx, plan.editionId),
          listPlanProjects(tx, scope, plan.id),
        ]);
        const problems = problemsOfPlan({
          projects: projects.map((project) => ({ ...project, hasSubItem: project.subItem !== null })),
          years: framework?.years ?? [],
          dimensions: framework?.dimensions ?? [],
          unchangedSinceReturn: new Set(),
        });
        if (problems.some(isBlocking)) return refused("plan_has_problems");
        return done(await writePlanStep(tx, actor, plan, step, now));
      },
    ),
  );
}
