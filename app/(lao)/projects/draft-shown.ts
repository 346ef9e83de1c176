import "server-only";
import { db } from "@/db/client";
import type { LaoActor } from "@/lib/accounts/actor";
import { type Draft, findDraft } from "@/lib/plans/drafts/data";
import { draftShownTh } from "@/lib/plans/drafts/messages";
import type { Project } from "@/lib/plans/projects/data";
import type { Framework } from "@/lib/plans/rules";
import { PROJECT_FORM_LISTS, readProjectForm } from "@/lib/plans/schema";
import { type FormState, parkedForm } from "@/lib/platform/form-state";
import { besideStored } from "./beside-stored";

const LISTS: readonly string[] = PROJECT_FORM_LISTS;

function contentOf({ fields }: Draft, framework: Framework) {
  const read = readProjectForm(
    framework,
    Object.fromEntries(
      Object.entries(fields).map(([name, values]) => [
        name,
        LISTS.includes(name) ? [...values] : (values.at(-1) ?? ""),
      ]),
    ),
  );
  return read.ok ? read.content : null;
}

/**
 * What a project form is filled from when its person comes back to it; undefined where nothing was kept. A whole draft
 * of an older text of the project stands beside the newer one at once; of an incomplete one that happens as it is saved.
 */
export async function draftShown(
  actor: LaoActor,
  framework: Framework,
  project: Project | null,
): Promise<FormState | undefined> {
  const of = { editionId: framework.editionId, projectId: project?.id ?? null };
  const draft = await findDraft(db, actor, of, new Date());
  if (!draft) return undefined;
  const typed =
    project && draft.projectRowVersion !== project.rowVersion ? contentOf(draft, framework) : null;
  return project && typed
    ? besideStored(project, typed, framework, draft.fields)
    : parkedForm(draftShownTh(draft.keptAt), draft.fields);
}
