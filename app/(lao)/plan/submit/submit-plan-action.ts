"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { requireLaoActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { findPlanInReach } from "@/lib/plans/review/data";
import { meanwhileTh, STEP_REFUSAL_TH } from "@/lib/plans/review/messages";
import { submitPlan } from "@/lib/plans/review/mutations";
import { planFormSchema } from "@/lib/plans/review/schema";
import { listReviewSteps } from "@/lib/plans/review/steps/data";
import { type FormState, formFields, refusedForm } from "@/lib/platform/form-state";

/** ส่งแผน, for the first time or again. */
export async function submitPlanAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireLaoActor(form);
  const input = planFormSchema.safeParse(formFields(form));
  if (!input.success) notFound();
  const outcome = await submitPlan(db, actor, input.data, new Date());
  const found = await findPlanInReach(db, actor, input.data.planId);
  if (!found || (!outcome.ok && outcome.reason === "plan_not_found")) notFound();
  if (!outcome.ok) {
    refresh();
    const latest = (await listReviewSteps(db, found.scope, found.plan.id)).at(-1);
    const stale = outcome.reason === "changed_meanwhile" || outcome.reason === "step_not_open";
    const said = stale && latest ? ` ${meanwhileTh(latest, found.plan.provinceNameTh)}` : "";
    return refusedForm(`แผนยังไม่ได้ส่ง ${STEP_REFUSAL_TH[outcome.reason]}${said}`, form);
  }
  redirect(addressOf("/plan", { edition: found.plan.editionId, sent: "1" }) as Route);
}
