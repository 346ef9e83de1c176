import "server-only";
import { and, eq, isNull, lte, or, sql } from "drizzle-orm";
import { ROLES, type Role } from "@/db/codes/accounts";
import type { Db, Tx } from "@/db/database";
import { people, sessionLimits, sessions } from "@/db/schema";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { Actor } from "../actor";
import type { SessionLimits } from "../sessions/rules";
import type { LimitsRefusal } from "./messages";
import type { SessionLimitsInput } from "./schema";

/** A session that ran out under the old limits stays over: a longer one wakes no browser that was left behind. */
async function closeRunOut(tx: Tx, role: Role, old: SessionLimits, now: Date): Promise<void> {
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  await tx
    .update(sessions)
    .set({ endedAt: now, endReason: "expired" })
    .where(
      and(
        isNull(sessions.endedAt),
        sql`exists (select from ${people} where ${people.id} = ${sessions.personId} and ${people.role} = ${role})`,
        or(
          lte(sessions.lastSeenAt, minutesAgo(old.idleMinutes)),
          lte(sessions.createdAt, minutesAgo(old.absoluteMinutes)),
        ),
      ),
    );
}

/**
 * Sets the limits of every role. They hold at once, for sessions that are open as well.
 * What a form leaves as it is stored is no change, so that sending it again is none either.
 */
export async function changeSessionLimits(
  db: Db,
  actor: Actor,
  input: SessionLimitsInput,
  now: Date,
): Promise<Outcome<{ changed: Role[] }, LimitsRefusal>> {
  if (actor.role !== "admin") return refused("not_an_administrator");
  return db.transaction(async (tx) => {
    const stored = await tx.select().from(sessionLimits).orderBy(sessionLimits.role).for("update");
    const changes = ROLES.flatMap((role) => {
      const before = stored.find((row) => row.role === role);
      const after = input[role];
      if (!before) throw new Error(`role ${role} has no session limits`);
      const isSame =
        before.idleMinutes === after.idleMinutes && before.absoluteMinutes === after.absoluteMinutes;
      return isSame ? [] : [{ role, before, after }];
    });
    if (changes.some(({ before, after }) => before.rowVersion !== after.rowVersion))
      return refused("changed_by_other");
    for (const { role, before, after } of changes) {
      await closeRunOut(tx, role, before, now);
      const limits = { idleMinutes: after.idleMinutes, absoluteMinutes: after.absoluteMinutes };
      await tx
        .update(sessionLimits)
        .set({ ...limits, rowVersion: before.rowVersion + 1, updatedAt: now })
        .where(eq(sessionLimits.role, role));
      await recordAuditEvent(tx, {
        at: now,
        actorId: actor.personId,
        action: "session_limits.change",
        entity: "session_limits",
        entityId: role,
        address: actor.address,
        before: { idleMinutes: before.idleMinutes, absoluteMinutes: before.absoluteMinutes },
        after: limits,
      });
    }
    return done({ changed: changes.map(({ role }) => role) });
  });
}
