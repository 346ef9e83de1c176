"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { type FormState, formFields, invalidForm } from "@/lib/platform/form-state";
import { isRoundOfficer } from "@/lib/status-reports/rounds/access";
import { databaseNow } from "@/lib/status-reports/rounds/data";
import { setRoundDates } from "@/lib/status-reports/rounds/dates/mutations";
import { extendRound, revokeExtension } from "@/lib/status-reports/rounds/extensions/mutations";
import {
  datesFormSchema,
  extensionIdSchema,
  extensionSchema,
  roundAddressSchema,
  roundDatesSchema,
} from "@/lib/status-reports/rounds/schema";
import { NOT_EXTENDED, NOT_SET, refusedDates, refusedExtension } from "./refused-round";
import { hrefOfLao, hrefOfRound } from "./round-address";

/** Sets when a round takes reports from everybody. */
export async function setRoundDatesAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireCentralOffice(form);
  const fields = formFields(form);
  const of = roundAddressSchema.safeParse(fields);
  const about = datesFormSchema.safeParse(fields);
  if (!of.success || !about.success) notFound();
  const dates = roundDatesSchema.safeParse(fields);
  if (!dates.success) return invalidForm(dates.error, form, NOT_SET);
  const input = { ...of.data, ...about.data, dates: dates.data };
  const outcome = await setRoundDates(db, actor, input, await databaseNow(db));
  if (!outcome.ok) return refusedDates(outcome.reason, of.data, dates.data, form);
  const done = outcome.value.changed ? "dates" : "same";
  redirect(addressOf(hrefOfRound(of.data), { done }) as Route);
}

/** Gives LAOs more time, or reopens the round for them. */
export async function extendRoundAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActor(form);
  if (!isRoundOfficer(actor)) notFound();
  const fields = formFields(form, ["laoCodes"]);
  const of = roundAddressSchema.safeParse(fields);
  if (!of.success) notFound();
  const input = extensionSchema.safeParse(fields);
  if (!input.success) return invalidForm(input.error, form, NOT_EXTENDED);
  const outcome = await extendRound(db, actor, { ...of.data, ...input.data }, await databaseNow(db));
  if (!outcome.ok) return refusedExtension(outcome.reason, outcome.about, of.data, form);
  const { laos, reopened } = outcome.value;
  const [code = ""] = input.data.laoCodes;
  const back = form.get("back") === "lao" ? hrefOfLao(of.data, code) : hrefOfRound(of.data);
  redirect(addressOf(back, { done: "extended", laos, reopened: reopened || null }) as Route);
}

/** Takes more time back. */
export async function revokeExtensionAction(form: FormData): Promise<void> {
  await requireSameOrigin();
  const actor = await requireActor();
  if (!isRoundOfficer(actor)) notFound();
  const of = roundAddressSchema.safeParse(formFields(form));
  const id = extensionIdSchema.safeParse(form.get("extensionId"));
  if (!of.success || !id.success) notFound();
  const outcome = await revokeExtension(db, actor, id.data, await databaseNow(db));
  if (!outcome.ok && outcome.reason === "extension_not_found") notFound();
  const code = String(form.get("laoCode") ?? "");
  const back = /^[0-9]{7}$/.test(code) ? hrefOfLao(of.data, code) : hrefOfRound(of.data);
  redirect(addressOf(back, { done: "revoked" }) as Route);
}
