"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { requireActorBeforeSecondStep, requireActorInPerson } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { ownPasswordSchema } from "@/lib/accounts/security/schema";
import { mustEnrolSecondFactor } from "@/lib/accounts/totp/access";
import {
  beginEnrolment,
  confirmEnrolment,
  issueRecoveryCodes,
  switchOffSecondFactor,
} from "@/lib/accounts/totp/enrolment/mutations";
import { ENROLMENT_REFUSAL_TH } from "@/lib/accounts/totp/messages";
import { confirmEnrolmentSchema } from "@/lib/accounts/totp/schema";
import { type FormState, formFields, invalidForm, refusedForm, secretText } from "@/lib/platform/form-state";

const PATH = "/profile/second-step";
const CODES = "/profile/second-step/recovery-codes";

function ownPassword(form: FormData) {
  return ownPasswordSchema.safeParse({
    ...formFields(form),
    currentPassword: secretText(form, "currentPassword"),
  });
}

type Refusal = keyof typeof ENROLMENT_REFUSAL_TH;

/** The field that can be mended; a refusal about the account itself belongs to none. */
function refusedChange(reason: Refusal, form: FormData): FormState {
  const field = { password_wrong: "currentPassword", code_wrong: "code" }[reason as string];
  return refusedForm(ENROLMENT_REFUSAL_TH[reason], form, field);
}

/** Shows a new secret. */
export async function beginEnrolmentAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActorBeforeSecondStep();
  const input = ownPassword(form);
  if (!input.success) return invalidForm(input.error, form, "ยังไม่ได้เริ่มเปิดใช้");
  const outcome = await beginEnrolment(db, actor, input.data, new Date());
  if (!outcome.ok) return refusedChange(outcome.reason, form);
  redirect(PATH as Route);
}

/** The first code of the new program: from now on it is asked for. */
export async function confirmEnrolmentAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActorBeforeSecondStep();
  const fields = { ...formFields(form), code: secretText(form, "code") };
  const input = confirmEnrolmentSchema.safeParse(fields);
  if (!input.success) return invalidForm(input.error, form, "ยังไม่ได้เปิดใช้");
  const outcome = await confirmEnrolment(db, actor, input.data, new Date());
  if (!outcome.ok) return refusedChange(outcome.reason, form);
  redirect(addressOf(CODES, { sheet: outcome.value.sheet, notice: "on" }) as Route);
}

export async function issueRecoveryCodesAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActorInPerson();
  const input = ownPassword(form);
  if (!input.success) return invalidForm(input.error, form, "ยังไม่ได้สร้างรหัสสำรอง");
  const outcome = await issueRecoveryCodes(db, actor, input.data, new Date());
  if (!outcome.ok) return refusedChange(outcome.reason, form);
  redirect(addressOf(CODES, { sheet: outcome.value.sheet }) as Route);
}

export async function switchOffSecondFactorAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActorInPerson();
  if (mustEnrolSecondFactor(actor.role)) notFound();
  const input = ownPassword(form);
  if (!input.success) return invalidForm(input.error, form, "ยังไม่ได้ปิด");
  const outcome = await switchOffSecondFactor(db, actor, input.data, new Date());
  if (!outcome.ok) return refusedChange(outcome.reason, form);
  redirect(`${PATH}?notice=off` as Route);
}
