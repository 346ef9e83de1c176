"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { requireLaoActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { type FormState, formFields, refusedForm } from "@/lib/platform/form-state";
import { reportAllUnchanged } from "@/lib/status-reports/grid/mutations";
import { gridFormSchema, roundOfFormSchema } from "@/lib/status-reports/grid/schema";
import { databaseNow } from "@/lib/status-reports/rounds/data";

/** Reports what is not yet reported in the 12-month round as the 6-month round said it, and goes back to the grid. */
export async function reportUnchangedAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireLaoActor(form);
  const fields = formFields(form);
  const of = roundOfFormSchema.safeParse(fields);
  if (!of.success || of.data.round !== 12) notFound();
  const { key, opened } = gridFormSchema.parse(fields);
  const { saved, left } = await reportAllUnchanged(
    db,
    actor,
    { of: of.data, key, opened },
    await databaseNow(db),
  );
  if (left !== null) return refusedForm(`บันทึกแล้ว ${saved} โครงการ ที่เหลือยังไม่ได้บันทึก ${left}`, form);
  redirect(addressOf("/round", { year: of.data.fiscalYear, round: 12, unchanged: saved }) as Route);
}
