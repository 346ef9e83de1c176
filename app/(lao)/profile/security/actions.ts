"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { rememberThisDevice } from "@/app/_session/remembered-device";
import { requireActorInPerson } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { NEW_PASSWORD_PROBLEM_TH } from "@/lib/accounts/messages";
import { OWN_PASSWORD_WRONG_TH, SAME_PASSWORD_TH } from "@/lib/accounts/security/messages";
import { changeEmail, changePassword } from "@/lib/accounts/security/mutations";
import { changeEmailSchema, changePasswordSchema } from "@/lib/accounts/security/schema";
import { type FormState, formFields, invalidForm, refusedForm, secretText } from "@/lib/platform/form-state";

const PATH = "/profile/security";
const PASSWORD_KEPT = "รหัสผ่านยังไม่ได้เปลี่ยน";
const EMAIL_KEPT = "อีเมลยังไม่ได้เปลี่ยน";

/** A new password by the current one; this browser stays signed in and known. */
export async function changePasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActorInPerson();
  const input = changePasswordSchema.safeParse({
    ...formFields(form),
    currentPassword: secretText(form, "currentPassword"),
    newPassword: secretText(form, "newPassword"),
  });
  if (!input.success) return invalidForm(input.error, form, PASSWORD_KEPT);
  const now = new Date();
  const outcome = await changePassword(db, actor, input.data, now);
  if (outcome.ok) {
    await rememberThisDevice(actor.personId, now);
    redirect(`${PATH}?notice=password` as Route);
  }
  switch (outcome.reason) {
    case "password_wrong":
      return refusedForm(OWN_PASSWORD_WRONG_TH, form, "currentPassword", PASSWORD_KEPT);
    case "same_password":
      return refusedForm(SAME_PASSWORD_TH, form, "newPassword", PASSWORD_KEPT);
    default:
      return refusedForm(NEW_PASSWORD_PROBLEM_TH[outcome.reason], form, "newPassword", PASSWORD_KEPT);
  }
}

/** The address for ลืมรหัสผ่าน. */
export async function changeEmailAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActorInPerson(form);
  const input = changeEmailSchema.safeParse({
    ...formFields(form),
    currentPassword: secretText(form, "currentPassword"),
  });
  if (!input.success) return invalidForm(input.error, form, EMAIL_KEPT);
  const outcome = await changeEmail(db, actor, input.data, new Date());
  if (!outcome.ok) return refusedForm(OWN_PASSWORD_WRONG_TH, form, "currentPassword", EMAIL_KEPT);
  redirect(`${PATH}?notice=${outcome.value.changed ? "email" : "same-email"}` as Route);
}
