import { z } from "zod";
import { MAIL_TEMPLATES } from "@/db/codes/mail";
import { pageNumber, searchWords } from "@/lib/platform/list-address";
import { MAIL_STATES } from "./rules";

/** Which letters are listed, read from the address; what cannot be read is as if it were not there. */
export const mailFilterSchema = z.object({
  q: searchWords,
  state: z.enum(MAIL_STATES).nullable().catch(null),
  template: z.enum(MAIL_TEMPLATES).nullable().catch(null),
  page: pageNumber,
});

export type MailFilter = z.infer<typeof mailFilterSchema>;

/** A letter's number, from its address. */
export const mailIdSchema = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);

/** The button that has a letter tried again. */
export const retryMailSchema = z.object({ mailId: mailIdSchema, formKey: z.uuid() });
