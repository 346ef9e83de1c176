"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { findKeptEdition } from "@/lib/plans/editions/keeping/data";
import { EDITION_REFUSAL_TH } from "@/lib/plans/editions/messages";
import { editionSchema, newEditionSchema } from "@/lib/plans/editions/schema";
import { type FormState, formFields, invalidForm } from "@/lib/platform/form-state";
import { createEdition, editEdition } from "@/lib/status-reports/editions/mutations";
import { EDITION_FIELDS, editionTexts } from "./edition-words";
import { readFrameworkForm } from "./framework-form";
import { besideStored, NOT_SAVED, refusedEdition } from "./refused-edition";

const keySchema = z.object({ key: z.uuid("เปิดหน้านี้ใหม่ แล้วกรอกและบันทึกอีกครั้ง") });

/** Adds an edition and shows it. */
export async function createEditionAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireCentralOffice(form);
  const fields = formFields(form);
  const edition = newEditionSchema.safeParse(fields);
  if (!edition.success) return invalidForm(edition.error, form, NOT_SAVED);
  const key = keySchema.safeParse(fields);
  if (!key.success) return invalidForm(key.error, form, NOT_SAVED);
  const outcome = await createEdition(db, actor, { ...key.data, edition: edition.data }, new Date());
  if (!outcome.ok) return refusedEdition(outcome.reason, form);
  redirect(`/editions/${outcome.value.editionId}?done=created` as Route);
}

/** Saves an edition's name and years. */
export async function editEditionAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireCentralOffice(form);
  const fields = formFields(form);
  const framework = readFrameworkForm(fields);
  const edition = editionSchema.safeParse(fields);
  if (!edition.success) return invalidForm(edition.error, form, NOT_SAVED);
  const outcome = await editEdition(db, actor, { ...framework, edition: edition.data }, new Date());
  if (!outcome.ok && outcome.reason === "changed_by_other") {
    const stored = await findKeptEdition(db, framework.editionId);
    if (stored)
      return besideStored(
        EDITION_REFUSAL_TH.changed_by_other,
        EDITION_FIELDS,
        editionTexts(stored),
        editionTexts(edition.data),
        form,
      );
  }
  if (!outcome.ok) return refusedEdition(outcome.reason, form);
  redirect(`/editions/${framework.editionId}?done=saved` as Route);
}
