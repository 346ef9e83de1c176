import { z } from "zod";
import { emailField } from "@/lib/platform/contact-fields";
import { NEW_PASSWORD_PROBLEM_TH } from "../messages";
import { type PasswordProblem, passwordProblem } from "../passwords/rules";

const CURRENT_TH: Readonly<Record<PasswordProblem, string>> = {
  empty: "กรอกรหัสผ่านปัจจุบัน",
  too_long: "รหัสผ่านปัจจุบันยาวเกินไป พิมพ์ไม่เกิน 256 ตัวอักษร",
  unreadable: "รหัสผ่านปัจจุบันมีอักขระควบคุมที่มองไม่เห็น ลบแล้วพิมพ์ใหม่ด้วยแป้นพิมพ์",
};

/** The current password, before a change of one's own account. Only what can be no password is refused here. */
export const currentPasswordField = z.string(CURRENT_TH.empty).superRefine((typed, context) => {
  const problem = passwordProblem(typed);
  if (problem) context.addIssue({ code: "custom", message: CURRENT_TH[problem] });
});

/** Something behind the current password and nothing else. */
export const ownPasswordSchema = z.object({ currentPassword: currentPasswordField, formKey: z.uuid() });

export const changePasswordSchema = ownPasswordSchema.extend({
  newPassword: z
    .string(NEW_PASSWORD_PROBLEM_TH.too_short)
    .refine((typed) => typed !== "", NEW_PASSWORD_PROBLEM_TH.too_short),
});

const NO_EMAIL_TH = "กรอกอีเมลที่เปิดอ่านได้ เช่น office@example.go.th";

export const changeEmailSchema = ownPasswordSchema.extend({
  email: emailField("อีเมล").refine((typed) => typed !== "", NO_EMAIL_TH),
});
