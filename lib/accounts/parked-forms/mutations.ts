import "server-only";
import { and, desc, eq, inArray, isNull, lte } from "drizzle-orm";
import type { Db } from "@/db/database";
import { parkedForms, people, sessions } from "@/db/schema";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { Actor } from "../actor";
import { MOST_PARKED_FORMS, parkable, parkedUntil, type TypedFields } from "./rules";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Keeps what was typed into a form whose session was over when it arrived, for the session's person and that page.
 * Nothing of it is in the product yet, so the audit trail has nothing to record.
 *
 * @param form.fields never a secret: the caller leaves those out
 */
export async function parkForm(
  db: Db,
  form: { sessionId: string; path: string; fields: TypedFields },
  now: Date,
): Promise<Outcome<{ parkedId: string }, "nobodys_session" | "too_large">> {
  const fields = parkable(form.fields);
  if (!fields) return refused("too_large");
  if (!UUID.test(form.sessionId)) return refused("nobodys_session");
  return db.transaction(async (tx) => {
    const [owner] = await tx
      .select({ personId: people.id })
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.personId))
      .where(and(eq(sessions.id, form.sessionId), eq(people.state, "active"), isNull(sessions.viewingLaoId)));
    if (!owner) return refused("nobodys_session");
    const [parked] = await tx
      .insert(parkedForms)
      .values({ ...owner, path: form.path, fields, createdAt: now, expiresAt: parkedUntil(now) })
      .returning({ id: parkedForms.id });
    const surplus = tx
      .select({ id: parkedForms.id })
      .from(parkedForms)
      .where(eq(parkedForms.personId, owner.personId))
      .orderBy(desc(parkedForms.createdAt), desc(parkedForms.id))
      .offset(MOST_PARKED_FORMS);
    await tx.delete(parkedForms).where(inArray(parkedForms.id, surplus));
    return done({ parkedId: parked!.id });
  });
}

/** Forgets a form of the actor's own: it has come again, from the page that showed what was typed. */
export async function dropParkedForm(db: Db, actor: Actor, parkedId: string): Promise<void> {
  if (!UUID.test(parkedId)) return;
  await db
    .delete(parkedForms)
    .where(and(eq(parkedForms.id, parkedId), eq(parkedForms.personId, actor.personId)));
}

/** Forgets forms that nobody came back for. @returns how many */
export async function purgeParkedForms(db: Db, now: Date): Promise<number> {
  const purged = await db
    .delete(parkedForms)
    .where(lte(parkedForms.expiresAt, now))
    .returning({ id: parkedForms.id });
  return purged.length;
}
