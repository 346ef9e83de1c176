"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import type { LaoScope } from "@/lib/accounts/scope";
import { DECISION_REFUSAL_TH } from "@/lib/assessments/plan-decision/messages";
import { type DecisionRefusal, decidePlan } from "@/lib/assessments/plan-decision/mutations";
import { decisionFormSchema, readDecisionScores } from "@/lib/assessments/plan-decision/schema";
import { scoreFieldOf } from "@/lib/assessments/scores/schema";
import { findFramework } from "@/lib/plans/editions/data";
import { findPlanInReach, type ReviewedPlan } from "@/lib/plans/review/data";
import { meanwhileTh } from "@/lib/plans/review/messages";
import { readReasons } from "@/lib/plans/review/schema";
import { listReviewSteps } from "@/lib/plans/review/steps/data";
import { type FormState, formFields, invalidForm, refusedForm } from "@/lib/platform/form-state";

const NOT_DECIDED = "ยังไม่ได้บันทึกผลการตรวจ";

/** Where a refusal can be mended, if at a field. */
function fieldOf(reason: DecisionRefusal, dimensions: readonly number[]): string | undefined {
  switch (reason) {
    case "reason_missing":
      return "reason";
    case "below_minimum":
    case "not_below_minimum":
    case "no_total_to_fail_by":
    case "no_scores":
      return scoreFieldOf(dimensions[0] ?? 1);
    default:
      return undefined;
  }
}

/** A page that was older than the last step: what happened, so that nobody decides what is decided already. */
async function meanwhile(scope: LaoScope, plan: ReviewedPlan): Promise<string> {
  const latest = (await listReviewSteps(db, scope, plan.id)).at(-1);
  return latest ? ` ล่าสุด ${meanwhileTh(latest, plan.provinceNameTh)}` : "";
}

/** บันทึกคะแนน, ส่งกลับให้แก้ไข, ให้ผ่าน, ไม่ผ่าน and เปิดการตรวจใหม่: the pressed button says which. */
export async function decidePlanAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActor(form);
  if (actor.role !== "province" && actor.role !== "nacc") notFound();
  const fields = formFields(form);
  const about = decisionFormSchema.safeParse(fields);
  if (!about.success) notFound();
  const found = await findPlanInReach(db, actor, about.data.planId);
  if (!found) notFound();
  const dimensions = ((await findFramework(db, found.plan.editionId))?.dimensions ?? []).map(
    (one) => one.number,
  );
  const scores = readDecisionScores(dimensions, fields);
  if (!scores.ok) return invalidForm(scores.error, form, NOT_DECIDED);
  const reasons = readReasons(fields);
  if (!reasons.ok) return invalidForm(reasons.error, form, NOT_DECIDED);
  const input = { ...about.data, ...reasons.value, scores: scores.value };
  const outcome = await decidePlan(db, actor, input, new Date());
  if (!outcome.ok) {
    const { reason } = outcome;
    if (reason === "plan_not_found") notFound();
    const stale = reason === "changed_meanwhile" || reason === "step_not_open";
    if (stale) refresh();
    const sentence = `${DECISION_REFUSAL_TH[reason]}${stale ? await meanwhile(found.scope, found.plan) : ""}`;
    return refusedForm(sentence, form, fieldOf(reason, dimensions), `${NOT_DECIDED} ${sentence}`);
  }
  redirect(addressOf(`/reviews/${outcome.value.planId}`, { done: about.data.deed }) as Route);
}
