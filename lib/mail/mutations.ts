import "server-only";
import type { MailTemplate } from "@/db/codes/mail";
import type { Tx } from "@/db/database";
import { mailOutbox } from "@/db/schema";
import type { MailData } from "./templates";

type LetterTo<T extends MailTemplate> = T extends MailTemplate
  ? {
      readonly template: T;
      readonly recipient: string;
      /** Names and ids, never a secret. */
      readonly data: MailData[T];
      /** When what it tells of happened; it is sent from then on. */
      readonly at: Date;
    }
  : never;

/** A letter to be written; which data it takes follows from its template. */
export type MailToSend = LetterTo<MailTemplate>;

/** Puts a letter in the outbox in the transaction that gives the reason: neither stands without the other. */
export async function enqueueMail(tx: Tx, mail: MailToSend): Promise<void> {
  await tx.insert(mailOutbox).values({
    template: mail.template,
    recipient: mail.recipient,
    data: { ...mail.data },
    createdAt: mail.at,
    nextAttemptAt: mail.at,
  });
}
