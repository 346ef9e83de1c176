"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { addDimension, removeDimension, renameDimension } from "@/lib/plans/editions/dimensions/mutations";
import { findKeptEdition } from "@/lib/plans/editions/keeping/data";
import { EDITION_REFUSAL_TH } from "@/lib/plans/editions/messages";
import { dimensionNumberSchema, dimensionSchema, newDimensionSchema } from "@/lib/plans/editions/schema";
import { type FormState, formFields, invalidForm, refusedForm } from "@/lib/platform/form-state";
import { DIMENSION_FIELDS, partTexts } from "../../edition-words";
import { readFrameworkForm } from "../../framework-form";
import { besideStored, NOT_SAVED, refusedEdition } from "../../refused-edition";

/** Adds a dimension after the last one. */
export async function addDimensionAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireCentralOffice(form);
  const fields = formFields(form);
  const framework = readFrameworkForm(fields);
  const dimension = newDimensionSchema.safeParse(fields);
  if (!dimension.success) return invalidForm(dimension.error, form, NOT_SAVED);
  const outcome = await addDimension(db, actor, { ...framework, ...dimension.data }, new Date());
  if (!outcome.ok && outcome.reason === "changed_by_other")
    return besideStored(EDITION_REFUSAL_TH.changed_by_other, {}, {}, {}, form);
  if (!outcome.ok) return refusedEdition(outcome.reason, form);
  redirect(`/editions/${framework.editionId}?done=dimension-added` as Route);
}

/** Saves a dimension's name, from a fiscal year on. */
export async function renameDimensionAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireCentralOffice(form);
  const fields = formFields(form);
  const framework = readFrameworkForm(fields);
  const number = dimensionNumberSchema.safeParse(fields.number);
  if (!number.success) notFound();
  const dimension = dimensionSchema.safeParse(fields);
  if (!dimension.success) return invalidForm(dimension.error, form, NOT_SAVED);
  const input = { ...framework, number: number.data, ...dimension.data };
  const outcome = await renameDimension(db, actor, input, new Date());
  if (!outcome.ok && outcome.reason === "changed_by_other") {
    const edition = await findKeptEdition(db, framework.editionId);
    const stored = edition?.dimensions.find((known) => known.number === number.data);
    if (stored)
      return besideStored(
        EDITION_REFUSAL_TH.changed_by_other,
        DIMENSION_FIELDS,
        partTexts(stored),
        partTexts(dimension.data),
        form,
      );
  }
  if (!outcome.ok) return refusedEdition(outcome.reason, form);
  redirect(`/editions/${framework.editionId}?done=dimension-saved` as Route);
}

/** Takes the last dimension away. */
export async function removeDimensionAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireCentralOffice(form);
  const fields = formFields(form);
  const framework = readFrameworkForm(fields);
  const number = dimensionNumberSchema.safeParse(fields.number);
  if (!number.success) notFound();
  const outcome = await removeDimension(db, actor, { ...framework, number: number.data }, new Date());
  if (!outcome.ok) return refusedForm(`มิติยังไม่ได้ลบ ${EDITION_REFUSAL_TH[outcome.reason]}`, form);
  redirect(`/editions/${framework.editionId}?done=dimension-removed` as Route);
}
