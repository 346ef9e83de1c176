"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import { managesPeople, mayInviteOfficers } from "@/lib/accounts/people/access";
import { PEOPLE_REFUSAL_TH, type PeopleRefusal } from "@/lib/accounts/people/messages";
import {
  changeRight,
  disablePerson,
  enablePerson,
  endSessionsOfPerson,
  inviteOfficer,
  reopenRegistration,
  sendInvitationAgain,
  sendResetLink,
} from "@/lib/accounts/people/mutations";
import {
  type AccountChange,
  accountChangeSchema,
  invitationSchema,
  rightSchema,
} from "@/lib/accounts/people/schema";
import { clearSecondFactorOf } from "@/lib/accounts/totp/clearing/mutations";
import { type FormState, formFields, invalidForm, refusedForm } from "@/lib/platform/form-state";
import type { Outcome } from "@/lib/platform/outcome";

type Button = { personId: string; formKey: string };
type Doing = (
  db_: typeof db,
  actor: Actor,
  input: Button,
  now: Date,
) => Promise<Outcome<unknown, PeopleRefusal>>;

const DOING: Readonly<Record<AccountChange, Doing>> = {
  end_sessions: endSessionsOfPerson,
  disable: disablePerson,
  enable: enablePerson,
  send_reset: sendResetLink,
  send_invitation: sendInvitationAgain,
  reopen_registration: reopenRegistration,
  clear_second_factor: clearSecondFactorOf,
};

/** One button of an account's page; the page comes back saying what was done, or why not. */
export async function changeAccountAction(form: FormData): Promise<void> {
  await requireSameOrigin();
  const actor = await requireActor(form);
  const input = accountChangeSchema.safeParse(formFields(form));
  if (!managesPeople(actor) || !input.success) notFound();
  const { change, personId } = input.data;
  const outcome = await DOING[change](db, actor, input.data, new Date());
  if (!outcome.ok && outcome.reason === "person_not_found") notFound();
  const said = outcome.ok ? { done: change } : { refused: outcome.reason };
  redirect(addressOf(`/people/${personId}`, said) as Route);
}

const NOT_INVITED = "ยังไม่ได้เชิญ";

/** Adds an officer's account and sends its invitation. */
export async function inviteOfficerAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActor(form);
  if (!mayInviteOfficers(actor)) notFound();
  const input = invitationSchema.safeParse(formFields(form));
  if (!input.success) return invalidForm(input.error, form, NOT_INVITED);
  const outcome = await inviteOfficer(db, actor, input.data, new Date());
  if (!outcome.ok) {
    const field = outcome.reason === "username_taken" ? "email" : "reach";
    return refusedForm(PEOPLE_REFUSAL_TH[outcome.reason], form, field);
  }
  redirect(addressOf(`/people/${outcome.value.personId}`, { done: "send_invitation" }) as Route);
}

/** Gives an officer's account another right. */
export async function changeRightAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActor(form);
  if (!mayInviteOfficers(actor)) notFound();
  const input = rightSchema.safeParse(formFields(form));
  if (!input.success) return invalidForm(input.error, form, "ยังไม่ได้เปลี่ยนสิทธิ");
  const outcome = await changeRight(db, actor, input.data, new Date());
  if (!outcome.ok && outcome.reason === "person_not_found") notFound();
  if (!outcome.ok) return refusedForm(PEOPLE_REFUSAL_TH[outcome.reason], form, "reach");
  redirect(addressOf(`/people/${input.data.personId}`, { done: "right" }) as Route);
}
