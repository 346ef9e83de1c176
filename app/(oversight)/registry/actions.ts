"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { addressOf } from "@/app/_session/list-address";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { LAO_REFUSAL_TH } from "@/lib/lao/registry/keeping/messages";
import { addLao, bringBackLao, changeLao, type LaoOutcome } from "@/lib/lao/registry/keeping/mutations";
import { LAO_DEEDS, laoCellsSchema, laoChangeSchema } from "@/lib/lao/registry/keeping/schema";
import { type FormState, formFields, invalidForm, refusedForm } from "@/lib/platform/form-state";

const NOT_SAVED = "ยังไม่ได้บันทึก";

/** Columns that a form has no field for are told at the field that decides them. */
const FIELD_OF: Readonly<Record<string, string>> = {
  provinceTh: "provinceCode",
  districtCode: "districtTh",
  previousCode: "code",
};

/** Fields that stand twice on the page: those of the new code have ids of their own. */
const TWICE: ReadonlySet<string> = new Set(["type", "nameTh", "fullNameTh"]);

function answer(outcome: LaoOutcome & { ok: false }, form: FormData): FormState {
  if (outcome.reason === "lao_not_found") notFound();
  if (outcome.reason === "code_taken") return refusedForm(LAO_REFUSAL_TH.code_taken, form, "code", NOT_SAVED);
  if (outcome.reason === "day_missing")
    return refusedForm(LAO_REFUSAL_TH.day_missing, form, "retiredOn", NOT_SAVED);
  const state = refusedForm(LAO_REFUSAL_TH[outcome.reason], form);
  if (state.status === "idle" || outcome.problems.length === 0) return state;
  const isRecoding = form.get("deed") === "recode";
  const problems = outcome.problems.map(({ column, message }) => {
    const field = FIELD_OF[column] ?? column;
    return isRecoding && TWICE.has(field) ? { field, message, href: `#recode-${field}` } : { field, message };
  });
  return { ...state, message: `${NOT_SAVED} มี ${problems.length} จุดที่ต้องแก้ไข`, problems };
}

const additionSchema = laoCellsSchema.extend({ formKey: z.uuid() });

/** Adds an LAO to the registry by hand. */
export async function addLaoAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireCentralOffice(form);
  const input = additionSchema.safeParse(formFields(form));
  if (!input.success) return invalidForm(input.error, form, NOT_SAVED);
  const { formKey, ...cells } = input.data;
  const outcome = await addLao(db, actor, { formKey, cells }, new Date());
  if (!outcome.ok) return answer(outcome, form);
  redirect(addressOf(`/registry/${outcome.value.code}`, { done: "add" }) as Route);
}

const changeSchema = laoCellsSchema.extend({ ...laoChangeSchema.shape, deed: z.enum(LAO_DEEDS) });

/** Edits an LAO, gives it a new code, or retires it. */
export async function changeLaoAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireCentralOffice(form);
  const input = changeSchema.safeParse(formFields(form));
  if (!input.success) return invalidForm(input.error, form, NOT_SAVED);
  const { formKey, laoCode, rowVersion, deed, ...cells } = input.data;
  const outcome = await changeLao(db, actor, { formKey, laoCode, rowVersion, deed, cells }, new Date());
  if (!outcome.ok) return answer(outcome, form);
  redirect(addressOf(`/registry/${outcome.value.code}`, { done: deed, saved: formKey }) as Route);
}

/** Takes back that an LAO was retired. */
export async function bringBackLaoAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireCentralOffice(form);
  const input = laoChangeSchema.safeParse(formFields(form));
  if (!input.success) return invalidForm(input.error, form, NOT_SAVED);
  const outcome = await bringBackLao(db, actor, input.data, new Date());
  if (!outcome.ok) return answer({ ...outcome, problems: [] }, form);
  redirect(
    addressOf(`/registry/${outcome.value.code}`, { done: "bring_back", saved: input.data.formKey }) as Route,
  );
}
