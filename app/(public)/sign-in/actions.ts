"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { enter } from "@/app/_session/enter";
import { addressOf } from "@/app/_session/list-address";
import { deviceToken } from "@/app/_session/remembered-device";
import { requestOrigin } from "@/app/_session/request-facts";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { sameSitePath } from "@/app/_session/same-site-path";
import { startSecondStep } from "@/app/_session/second-step";
import { goOnWithoutPassword } from "@/app/(public)/activate/first-sign-in";
import { db } from "@/db/client";
import { listDemoAccounts } from "@/lib/accounts/demo/data";
import { firstSignInSchema, type SignInInput, signInSchema } from "@/lib/accounts/sessions/schema";
import { signIn } from "@/lib/accounts/sign-in/mutations";
import { presentCode } from "@/lib/accounts/totp/authenticator";
import { passSecondFactor } from "@/lib/accounts/totp/mutations";
import { STEP_SECONDS } from "@/lib/accounts/totp/rules";
import { type FormState, formFields, invalidForm, refusedForm } from "@/lib/platform/form-state";

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

const WHAT_TO_CHECK = [
  {
    field: "username",
    message: "ตรวจ Username ว่าเป็นรหัส info 7 หลัก หรืออีเมลของเจ้าหน้าที่ ถ้าไม่แน่ใจ เปิด ค้นหารหัสผู้ใช้งาน ใต้ปุ่ม Login",
  },
  {
    field: "password",
    message: "พิมพ์ Password ใหม่ โดยตรวจภาษาของแป้นพิมพ์ และปุ่ม Caps Lock ถ้าจำไม่ได้ เปิด ลืมรหัสผ่าน ใต้ปุ่ม Login",
  },
];

/** The manual's word and what to check. The same for every reason, so that it tells nobody which accounts exist. */
function notRecognised(form: FormData): FormState {
  const answer = refusedForm("ไม่พบผู้ใช้งาน", form);
  return answer.status === "idle" ? answer : { ...answer, problems: WHAT_TO_CHECK };
}

async function signInWith(input: SignInInput, now: Date) {
  return signIn(db, { ...input, deviceToken: await deviceToken() }, await requestOrigin(), now);
}

export async function signInAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const fields = { ...formFields(form), password: text(form, "password") };
  if (fields.password === "") return beginFirstSignIn(fields, form);
  const input = signInSchema.safeParse(fields);
  if (!input.success) return invalidForm(input.error, form, "ยังไม่ได้เข้าสู่ระบบ");
  const now = new Date();
  const outcome = await signInWith(input.data, now);
  if (!outcome.ok) return notRecognised(form);
  const next = sameSitePath(text(form, "next"));
  if ("challengeToken" in outcome.value) {
    await startSecondStep(outcome.value.challengeToken);
    redirect(addressOf("/sign-in/code", { next }) as Route);
  }
  await enter(outcome.value, now);
  redirect((next ?? "/") as Route);
}

/** ครั้งแรกไม่ต้องกรอกรหัสผ่าน: the same way on for every username, whether it has an account or not. */
async function beginFirstSignIn(fields: Record<string, unknown>, form: FormData): Promise<FormState> {
  const input = firstSignInSchema.safeParse(fields);
  if (!input.success) return invalidForm(input.error, form, "ยังไม่ได้เข้าสู่ระบบ");
  return goOnWithoutPassword(input.data.username);
}

/** One press of the demo panel. Outside a demonstration there is nobody to sign in as. */
export async function signInAsDemoAction(form: FormData): Promise<void> {
  await requireSameOrigin();
  const account = (await listDemoAccounts()).find(({ username }) => username === text(form, "account"));
  if (!account) notFound();
  const now = new Date();
  const outcome = await signInWith({ username: account.username, password: account.password }, now);
  if (!outcome.ok) redirect("/sign-in?notice=demo-refused");
  const step = outcome.value;
  const opened =
    "sessionId" in step ? step : await typeDemoCode(account.totpSecret, step.challengeToken, now);
  if (!opened) redirect("/sign-in?notice=demo-wait");
  await enter(opened, now);
  redirect((sameSitePath(text(form, "next")) ?? "/") as Route);
}

/** The code of each step that is taken now, the earliest first: pressed again within the half-minute, the next one is left. */
async function typeDemoCode(secret: string | undefined, challengeToken: string, now: Date) {
  if (secret === undefined) return null;
  const origin = await requestOrigin();
  for (const steps of [-1, 0, 1]) {
    const typed = presentCode(secret, new Date(now.getTime() + steps * STEP_SECONDS * 1000));
    const outcome = await passSecondFactor(db, { challengeToken, typed }, origin, now);
    if (outcome.ok) return outcome.value;
  }
  return null;
}
