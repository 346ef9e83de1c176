"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { isTrainer } from "@/lib/accounts/training/access";
import { notTrainableTh } from "@/lib/accounts/training/messages";
import { closeTrainingWindow, openTrainingWindow } from "@/lib/accounts/training/mutations";
import { closeTrainingSchema, openTrainingSchema } from "@/lib/accounts/training/schema";
import { type FormState, formFields, invalidForm, refusedForm } from "@/lib/platform/form-state";

const PATH = "/training-windows";
const NOT_OPENED = "ยังไม่ได้เปิดช่วงฝึกอบรม";

/** Opens the hours in which the LAOs named sign in for the first time without a code. */
export async function openTrainingAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActor(form);
  if (!isTrainer(actor)) notFound();
  const input = openTrainingSchema.safeParse(formFields(form));
  if (!input.success) return invalidForm(input.error, form, NOT_OPENED);
  const outcome = await openTrainingWindow(db, actor, input.data, new Date());
  if (!outcome.ok) {
    const state = refusedForm(`${NOT_OPENED} มี 1 จุดที่ต้องแก้ไข`, form);
    const problem = { field: "laoCodes", message: notTrainableTh(outcome.codes) };
    return state.status === "idle" ? state : { ...state, problems: [problem] };
  }
  redirect(addressOf(PATH, { notice: "opened" }) as Route);
}

/** Closes a window before its hours are over. */
export async function closeTrainingAction(form: FormData): Promise<void> {
  await requireSameOrigin();
  const actor = await requireActor();
  if (!isTrainer(actor)) notFound();
  const input = closeTrainingSchema.safeParse(formFields(form));
  const outcome = input.success ? await closeTrainingWindow(db, actor, input.data, new Date()) : null;
  redirect(addressOf(PATH, { notice: outcome?.ok ? "closed" : "not-found" }) as Route);
}
