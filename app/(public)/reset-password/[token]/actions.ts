"use server";

import { redirect } from "next/navigation";
import { requestOrigin } from "@/app/_session/request-facts";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { LINK_OVER_TH } from "@/lib/accounts/links/messages";
import { useLink as setPasswordByLink } from "@/lib/accounts/links/mutations";
import { setPasswordSchema } from "@/lib/accounts/links/schema";
import { NEW_PASSWORD_PROBLEM_TH } from "@/lib/accounts/messages";
import { type FormState, formFields, invalidForm, refusedForm } from "@/lib/platform/form-state";

const NOT_SET_TH = "ยังไม่ได้ตั้งรหัสผ่าน";

/** Sets the password that a link is good for; the link is burnt by this and by nothing else. */
export async function setPasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const typed = { ...formFields(form), newPassword: form.get("newPassword") };
  const input = setPasswordSchema.safeParse(typed);
  if (!input.success) return invalidForm(input.error, form, NOT_SET_TH);
  const { token, newPassword: password } = input.data;
  const outcome = await setPasswordByLink(db, { token, password }, await requestOrigin(), new Date());
  if (outcome.ok) redirect("/sign-in?notice=password-set");
  if (outcome.reason === "link_over") return refusedForm(LINK_OVER_TH, form);
  const message = NEW_PASSWORD_PROBLEM_TH[outcome.reason];
  const answer = refusedForm(NOT_SET_TH, form);
  return answer.status === "idle" ? answer : { ...answer, problems: [{ field: "newPassword", message }] };
}
