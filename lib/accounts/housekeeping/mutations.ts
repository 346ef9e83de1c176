import "server-only";
import { and, eq, lt, sql } from "drizzle-orm";
import type { Db } from "@/db/database";
import { claims, idempotencyKeys, people, signInChallenges } from "@/db/schema";
import { before, CHALLENGES_KEPT_MS, CLAIMS_KEPT_MS, FORM_KEYS_KEPT_MS } from "./rules";

/** Forgets the keys of forms that nobody will send again. */
export async function purgeFormKeys(db: Db, now: Date): Promise<void> {
  await db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, before(now, FORM_KEYS_KEPT_MS)));
}

/** Forgets registrations that were begun and ran out. What was typed in them is kept elsewhere, to go on with. */
export async function purgeClaims(db: Db, now: Date): Promise<void> {
  await db.delete(claims).where(lt(claims.expiresAt, before(now, CLAIMS_KEPT_MS)));
}

/**
 * Forgets second steps that ran out and say nothing any more. Wrong codes in a row are counted from these rows: those
 * since the last right code or the last new password stay, and so does the last right code.
 */
export async function purgeChallenges(db: Db, now: Date): Promise<void> {
  const challenge = signInChallenges;
  const countsForNothing = sql`(${challenge.failures} = 0 and ${challenge.usedAt} is null)`;
  const isBeforeNewPassword = sql`${challenge.createdAt} <= (
    select ${people.passwordChangedAt} from ${people} where ${eq(people.id, challenge.personId)})`;
  const isBeforeRightCode = sql`exists (
    select from ${challenge} later where later.person_id = ${challenge.personId} and later.id <> ${challenge.id}
      and later.used_at >= ${challenge.createdAt}
      and (${challenge.usedAt} is null or later.used_at > ${challenge.usedAt}))`;
  await db
    .delete(challenge)
    .where(
      and(
        lt(challenge.expiresAt, before(now, CHALLENGES_KEPT_MS)),
        sql`(${countsForNothing} or ${isBeforeNewPassword} or ${isBeforeRightCode})`,
      ),
    );
}
