import "server-only";
import { and, asc, eq, isNull, lte, or, sql } from "drizzle-orm";
import type { MailTemplate } from "@/db/codes/mail";
import type { Db } from "@/db/database";
import { mailOutbox } from "@/db/schema";
import type { AdminActor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { type Fate, mayBeRetried, problemText } from "./rules";

/** A letter that one sender has in hand until the lease ends. */
export type MailInHand = {
  readonly id: number;
  readonly messageId: string;
  readonly recipient: string;
  readonly template: MailTemplate;
  readonly data: Readonly<Record<string, string>>;
  readonly createdAt: Date;
  readonly attempts: number;
  readonly leasedUntil: Date;
};

/**
 * Takes the next letter that is due. Senders pass by what another has in hand; what a sender that died had in hand
 * is due again when its lease has ended.
 *
 * @returns null when none is due
 */
export async function takeNextMail(db: Db, now: Date, leaseMs: number): Promise<MailInHand | null> {
  const due = db
    .select({ id: mailOutbox.id })
    .from(mailOutbox)
    .where(
      and(
        isNull(mailOutbox.sentAt),
        isNull(mailOutbox.refusedAt),
        lte(mailOutbox.nextAttemptAt, now),
        or(isNull(mailOutbox.leasedUntil), lte(mailOutbox.leasedUntil, now)),
      ),
    )
    .orderBy(asc(mailOutbox.nextAttemptAt), asc(mailOutbox.id))
    .limit(1)
    .for("update", { skipLocked: true });
  const leasedUntil = new Date(now.getTime() + leaseMs);
  const [taken] = await db
    .update(mailOutbox)
    .set({ leasedUntil, attempts: sql`${mailOutbox.attempts} + 1` })
    .where(sql`${mailOutbox.id} = (${due})`)
    .returning({
      id: mailOutbox.id,
      messageId: mailOutbox.messageId,
      recipient: mailOutbox.recipient,
      template: mailOutbox.template,
      data: mailOutbox.data,
      createdAt: mailOutbox.createdAt,
      attempts: mailOutbox.attempts,
    });
  return taken ? { ...taken, leasedUntil } : null;
}

const stillMine = (mail: MailInHand) =>
  and(
    eq(mailOutbox.id, mail.id),
    eq(mailOutbox.leasedUntil, mail.leasedUntil),
    isNull(mailOutbox.sentAt),
    isNull(mailOutbox.refusedAt),
  );

/** Keeps a letter in hand for longer. @returns it with its new lease; null when another sender has it by now */
export async function renewLease(
  db: Db,
  mail: MailInHand,
  now: Date,
  leaseMs: number,
): Promise<MailInHand | null> {
  const leasedUntil = new Date(now.getTime() + leaseMs);
  const renewed = await db
    .update(mailOutbox)
    .set({ leasedUntil })
    .where(stillMine(mail))
    .returning({ id: mailOutbox.id });
  return renewed.length > 0 ? { ...mail, leasedUntil } : null;
}

/** Writes down that a server has taken a letter; true whoever has it in hand by now. */
export async function markSent(db: Db, mail: MailInHand, now: Date): Promise<void> {
  await db
    .update(mailOutbox)
    .set({ sentAt: now, refusedAt: null, leasedUntil: null, lastError: null })
    .where(and(eq(mailOutbox.id, mail.id), isNull(mailOutbox.sentAt)));
}

/** Writes down why a letter was not sent and what becomes of it, unless another sender has it by now. */
export async function markNotSent(db: Db, mail: MailInHand, fate: Fate, now: Date): Promise<void> {
  await db
    .update(mailOutbox)
    .set({
      leasedUntil: null,
      lastError: problemText(fate.problem),
      ...(fate.refused ? { refusedAt: now } : { nextAttemptAt: fate.nextAttemptAt }),
    })
    .where(stillMine(mail));
}

/** Puts down a letter that was taken and not tried: the process is told to stop. */
export async function putBack(db: Db, mail: MailInHand): Promise<void> {
  await db
    .update(mailOutbox)
    .set({ leasedUntil: null, attempts: sql`${mailOutbox.attempts} - 1` })
    .where(stillMine(mail));
}

/** ลองส่งอีกครั้ง: a letter that was given back is due at once. For administrators. */
export async function retryMail(
  db: Db,
  actor: AdminActor,
  input: { mailId: number; formKey: string },
  now: Date,
): Promise<Outcome<{ mailId: number }, "mail_not_found" | "not_to_be_retried">> {
  return db.transaction((tx) =>
    onceOnly(tx, actor, { key: input.formKey, action: "mail.retry" }, now, async () => {
      const [mail] = await tx
        .select({
          template: mailOutbox.template,
          sentAt: mailOutbox.sentAt,
          refusedAt: mailOutbox.refusedAt,
          lastError: mailOutbox.lastError,
        })
        .from(mailOutbox)
        .where(eq(mailOutbox.id, input.mailId))
        .for("update");
      if (!mail) return refused("mail_not_found" as const);
      if (!mayBeRetried(mail)) return refused("not_to_be_retried" as const);
      await tx
        .update(mailOutbox)
        .set({ refusedAt: null, nextAttemptAt: now, leasedUntil: null })
        .where(eq(mailOutbox.id, input.mailId));
      await recordAuditEvent(tx, {
        at: now,
        actorId: actor.personId,
        action: "mail.retry",
        entity: "mail",
        entityId: input.mailId,
        address: actor.address,
        before: { lastError: mail.lastError },
        after: { template: mail.template },
      });
      return done({ mailId: input.mailId });
    }),
  );
}
