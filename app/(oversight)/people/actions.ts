"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { endSessionsSchema, peopleFilterSchema } from "@/lib/accounts/people/schema";
import { endSessionsOf } from "@/lib/accounts/sessions/mutations";
import { formFields } from "@/lib/platform/form-state";

/** Ends every session of one account, for an administrator, and shows the list again. */
export async function endSessionsAction(form: FormData): Promise<void> {
  await requireSameOrigin();
  const actor = await requireActor();
  if (actor.role !== "admin") notFound();
  const fields = formFields(form);
  const filter = peopleFilterSchema.parse(fields);
  const input = endSessionsSchema.safeParse(fields);
  const outcome = input.success ? await endSessionsOf(db, actor, input.data, new Date()) : null;
  redirect(addressOf("/people", { ...filter, notice: outcome?.ok ? "ended" : "not-found" }) as Route);
}
