"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { readSentTable } from "@/app/_import/sent-table";
import { requireLaoActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { sheetRefusalTh } from "@/lib/imports/messages";
import { editionIdSchema } from "@/lib/plans/schema";
import { START_REFUSAL_TH, UNDO_REFUSAL_TH, WRITE_REFUSAL_TH } from "@/lib/plans/workbook/messages";
import { PLAN_SHEET } from "@/lib/plans/workbook/model";
import { startPlanImport, writePlanImport } from "@/lib/plans/workbook/mutations";
import { MOST_PLAN_ROWS } from "@/lib/plans/workbook/rules";
import { undoPlanImport } from "@/lib/plans/workbook/undoing/mutations";
import { type FormState, formFields, refusedForm } from "@/lib/platform/form-state";

const NOT_READ = "ยังไม่ได้อ่านตาราง มี 1 จุดที่ต้องแก้ไข";
const READ_OPTIONS = { sheetName: PLAN_SHEET, mostRows: MOST_PLAN_ROWS };

const importPage = (id: string) => `/projects/import/${id}` as Route;

/** Reads a plan from a file or a pasted block, and shows it beside the plan. Nothing is written into the plan yet. */
export async function sendPlanFileAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireLaoActor(form);
  const edition = editionIdSchema.safeParse(form.get("edition"));
  if (!edition.success) return refusedForm(START_REFUSAL_TH.edition_not_found, form);
  const sent = await readSentTable(form, READ_OPTIONS);
  if (!sent) return refusedForm("เลือกไฟล์ หรือวางตาราง", form, "file", NOT_READ);
  const { field, read, fileName, sha256 } = sent;
  if (!read.ok) return refusedForm(sheetRefusalTh(read), form, field, NOT_READ);
  const input = { editionId: edition.data, fileName, sha256, rows: read.value.rows };
  const outcome = await startPlanImport(db, actor, input, new Date());
  if (!outcome.ok) {
    const missing = (outcome.missing ?? []).join(" · ");
    return refusedForm(`${START_REFUSAL_TH[outcome.reason]} ${missing}`.trim(), form, field, NOT_READ);
  }
  redirect(importPage(outcome.value.id));
}

const importField = { key: z.uuid(), importId: z.uuid() };
const writeSchema = z.object({
  ...importField,
  digest: z.string().max(64),
  overwrite: z.enum(["file", "plan"]).optional(),
});

/** Writes what was looked at into the plan: all of it, or nothing. */
export async function writePlanImportAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireLaoActor(form);
  const input = writeSchema.safeParse(formFields(form));
  if (!input.success) return refusedForm(WRITE_REFUSAL_TH.import_not_found, form);
  const { overwrite } = input.data;
  const answer = { ...input.data, overwrite: overwrite === undefined ? null : overwrite === "file" };
  const outcome = await writePlanImport(db, actor, answer, new Date());
  if (outcome.ok) redirect(importPage(outcome.value.id));
  const sentence = WRITE_REFUSAL_TH[outcome.reason];
  if (outcome.reason !== "choose_for_conflicts") return refusedForm(sentence, form);
  return refusedForm(sentence, form, "overwrite", "ยังไม่ได้บันทึก มี 1 จุดที่ต้องแก้ไข");
}

/** Puts the plan back to what it was before the file. */
export async function undoPlanImportAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireLaoActor(form);
  const input = z.object(importField).safeParse(formFields(form));
  if (!input.success) return refusedForm(UNDO_REFUSAL_TH.import_not_found, form);
  const outcome = await undoPlanImport(db, actor, input.data, new Date());
  if (outcome.ok) redirect(importPage(outcome.value.id));
  const names = (outcome.changed ?? []).slice(0, 10).join(" · ");
  return refusedForm(`${UNDO_REFUSAL_TH[outcome.reason]} ${names}`.trim(), form);
}
