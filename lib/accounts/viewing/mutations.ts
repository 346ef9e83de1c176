import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { laos, sessions } from "@/db/schema";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { civilDateOf } from "@/lib/platform/civil-date";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { type Actor, viewerOf } from "../actor";
import { mayViewAs } from "./access";

/**
 * Begins to look through an LAO's eyes, in this session only. An LAO out of reach and one that is not there are the
 * same. Asking again for the same LAO changes nothing.
 */
export async function beginViewing(
  db: Db,
  actor: Actor,
  input: { laoCode: string },
  now: Date,
): Promise<Outcome<{ laoId: number }, "lao_not_found">> {
  if (!/^[0-9]{7}$/.test(input.laoCode)) return refused("lao_not_found");
  return db.transaction(async (tx) => {
    const [lao] = await tx
      .select({ id: laos.id, provinceCode: laos.provinceCode, retiredOn: laos.retiredOn })
      .from(laos)
      .where(eq(laos.code, input.laoCode));
    if (!lao || !mayViewAs(actor, lao, civilDateOf(now))) return refused("lao_not_found");
    const [session] = await tx
      .update(sessions)
      .set({ viewingLaoId: lao.id })
      .where(and(eq(sessions.id, actor.sessionId), isNull(sessions.endedAt), isNull(sessions.viewingLaoId)))
      .returning({ id: sessions.id });
    if (session)
      await recordAuditEvent(tx, {
        at: now,
        actorId: actor.personId,
        action: "view_as.begin",
        entity: "session",
        entityId: session.id,
        laoId: lao.id,
        address: actor.address,
      });
    return done({ laoId: lao.id });
  });
}

/** Ends the looking of a session, if there is any, and writes it down once. */
async function endAndRecord(
  tx: Tx,
  officer: { personId: string; sessionId: string; address: string | null },
  reason: "stopped" | "out_of_reach",
  now: Date,
): Promise<void> {
  const mine = and(eq(sessions.id, officer.sessionId), isNotNull(sessions.viewingLaoId));
  const [seen] = await tx
    .select({ laoId: sessions.viewingLaoId })
    .from(sessions)
    .where(and(mine, isNull(sessions.endedAt)))
    .for("update");
  if (!seen) return;
  await tx.update(sessions).set({ viewingLaoId: null }).where(mine);
  await recordAuditEvent(tx, {
    at: now,
    actorId: officer.personId,
    action: "view_as.end",
    entity: "session",
    entityId: officer.sessionId,
    laoId: seen.laoId,
    address: officer.address,
    after: { reason },
  });
}

/** Stops looking: the officer is themselves again. Nothing happens where nobody looks. */
export async function endViewing(db: Db, actor: Actor, now: Date): Promise<void> {
  const viewer = viewerOf(actor);
  if (!viewer) return;
  const officer = { personId: viewer.personId, sessionId: actor.sessionId, address: actor.address };
  await db.transaction((tx) => endAndRecord(tx, officer, "stopped", now));
}

/** Writes down that an officer looks at an LAO no longer because it has left their reach. */
export async function endLostView(db: Db, officer: Actor, now: Date): Promise<void> {
  await db.transaction((tx) => endAndRecord(tx, officer, "out_of_reach", now));
}
