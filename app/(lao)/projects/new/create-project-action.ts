"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { requireLaoActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { findFramework } from "@/lib/plans/editions/data";
import { createProject } from "@/lib/plans/projects/mutations";
import type { PlannedYear } from "@/lib/plans/rules";
import { editionIdSchema, PROJECT_FORM_LISTS, readProjectForm } from "@/lib/plans/schema";
import { civilDateOf, fiscalYearOf } from "@/lib/platform/civil-date";
import { type FormState, formFields, invalidForm } from "@/lib/platform/form-state";
import { draftDeed } from "../draft-deed";
import { NOT_SAVED, refusedProject } from "../refused-project";

/** The year of the project that the summary shows best: the present one, else its first. */
function yearToShow(years: readonly PlannedYear[], now: Date): number | undefined {
  const present = fiscalYearOf(civilDateOf(now));
  return (years.find((year) => year.fiscalYear === present) ?? years[0])?.fiscalYear;
}

/** Records a project and goes home, or to the next empty form. */
export async function createProjectAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireLaoActor(form);
  const fields = formFields(form, PROJECT_FORM_LISTS);
  const editionId = editionIdSchema.safeParse(fields.edition);
  const framework = editionId.success ? await findFramework(db, editionId.data) : null;
  if (!framework) return refusedProject("edition_not_found", form);
  const of = { editionId: framework.editionId, projectId: null, rowVersion: null };
  const refusedDraft = await draftDeed(actor, form, of);
  if (refusedDraft) return refusedDraft;
  const read = readProjectForm(framework, fields);
  if (!read.ok) return invalidForm(read.error, form, NOT_SAVED);
  const now = new Date();
  const outcome = await createProject(
    db,
    actor,
    { key: read.key, editionId: framework.editionId, content: read.content, dropsDraft: true },
    now,
  );
  if (!outcome.ok) return refusedProject(outcome.reason, form);
  const { projectId } = outcome.value;
  const next = addressOf("/projects/new", { edition: framework.editionId, recorded: projectId });
  const home = addressOf("/summary", { year: yearToShow(read.content.years, now), recorded: projectId });
  redirect((form.get("then") === "next" ? next : home) as Route);
}
