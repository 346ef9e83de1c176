"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { claimToken, forgetClaim } from "@/app/_session/claim-cookie";
import { addressOf } from "@/app/_session/list-address";
import { rememberThisDevice } from "@/app/_session/remembered-device";
import { requestOrigin } from "@/app/_session/request-facts";
import { findActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { startSession } from "@/app/_session/start-session";
import { db } from "@/db/client";
import type { ClaimRefusal } from "@/lib/accounts/activation/claims/data";
import { endClaim } from "@/lib/accounts/activation/claims/mutations";
import { NEW_PASSWORD_PROBLEM_TH } from "@/lib/accounts/messages";
import { newPasswordProblem } from "@/lib/accounts/passwords/rules";
import { endSession } from "@/lib/accounts/sessions/mutations";
import { PROFILE_TABS, type ProfileTab } from "@/lib/lao/profile/rules";
import { readRegistrationForm } from "@/lib/lao/profile/schema";
import { findRegistration, passwordContextOf, type Registration } from "@/lib/lao/registration/data";
import { finishRegistration, saveDraft } from "@/lib/lao/registration/mutations";
import { draftFieldsOf, fieldsOf, problemsOf } from "@/lib/lao/registration/rules";
import { type FieldProblem, type FormState, typedText } from "@/lib/platform/form-state";

/** Where somebody goes whose registration opens nothing any more. */
const AFTERWARDS: Readonly<Record<ClaimRefusal, Route>> = {
  already_claimed: "/sign-in?notice=registered",
  claim_over: "/activate?notice=over",
};

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

const tabNamed = (name: string): ProfileTab | undefined => PROFILE_TABS.find((tab) => tab === name);

function typedOn(tab: ProfileTab, form: FormData): Record<string, string> {
  return Object.fromEntries(draftFieldsOf(tab).map((field) => [field, text(form, field)]));
}

/** The tabs are drawn anew beside the answer: they say what is left. */
function invalid(message: string, problems: readonly FieldProblem[], form: FormData): FormState {
  refresh();
  return { status: "invalid", message, problems, values: typedText(form) };
}

/** Every button of the registration: each keeps what was typed on its tab, then does its own. */
export async function registerAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const token = await claimToken();
  if (token === null) redirect("/activate");
  const [tab, go, now] = [tabNamed(text(form, "tab")) ?? "place", text(form, "go"), new Date()];
  const saved = await saveDraft(db, token, typedOn(tab, form), now);
  if (!saved.ok) redirect(AFTERWARDS[saved.reason]);
  const registration = await findRegistration(db, token, now);
  if (!registration) redirect(AFTERWARDS.claim_over);
  const other = tabNamed(go);
  if (other) redirect(addressOf("/register", { tab: other }) as Route);
  switch (go) {
    case "leave":
      await endClaim(db, token, now);
      await forgetClaim();
      redirect("/activate?notice=left");
      break;
    case "next":
      return toNextTab(registration, tab, form);
    case "finish":
      return finish(token, registration, tab, form, now);
    default:
      redirect(addressOf("/register", { tab, saved: 1 }) as Route);
  }
}

function toNextTab(registration: Registration, tab: ProfileTab, form: FormData): FormState {
  const problems = problemsOf(registration).filter((problem) => problem.tab === tab);
  if (problems.length > 0)
    return invalid(`บันทึกร่างแล้ว มี ${problems.length} จุดที่ต้องแก้ไขก่อนไปหน้าถัดไป`, problems, form);
  const next = PROFILE_TABS[PROFILE_TABS.indexOf(tab) + 1] ?? tab;
  redirect(addressOf("/register", { tab: next }) as Route);
}

async function finish(
  token: string,
  registration: Registration,
  tab: ProfileTab,
  form: FormData,
  now: Date,
): Promise<FormState> {
  const password = text(form, "password");
  const problem = await newPasswordProblem(password, passwordContextOf(registration));
  const problems: FieldProblem[] = problemsOf(registration).map(({ tab: place, ...found }) =>
    place === tab
      ? found
      : { ...found, href: `${addressOf("/register", { tab: place, check: 1 })}#${found.field}` },
  );
  if (problem) problems.push({ field: "password", message: NEW_PASSWORD_PROBLEM_TH[problem] });
  const read = readRegistrationForm(registration.lao.type, fieldsOf(registration));
  if (problems.length > 0 || !read.ok)
    return invalid(`บันทึกร่างแล้ว แต่ยังลงทะเบียนไม่เสร็จ มี ${problems.length} จุดที่ต้องแก้ไข`, problems, form);
  const outcome = await finishRegistration(
    db,
    { token, ...read.value, password },
    await requestOrigin(),
    now,
  );
  if (!outcome.ok) {
    if (outcome.reason === "password_not_good")
      return invalid(
        NEW_PASSWORD_PROBLEM_TH.common,
        [{ field: "password", message: NEW_PASSWORD_PROBLEM_TH.common }],
        form,
      );
    redirect(AFTERWARDS[outcome.reason]);
  }
  const before = await findActor();
  await startSession(outcome.value.sessionId);
  await rememberThisDevice(outcome.value.personId, now);
  await forgetClaim();
  if (before) await endSession(db, before, now);
  redirect("/summary?welcome=1");
}
