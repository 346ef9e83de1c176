"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { requireLaoActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { findOwnLao } from "@/lib/lao/data";
import { findProfile, type StoredProfile } from "@/lib/lao/profile/data";
import { PROFILE_FIELD_TH, PROFILE_REFUSAL_TH, profileFact } from "@/lib/lao/profile/messages";
import { editProfile } from "@/lib/lao/profile/mutations";
import { changedFields, type LaoProfile } from "@/lib/lao/profile/rules";
import { profileEditSchema, readProfileForm } from "@/lib/lao/profile/schema";
import { type FormState, formFields, invalidForm, refusedForm } from "@/lib/platform/form-state";

const NOT_SAVED = "ข้อมูลพื้นฐานยังไม่ได้บันทึก";

/** Saves the three tabs together and shows what is stored now. */
export async function editProfileAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireLaoActor(form);
  const fields = formFields(form);
  const about = profileEditSchema.safeParse(fields);
  if (!about.success) notFound();
  const { scope, lao } = await findOwnLao(db, actor);
  const read = readProfileForm(lao.type, fields);
  if (!read.ok) return invalidForm(read.error, form, NOT_SAVED);
  const outcome = await editProfile(db, actor, { ...about.data, profile: read.value }, new Date());
  if (outcome.ok) redirect("/profile?notice=saved" as Route);
  const refusal = refusedForm(`${NOT_SAVED} ${PROFILE_REFUSAL_TH[outcome.reason]}`, form);
  if (outcome.reason !== "changed_by_other") return refusal;
  return besideStored(await findProfile(db, scope), read.value, refusal);
}

/**
 * Somebody else saved in between: at each field that differs stands what is stored, beside what was typed here.
 * The page is drawn anew with the stored version, so that saving once more is a knowing correction of it.
 */
function besideStored(stored: StoredProfile, typed: LaoProfile, refusal: FormState): FormState {
  refresh();
  if (refusal.status === "idle") return refusal;
  const problems = changedFields(stored, typed).map((field) => ({
    field,
    message: `${PROFILE_FIELD_TH[field]}ที่บันทึกไว้ล่าสุด: ${profileFact(stored, field)}`,
  }));
  return { ...refusal, problems };
}
