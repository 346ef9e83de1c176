import type { Role } from "@/db/codes/accounts";
import type { PlanState } from "@/db/codes/plans";

/** A row of plan_reviews: what a step says as a whole, or of one project. */
export type ReviewRow = {
  readonly fromState: PlanState;
  readonly toState: PlanState;
  readonly reason: string | null;
  readonly at: Date;
  readonly byRole: Role;
  readonly project: ReasonedProject | null;
};

/** The project that a reason is about, as it is today. */
export type ReasonedProject = {
  readonly id: number;
  readonly name: string;
  readonly updatedAt: Date;
  readonly deletedAt: Date | null;
};

export type ProjectReason = {
  readonly project: ReasonedProject;
  readonly reason: string;
  /** Whether the project was changed, or deleted, after the reason was given. */
  readonly isChanged: boolean;
};

/** One step of a plan through review. */
export type ReviewStep = {
  readonly fromState: PlanState;
  readonly toState: PlanState;
  readonly at: Date;
  readonly byRole: Role;
  readonly reason: string | null;
  readonly projects: readonly ProjectReason[];
};

/** Rows written together are one step. @param rows in the order in which they were written */
export function stepsOf(rows: readonly ReviewRow[]): ReviewStep[] {
  const steps: (ReviewStep & { reason: string | null; projects: ProjectReason[] })[] = [];
  for (const { project, reason, ...row } of rows) {
    let step = steps.at(-1);
    if (!step || step.at.getTime() !== row.at.getTime() || step.toState !== row.toState) {
      step = { ...row, reason: null, projects: [] };
      steps.push(step);
    }
    if (project && reason !== null)
      step.projects.push({ project, reason, isChanged: project.updatedAt.getTime() > row.at.getTime() });
    else step.reason = reason;
  }
  return steps;
}

/** What the plan was last returned for; null where it never was. */
export function lastReturn(steps: readonly ReviewStep[]): ReviewStep | null {
  return steps.findLast((step) => step.toState === "returned") ?? null;
}

/** Projects named by the last return that nobody has touched since. */
export function unchangedSinceReturn(steps: readonly ReviewStep[]): ReadonlySet<number> {
  const named = lastReturn(steps)?.projects ?? [];
  return new Set(named.filter((one) => !one.isChanged).map((one) => one.project.id));
}
