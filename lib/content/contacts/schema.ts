import { z } from "zod";
import { emailField, phoneField, websiteField } from "@/lib/platform/contact-fields";
import { plainText } from "@/lib/platform/plain-text";

/** Whom to ask about what, and how to reach them. Only the office must be named. */
export const contactSchema = z.object({
  office: plainText({ name: "ชื่อหน่วยงาน", most: 200, required: "กรอกชื่อหน่วยงานที่ติดต่อได้" }),
  about: plainText({ name: "เรื่องที่ติดต่อได้", most: 1000, lines: "many" }),
  phone: phoneField("โทรศัพท์"),
  email: emailField("อีเมล"),
  website: websiteField("เว็บไซต์"),
});

export type ContactContent = z.infer<typeof contactSchema>;
