import "server-only";
import { and, eq, notInArray, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { plans, projects, projectYears } from "@/db/schema";
import type { Actor, LaoActor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { mayChangePlanOf, planTakes } from "../access";
import { findFramework } from "../editions/data";
import { type PlannedYear, type ProjectContent, problemsIn } from "../rules";
import {
  factsOf,
  openForChange,
  type ProjectRefusal,
  type SavedProject,
  whoOf,
  writeProject,
} from "./change/mutations";

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

/** The LAO's plan for an edition, made in draft where there is none yet. */
async function planFor(tx: Tx, own: LaoActor, editionId: number, now: Date) {
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
    return made;
  }
  const [plan] = await tx
    .select({ id: plans.id, state: plans.state })
    .from(plans)
    .where(and(eq(plans.laoId, own.laoId), eq(plans.editionId, editionId)))
    .for("share");
  if (!plan) throw new Error(`the plan of LAO ${own.laoId} for edition ${editionId} went away`);
  return plan;
}

/** Records a project in the actor's own plan (บันทึกแผน). A form sent twice makes one project. */
export async function createProject(
  db: Db,
  actor: Actor,
  input: { key: string; editionId: number; content: ProjectContent },
  now: Date,
): Promise<Outcome<SavedProject, ProjectRefusal>> {
  if (actor.role !== "lao" || !mayChangePlanOf(actor, actor.laoId)) return refused("edition_not_found");
  return db.transaction((tx) =>
    onceOnly(
      tx,
      actor,
      { key: keyOfContent(input.key, input.content), action: "project.create" },
      now,
      async () => {
        const framework = await findFramework(tx, input.editionId);
        if (!framework) return refused("edition_not_found");
        const [problem] = problemsIn(input.content, framework);
        if (problem) return refused(problem);
        const plan = await planFor(tx, actor, input.editionId, now);
        if (!planTakes(plan.state, "create")) return refused("plan_under_review");
        const place = { planId: plan.id, editionId: input.editionId, createdAt: now, updatedAt: now };
        const [made] = await tx
          .insert(projects)
          .values({ ...columnsOf(input.content), ...place })
          .returning({ id: projects.id, editionId: projects.editionId });
        if (!made) throw new Error("a project was not written");
        await writeYears(tx, made, input.content.years);
        await recordAuditEvent(tx, {
          ...whoOf(actor, now),
          action: "project.create",
          entity: "project",
          entityId: made.id,
          after: { ...input.content, editionId: input.editionId },
        });
        return done({ projectId: made.id, name: input.content.name });
      },
    ),
  );
}

/** The database says so when a year is taken away that a status report is about: reports belong to a higher room. */
function isOfReportedYear(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return (
    cause instanceof Error &&
    "constraint_name" in cause &&
    cause.constraint_name === "report_is_of_a_planned_year"
  );
}

/** Changes what the plan says of a project. Whoever read an older text is told, and nothing is lost. */
export async function editProject(
  db: Db,
  actor: Actor,
  input: { key: string; projectId: number; rowVersion: number; content: ProjectContent },
  now: Date,
): Promise<Outcome<SavedProject, ProjectRefusal>> {
  const write = (tx: Tx) =>
    onceOnly<SavedProject, ProjectRefusal>(
      tx,
      actor,
      { key: keyOfContent(input.key, input.content), action: "project.edit" },
      now,
      async () => {
        const opened = await openForChange(tx, actor, input.projectId, "edit");
        if (!opened.ok) return opened;
        const { project, own } = opened.value;
        if (project.deletedAt) return refused("project_not_found");
        if (project.rowVersion !== input.rowVersion) return refused("changed_by_other");
        const framework = await findFramework(tx, project.editionId);
        if (!framework) return refused("edition_not_found");
        const [problem] = problemsIn(input.content, framework);
        if (problem) return refused(problem);
        await writeProject(tx, project, columnsOf(input.content), now);
        await writeYears(tx, project, input.content.years);
        await recordAuditEvent(tx, {
          ...whoOf(own, now),
          action: "project.edit",
          entity: "project",
          entityId: project.id,
          before: factsOf(project),
          after: input.content,
        });
        return done({ projectId: project.id, name: input.content.name });
      },
    );
  try {
    return await db.transaction(write);
  } catch (error) {
    if (isOfReportedYear(error)) return refused("year_has_report");
    throw error;
  }
}
