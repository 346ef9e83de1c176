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
import { PROJECT_REFUSAL_TH } from "@/lib/plans/messages";
import { PROJECT_PART_NAME_TH, projectPartTh } from "@/lib/plans/projects/comparison/messages";
import { changedParts, type ProjectPart } from "@/lib/plans/projects/comparison/rules";
import { findProject, type Project } from "@/lib/plans/projects/data";
import { editProject } from "@/lib/plans/projects/mutations";
import type { ProjectContent } from "@/lib/plans/rules";
import { PROJECT_FORM_LISTS, projectIdSchema, readProjectForm, rowVersionSchema } from "@/lib/plans/schema";
import { type FormState, formFields, invalidForm, refusedForm } from "@/lib/platform/form-state";
import { NOT_SAVED, refusedProject } from "../../refused-project";

/** Saves what was changed of a project and shows it. */
export async function editProjectAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireLaoActor(form);
  const fields = formFields(form, PROJECT_FORM_LISTS);
  const projectId = projectIdSchema.safeParse(fields.projectId);
  const rowVersion = rowVersionSchema.safeParse(fields.rowVersion);
  if (!projectId.success || !rowVersion.success) notFound();
  const { scope } = await findOwnLao(db, actor);
  const project = await findProject(db, scope, projectId.data);
  const framework = project && (await findFramework(db, project.editionId));
  if (!framework) return refusedProject("project_not_found", form);
  const read = readProjectForm(framework, fields);
  if (!read.ok) return invalidForm(read.error, form, NOT_SAVED);
  const outcome = await editProject(
    db,
    actor,
    { key: read.key, projectId: project.id, rowVersion: rowVersion.data, content: read.content },
    new Date(),
  );
  if (!outcome.ok && outcome.reason === "changed_by_other") {
    const stored = await findProject(db, scope, project.id);
    return besideStored(stored ?? project, read.content, form);
  }
  if (!outcome.ok) return refusedProject(outcome.reason, form);
  redirect(addressOf(`/projects/${project.id}`, { done: "edited" }) as Route);
}

const FIELD_OF: Record<ProjectPart, string> = {
  name: "name",
  years: "fiscalYears",
  quarter: "quarter",
  kind: "kind",
  dimension: "dimension",
  targetGroups: "targetGroups",
  objective: "objective",
  remark: "remark",
};

/**
 * Somebody else saved in between: at each field that differs stands what is stored, beside what was typed here.
 * The page is drawn anew with the stored version, so that saving once more is a knowing correction of it.
 */
function besideStored(stored: Project, typed: ProjectContent, form: FormData): FormState {
  refresh();
  const state = refusedForm(`${NOT_SAVED} ${PROJECT_REFUSAL_TH.changed_by_other}`, form);
  if (state.status === "idle") return state;
  const problems = changedParts(stored, typed).map((part) => ({
    field: FIELD_OF[part],
    message: `${PROJECT_PART_NAME_TH[part]}ที่บันทึกไว้ล่าสุด: ${projectPartTh(stored, part)}`,
  }));
  return { ...state, problems };
}
