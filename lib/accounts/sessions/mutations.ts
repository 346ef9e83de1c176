import "server-only";
import { and, eq, gt, isNull, lte, ne, or } from "drizzle-orm";
import type { Role, SessionEnd } from "@/db/codes/accounts";
import type { Db, Tx } from "@/db/database";
import { sessions } from "@/db/schema";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { type Actor, viewerOf } from "../actor";
import { findSessionLimits } from "../session-limits/data";
import { expiryOf, type SessionLimits } from "./rules";

/** Where a sign-in comes from, for the audit trail and the list of open sessions. */
export type SignInOrigin = { readonly address: string | null; readonly userAgent: string | null };

/** Opens a session for somebody who has proved who they are, in the transaction that took the proof. */
export async function openSessionFor(
  tx: Tx,
  account: { id: string; role: Role; laoId: number | null },
  origin: SignInOrigin,
  now: Date,
): Promise<string> {
  const limits = await findSessionLimits(tx, account.role);
  await closeOverdueSessions(tx, account.id, limits, now);
  const [opened] = await tx
    .insert(sessions)
    .values({
      personId: account.id,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: expiryOf(limits, now),
      address: origin.address,
      userAgent: origin.userAgent?.slice(0, 300) ?? null,
    })
    .returning({ id: sessions.id });
  await recordAuditEvent(tx, {
    at: now,
    actorId: account.id,
    action: "session.open",
    entity: "session",
    entityId: opened!.id,
    laoId: account.laoId,
    address: origin.address,
  });
  return opened!.id;
}

/** Who ends a session; null when it was the owner by a link or a code. */
type EndedBy = { readonly personId: string | null; readonly address: string | null };

/**
 * Ends every open session of somebody in the transaction that gives the reason: a new password, a role taken away.
 *
 * @param kept the session that goes on: the owner's own, in which they changed something
 * @returns how many were ended
 */
export async function endSessionsFor(
  tx: Tx,
  person: { id: string; laoId: number | null },
  by: EndedBy,
  reason: SessionEnd,
  now: Date,
  kept?: string,
): Promise<number> {
  return endAndRecord(tx, { personId: person.id, laoId: person.laoId, kept }, by, reason, now);
}

/** Sessions that ran out unnoticed get their end written down when their owner comes back. */
async function closeOverdueSessions(
  tx: Tx,
  personId: string,
  limits: SessionLimits,
  now: Date,
): Promise<void> {
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  await tx
    .update(sessions)
    .set({ endedAt: now, endReason: "expired" })
    .where(
      and(
        eq(sessions.personId, personId),
        isNull(sessions.endedAt),
        or(
          lte(sessions.expiresAt, now),
          lte(sessions.lastSeenAt, minutesAgo(limits.idleMinutes)),
          lte(sessions.createdAt, minutesAgo(limits.absoluteMinutes)),
        ),
      ),
    );
}

/** Writes down that a session is in use. Never backwards, and never on one that was ended meanwhile. */
export async function recordSighting(db: Db, sessionId: string, now: Date): Promise<void> {
  await db
    .update(sessions)
    .set({ lastSeenAt: now })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt), lte(sessions.lastSeenAt, now)));
}

async function endAndRecord(
  tx: Tx,
  which: { personId: string; laoId: number | null; sessionId?: string; kept?: string | undefined },
  by: EndedBy,
  reason: SessionEnd,
  now: Date,
): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now, endReason: reason })
    .where(
      and(
        eq(sessions.personId, which.personId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now),
        which.sessionId === undefined ? undefined : eq(sessions.id, which.sessionId),
        which.kept === undefined ? undefined : ne(sessions.id, which.kept),
      ),
    )
    .returning({ id: sessions.id, viewingLaoId: sessions.viewingLaoId });
  for (const { id, viewingLaoId } of ended) {
    const event = { at: now, actorId: by.personId, address: by.address, entity: "session", entityId: id };
    if (viewingLaoId !== null)
      await recordAuditEvent(tx, { ...event, action: "view_as.end", laoId: viewingLaoId, after: { reason } });
    await recordAuditEvent(tx, {
      ...event,
      action: "session.end",
      laoId: which.laoId,
      after: { reason, personId: which.personId },
    });
  }
  return ended.length;
}

/** Logout: this session is over at once, on the server. */
export async function endSession(db: Db, actor: Actor, now: Date): Promise<void> {
  const { sessionId, address } = actor;
  const viewer = viewerOf(actor);
  const personId = viewer?.personId ?? actor.personId;
  const laoId = actor.role === "lao" && !viewer ? actor.laoId : null;
  await db.transaction((tx) =>
    endAndRecord(tx, { personId, laoId, sessionId }, { personId, address }, "sign_out", now),
  );
}

/** Logout everywhere: every session of one's own, this one included. */
export async function endOwnSessions(db: Db, actor: Actor, now: Date): Promise<{ ended: number }> {
  const which = { personId: actor.personId, laoId: actor.role === "lao" ? actor.laoId : null };
  return { ended: await db.transaction((tx) => endAndRecord(tx, which, actor, "sign_out", now)) };
}
