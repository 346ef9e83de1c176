"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { REGION_REFUSAL_TH } from "@/lib/lao/regions/messages";
import { setRegion } from "@/lib/lao/regions/mutations";
import { regionSchema } from "@/lib/lao/regions/schema";
import { type FormState, formFields, invalidForm, refusedForm } from "@/lib/platform/form-state";

export async function setRegionAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActor(form);
  if (actor.role !== "admin") notFound();
  const input = regionSchema.safeParse(formFields(form, ["provinces"]));
  if (!input.success) return invalidForm(input.error, form, "ยังไม่ได้บันทึก");
  const outcome = await setRegion(db, actor, input.data, new Date());
  if (!outcome.ok) return refusedForm(REGION_REFUSAL_TH[outcome.reason], form, "provinces");
  redirect(addressOf("/regions", { saved: outcome.value.region }) as Route);
}
