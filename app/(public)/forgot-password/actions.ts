"use server";

import { redirect } from "next/navigation";
import { requestOrigin } from "@/app/_session/request-facts";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { requestReset } from "@/lib/accounts/resets/mutations";
import { resetRequestSchema } from "@/lib/accounts/resets/schema";
import { type FormState, formFields, invalidForm } from "@/lib/platform/form-state";

/** ลืมรหัสผ่าน: takes the request down and answers at once, the same for every address. */
export async function requestResetAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const input = resetRequestSchema.safeParse(formFields(form));
  if (!input.success) return invalidForm(input.error, form, "ยังไม่ได้ส่งรหัส");
  await requestReset(db, input.data, await requestOrigin(), new Date());
  redirect("/forgot-password?notice=sent");
}
