import "server-only";
import { and, eq, gt, isNull, ne, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { people, recoveryCodes, signInChallenges, totpCredentials } from "@/db/schema";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { openSessionFor, type SignInOrigin } from "../sessions/mutations";
import { stepOfCode } from "./authenticator";
import { type Challenge, countFailuresInARow, findChallenge, openSecret } from "./data";
import { hashOfCode } from "./recovery-codes";
import { FAILURES_A_CHALLENGE, FAILURES_AN_ACCOUNT, readProof, type TypedProof } from "./rules";

/**
 * The second step of a sign-in: takes the program's code or one from the paper, and opens the session.
 *
 * @returns `not_recognised` while the same challenge takes another try; `challenge_over` when the password comes first
 */
export async function passSecondFactor(
  db: Db,
  input: { challengeToken: string; typed: string },
  origin: SignInOrigin,
  now: Date,
): Promise<Outcome<{ sessionId: string; personId: string }, "not_recognised" | "challenge_over">> {
  const asked = await findChallenge(db, input.challengeToken, now);
  if (!asked) return refused("challenge_over");
  return db.transaction(async (tx) => {
    // One try at a time for each account: what a try has used up, the next one sees.
    const [account] = await tx
      .select({ id: people.id, role: people.role, laoId: people.laoId })
      .from(people)
      .where(eq(people.id, asked.personId))
      .for("update");
    const challenge = await findChallenge(tx, input.challengeToken, now);
    if (!account || !challenge || !(await mayTryOn(tx, challenge))) return refused("challenge_over");
    const proof = readProof(input.typed);
    if (!proof) return refused("not_recognised");
    if (!(await takeProof(tx, challenge.personId, proof, now))) {
      const failures = await countFailure(tx, challenge);
      await recordAuditEvent(tx, {
        at: now,
        actorId: null,
        action: "session.refuse",
        entity: "person",
        entityId: account.id,
        laoId: account.laoId,
        address: origin.address,
        after: { reason: "wrong_second_step" },
      });
      return refused(failures < FAILURES_A_CHALLENGE ? "not_recognised" : "challenge_over");
    }
    await endChallenges(tx, challenge, now);
    if (proof.kind === "recovery_code")
      await recordAuditEvent(tx, {
        at: now,
        actorId: account.id,
        action: "second_factor.use_recovery_code",
        entity: "person",
        entityId: account.id,
        laoId: account.laoId,
        address: origin.address,
      });
    return done({ sessionId: await openSessionFor(tx, account, origin, now), personId: account.id });
  });
}

/** Too many wrong codes in a row mean that somebody else has the password: a new one has to be set first. */
async function mayTryOn(tx: Tx, { personId }: Challenge): Promise<boolean> {
  return (await countFailuresInARow(tx, personId)) < FAILURES_AN_ACCOUNT;
}

async function countFailure(tx: Tx, { id }: Challenge): Promise<number> {
  const [counted] = await tx
    .update(signInChallenges)
    .set({ failures: sql`${signInChallenges.failures} + 1` })
    .where(eq(signInChallenges.id, id))
    .returning({ failures: signInChallenges.failures });
  return counted?.failures ?? FAILURES_A_CHALLENGE;
}

/** The challenge is used, and others of the same person are over: tries kept in store begin with the password. */
async function endChallenges(tx: Tx, challenge: Challenge, now: Date): Promise<void> {
  await tx.update(signInChallenges).set({ usedAt: now }).where(eq(signInChallenges.id, challenge.id));
  await tx
    .update(signInChallenges)
    .set({ expiresAt: now })
    .where(
      and(
        eq(signInChallenges.personId, challenge.personId),
        ne(signInChallenges.id, challenge.id),
        isNull(signInChallenges.usedAt),
        gt(signInChallenges.expiresAt, now),
      ),
    );
}

/** Uses up what was typed, if it is right. Under the lock on the person. */
async function takeProof(tx: Tx, personId: string, proof: TypedProof, now: Date): Promise<boolean> {
  const [credential] = await tx
    .select({
      sealedSecret: totpCredentials.sealedSecret,
      confirmedAt: totpCredentials.confirmedAt,
      lastUsedStep: totpCredentials.lastUsedStep,
    })
    .from(totpCredentials)
    .where(eq(totpCredentials.personId, personId));
  if (!credential?.confirmedAt) return false;
  if (proof.kind === "recovery_code") return takeRecoveryCode(tx, personId, proof.text, now);
  const secret = openSecret(credential.sealedSecret);
  const step = secret === null ? null : stepOfCode(secret, proof.text, credential.lastUsedStep, now);
  if (step === null) return false;
  await tx.update(totpCredentials).set({ lastUsedStep: step }).where(eq(totpCredentials.personId, personId));
  return true;
}

async function takeRecoveryCode(tx: Tx, personId: string, code: string, now: Date): Promise<boolean> {
  const taken = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.personId, personId),
        eq(recoveryCodes.codeHash, hashOfCode(personId, code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  return taken.length === 1;
}
