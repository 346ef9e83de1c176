import "server-only";
import { and, eq, notInArray, sql } from "drizzle-orm";
import type { PlanState, ProjectDeed } from "@/db/codes/plans";
import type { Tx } from "@/db/database";
import { plans, projects, projectYears } from "@/db/schema";
import type { LaoActor } from "@/lib/accounts/actor";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { recordAmendment } from "../../amendments/mutations";
import type { PlannedYear, ProjectContent } from "../../rules";
import type { Project } from "../data";

/** A plan whose row is locked against a change of its state until the transaction ends. */
export type OpenPlan = { readonly id: number; readonly editionId: number; readonly state: PlanState };

/** The columns of an audit event that say who and when. */
export function whoOf(own: LaoActor, now: Date) {
  return { at: now, actorId: own.personId, laoId: own.laoId, address: own.address };
}

/** What the audit trail keeps of a project. */
export function factsOf(project: Project) {
  const {
    id: _,
    planId: __,
    planState: ___,
    dimensionNameTh: ____,
    subItem: _____,
    rowVersion: ______,
    ...facts
  } = project;
  return facts;
}

/** The LAO's plan for an edition, made in draft where there is none yet. */
export async function openPlan(tx: Tx, own: LaoActor, editionId: number, now: Date): Promise<OpenPlan> {
  const key = { laoId: own.laoId, editionId };
  const [made] = await tx
    .insert(plans)
    .values({ ...key, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: plans.id, state: plans.state });
  if (made) {
    await recordAuditEvent(tx, {
      ...whoOf(own, now),
      action: "plan.create",
      entity: "plan",
      entityId: made.id,
      after: key,
    });
    return { ...made, editionId };
  }
  const [plan] = await tx
    .select({ id: plans.id, state: plans.state })
    .from(plans)
    .where(and(eq(plans.laoId, own.laoId), eq(plans.editionId, editionId)))
    .for("share");
  if (!plan) throw new Error(`the plan of LAO ${own.laoId} for edition ${editionId} went away`);
  return { ...plan, editionId };
}

type Change = {
  readonly plan: { readonly id: number; readonly state: PlanState };
  readonly projectId: number;
  readonly deed: ProjectDeed;
  readonly before?: unknown;
  readonly after?: unknown;
};

const RECORDED_AS: Readonly<Record<ProjectDeed, string>> = {
  create: "project.create",
  edit: "project.edit",
  delete: "project.delete",
  restore: "project.restore",
  set_consistency: "project.set_consistency",
};

/** Every change has its row in the trail; that of a plan that passed is an amendment as well. */
async function keepTrack(tx: Tx, own: LaoActor, change: Change, now: Date): Promise<void> {
  const { plan, projectId, deed, before, after } = change;
  await recordAuditEvent(tx, {
    ...whoOf(own, now),
    action: RECORDED_AS[deed],
    entity: "project",
    entityId: projectId,
    before,
    after,
  });
  if (plan.state === "passed")
    await recordAmendment(tx, own, { planId: plan.id, projectId, deed, before, after }, now);
}

function columnsOf(content: ProjectContent) {
  const { years: _, targetGroups, ...columns } = content;
  return { ...columns, targetGroups: [...targetGroups] };
}

async function writeYears(
  tx: Tx,
  project: { id: number; editionId: number },
  years: readonly PlannedYear[],
): Promise<void> {
  const kept = years.map((year) => year.fiscalYear);
  await tx
    .delete(projectYears)
    .where(and(eq(projectYears.projectId, project.id), notInArray(projectYears.fiscalYear, kept)));
  await tx
    .insert(projectYears)
    .values(years.map((year) => ({ ...year, projectId: project.id, editionId: project.editionId })))
    .onConflictDoUpdate({
      target: [projectYears.projectId, projectYears.fiscalYear],
      set: {
        planBudgetSatang: sql`excluded.plan_budget_satang`,
        withoutBudget: sql`excluded.without_budget`,
      },
    });
}

/** Writes a locked project's row as its next version. */
async function writeProject(
  tx: Tx,
  project: Project,
  set: Partial<typeof projects.$inferInsert>,
  now: Date,
): Promise<void> {
  await tx
    .update(projects)
    .set({ ...set, updatedAt: now, rowVersion: project.rowVersion + 1 })
    .where(and(eq(projects.id, project.id), eq(projects.rowVersion, project.rowVersion)));
}

const planOf = (project: Project) => ({ id: project.planId, state: project.planState });

/**
 * Adds a project to an open plan. Whether the plan takes it, and whether it fits the edition, was asked before.
 *
 * @returns the project's number
 */
export async function addProject(
  tx: Tx,
  own: LaoActor,
  plan: OpenPlan,
  content: ProjectContent,
  now: Date,
  copiedFromId: number | null = null,
): Promise<number> {
  const place = { planId: plan.id, editionId: plan.editionId, createdAt: now, updatedAt: now };
  const [made] = await tx
    .insert(projects)
    .values({ ...columnsOf(content), ...place, copiedFromId })
    .returning({ id: projects.id, editionId: projects.editionId });
  if (!made) throw new Error("a project was not written");
  await writeYears(tx, made, content.years);
  const after = {
    ...content,
    editionId: plan.editionId,
    ...(copiedFromId === null ? {} : { copiedFromId }),
  };
  await keepTrack(tx, own, { plan, projectId: made.id, deed: "create", after }, now);
  return made.id;
}

/** Writes what the plan says of a locked project. A year that has a report stays: the database says so. */
export async function rewriteProject(
  tx: Tx,
  own: LaoActor,
  project: Project,
  content: ProjectContent,
  now: Date,
): Promise<void> {
  await writeProject(tx, project, columnsOf(content), now);
  await writeYears(tx, project, content.years);
  const change = { plan: planOf(project), projectId: project.id, deed: "edit" as const };
  await keepTrack(tx, own, { ...change, before: factsOf(project), after: content }, now);
}

/** Marks a locked project สอดคล้อง or ไม่สอดคล้อง. */
export async function markProject(
  tx: Tx,
  own: LaoActor,
  project: Project,
  consistent: boolean,
  now: Date,
): Promise<void> {
  await writeProject(tx, project, { consistent }, now);
  const change = { plan: planOf(project), projectId: project.id, deed: "set_consistency" as const };
  const before = { consistent: project.consistent };
  await keepTrack(tx, own, { ...change, before, after: { consistent } }, now);
}

/** Takes a locked project out of the plan. */
export async function removeProject(tx: Tx, own: LaoActor, project: Project, now: Date): Promise<void> {
  await writeProject(tx, project, { deletedAt: now }, now);
  const change = { plan: planOf(project), projectId: project.id, deed: "delete" as const };
  await keepTrack(tx, own, { ...change, before: factsOf(project) }, now);
}

/** Brings a locked project that was deleted back into the plan. */
export async function bringProjectBack(tx: Tx, own: LaoActor, project: Project, now: Date): Promise<void> {
  await writeProject(tx, project, { deletedAt: null }, now);
  const change = { plan: planOf(project), projectId: project.id, deed: "restore" as const };
  const before = { deletedAt: project.deletedAt };
  await keepTrack(tx, own, { ...change, before, after: { deletedAt: null } }, now);
}

/** The database says so when a year is taken away that a status report is about: reports belong to a higher room. */
export function isOfReportedYear(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return (
    cause instanceof Error &&
    "constraint_name" in cause &&
    cause.constraint_name === "report_is_of_a_planned_year"
  );
}
