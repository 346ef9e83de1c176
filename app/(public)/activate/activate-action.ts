"use server";

import { redirect } from "next/navigation";
import { keepClaim } from "@/app/_session/claim-cookie";
import { requestOrigin } from "@/app/_session/request-facts";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { beginClaim } from "@/lib/accounts/activation/claims/mutations";
import { BEGIN_CLAIM_REFUSAL_TH } from "@/lib/accounts/activation/messages";
import { activationSchema } from "@/lib/accounts/activation/schema";
import { type FormState, formFields, invalidForm, refusedForm } from "@/lib/platform/form-state";

const WHAT_TO_CHECK = [
  { field: "username", message: "ตรวจ Username ว่าเป็นรหัส info 7 หลักตามที่พิมพ์ในจดหมาย" },
  {
    field: "activationCode",
    message: "ตรวจว่าเป็นรหัสจากจดหมายฉบับล่าสุดของหน่วยงาน ยังไม่หมดอายุ และยังไม่ได้ใช้",
  },
];

/** Shows the code, and goes on to the registration. Every code that does not fit is answered alike. */
export async function activateAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const activationCode = form.get("activationCode");
  const input = activationSchema.safeParse({ ...formFields(form), activationCode });
  if (!input.success) return invalidForm(input.error, form, "ยังไม่ได้ตรวจรหัส");
  const now = new Date();
  const outcome = await beginClaim(db, input.data, await requestOrigin(), now);
  if (!outcome.ok) {
    const state = refusedForm(BEGIN_CLAIM_REFUSAL_TH[outcome.reason], form);
    const isThrottled = outcome.reason === "too_many" || state.status === "idle";
    return isThrottled ? state : { ...state, problems: WHAT_TO_CHECK };
  }
  await keepClaim(outcome.value, now);
  redirect("/register");
}
