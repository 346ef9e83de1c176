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
const NOT_BEGUN = "ยังไม่ได้เริ่มเปิดใช้การยืนยันตัวตนสองขั้นตอน";
const NOT_ON = "ยังไม่ได้เปิดใช้การยืนยันตัวตนสองขั้นตอน";
const NO_NEW_CODES = "ยังไม่ได้สร้างรหัสสำรองชุดใหม่";
const NOT_OFF = "ยังไม่ได้ปิดการยืนยันตัวตนสองขั้นตอน";

function ownPassword(form: FormData) {
  return ownPasswordSchema.safeParse({
    ...formFields(form),
    currentPassword: secretText(form, "currentPassword"),
  });
}

type Refusal = keyof typeof ENROLMENT_REFUSAL_TH;

const FIELD: Partial<Record<Refusal, string>> = { password_wrong: "currentPassword", code_wrong: "code" };

/** At the field that can be mended; a refusal about the account itself belongs to none. */
function refusedChange(reason: Refusal, form: FormData, notDone: string): FormState {
  const field = FIELD[reason];
  const message = ENROLMENT_REFUSAL_TH[reason];
  return refusedForm(message, form, field, field === undefined ? message : notDone);
}

/** Shows a new secret. */
export async function beginEnrolmentAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActorBeforeSecondStep();
  const input = ownPassword(form);
  if (!input.success) return invalidForm(input.error, form, NOT_BEGUN);
  const outcome = await beginEnrolment(db, actor, input.data, new Date());
  if (!outcome.ok) return refusedChange(outcome.reason, form, NOT_BEGUN);
  redirect(PATH as Route);
}

/** The first code of the new program: from now on it is asked for. */
export async function confirmEnrolmentAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActorBeforeSecondStep();
  const fields = { ...formFields(form), code: secretText(form, "code") };
  const input = confirmEnrolmentSchema.safeParse(fields);
  if (!input.success) return invalidForm(input.error, form, NOT_ON);
  const outcome = await confirmEnrolment(db, actor, input.data, new Date());
  if (!outcome.ok) return refusedChange(outcome.reason, form, NOT_ON);
  redirect(addressOf(CODES, { sheet: outcome.value.sheet, notice: "on" }) as Route);
}

export async function issueRecoveryCodesAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActorInPerson();
  const input = ownPassword(form);
  if (!input.success) return invalidForm(input.error, form, NO_NEW_CODES);
  const outcome = await issueRecoveryCodes(db, actor, input.data, new Date());
  if (!outcome.ok) return refusedChange(outcome.reason, form, NO_NEW_CODES);
  redirect(addressOf(CODES, { sheet: outcome.value.sheet }) as Route);
}

export async function switchOffSecondFactorAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActorInPerson();
  if (mustEnrolSecondFactor(actor.role)) notFound();
  const input = ownPassword(form);
  if (!input.success) return invalidForm(input.error, form, NOT_OFF);
  const outcome = await switchOffSecondFactor(db, actor, input.data, new Date());
  if (!outcome.ok) return refusedChange(outcome.reason, form, NOT_OFF);
  redirect(`${PATH}?notice=off` as Route);
}
