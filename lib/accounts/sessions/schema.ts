import { z } from "zod";
import { plainText } from "@/lib/platform/plain-text";
import { passwordProblem } from "../passwords/rules";
import { asUsername } from "../usernames";

const PASSWORD_TH = {
  empty: "กรอก Password",
  too_long: "Password ยาวเกินไป พิมพ์ไม่เกิน 256 ตัวอักษร",
  unreadable: "Password มีอักขระควบคุมที่มองไม่เห็น ลบแล้วพิมพ์ใหม่ด้วยแป้นพิมพ์",
} as const;

/** What is typed to sign in. Only what could never be right is refused here; the rest is ไม่พบผู้ใช้งาน. */
export const signInSchema = z.object({
  username: plainText({
    name: "Username",
    most: 254,
    required: "กรอก Username: รหัส info 7 หลักของ อปท. หรืออีเมลของเจ้าหน้าที่",
  }).transform(asUsername),
  password: z.string(PASSWORD_TH.empty).superRefine((text, context) => {
    const problem = passwordProblem(text);
    if (problem) context.addIssue({ code: "custom", message: PASSWORD_TH[problem] });
  }),
});

export type SignInInput = z.infer<typeof signInSchema>;

/** ครั้งแรกไม่ต้องกรอกรหัสผ่าน: the username alone. */
export const firstSignInSchema = signInSchema.pick({ username: true });
