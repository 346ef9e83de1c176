import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { laoProfiles, laos, registrationDrafts } from "@/db/schema";
import { type ClaimRefusal, findClaim, whyClaimIsOver } from "@/lib/accounts/activation/claims/data";
import { claimAccount } from "@/lib/accounts/activation/claims/mutations";
import { hashPassword } from "@/lib/accounts/passwords/hashing";
import { newPasswordProblem } from "@/lib/accounts/passwords/rules";
import { openSessionFor, type SignInOrigin } from "@/lib/accounts/sessions/mutations";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { PROFILE_COLUMNS } from "../profile/data";
import { writeProfile } from "../profile/mutations";
import type { LaoProfile } from "../profile/rules";
import { findRegistration, passwordContextOf } from "./data";
import { draftText } from "./rules";

/** Keeps what was typed on one tab, to go on with later; other tabs stay as they are. */
export async function saveDraft(
  db: Db,
  token: string,
  typed: Readonly<Record<string, string>>,
  now: Date,
): Promise<Outcome<{ saved: number }, ClaimRefusal>> {
  const fields = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, draftText(text)]));
  return db.transaction(async (tx) => {
    const claim = await findClaim(tx, token, now);
    if (!claim) return refused(await whyClaimIsOver(tx, token, now));
    await tx
      .insert(registrationDrafts)
      .values({ personId: claim.personId, fields, updatedAt: now })
      .onConflictDoUpdate({
        target: registrationDrafts.personId,
        set: {
          fields: sql`${registrationDrafts.fields} || excluded.fields`,
          updatedAt: now,
          rowVersion: sql`${registrationDrafts.rowVersion} + 1`,
        },
      });
    return done({ saved: Object.keys(fields).length });
  });
}

async function writeRegisteredProfile(
  tx: Tx,
  account: { id: string; laoId: number },
  written: LaoProfile & { email: string },
  origin: SignInOrigin,
  now: Date,
): Promise<void> {
  const [before] = await tx
    .select(PROFILE_COLUMNS)
    .from(laos)
    .leftJoin(laoProfiles, eq(laoProfiles.laoId, laos.id))
    .where(eq(laos.id, account.laoId))
    .for("update", { of: laos });
  await writeProfile(tx, account.laoId, written, now);
  await recordAuditEvent(tx, {
    at: now,
    actorId: account.id,
    action: "lao_profile.register",
    entity: "lao_profile",
    entityId: account.laoId,
    laoId: account.laoId,
    address: origin.address,
    before,
    after: written,
  });
}

/**
 * The last button of the registration: account, profile, code, draft and session become what they will be in one
 * transaction, or nothing changes. Of many at once one comes through.
 *
 * @returns the session of the new account; already_claimed where somebody finished before
 * @source docs/sources.md A-2
 */
export async function finishRegistration(
  db: Db,
  input: { token: string; profile: LaoProfile; email: string; password: string },
  origin: SignInOrigin,
  now: Date,
): Promise<Outcome<{ sessionId: string; personId: string }, ClaimRefusal | "password_not_good">> {
  const { token, profile, email, password } = input;
  const registration = await findRegistration(db, token, now);
  if (!registration) return refused(await whyClaimIsOver(db, token, now));
  if (await newPasswordProblem(password, passwordContextOf(registration)))
    return refused("password_not_good");
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const claimed = await claimAccount(tx, { token, passwordHash, email }, origin, now);
    if (!claimed.ok) return claimed;
    const account = claimed.value;
    await writeRegisteredProfile(tx, account, { ...profile, email }, origin, now);
    await tx.delete(registrationDrafts).where(eq(registrationDrafts.personId, account.id));
    return done({ sessionId: await openSessionFor(tx, account, origin, now), personId: account.id });
  });
}
