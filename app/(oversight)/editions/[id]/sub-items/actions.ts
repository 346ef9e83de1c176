"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { findKeptEdition } from "@/lib/plans/editions/keeping/data";
import { EDITION_REFUSAL_TH } from "@/lib/plans/editions/messages";
import { subItemIdSchema, subItemSchema } from "@/lib/plans/editions/schema";
import { addSubItem, editSubItem, setSubItemRetired } from "@/lib/plans/editions/sub-items/mutations";
import { type FormState, formFields, invalidForm, refusedForm } from "@/lib/platform/form-state";
import { partTexts, SUB_ITEM_FIELDS } from "../../edition-words";
import { readFrameworkForm } from "../../framework-form";
import { besideStored, NOT_SAVED, refusedEdition } from "../../refused-edition";

/** Adds a sub-item where its code says. */
export async function addSubItemAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireCentralOffice(form);
  const fields = formFields(form);
  const framework = readFrameworkForm(fields);
  const item = subItemSchema.safeParse(fields);
  if (!item.success) return invalidForm(item.error, form, NOT_SAVED);
  const outcome = await addSubItem(db, actor, { ...framework, ...item.data }, new Date());
  if (!outcome.ok && outcome.reason === "changed_by_other")
    return besideStored(EDITION_REFUSAL_TH.changed_by_other, {}, {}, {}, form);
  if (!outcome.ok) return refusedEdition(outcome.reason, form);
  redirect(`/editions/${framework.editionId}?done=item-added` as Route);
}

/** Saves a sub-item's name, confirmation and, while nothing uses it, its code. */
export async function editSubItemAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireCentralOffice(form);
  const fields = formFields(form);
  const framework = readFrameworkForm(fields);
  const id = subItemIdSchema.safeParse(fields.id);
  if (!id.success) notFound();
  const item = subItemSchema.safeParse(fields);
  if (!item.success) return invalidForm(item.error, form, NOT_SAVED);
  const outcome = await editSubItem(db, actor, { ...framework, id: id.data, ...item.data }, new Date());
  if (!outcome.ok && outcome.reason === "changed_by_other") {
    const edition = await findKeptEdition(db, framework.editionId);
    const stored = edition?.subItems.find((known) => known.id === id.data);
    if (stored)
      return besideStored(
        EDITION_REFUSAL_TH.changed_by_other,
        SUB_ITEM_FIELDS,
        partTexts(stored),
        partTexts(item.data),
        form,
      );
  }
  if (!outcome.ok) return refusedEdition(outcome.reason, form);
  redirect(`/editions/${framework.editionId}?done=item-saved` as Route);
}

/** เลิกใช้ and นำกลับมาใช้: the button says which. */
export async function retireSubItemAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireCentralOffice(form);
  const fields = formFields(form);
  const framework = readFrameworkForm(fields);
  const id = subItemIdSchema.safeParse(fields.id);
  if (!id.success) notFound();
  const retired = fields.retired === "yes";
  const outcome = await setSubItemRetired(db, actor, { ...framework, id: id.data, retired }, new Date());
  if (!outcome.ok) return refusedForm(`${NOT_SAVED} ${EDITION_REFUSAL_TH[outcome.reason]}`, form);
  const done = retired ? "item-retired" : "item-restored";
  redirect(`/editions/${framework.editionId}?done=${done}` as Route);
}
