import { z } from "zod";

/** A password set through a link. Its rules are asked where the account is known. */
export const setPasswordSchema = z.object({
  token: z.string().catch(""),
  newPassword: z.string("กรอกรหัสผ่านใหม่").min(1, "กรอกรหัสผ่านใหม่"),
});
