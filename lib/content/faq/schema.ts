import { z } from "zod";
import { plainText } from "@/lib/platform/plain-text";

/** A question with its answer, as it is typed. Blank lines divide paragraphs; "1." and "-" begin lines of a list. */
export const faqEntrySchema = z.object({
  question: plainText({ name: "คำถาม", most: 300, required: "กรอกคำถาม" }),
  answer: plainText({ name: "คำตอบ", most: 5000, required: "กรอกคำตอบ", lines: "many" }),
});

export type FaqContent = z.infer<typeof faqEntrySchema>;
