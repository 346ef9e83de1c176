"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { assessorFor } from "@/lib/assessments/scores/access";
import { scoresBesideTh } from "@/lib/assessments/scores/comparison/messages";
import { withPickedScores } from "@/lib/assessments/scores/comparison/rules";
import { findPlanScores } from "@/lib/assessments/scores/data";
import { SCORES_REFUSAL_TH } from "@/lib/assessments/scores/messages";
import { saveScores } from "@/lib/assessments/scores/mutations";
import { readScores, scoresFormSchema } from "@/lib/assessments/scores/schema";
import { findLaoInReach } from "@/lib/lao/data";
import { listDimensionNumbers } from "@/lib/plans/editions/data";
import {
  conflictingForm,
  type FormState,
  formFields,
  invalidForm,
  refusedForm,
  typedText,
} from "@/lib/platform/form-state";

const NOT_SAVED = "คะแนนยังไม่ได้บันทึก";

/** Saves the reader's own scores of an LAO's year: the LAO's SAR, or its office's ผลประเมิน. */
export async function saveScoresAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActor(form);
  const sent = formFields(form);
  const about = scoresFormSchema.safeParse(sent);
  if (!about.success) notFound();
  const { key, lao: laoCode, year: fiscalYear, shown } = about.data;
  const found = await findLaoInReach(db, actor, laoCode);
  const assessor = found && assessorFor(actor, found.lao);
  if (!found || !assessor) notFound();
  const dimensions = await listDimensionNumbers(db, fiscalYear);
  if (dimensions.length === 0) notFound();
  const stored = await findPlanScores(db, found.scope, fiscalYear, dimensions);
  // Where both scores were shown, those picked are in the form from here on, whatever becomes of it.
  const fields = withPickedScores(sent, stored.scores, assessor, dimensions);
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const scores = readScores(dimensions, fields);
  if (!scores.ok) return invalidForm(scores.error, form, NOT_SAVED);
  const input = { key, laoCode, fiscalYear, shown, scores: scores.value };
  const outcome = await saveScores(db, actor, input, new Date());
  if (outcome.ok)
    redirect(addressOf("/assessments", { year: fiscalYear, lao: laoCode, done: "saved" }) as Route);
  const { reason } = outcome;
  if (reason === "not_found") notFound();
  // The page is drawn anew with what is stored now, so that saving once more is a knowing correction of it.
  refresh();
  const message = `${NOT_SAVED} ${SCORES_REFUSAL_TH[reason]}`;
  if (reason !== "changed_meanwhile") return refusedForm(message, form);
  const now = await findPlanScores(db, found.scope, fiscalYear, dimensions);
  const beside = scoresBesideTh(now.scores, scores.value, assessor);
  return conflictingForm(message, typedText(form), beside);
}
