"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { LIMITS_REFUSAL_TH } from "@/lib/accounts/session-limits/messages";
import { changeSessionLimits } from "@/lib/accounts/session-limits/mutations";
import { sessionLimitsSchema } from "@/lib/accounts/session-limits/schema";
import { type FormState, formFields, invalidForm, refusedForm } from "@/lib/platform/form-state";

const NOT_SAVED = "เวลาใช้งานยังไม่ได้บันทึก";

/** Sets how long a sign-in of each role lasts. */
export async function changeLimitsAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActor(form);
  if (actor.role !== "admin") notFound();
  const input = sessionLimitsSchema.safeParse(formFields(form));
  if (!input.success) return invalidForm(input.error, form, NOT_SAVED);
  const outcome = await changeSessionLimits(db, actor, input.data, new Date());
  if (!outcome.ok) {
    // The page is drawn anew with what is stored: saving once more is a knowing change of it.
    refresh();
    return refusedForm(`${NOT_SAVED} ${LIMITS_REFUSAL_TH[outcome.reason]}`, form);
  }
  redirect(outcome.value.changed.length > 0 ? "/session-limits?notice=saved" : "/session-limits?notice=same");
}
