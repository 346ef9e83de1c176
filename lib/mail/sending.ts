import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "@/db/database";
import { isLinkOpen } from "@/lib/accounts/links/data";
import { writeLetter } from "./letter";
import {
  type MailInHand,
  markNotSent,
  markSent,
  putBack,
  renewLease,
  takeNextMail,
} from "./outbox/mutations";
import { fateAfter, LEASE_MS, type MailProblem, RENEWED_EVERY_MS } from "./outbox/rules";
import { ownHost } from "./settings";
import type { Deliver } from "./smtp";

export type Sending = {
  readonly deliver: Deliver;
  readonly clock: () => Date;
  /** Told to stop: nothing more is begun. */
  readonly signal?: AbortSignal;
  readonly leaseMs?: number;
  readonly renewedEveryMs?: number;
};

const RETRIED_AFTER_MS = 1_000;

/**
 * Sends the next letter that is due. It is in this sender's hand while the server answers, however slowly; a server
 * that took it is never asked again, and one that did not is asked later. A process that dies in between leaves a
 * letter that is sent when its lease has ended, under the same Message-ID, by which a second copy is known as one.
 *
 * @returns whether there was a letter
 */
export async function sendNextMail(db: Db, sending: Sending): Promise<boolean> {
  const { clock, leaseMs = LEASE_MS } = sending;
  const mail = await takeNextMail(db, clock(), leaseMs);
  if (!mail) return false;
  const { linkId } = mail.data;
  if (linkId !== undefined && !(await isLinkOpen(db, linkId, clock()))) {
    const linkOver = { kind: "link_over", detail: "" } as const;
    await markNotSent(db, mail, fateAfter(linkOver, mail, clock()), clock());
    return true;
  }
  if (sending.signal?.aborted) {
    await putBack(db, mail);
    return false;
  }
  const { problem, held } = await deliverInHand(db, mail, sending);
  const now = clock();
  await untilWrittenDown(() =>
    problem ? markNotSent(db, held, fateAfter(problem, held, now), now) : markSent(db, held, now),
  );
  return true;
}

/** Delivers a letter and renews its lease meanwhile. */
async function deliverInHand(
  db: Db,
  mail: MailInHand,
  { deliver, clock, leaseMs = LEASE_MS, renewedEveryMs = RENEWED_EVERY_MS }: Sending,
): Promise<{ problem: MailProblem | null; held: MailInHand }> {
  let held = mail;
  const over = new AbortController();
  const renewing = (async () => {
    while (!over.signal.aborted) {
      await pause(renewedEveryMs, undefined, { signal: over.signal }).catch(() => {});
      if (over.signal.aborted) return;
      // A database that is away for a moment must not end the wait for the server.
      held = (await renewLease(db, held, clock(), leaseMs).catch(() => null)) ?? held;
    }
  })();
  let problem: MailProblem | null;
  try {
    problem = await deliver({
      ...writeLetter(mail),
      messageId: `<${mail.messageId}@${ownHost()}>`,
      recipient: mail.recipient,
      date: mail.createdAt,
    });
  } finally {
    over.abort();
    await renewing;
  }
  return { problem, held };
}

/** What a server took must be known, or it is sent again: tried until the database is there. */
async function untilWrittenDown(write: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await write();
    } catch (error) {
      console.error("mail: the database is away, its answer is written down when it is back:", error);
      await pause(RETRIED_AFTER_MS);
    }
  }
}
