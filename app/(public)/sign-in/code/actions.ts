"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { enter } from "@/app/_session/enter";
import { requestOrigin } from "@/app/_session/request-facts";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { sameSitePath, signInAddress } from "@/app/_session/same-site-path";
import { endSecondStep, secondStepToken } from "@/app/_session/second-step";
import { db } from "@/db/client";
import { SECOND_STEP_REFUSAL_TH } from "@/lib/accounts/totp/messages";
import { passSecondFactor } from "@/lib/accounts/totp/mutations";
import { secondStepSchema } from "@/lib/accounts/totp/schema";
import { type FormState, formFields, invalidForm, refusedForm, secretText } from "@/lib/platform/form-state";

const NOT_IN = "ยังไม่ได้เข้าสู่ระบบ";

/** The code after the password. */
export async function passSecondStepAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const fields = formFields(form);
  const next = sameSitePath(typeof fields.next === "string" ? fields.next : null);
  const challengeToken = await secondStepToken();
  if (challengeToken === null) redirect(signInAddress(next, "second-step-over") as Route);
  const input = secondStepSchema.safeParse({ code: secretText(form, "code") });
  if (!input.success) return invalidForm(input.error, form, NOT_IN);
  const now = new Date();
  const proof = { challengeToken, typed: input.data.code };
  const outcome = await passSecondFactor(db, proof, await requestOrigin(), now);
  if (outcome.ok) {
    await endSecondStep();
    await enter(outcome.value, now);
    redirect((next ?? "/") as Route);
  }
  if (outcome.reason === "not_recognised")
    return refusedForm(SECOND_STEP_REFUSAL_TH.not_recognised, form, "code", NOT_IN);
  await endSecondStep();
  redirect(signInAddress(next, "second-step-over") as Route);
}
