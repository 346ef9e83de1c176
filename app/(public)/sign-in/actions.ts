"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { requestOrigin } from "@/app/_session/request-facts";
import { findActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { sameSitePath } from "@/app/_session/same-site-path";
import { startSession } from "@/app/_session/start-session";
import { db } from "@/db/client";
import { listDemoAccounts } from "@/lib/accounts/demo/data";
import { endSession, openSession } from "@/lib/accounts/sessions/mutations";
import { type SignInInput, signInSchema } from "@/lib/accounts/sessions/schema";
import { type FormState, formFields, invalidForm, refusedForm } from "@/lib/platform/form-state";

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

const WHAT_TO_CHECK = [
  { field: "username", message: "ตรวจ Username ว่าเป็นรหัส info 7 หลัก หรืออีเมลของเจ้าหน้าที่" },
  { field: "password", message: "พิมพ์ Password ใหม่ โดยตรวจภาษาของแป้นพิมพ์ และปุ่ม Caps Lock" },
];

/** The manual's word and what to check. The same for every reason, so that it tells nobody which accounts exist. */
function notRecognised(form: FormData): FormState {
  const answer = refusedForm("ไม่พบผู้ใช้งาน", form);
  return answer.status === "idle" ? answer : { ...answer, problems: WHAT_TO_CHECK };
}

/** @returns whether somebody is signed in now. A session that the browser had before is over then. */
async function signInWith(input: SignInInput): Promise<boolean> {
  const before = await findActor();
  const now = new Date();
  const outcome = await openSession(db, input, await requestOrigin(), now);
  if (!outcome.ok) return false;
  await startSession(outcome.value.sessionId);
  if (before) await endSession(db, before, now);
  return true;
}

export async function signInAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const input = signInSchema.safeParse({ ...formFields(form), password: text(form, "password") });
  if (!input.success) return invalidForm(input.error, form, "ยังไม่ได้เข้าสู่ระบบ");
  if (!(await signInWith(input.data))) return notRecognised(form);
  redirect((sameSitePath(text(form, "next")) ?? "/") as Route);
}

/** One press of the demo panel. Outside a demonstration there is nobody to sign in as. */
export async function signInAsDemoAction(form: FormData): Promise<void> {
  await requireSameOrigin();
  const account = (await listDemoAccounts()).find(({ username }) => username === text(form, "account"));
  if (!account) notFound();
  if (!(await signInWith({ username: account.username, password: account.password })))
    redirect("/sign-in?notice=demo-refused");
  redirect((sameSitePath(text(form, "next")) ?? "/") as Route);
}
