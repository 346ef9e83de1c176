import "server-only";
import { and, count, desc, eq, ilike, isNotNull, isNull } from "drizzle-orm";
import type { MailTemplate } from "@/db/codes/mail";
import type { Db } from "@/db/database";
import { mailOutbox } from "@/db/schema";
import type { AdminActor } from "@/lib/accounts/actor";
import { listOpenLinkIds } from "@/lib/accounts/links/data";
import { likePattern } from "@/lib/platform/search-text";
import type { MailState } from "./rules";
import type { MailFilter } from "./schema";

export const MAIL_A_PAGE = 50;

const FACTS = {
  id: mailOutbox.id,
  recipient: mailOutbox.recipient,
  template: mailOutbox.template,
  data: mailOutbox.data,
  createdAt: mailOutbox.createdAt,
  attempts: mailOutbox.attempts,
  nextAttemptAt: mailOutbox.nextAttemptAt,
  sentAt: mailOutbox.sentAt,
  refusedAt: mailOutbox.refusedAt,
  lastError: mailOutbox.lastError,
};

export type MailRow = {
  id: number;
  recipient: string;
  template: MailTemplate;
  data: Readonly<Record<string, string>>;
  createdAt: Date;
  attempts: number;
  nextAttemptAt: Date;
  sentAt: Date | null;
  refusedAt: Date | null;
  lastError: string | null;
  /** Whether the letter's link still opens; null for a letter without one. */
  isLinkOpen: boolean | null;
};

function inState(state: MailState | null) {
  switch (state) {
    case "sent":
      return isNotNull(mailOutbox.sentAt);
    case "refused":
      return isNotNull(mailOutbox.refusedAt);
    case "waiting":
      return and(isNull(mailOutbox.sentAt), isNull(mailOutbox.refusedAt));
    case null:
      return undefined;
  }
}

function matching({ q, state, template }: MailFilter) {
  return and(
    inState(state),
    q === "" ? undefined : ilike(mailOutbox.recipient, likePattern(q)),
    template === null ? undefined : eq(mailOutbox.template, template),
  );
}

/** Letters, latest first, a page at a time, with how many there are in all. For administrators. */
export async function listMail(
  db: Db,
  _actor: AdminActor,
  filter: MailFilter,
  now: Date,
): Promise<{ rows: MailRow[]; total: number }> {
  const [counted] = await db.select({ total: count() }).from(mailOutbox).where(matching(filter));
  const found = await db
    .select(FACTS)
    .from(mailOutbox)
    .where(matching(filter))
    .orderBy(desc(mailOutbox.createdAt), desc(mailOutbox.id))
    .limit(MAIL_A_PAGE)
    .offset((filter.page - 1) * MAIL_A_PAGE);
  return { rows: await withLinks(db, found, now), total: counted?.total ?? 0 };
}

/** How many letters stand in each state. For administrators. */
export async function countMail(db: Db, _actor: AdminActor): Promise<Record<MailState, number>> {
  const [counted] = await db
    .select({ all: count(), sent: count(mailOutbox.sentAt), refused: count(mailOutbox.refusedAt) })
    .from(mailOutbox);
  const { all = 0, sent = 0, refused = 0 } = counted ?? {};
  return { waiting: all - sent - refused, sent, refused };
}

/** One letter; null when there is none of that number. For administrators. */
export async function findMail(db: Db, _actor: AdminActor, id: number, now: Date): Promise<MailRow | null> {
  const found = await db.select(FACTS).from(mailOutbox).where(eq(mailOutbox.id, id));
  const [mail] = await withLinks(db, found, now);
  return mail ?? null;
}

async function withLinks(db: Db, found: Omit<MailRow, "isLinkOpen">[], now: Date): Promise<MailRow[]> {
  const linkIds = found.flatMap(({ data }) => data.linkId ?? []);
  const open = await listOpenLinkIds(db, linkIds, now);
  return found.map((mail) => ({
    ...mail,
    isLinkOpen: mail.data.linkId === undefined ? null : open.has(mail.data.linkId),
  }));
}
