"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { requireLaoActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { findOwnLao } from "@/lib/lao/data";
import { findFramework } from "@/lib/plans/editions/data";
import { partsPicked, withTheirs } from "@/lib/plans/projects/comparison/rules";
import { findProject } from "@/lib/plans/projects/data";
import { fieldsOf } from "@/lib/plans/projects/fields/rules";
import { editProject } from "@/lib/plans/projects/mutations";
import { PROJECT_FORM_LISTS, projectIdSchema, readProjectForm, rowVersionSchema } from "@/lib/plans/schema";
import { type FormState, formFields, invalidForm, typedText } from "@/lib/platform/form-state";
import { besideStored } from "../../beside-stored";
import { draftDeed } from "../../draft-deed";
import { NOT_SAVED, refusedProject } from "../../refused-project";

function formOf(fields: Readonly<Record<string, string | string[]>>): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value);
  return form;
}

/** Saves what was changed of a project and shows it. */
export async function editProjectAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireLaoActor(form);
  const sent = formFields(form, PROJECT_FORM_LISTS);
  const projectId = projectIdSchema.safeParse(sent.projectId);
  const rowVersion = rowVersionSchema.safeParse(sent.rowVersion);
  if (!projectId.success || !rowVersion.success) notFound();
  const { scope } = await findOwnLao(db, actor);
  const project = await findProject(db, scope, projectId.data);
  const framework = project && (await findFramework(db, project.editionId));
  if (!framework) return refusedProject("project_not_found", form);
  const of = { editionId: project.editionId, projectId: project.id, rowVersion: rowVersion.data };
  const refusedDraft = await draftDeed(actor, form, of);
  if (refusedDraft) return refusedDraft;
  // Where both texts were shown, the parts picked are in the form from here on, whatever becomes of it.
  const fields = withTheirs(sent, fieldsOf(project), partsPicked(sent));
  const typed = formOf(fields);
  const read = readProjectForm(framework, fields);
  if (!read.ok) return invalidForm(read.error, typed, NOT_SAVED);
  const outcome = await editProject(
    db,
    actor,
    {
      key: read.key,
      projectId: project.id,
      rowVersion: rowVersion.data,
      content: read.content,
      dropsDraft: true,
    },
    new Date(),
  );
  if (!outcome.ok && outcome.reason === "changed_by_other") {
    // The page is drawn anew with the stored version, so that saving once more is a knowing correction of it.
    refresh();
    const stored = await findProject(db, scope, project.id);
    return besideStored(stored ?? project, read.content, framework, typedText(typed));
  }
  if (!outcome.ok) return refusedProject(outcome.reason, typed);
  redirect(addressOf(`/projects/${project.id}`, { done: "edited" }) as Route);
}
