"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { retryMail } from "@/lib/mail/outbox/mutations";
import { retryMailSchema } from "@/lib/mail/outbox/schema";
import { formFields } from "@/lib/platform/form-state";

/** ลองส่งอีกครั้ง, for an administrator. */
export async function retryMailAction(form: FormData): Promise<void> {
  await requireSameOrigin();
  const actor = await requireActor();
  if (actor.role !== "admin") notFound();
  const input = retryMailSchema.safeParse(formFields(form));
  if (!input.success) notFound();
  const outcome = await retryMail(db, actor, input.data, new Date());
  if (!outcome.ok && outcome.reason === "mail_not_found") notFound();
  const notice = outcome.ok ? "retried" : "not-retried";
  redirect(addressOf(`/mail/${input.data.mailId}`, { notice }) as Route);
}
