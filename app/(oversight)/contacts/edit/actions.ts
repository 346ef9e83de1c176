"use server";

import { notFound, redirect } from "next/navigation";
import { requireAdministrator } from "@/app/_session/require-administrator";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { findContact } from "@/lib/content/contacts/data";
import {
  addContact,
  editContact,
  placeContact,
  removeContact,
  restoreContact,
} from "@/lib/content/contacts/mutations";
import { contactSchema } from "@/lib/content/contacts/schema";
import {
  contentIdSchema,
  formKeySchema,
  placeSchema,
  rowChangeSchema,
  rowVersionSchema,
} from "@/lib/content/schema";
import { type FormState, formFields, invalidForm } from "@/lib/platform/form-state";
import { addressBack } from "../../_content/address-back";
import { besideStored, NOT_SAVED, refusedContent } from "../../_content/refused-content";

const LIST = "/contacts/edit";
const NAMES = {
  office: "หน่วยงาน",
  about: "เรื่องที่ติดต่อได้",
  phone: "โทรศัพท์",
  email: "อีเมล",
  website: "เว็บไซต์",
};

export async function addContactAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireAdministrator(form);
  const fields = formFields(form);
  const key = formKeySchema.safeParse(fields.formKey);
  const content = contactSchema.safeParse(fields);
  if (!content.success) return invalidForm(content.error, form, NOT_SAVED);
  if (!key.success) return invalidForm(key.error, form, NOT_SAVED);
  const outcome = await addContact(db, actor, { key: key.data, content: content.data }, new Date());
  if (!outcome.ok) return refusedContent(outcome.reason, form);
  redirect(addressBack(LIST, "added", outcome));
}

export async function editContactAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireAdministrator(form);
  const fields = formFields(form);
  const id = contentIdSchema.safeParse(fields.id);
  const rowVersion = rowVersionSchema.safeParse(fields.rowVersion);
  const key = formKeySchema.safeParse(fields.formKey);
  if (!id.success || !rowVersion.success || !key.success) notFound();
  const content = contactSchema.safeParse(fields);
  if (!content.success) return invalidForm(content.error, form, NOT_SAVED);
  const input = { key: key.data, id: id.data, rowVersion: rowVersion.data, content: content.data };
  const outcome = await editContact(db, actor, input, new Date());
  if (!outcome.ok && outcome.reason === "changed_by_other") {
    const stored = await findContact(db, id.data);
    if (stored) return besideStored(NAMES, stored, content.data, form);
  }
  if (!outcome.ok) return refusedContent(outcome.reason, form);
  redirect(addressBack(LIST, "edited", outcome));
}

/** เลื่อนขึ้น, เลื่อนลง, ลบ and เลิกทำ: one button each, which names the deed and the row. */
export async function changeContactAction(form: FormData): Promise<void> {
  await requireSameOrigin();
  const actor = await requireAdministrator();
  const now = new Date();
  const place = placeSchema.safeParse(form.get("change"));
  if (place.success) redirect(addressBack(LIST, "moved", await placeContact(db, actor, place.data, now)));
  const change = rowChangeSchema.safeParse(form.get("change"));
  if (!change.success) redirect(addressBack(LIST, "moved", null));
  const { deed, id } = change.data;
  if (deed === "remove") redirect(addressBack(LIST, "removed", await removeContact(db, actor, id, now)));
  redirect(addressBack(LIST, "restored", await restoreContact(db, actor, id, now)));
}
