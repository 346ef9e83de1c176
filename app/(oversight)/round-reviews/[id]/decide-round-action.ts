"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { type FormState, formFields, invalidForm, refusedForm } from "@/lib/platform/form-state";
import { isRoundOfficer } from "@/lib/status-reports/rounds/access";
import { databaseNow } from "@/lib/status-reports/rounds/data";
import { findSubmissionInReach } from "@/lib/status-reports/submissions/data";
import {
  acceptRound,
  type DecideRoundRefusal,
  returnRound,
} from "@/lib/status-reports/submissions/decisions/mutations";
import { DECIDE_REFUSAL_TH, meanwhileTh } from "@/lib/status-reports/submissions/messages";
import { decideRoundSchema, readRemarks } from "@/lib/status-reports/submissions/schema";
import { listRoundSteps } from "@/lib/status-reports/submissions/steps/data";

const NOT_DECIDED = "ยังไม่ได้บันทึกผลการตรวจ";

/** Where a refusal can be mended, if at a field. */
function fieldOf(reason: DecideRoundRefusal): string | undefined {
  switch (reason) {
    case "reason_missing":
      return "reason";
    case "reopening_day_missing":
    case "reopening_day_past":
    case "reopening_day_too_late":
      return "reopenUntil";
    default:
      return undefined;
  }
}

const isStale = (reason: DecideRoundRefusal) =>
  reason === "changed_meanwhile" || reason === "step_not_open" || reason === "changed_since";

/** รับรายงาน and ส่งกลับให้แก้ไข: the pressed button says which. */
export async function decideRoundAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActor(form);
  if (!isRoundOfficer(actor)) notFound();
  const fields = formFields(form);
  const about = decideRoundSchema.safeParse(fields);
  if (!about.success) notFound();
  const found = await findSubmissionInReach(db, actor, about.data.submissionId);
  if (!found) notFound();
  const remarks = readRemarks(fields);
  if (!remarks.ok) return invalidForm(remarks.error, form, NOT_DECIDED);
  const { deed, ...input } = about.data;
  const decide = deed === "accept" ? acceptRound : returnRound;
  const outcome = await decide(db, actor, { ...input, ...remarks.value }, await databaseNow(db));
  if (!outcome.ok) {
    const { reason } = outcome;
    if (reason === "submission_not_found") notFound();
    if (fieldOf(reason) === "reopenUntil" || isStale(reason)) refresh();
    const { scope, submission } = found;
    const latest = isStale(reason) ? (await listRoundSteps(db, scope, submission)).at(-1) : null;
    const said = latest ? ` ล่าสุด ${meanwhileTh(latest, submission.provinceNameTh)}` : "";
    const sentence = `${DECIDE_REFUSAL_TH[reason]}${said}`;
    return refusedForm(sentence, form, fieldOf(reason), `${NOT_DECIDED} ${sentence}`);
  }
  redirect(addressOf(`/round-reviews/${outcome.value.submissionId}`, { done: deed }) as Route);
}
