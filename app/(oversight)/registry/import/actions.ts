"use server";

import { createHash } from "node:crypto";
import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { sheetRefusalTh } from "@/lib/imports/messages";
import { readSheetFile } from "@/lib/imports/reading/sheet";
import { keepRegistryFile, writeRegistryImport } from "@/lib/lao/registry/importing/mutations";
import { writeImportSchema } from "@/lib/lao/registry/importing/schema";
import { headingProblemTh, REGISTRY_IMPORT_REFUSAL_TH } from "@/lib/lao/registry/messages";
import { readHeadings } from "@/lib/lao/registry/reading/rules";
import { type FormState, formFields, refusedForm } from "@/lib/platform/form-state";

const NOT_READ = "ยังไม่ได้อ่านไฟล์ มี 1 จุดที่ต้องแก้ไข";

/** Reads a file and keeps it, to look at what it would do. Nothing is written to the registry. */
export async function sendRegistryFileAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireCentralOffice(form);
  const formKey = z.uuid().safeParse(form.get("formKey"));
  const file = form.get("file");
  if (!formKey.success) notFound();
  if (!(file instanceof File) || file.name === "")
    return refusedForm("เลือกไฟล์ทะเบียน .csv หรือ .xlsx", form, "file", NOT_READ);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sheet = await readSheetFile(bytes, file.name);
  if (!sheet.ok) return refusedForm(sheetRefusalTh(sheet), form, "file", NOT_READ);
  const headings = readHeadings(sheet.value.rows);
  if (!headings.ok) return refusedForm(headingProblemTh(headings.problem), form, "file", NOT_READ);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const kept = { formKey: formKey.data, fileName: file.name, sha256, rows: sheet.value.rows };
  const outcome = await keepRegistryFile(db, actor, kept, new Date());
  if (!outcome.ok) notFound();
  redirect(`/registry/import/${outcome.value.id}` as Route);
}

/** Writes an import that was looked at. */
export async function writeRegistryImportAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireCentralOffice(form);
  const input = writeImportSchema.safeParse(formFields(form));
  if (!input.success) notFound();
  const outcome = await writeRegistryImport(db, actor, input.data, new Date());
  if (!outcome.ok && outcome.reason === "import_not_found") notFound();
  if (!outcome.ok) return refusedForm(REGISTRY_IMPORT_REFUSAL_TH[outcome.reason], form);
  redirect(`/registry/import/${input.data.importId}` as Route);
}
