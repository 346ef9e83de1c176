import "server-only";
import { and, count, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { people, recoveryCodes, signInChallenges, totpCredentials } from "@/db/schema";
import type { Actor } from "../actor";
import { hashToken, unseal } from "../secrets";
import { codesOfSheet, hashOfCode } from "./recovery-codes";
import { isChallengeLive, isEnrolmentLive, isSheetShown } from "./rules";

/** Whether somebody's password alone does not sign them in. */
export async function hasSecondFactor(db: Db | Tx, personId: string): Promise<boolean> {
  const [credential] = await db
    .select({ personId: totpCredentials.personId })
    .from(totpCredentials)
    .where(and(eq(totpCredentials.personId, personId), isNotNull(totpCredentials.confirmedAt)));
  return credential !== undefined;
}

export type OwnSecondFactor =
  | { state: "off" }
  /** The secret was shown and waits for its first code. */
  | { state: "begun"; secret: string }
  | { state: "on"; since: Date; recoveryCodesLeft: number };

/** How one's own second step stands. A secret is told only until it is confirmed. */
export async function findOwnSecondFactor(db: Db, actor: Actor, now: Date): Promise<OwnSecondFactor> {
  const [credential] = await db
    .select({
      sealedSecret: totpCredentials.sealedSecret,
      createdAt: totpCredentials.createdAt,
      confirmedAt: totpCredentials.confirmedAt,
    })
    .from(totpCredentials)
    .where(eq(totpCredentials.personId, actor.personId));
  if (!credential) return { state: "off" };
  if (credential.confirmedAt === null) {
    const secret = isEnrolmentLive(credential.createdAt, now) ? openSecret(credential.sealedSecret) : null;
    return secret === null ? { state: "off" } : { state: "begun", secret };
  }
  const [left] = await db
    .select({ count: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, actor.personId), isNull(recoveryCodes.usedAt)));
  return { state: "on", since: credential.confirmedAt, recoveryCodesLeft: left?.count ?? 0 };
}

/**
 * The codes of one's own new sheet, to be copied or printed; null once that was long enough ago, and for a sheet
 * that a newer one has replaced.
 *
 * @param sheet as the form that made it named it
 */
export async function findOwnRecoverySheet(
  db: Db,
  { personId }: Actor,
  sheet: string,
  now: Date,
): Promise<string[] | null> {
  const codes = codesOfSheet(personId, sheet);
  const kept = await db
    .select({ createdAt: recoveryCodes.createdAt })
    .from(recoveryCodes)
    .where(
      and(
        eq(recoveryCodes.personId, personId),
        inArray(
          recoveryCodes.codeHash,
          codes.map((code) => hashOfCode(personId, code)),
        ),
      ),
    );
  return kept.length === codes.length && isSheetShown(kept[0]!.createdAt, now) ? codes : null;
}

/** @returns null for a secret that was sealed with another key */
export function openSecret(sealed: string): string | null {
  return unseal("totp-secret", sealed);
}

export type Challenge = { readonly id: string; readonly personId: string; readonly username: string };

/** Whose second step a browser is asked for; null when there is none to type any more. */
export async function findChallenge(db: Db | Tx, token: string, now: Date): Promise<Challenge | null> {
  const [found] = await db
    .select({
      id: signInChallenges.id,
      createdAt: signInChallenges.createdAt,
      expiresAt: signInChallenges.expiresAt,
      usedAt: signInChallenges.usedAt,
      failures: signInChallenges.failures,
      personId: people.id,
      username: people.username,
      state: people.state,
      passwordChangedAt: people.passwordChangedAt,
    })
    .from(signInChallenges)
    .innerJoin(people, eq(people.id, signInChallenges.personId))
    .where(eq(signInChallenges.tokenHash, hashToken(token)));
  if (found?.state !== "active" || !isChallengeLive(found, found.passwordChangedAt, now)) return null;
  return { id: found.id, personId: found.personId, username: found.username };
}

/** Wrong codes of somebody since the last right one, or since the password was set. */
export async function countFailuresInARow(tx: Tx, personId: string): Promise<number> {
  const [counted] = await tx
    .select({ failures: sql<number>`coalesce(sum(${signInChallenges.failures}), 0)::int` })
    .from(signInChallenges)
    .where(
      and(
        eq(signInChallenges.personId, personId),
        sql`${signInChallenges.createdAt} > greatest(
          (select max(used.used_at) from ${signInChallenges} used where used.person_id = ${personId}),
          (select ${people.passwordChangedAt} from ${people} where ${people.id} = ${personId}),
          '-infinity'::timestamptz)`,
      ),
    );
  return counted?.failures ?? 0;
}
