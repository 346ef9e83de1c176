"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { type FormState, formFields, invalidForm, refusedForm } from "@/lib/platform/form-state";
import { findReportingSubject, findScopeOfProject } from "@/lib/status-reports/data";
import { VERSION_NOT_FOUND_TH } from "@/lib/status-reports/history/messages";
import { restoreReportVersion } from "@/lib/status-reports/history/mutations";
import { restoreSchema } from "@/lib/status-reports/history/schema";
import { REPORTING_PROBLEM_TH, SAVE_REFUSAL_TH } from "@/lib/status-reports/messages";
import { databaseNow } from "@/lib/status-reports/rounds/data";
import { isReportingProblem } from "@/lib/status-reports/rules";
import { reportAddressSchema } from "@/lib/status-reports/schema";

const NOT_BROUGHT_BACK = "ยังไม่ได้นำฉบับก่อนหน้ากลับมาใช้";

/** Makes an earlier version of a report the newest again, and shows the report. */
export async function restoreReportVersionAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActor(form);
  const fields = formFields(form);
  const address = reportAddressSchema.safeParse(fields);
  if (!address.success) notFound();
  const of = address.data;
  const input = restoreSchema.safeParse(fields);
  if (!input.success) return invalidForm(input.error, form, NOT_BROUGHT_BACK);
  const outcome = await restoreReportVersion(db, actor, of, input.data, await databaseNow(db));
  if (outcome.ok) {
    const page = `/projects/${of.projectId}/reports/${of.fiscalYear}/${of.round}`;
    redirect(`${page}?restored=${input.data.restore}#history` as Route);
  }
  const { reason } = outcome;
  if (isReportingProblem(reason)) {
    const scope = await findScopeOfProject(db, actor, of.projectId);
    const subject = scope && (await findReportingSubject(db, scope, of));
    const why = subject ? REPORTING_PROBLEM_TH[reason](subject) : "";
    return refusedForm(`${NOT_BROUGHT_BACK} ${why}`.trim(), form);
  }
  // The page is drawn anew with what is stored now, so that bringing back once more is done knowingly.
  if (reason === "stale_version") refresh();
  const why = reason === "version_not_found" ? VERSION_NOT_FOUND_TH : SAVE_REFUSAL_TH[reason];
  return refusedForm(`${NOT_BROUGHT_BACK} ${why}`, form);
}
