import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { MAIL_TEMPLATES, type MailTemplate } from "@/db/codes/mail";
import { oneOf } from "./code-check";

/**
 * Mail to be sent, written in the transaction that wants it sent. The words are made when it is sent: no link that
 * opens an account stands in the database.
 */
export const mailOutbox = pgTable(
  "mail_outbox",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** The same at every attempt, so that a letter sent twice is known as one. */
    messageId: uuid().notNull().unique().defaultRandom(),
    recipient: text().notNull(),
    template: text().$type<MailTemplate>().notNull(),
    /** What the template is filled with; names and ids, never a secret. */
    data: jsonb().$type<Record<string, string>>().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: timestamp({ withTimezone: true }).notNull(),
    /** Until then one sender has it in hand. */
    leasedUntil: timestamp({ withTimezone: true }),
    sentAt: timestamp({ withTimezone: true }),
    /** The server refused it for good: the address is wrong. */
    refusedAt: timestamp({ withTimezone: true }),
    lastError: text(),
  },
  (t) => [
    check("mail_template_is_known", oneOf(t.template, MAIL_TEMPLATES)),
    check("attempts_are_counted", sql`${t.attempts} >= 0`),
    check("mail_ends_one_way", sql`${t.sentAt} is null or ${t.refusedAt} is null`),
    index("mail_waiting_to_be_sent")
      .on(t.nextAttemptAt)
      .where(sql`${t.sentAt} is null and ${t.refusedAt} is null`),
    index().on(t.createdAt),
  ],
);
