"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import { type FormState, formFields, invalidForm } from "@/lib/platform/form-state";
import { findPlaceInRound, findScopeOfProject, type ReportAddress } from "@/lib/status-reports/data";
import { correctStatusReport, submitStatusReport } from "@/lib/status-reports/mutations";
import { databaseNow } from "@/lib/status-reports/rounds/data";
import { reportAddressSchema, statusReportSchema } from "@/lib/status-reports/schema";
import { savedReportQuery } from "../../../../saved-report";
import { NOT_SAVED, refusedReport } from "./refused-report";

/** Stores the form as the first report of the round or as a correction of it, and moves on. */
export async function saveStatusReportAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActor(form);
  const fields = formFields(form);
  const address = reportAddressSchema.safeParse(fields);
  if (!address.success) notFound();
  const of = address.data;
  const input = statusReportSchema.safeParse(fields);
  if (!input.success) return invalidForm(input.error, form, NOT_SAVED);
  const now = await databaseNow(db);
  const save = input.data.version === 0 ? submitStatusReport : correctStatusReport;
  const outcome = await save(db, actor, of, input.data, now);
  if (!outcome.ok) return refusedReport(outcome.reason, actor, of, input.data.values, form);
  redirect(await addressAfter(actor, of, form.get("then") === "next"));
}

/** The next project that the round still waits for, where that was asked and there is one; else the list. */
async function addressAfter(actor: Actor, of: ReportAddress, toNext: boolean): Promise<Route> {
  const scope = toNext ? await findScopeOfProject(db, actor, of.projectId) : null;
  const place = scope && (await findPlaceInRound(db, scope, of));
  const saved = savedReportQuery(of);
  return place?.nextWaitingId
    ? (`/projects/${place.nextWaitingId}/reports/${of.fiscalYear}/${of.round}?${saved}` as Route)
    : (`/projects?year=${of.fiscalYear}&${saved}` as Route);
}
