import "server-only";
import type { Db, Tx } from "@/db/database";
import type { Actor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { mayChangePlanOf, planTakes } from "../access";
import { dropDraft } from "../drafts/mutations";
import { findFramework } from "../editions/data";
import { type ProjectContent, problemsIn } from "../rules";
import { openForChange, type ProjectRefusal, type SavedProject } from "./change/mutations";
import { addProject, isOfReportedYear, openPlan, rewriteProject } from "./writing/mutations";

/** Whether the text came from the one-at-a-time form: its draft is forgotten as the project is saved. */
type FromForm = { readonly dropsDraft?: boolean };

/** Records a project in the actor's own plan (บันทึกแผน). A form sent twice makes one project. */
export async function createProject(
  db: Db,
  actor: Actor,
  input: { key: string; editionId: number; content: ProjectContent } & FromForm,
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
        const plan = await openPlan(tx, actor, input.editionId, now);
        if (!planTakes(plan.state, "create")) return refused("plan_under_review");
        const projectId = await addProject(tx, actor, plan, input.content, now);
        if (input.dropsDraft) await dropDraft(tx, actor, { editionId: input.editionId, projectId: null });
        return done({ projectId, name: input.content.name });
      },
    ),
  );
}

/** Changes what the plan says of a project. Whoever read an older text is told, and nothing is lost. */
export async function editProject(
  db: Db,
  actor: Actor,
  input: { key: string; projectId: number; rowVersion: number; content: ProjectContent } & FromForm,
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
        const [problem] = problemsIn(input.content, framework, project);
        if (problem) return refused(problem);
        await rewriteProject(tx, own, project, input.content, now);
        if (input.dropsDraft)
          await dropDraft(tx, own, { editionId: project.editionId, projectId: project.id });
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
