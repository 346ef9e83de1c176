"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { requireLaoActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { findOwnLao } from "@/lib/lao/data";
import { type FormState, formFields, refusedForm } from "@/lib/platform/form-state";
import { REPORTING_PROBLEM_TH } from "@/lib/status-reports/messages";
import { databaseNow, findRoundWindow } from "@/lib/status-reports/rounds/data";
import { isReportingProblem } from "@/lib/status-reports/rules";
import { SUBMIT_REFUSAL_TH } from "@/lib/status-reports/submissions/messages";
import { submitRound } from "@/lib/status-reports/submissions/mutations";
import { submitRoundSchema } from "@/lib/status-reports/submissions/schema";

const NOT_SENT = "ยังไม่ได้ส่งรายงาน";

/** ส่งรายงาน, for the first time or again; then the receipt. */
export async function submitRoundAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireLaoActor(form);
  const read = submitRoundSchema.safeParse(formFields(form));
  if (!read.success) notFound();
  const { year: fiscalYear, ...input } = read.data;
  const outcome = await submitRound(db, actor, { ...input, fiscalYear }, await databaseNow(db));
  if (outcome.ok)
    redirect(addressOf(`/round/receipts/${outcome.value.receiptNumber}`, { sent: "1" }) as Route);
  const { reason } = outcome;
  if (reason === "round_not_found") notFound();
  if (isReportingProblem(reason)) {
    const { lao } = await findOwnLao(db, actor);
    const of = { fiscalYear, round: input.round };
    const window = await findRoundWindow(db, { ...of, laoId: lao.id });
    const asked = { ...of, window, provinceNameTh: lao.provinceNameTh };
    return refusedForm(`${NOT_SENT} ${REPORTING_PROBLEM_TH[reason](asked)}`, form);
  }
  const sentence = SUBMIT_REFUSAL_TH[reason];
  if (reason === "missing_unconfirmed")
    return refusedForm(sentence, form, "confirmMissing", `${NOT_SENT} มี 1 จุดที่ต้องแก้ไข`);
  refresh();
  return refusedForm(`${NOT_SENT} ${sentence}`, form);
}
