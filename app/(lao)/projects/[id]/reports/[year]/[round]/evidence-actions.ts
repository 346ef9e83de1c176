"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireLaoActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import { type FieldProblem, type FormState, formFields, refusedForm } from "@/lib/platform/form-state";
import { findReportingSubject, findScopeOfProject, type ReportAddress } from "@/lib/status-reports/data";
import { MOST_SENT_BYTES } from "@/lib/status-reports/evidence/limits";
import { EVIDENCE_REFUSAL_TH, TOO_MUCH_SENT_TH } from "@/lib/status-reports/evidence/messages";
import {
  type AddRefusal,
  addEvidence,
  removeEvidence,
  restoreEvidence,
} from "@/lib/status-reports/evidence/mutations";
import { keptName } from "@/lib/status-reports/evidence/rules";
import { evidenceStorage } from "@/lib/status-reports/evidence/storage/chosen";
import { REPORTING_PROBLEM_TH } from "@/lib/status-reports/messages";
import { databaseNow } from "@/lib/status-reports/rounds/data";
import { isReportingProblem } from "@/lib/status-reports/rules";
import { reportAddressSchema } from "@/lib/status-reports/schema";

const NOT_ADDED = "ยังไม่ได้แนบไฟล์";
const FORM_KEY = z.uuid();
const CHANGE = z.string().regex(/^(?:remove|restore)-[0-9a-f-]{36}$/);

function addressBack(of: ReportAddress, said: string): Route {
  return `/projects/${of.projectId}/reports/${of.fiscalYear}/${of.round}?evidence=${said}#evidence` as Route;
}

/** A browser sends one nameless file of no bytes where none was picked. */
function pickedFiles(form: FormData): File[] {
  return form
    .getAll("files")
    .filter((file) => file instanceof File)
    .filter(({ name, size }) => name !== "" || size > 0);
}

async function refusalTh(reason: AddRefusal, actor: Actor, of: ReportAddress): Promise<string> {
  if (!isReportingProblem(reason)) return EVIDENCE_REFUSAL_TH[reason];
  const scope = await findScopeOfProject(db, actor, of.projectId);
  const subject = scope && (await findReportingSubject(db, scope, of));
  return subject ? REPORTING_PROBLEM_TH[reason](subject) : EVIDENCE_REFUSAL_TH.project_not_found;
}

/**
 * Keeps the files that were sent with a report. Each is kept or not by itself: the good ones need not be picked again
 * because of a bad one, and of every bad one is said what to do.
 */
export async function addEvidenceAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireLaoActor();
  const address = reportAddressSchema.safeParse(formFields(form));
  const key = FORM_KEY.safeParse(form.get("key"));
  if (!address.success || !key.success) notFound();
  const of = address.data;
  if (!(await findScopeOfProject(db, actor, of.projectId))) notFound();
  const files = pickedFiles(form);
  if (files.length === 0) return refusedForm("เลือกไฟล์ที่จะแนบก่อน", form, "files", NOT_ADDED);
  if (files.reduce((bytes, { size }) => bytes + size, 0) > MOST_SENT_BYTES)
    return refusedForm(TOO_MUCH_SENT_TH, form, "files", NOT_ADDED);
  const kept: string[] = [];
  const problems: FieldProblem[] = [];
  for (const file of files) {
    const sent = { key: key.data, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    // Each at its own moment: the list keeps the order in which they were picked.
    const outcome = await addEvidence(db, evidenceStorage(), actor, of, sent, await databaseNow(db));
    if (outcome.ok) kept.push(outcome.value.id);
    else {
      const field = problems.length === 0 ? "files" : `files-${problems.length}`;
      const sentence = await refusalTh(outcome.reason, actor, of);
      problems.push({ field, href: "#files", message: `${keptName(file.name) ?? "ไฟล์"}: ${sentence}` });
    }
  }
  if (problems.length === 0) redirect(addressBack(of, `added-${[...new Set(kept)].join(".")}`));
  refresh();
  const done = kept.length === 0 ? "" : `แนบแล้ว ${kept.length} ไฟล์ `;
  return { ...refusedWith(problems, form), message: `${done}ยังไม่ได้แนบ ${problems.length} ไฟล์` };
}

function refusedWith(problems: readonly FieldProblem[], form: FormData) {
  const { key: _, ...values } = Object.fromEntries(
    Object.entries(formFields(form)).map(([name, value]) => [name, [value].flat()]),
  );
  return { status: "refused" as const, problems, values };
}

/** ลบ and นำกลับ of one file: one button each, which names the deed and the file. */
export async function changeEvidenceAction(form: FormData): Promise<void> {
  await requireSameOrigin();
  const actor = await requireLaoActor();
  const address = reportAddressSchema.safeParse(formFields(form));
  const change = CHANGE.safeParse(form.get("change"));
  if (!address.success || !change.success) notFound();
  const of = address.data;
  const isRemoval = change.data.startsWith("remove-");
  const id = change.data.slice(change.data.indexOf("-") + 1);
  const now = await databaseNow(db);
  const outcome = await (isRemoval ? removeEvidence : restoreEvidence)(db, actor, { of, id }, now);
  if (!outcome.ok && outcome.reason === "project_not_found") notFound();
  if (!outcome.ok) redirect(addressBack(of, `refused-${outcome.reason}`));
  redirect(addressBack(of, `${isRemoval ? "removed" : "restored"}-${id}`));
}
