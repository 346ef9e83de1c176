"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { readSentTable } from "@/app/_import/sent-table";
import { requireLaoActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import type { LaoActor } from "@/lib/accounts/actor";
import { findImport } from "@/lib/imports/data";
import { sheetRefusalTh } from "@/lib/imports/messages";
import { findOwnLao } from "@/lib/lao/data";
import { type FormState, formFields, invalidForm, refusedForm } from "@/lib/platform/form-state";
import { REPORTING_PROBLEM_TH } from "@/lib/status-reports/messages";
import { databaseNow } from "@/lib/status-reports/rounds/data";
import { roundAddressSchema } from "@/lib/status-reports/rounds/schema";
import { isReportingProblem } from "@/lib/status-reports/rules";
import { correctionReasonSchema } from "@/lib/status-reports/schema";
import { findRoundOfLao, type RoundOfLao } from "@/lib/status-reports/workbook/data";
import { START_REFUSAL_TH, UNDO_REFUSAL_TH, WRITE_REFUSAL_TH } from "@/lib/status-reports/workbook/messages";
import { ROUND_SHEET } from "@/lib/status-reports/workbook/model";
import {
  isOwnRoundImport,
  startRoundImport,
  writeRoundImport,
} from "@/lib/status-reports/workbook/mutations";
import { MOST_ROUND_ROWS } from "@/lib/status-reports/workbook/rules";
import { undoRoundImport } from "@/lib/status-reports/workbook/undoing/mutations";

const NOT_READ = "ยังไม่ได้อ่านตาราง มี 1 จุดที่ต้องแก้ไข";
const NOT_WRITTEN = "ยังไม่ได้บันทึก";
const READ_OPTIONS = { sheetName: ROUND_SHEET, mostRows: MOST_ROUND_ROWS };

const importPage = (id: string) => `/round/import/${id}` as Route;

async function roundOf(actor: LaoActor, of: Pick<RoundOfLao, "fiscalYear" | "round">) {
  const { scope } = await findOwnLao(db, actor);
  return findRoundOfLao(db, scope, of);
}

/** The round of a kept file, to say why it takes nothing. */
async function roundOfImport(actor: LaoActor, id: string): Promise<RoundOfLao | null> {
  const kept = await findImport(db, id);
  return isOwnRoundImport(actor, kept) ? roundOf(actor, kept) : null;
}

/** Reads reports from a file or a pasted block, and shows them beside the stored ones. Nothing is reported yet. */
export async function sendRoundFileAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireLaoActor(form);
  const asked = roundAddressSchema.safeParse(formFields(form));
  if (!asked.success) return refusedForm(START_REFUSAL_TH.round_not_found, form);
  const sent = await readSentTable(form, READ_OPTIONS);
  if (!sent) return refusedForm("เลือกไฟล์ หรือวางตาราง", form, "file", NOT_READ);
  const { field, read, fileName, sha256 } = sent;
  if (!read.ok) return refusedForm(sheetRefusalTh(read), form, field, NOT_READ);
  const of = asked.data;
  const input = { ...of, fileName, sha256, rows: read.value.rows };
  const outcome = await startRoundImport(db, actor, input, await databaseNow(db));
  if (outcome.ok) redirect(importPage(outcome.value.id));
  if (isReportingProblem(outcome.reason))
    return refusedForm(REPORTING_PROBLEM_TH[outcome.reason](await roundOf(actor, of)), form);
  const missing = (outcome.missing ?? []).join(" · ");
  return refusedForm(`${START_REFUSAL_TH[outcome.reason]} ${missing}`.trim(), form, field, NOT_READ);
}

const importField = { key: z.uuid(), importId: z.uuid() };
const writeSchema = z.object({
  ...importField,
  digest: z.string().max(64),
  overwrite: z.enum(["file", "stored"]).optional(),
  opened: z.string().max(500).default(""),
});

/** Writes what was looked at into the round's reports: all of it, or nothing. */
export async function writeRoundImportAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireLaoActor(form);
  const fields = formFields(form);
  const input = writeSchema.safeParse(fields);
  if (!input.success) return refusedForm(WRITE_REFUSAL_TH.import_not_found, form);
  const reason = correctionReasonSchema.safeParse({ correctionReason: fields.correctionReason ?? "" });
  if (!reason.success) return invalidForm(reason.error, form, NOT_WRITTEN);
  const { overwrite, ...rest } = input.data;
  const answer = { overwrite: overwrite === undefined ? null : overwrite === "file", ...reason.data };
  const outcome = await writeRoundImport(db, actor, { ...rest, ...answer }, await databaseNow(db));
  if (outcome.ok) redirect(importPage(outcome.value.id));
  if (isReportingProblem(outcome.reason)) {
    const of = await roundOfImport(actor, rest.importId);
    return refusedForm(of ? REPORTING_PROBLEM_TH[outcome.reason](of) : NOT_WRITTEN, form);
  }
  const sentence = WRITE_REFUSAL_TH[outcome.reason];
  const oneField = `${NOT_WRITTEN} มี 1 จุดที่ต้องแก้ไข`;
  if (outcome.reason === "choose_for_conflicts") return refusedForm(sentence, form, "overwrite", oneField);
  if (outcome.reason === "correction_reason_missing")
    return refusedForm(sentence, form, "correctionReason", oneField);
  return refusedForm(sentence, form);
}

/** Brings back the reports that the file corrected. */
export async function undoRoundImportAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireLaoActor(form);
  const input = z.object(importField).safeParse(formFields(form));
  if (!input.success) return refusedForm(UNDO_REFUSAL_TH.import_not_found, form);
  const outcome = await undoRoundImport(db, actor, input.data, await databaseNow(db));
  if (outcome.ok) redirect(importPage(outcome.value.id));
  if (isReportingProblem(outcome.reason)) {
    const of = await roundOfImport(actor, input.data.importId);
    return refusedForm(of ? REPORTING_PROBLEM_TH[outcome.reason](of) : NOT_WRITTEN, form);
  }
  const names = (outcome.changed ?? []).slice(0, 10).join(" · ");
  return refusedForm(`${UNDO_REFUSAL_TH[outcome.reason]} ${names}`.trim(), form);
}
