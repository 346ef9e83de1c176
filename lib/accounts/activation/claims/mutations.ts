import "server-only";
import { and, eq, gt, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Role } from "@/db/codes/accounts";
import type { Db, Tx } from "@/db/database";
import { activationCodes, claims, laos, people, trainingWindowLaos, trainingWindows } from "@/db/schema";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { enqueueMail } from "@/lib/mail/mutations";
import { civilDateOf } from "@/lib/platform/civil-date";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { presentUsername } from "../../lao-accounts/data";
import { hashToken, newToken } from "../../secrets";
import type { SignInOrigin } from "../../sessions/mutations";
import { forgetFailures } from "../../throttling/mutations";
import { usernameForTheRecord } from "../../usernames";
import { countActivation } from "../attempts/mutations";
import { IS_CODE_ACCOUNT } from "../data";
import type { ActivationInput } from "../schema";
import { type ClaimRefusal, findClaim, whyClaimIsOver } from "./data";

/** What a browser carries from the code to the last button of the registration. */
export type ClaimToken = { readonly token: string; readonly expiresAt: Date };

type Basis =
  | { activationCodeId: string; trainingWindowId: null }
  | { activationCodeId: null; trainingWindowId: number };

async function addClaim(
  tx: Tx,
  person: { id: string; laoId: number | null },
  basis: Basis & { expiresAt: Date },
  origin: SignInOrigin,
  now: Date,
): Promise<ClaimToken> {
  const token = newToken();
  const [added] = await tx
    .insert(claims)
    .values({
      ...basis,
      personId: person.id,
      tokenHash: hashToken(token),
      createdAt: now,
      address: origin.address,
    })
    .returning({ id: claims.id });
  const { expiresAt, ...on } = basis;
  await recordAuditEvent(tx, {
    at: now,
    actorId: null,
    action: "claim.begin",
    entity: "claim",
    entityId: added!.id,
    laoId: person.laoId,
    address: origin.address,
    after: { personId: person.id, ...on },
  });
  return { token, expiresAt };
}

/**
 * Begins a registration for whoever shows the code of an account that nobody has opened. Every refusal looks the
 * same from outside and costs the same queries; the audit trail knows why.
 *
 * @source docs/sources.md A-2
 */
export async function beginClaim(
  db: Db,
  input: ActivationInput,
  origin: SignInOrigin,
  now: Date,
): Promise<Outcome<ClaimToken, "not_recognised" | "too_many">> {
  if (!(await countActivation(db, origin.address, now))) return refused("too_many");
  return db.transaction(async (tx) => {
    const username = await presentUsername(tx, input.username);
    const [found] = await tx
      .select({
        id: people.id,
        laoId: people.laoId,
        state: people.state,
        activationCodeId: activationCodes.id,
        expiresAt: activationCodes.expiresAt,
      })
      .from(people)
      .leftJoin(
        activationCodes,
        and(
          eq(activationCodes.personId, people.id),
          eq(activationCodes.codeHash, hashToken(input.activationCode)),
          isNull(activationCodes.usedAt),
          isNull(activationCodes.revokedAt),
          gt(activationCodes.expiresAt, now),
        ),
      )
      .leftJoin(laos, eq(laos.id, people.laoId))
      .where(
        and(eq(people.username, username), or(isNull(laos.retiredOn), gt(laos.retiredOn, civilDateOf(now)))),
      );
    if (found?.state === "unclaimed" && found.activationCodeId !== null && found.expiresAt !== null) {
      const { activationCodeId, expiresAt } = found;
      return done(
        await addClaim(tx, found, { activationCodeId, trainingWindowId: null, expiresAt }, origin, now),
      );
    }
    await recordAuditEvent(tx, {
      at: now,
      actorId: null,
      action: "claim.refuse",
      entity: "person",
      entityId: found?.id ?? usernameForTheRecord(username),
      laoId: found?.laoId ?? null,
      address: origin.address,
      after: {
        reason: !found ? "unknown_username" : found.state === "unclaimed" ? "code_not_good" : found.state,
      },
    });
    return refused("not_recognised");
  });
}

/**
 * Begins a registration without a code, as in the manual, for an unclaimed LAO named in a training window that is
 * open. Null for everybody else: they are asked for their code.
 *
 * @source docs/sources.md A-3
 */
export async function beginClaimInTraining(
  db: Db,
  typed: string,
  origin: SignInOrigin,
  now: Date,
): Promise<ClaimToken | null> {
  return db.transaction(async (tx) => {
    const username = await presentUsername(tx, typed);
    const [found] = await tx
      .select({
        id: people.id,
        laoId: people.laoId,
        trainingWindowId: trainingWindows.id,
        expiresAt: trainingWindows.closesAt,
      })
      .from(people)
      .innerJoin(laos, eq(laos.id, people.laoId))
      .innerJoin(trainingWindowLaos, eq(trainingWindowLaos.laoId, laos.id))
      .innerJoin(trainingWindows, eq(trainingWindows.id, trainingWindowLaos.windowId))
      .where(
        and(
          eq(people.username, username),
          eq(people.state, "unclaimed"),
          or(isNull(laos.retiredOn), gt(laos.retiredOn, civilDateOf(now))),
          IS_CODE_ACCOUNT,
          isNull(trainingWindows.closedAt),
          lte(trainingWindows.opensAt, now),
          gt(trainingWindows.closesAt, now),
        ),
      )
      .orderBy(sql`${trainingWindows.closesAt} desc`)
      .limit(1);
    if (!found) return null;
    const { trainingWindowId, expiresAt } = found;
    return addClaim(tx, found, { activationCodeId: null, trainingWindowId, expiresAt }, origin, now);
  });
}

/** Forgets a registration in one browser; what was typed stays for whoever types the code again. */
export async function endClaim(db: Db, token: string, now: Date): Promise<void> {
  await db
    .update(claims)
    .set({ endedAt: now })
    .where(and(eq(claims.tokenHash, hashToken(token)), isNull(claims.endedAt)));
}

export type ClaimedAccount = {
  readonly id: string;
  readonly role: Role;
  readonly laoId: number;
  readonly username: string;
};

/**
 * Makes the account its claimant's, in the transaction that finishes the registration: sets the password, burns the
 * code, ends every other claim. The account's row is held meanwhile, so that of many at once one comes through.
 *
 * @returns already_claimed where this claim was good until somebody finished first
 * @source docs/sources.md A-2
 */
export async function claimAccount(
  tx: Tx,
  input: { token: string; passwordHash: string; email: string },
  origin: SignInOrigin,
  now: Date,
): Promise<Outcome<ClaimedAccount, ClaimRefusal>> {
  const [person] = await tx
    .select({
      id: people.id,
      role: people.role,
      username: people.username,
      displayName: people.displayName,
    })
    .from(people)
    .innerJoin(claims, eq(claims.personId, people.id))
    .where(eq(claims.tokenHash, hashToken(input.token)))
    .for("update", { of: people });
  const claim = person && (await findClaim(tx, input.token, now));
  if (!claim) return refused(await whyClaimIsOver(tx, input.token, now));
  await tx
    .update(people)
    .set({
      state: "active",
      passwordHash: input.passwordHash,
      passwordChangedAt: now,
      email: input.email,
      updatedAt: now,
      rowVersion: sql`${people.rowVersion} + 1`,
    })
    .where(eq(people.id, person.id));
  await closeCodes(tx, claim, now);
  await tx
    .update(claims)
    .set({ endedAt: now })
    .where(and(eq(claims.personId, person.id), isNull(claims.endedAt)));
  await forgetFailures(tx, person.username);
  await recordAuditEvent(tx, {
    at: now,
    actorId: person.id,
    action: "person.claim",
    entity: "person",
    entityId: person.id,
    laoId: claim.laoId,
    address: origin.address,
    before: { state: "unclaimed" },
    after: {
      state: "active",
      email: input.email,
      activationCodeId: claim.activationCodeId,
      trainingWindowId: claim.trainingWindowId,
    },
  });
  await enqueueMail(tx, {
    template: "account_activated",
    recipient: input.email,
    data: { displayName: person.displayName, username: person.username },
    at: now,
  });
  return done({ id: person.id, role: person.role, laoId: claim.laoId, username: person.username });
}

/** Burns the code that was shown; one that was left unused because of a training window is dead as well. */
async function closeCodes(tx: Tx, claim: { personId: string; activationCodeId: string | null }, now: Date) {
  if (claim.activationCodeId !== null)
    await tx
      .update(activationCodes)
      .set({ usedAt: now })
      .where(eq(activationCodes.id, claim.activationCodeId));
  await tx
    .update(activationCodes)
    .set({ revokedAt: now })
    .where(
      and(
        eq(activationCodes.personId, claim.personId),
        isNull(activationCodes.usedAt),
        isNull(activationCodes.revokedAt),
      ),
    );
}

const KEPT_MS = 30 * 24 * 60 * 60_000;

/** Forgets claims that have been over for a month; the audit trail keeps that they were. */
export async function purgeClaims(db: Db, now: Date): Promise<number> {
  const until = new Date(now.getTime() - KEPT_MS);
  const gone = await db
    .delete(claims)
    .where(or(lt(claims.endedAt, until), lt(claims.expiresAt, until)))
    .returning({ id: claims.id });
  return gone.length;
}
