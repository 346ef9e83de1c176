import { z } from "zod";
import { emailField } from "@/lib/platform/contact-fields";

const WHICH_TH = "กรอกอีเมลของผู้ประสานงานที่บันทึกไว้ในข้อมูลพื้นฐาน เช่น office@example.go.th";

/** ลืมรหัสผ่าน. What is refused depends on the typed text alone, never on which accounts exist. */
export const resetRequestSchema = z.object({
  email: emailField("อีเมล").refine((text) => text !== "", WHICH_TH),
});
