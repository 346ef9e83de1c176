import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { LinkKind } from "@/db/codes/accounts";
import type { Db, Tx } from "@/db/database";
import { oneTimeLinks, people } from "@/db/schema";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { enqueueMail } from "@/lib/mail/mutations";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { forgetDevices } from "../devices/mutations";
import { hashPassword } from "../passwords/hashing";
import { type NewPasswordProblem, newPasswordProblem } from "../passwords/rules";
import { hashToken } from "../secrets";
import { endSessionsFor, type SignInOrigin } from "../sessions/mutations";
import { forgetFailures } from "../throttling/mutations";
import { linkToken } from "./address";
import { findHolderForUpdate, findLinkForUpdate, findOpenLink, type LinkHolder, type OpenLink } from "./data";
import { linkExpiry, opensNow, takesLink } from "./rules";

export type LinkToIssue = {
  readonly kind: LinkKind;
  readonly personId: string;
  /** Null when the owner asked for it. */
  readonly issuedById: string | null;
  /** Where the one who asked is; for the audit trail. */
  readonly address?: string | null;
  readonly now: Date;
};

/**
 * Makes a link that sets an account's password, ends the one before it, and puts its letter in the outbox.
 * The link's word is never stored: it is made from the link's id when the letter is written.
 */
export async function issueLink(
  tx: Tx,
  { kind, personId, issuedById, address = null, now }: LinkToIssue,
): Promise<Outcome<{ linkId: string }, "person_not_found" | "no_email" | "wrong_state">> {
  const holder = await findHolderForUpdate(tx, personId);
  if (!holder) return refused("person_not_found");
  if (!takesLink(kind, holder.state)) return refused("wrong_state");
  if (holder.email === null) return refused("no_email");
  await revokeLinksOf(tx, personId, now);
  const linkId = randomUUID();
  const expiresAt = linkExpiry(kind, now);
  await tx.insert(oneTimeLinks).values({
    id: linkId,
    kind,
    personId,
    issuedById,
    tokenHash: hashToken(linkToken(linkId)),
    createdAt: now,
    expiresAt,
  });
  const { displayName, username } = holder;
  await enqueueMail(tx, {
    template: kind === "reset" ? "password_reset" : "invitation",
    recipient: holder.email,
    data: { displayName, username, linkId },
    at: now,
  });
  await recordAuditEvent(tx, {
    at: now,
    actorId: issuedById,
    action: "link.issue",
    entity: "person",
    entityId: personId,
    laoId: holder.laoId,
    address,
    after: { kind, expiresAt },
  });
  return done({ linkId });
}

/**
 * Ends whatever link somebody still has, in the transaction that gives the reason: a newer link, a new password,
 * another address, an account that was closed.
 */
export async function revokeLinksOf(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx
    .update(oneTimeLinks)
    .set({ revokedAt: now })
    .where(
      and(eq(oneTimeLinks.personId, personId), isNull(oneTimeLinks.usedAt), isNull(oneTimeLinks.revokedAt)),
    );
}

/**
 * Sets the password that a link is good for, and burns the link. Of many at once one wins. Everybody who was signed
 * in with the old password is out, browsers that were known are strangers again, and the owner is told by mail.
 */
export async function useLink(
  db: Db,
  input: { token: string; password: string },
  origin: SignInOrigin,
  now: Date,
): Promise<Outcome<{ personId: string }, "link_over" | NewPasswordProblem>> {
  const link = await findOpenLink(db, input.token, now);
  if (!link) return refused("link_over");
  const problem = await newPasswordProblem(input.password, link.context);
  if (problem) return refused(problem);
  const passwordHash = await hashPassword(input.password);
  return db.transaction(async (tx) => {
    const holder = await findHolderForUpdate(tx, link.personId);
    const facts = await findLinkForUpdate(tx, link.id);
    if (!holder || !facts || !opensNow({ ...facts, ...holder }, now)) return refused("link_over");
    await tx.update(oneTimeLinks).set({ usedAt: now }).where(eq(oneTimeLinks.id, link.id));
    await tx
      .update(people)
      .set({
        passwordHash,
        passwordChangedAt: now,
        state: "active",
        updatedAt: now,
        rowVersion: sql`${people.rowVersion} + 1`,
      })
      .where(eq(people.id, holder.id));
    await endSessionsFor(tx, holder, { personId: null, address: origin.address }, "password_reset", now);
    await forgetFailures(tx, holder.username);
    await forgetDevices(tx, holder.id, now);
    await tellHolder(tx, holder, link.kind, now);
    await recordUse(tx, holder, link, origin.address, now);
    return done({ personId: holder.id });
  });
}

async function tellHolder(tx: Tx, holder: LinkHolder, kind: LinkKind, now: Date): Promise<void> {
  if (holder.email === null) return;
  await enqueueMail(tx, {
    template: kind === "reset" ? "password_changed" : "account_activated",
    recipient: holder.email,
    data: { displayName: holder.displayName, username: holder.username },
    at: now,
  });
}

async function recordUse(
  tx: Tx,
  holder: LinkHolder,
  { kind }: OpenLink,
  address: string | null,
  now: Date,
): Promise<void> {
  await recordAuditEvent(tx, {
    at: now,
    actorId: holder.id,
    action: kind === "reset" ? "password.reset" : "account.activate",
    entity: "person",
    entityId: holder.id,
    laoId: holder.laoId,
    address,
    before: { state: holder.state },
    after: { state: "active" },
  });
}
