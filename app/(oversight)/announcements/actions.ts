"use server";

import { notFound, redirect } from "next/navigation";
import { requireAdministrator } from "@/app/_session/require-administrator";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { findAnnouncement } from "@/lib/content/announcements/data";
import {
  addAnnouncement,
  editAnnouncement,
  endAnnouncement,
  removeAnnouncement,
  restoreAnnouncement,
} from "@/lib/content/announcements/mutations";
import { announcementChangeSchema, announcementSchema } from "@/lib/content/announcements/schema";
import { contentIdSchema, formKeySchema, rowVersionSchema } from "@/lib/content/schema";
import { type FormState, formFields, invalidForm } from "@/lib/platform/form-state";
import { addressBack } from "../_content/address-back";
import { besideStored, NOT_SAVED, refusedContent } from "../_content/refused-content";
import { FIELD_NAMES, fieldTexts } from "./announcement-text";

const LIST = "/announcements";

export async function addAnnouncementAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireAdministrator(form);
  const fields = formFields(form);
  const key = formKeySchema.safeParse(fields.formKey);
  const content = announcementSchema.safeParse(fields);
  if (!content.success) return invalidForm(content.error, form, NOT_SAVED);
  if (!key.success) return invalidForm(key.error, form, NOT_SAVED);
  const outcome = await addAnnouncement(db, actor, { key: key.data, content: content.data }, new Date());
  if (!outcome.ok) return refusedContent(outcome.reason, form);
  redirect(addressBack(LIST, "added", outcome));
}

export async function editAnnouncementAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireAdministrator(form);
  const fields = formFields(form);
  const id = contentIdSchema.safeParse(fields.id);
  const rowVersion = rowVersionSchema.safeParse(fields.rowVersion);
  const key = formKeySchema.safeParse(fields.formKey);
  if (!id.success || !rowVersion.success || !key.success) notFound();
  const content = announcementSchema.safeParse(fields);
  if (!content.success) return invalidForm(content.error, form, NOT_SAVED);
  const input = { key: key.data, id: id.data, rowVersion: rowVersion.data, content: content.data };
  const outcome = await editAnnouncement(db, actor, input, new Date());
  if (!outcome.ok && outcome.reason === "changed_by_other") {
    const stored = await findAnnouncement(db, actor, id.data);
    if (stored) return besideStored(FIELD_NAMES, fieldTexts(stored), fieldTexts(content.data), form);
  }
  if (!outcome.ok) return refusedContent(outcome.reason, form);
  redirect(addressBack(LIST, "edited", outcome));
}

const DONE = { end: "ended", remove: "removed", restore: "restored" } as const;

/** เลิกแสดงทันที, ลบ and เลิกทำ: one button each, which names the deed and the announcement. */
export async function changeAnnouncementAction(form: FormData): Promise<void> {
  await requireSameOrigin();
  const actor = await requireAdministrator();
  const change = announcementChangeSchema.safeParse(form.get("change"));
  if (!change.success) redirect(addressBack(LIST, "removed", null));
  const { deed, id } = change.data;
  const run = { end: endAnnouncement, remove: removeAnnouncement, restore: restoreAnnouncement }[deed];
  redirect(addressBack(LIST, DONE[deed], await run(db, actor, id, new Date())));
}
