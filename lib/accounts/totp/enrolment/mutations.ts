import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { recoveryCodes, totpCredentials } from "@/db/schema";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { Actor } from "../../actor";
import { onceOnly } from "../../idempotency/mutations";
import { seal } from "../../secrets";
import { type AccountToChange, findAccountForUpdate } from "../../security/data";
import { proveOwnPassword, recordOwnChange, tellOwner } from "../../security/mutations";
import { endSessionsFor } from "../../sessions/mutations";
import { mustEnrolSecondFactor } from "../access";
import { newSecret, stepOfCode } from "../authenticator";
import { openSecret } from "../data";
import { codesOfSheet, hashOfCode } from "../recovery-codes";
import { isEnrolmentLive, readProof } from "../rules";

type Proven = { readonly currentPassword: string; readonly formKey: string };

/** The name by which a page shows a new sheet of recovery codes; the codes themselves are not kept. */
type Sheet = { readonly sheet: string };

type ChangeRefusal = "password_wrong" | "already_on" | "not_on" | "required";

/**
 * One change of one's own second step, behind the current password.
 *
 * @param work is given the locked account
 */
async function withOwnPassword<T>(
  db: Db,
  actor: Actor,
  { currentPassword, formKey }: Proven,
  action: string,
  now: Date,
  work: (tx: Tx, account: AccountToChange) => Promise<Outcome<T, ChangeRefusal>>,
): Promise<Outcome<T, ChangeRefusal>> {
  const proven = await proveOwnPassword(db, actor, currentPassword, now);
  return db.transaction((tx) =>
    onceOnly(tx, actor, { key: formKey, action }, now, async () => {
      const account = await findAccountForUpdate(tx, actor.personId);
      if (!account || proven === null || account.passwordHash !== proven) return refused("password_wrong");
      return work(tx, account);
    }),
  );
}

async function findCredential(tx: Tx, personId: string) {
  const [credential] = await tx
    .select({
      sealedSecret: totpCredentials.sealedSecret,
      createdAt: totpCredentials.createdAt,
      confirmedAt: totpCredentials.confirmedAt,
    })
    .from(totpCredentials)
    .where(eq(totpCredentials.personId, personId));
  return credential ?? null;
}

/** Ends one's other sessions and tells the owner: whoever did this may be somebody else. */
async function announce(
  tx: Tx,
  actor: Actor,
  account: AccountToChange,
  change: "on" | "off" | "new_recovery_codes",
  now: Date,
): Promise<void> {
  await endSessionsFor(tx, account, actor, "second_factor_changed", now, actor.sessionId);
  await tellOwner(tx, account, now, (letter, data) => ({
    ...letter,
    template: "second_factor_changed",
    data: { ...data, change },
  }));
}

/** Makes a new secret to be shown until its first code is typed. Nothing else changes before that. */
export async function beginEnrolment(
  db: Db,
  actor: Actor,
  input: Proven,
  now: Date,
): Promise<Outcome<{ begun: true }, ChangeRefusal>> {
  return withOwnPassword(db, actor, input, "second_factor.begin", now, async (tx, account) => {
    if ((await findCredential(tx, account.id))?.confirmedAt) return refused("already_on");
    const fresh = { sealedSecret: seal("totp-secret", newSecret()), createdAt: now };
    await tx
      .insert(totpCredentials)
      .values({ personId: account.id, ...fresh })
      .onConflictDoUpdate({ target: totpCredentials.personId, set: fresh });
    await recordOwnChange(tx, actor, account, "second_factor.begin", now);
    return done({ begun: true as const });
  });
}

/**
 * Switches the second step on by the first code of the new program.
 */
export async function confirmEnrolment(
  db: Db,
  actor: Actor,
  input: { code: string; formKey: string },
  now: Date,
): Promise<Outcome<Sheet, "not_begun" | "already_on" | "code_wrong">> {
  return db.transaction((tx) =>
    onceOnly(tx, actor, { key: input.formKey, action: "second_factor.switch_on" }, now, async () => {
      const account = await findAccountForUpdate(tx, actor.personId);
      const credential = account ? await findCredential(tx, account.id) : null;
      if (!account || !credential) return refused("not_begun" as const);
      if (credential.confirmedAt) return refused("already_on" as const);
      const secret = isEnrolmentLive(credential.createdAt, now) ? openSecret(credential.sealedSecret) : null;
      if (secret === null) return refused("not_begun" as const);
      const typed = readProof(input.code);
      const step = typed?.kind === "code" ? stepOfCode(secret, typed.text, null, now) : null;
      if (step === null) return refused("code_wrong" as const);
      await tx
        .update(totpCredentials)
        .set({ confirmedAt: now, lastUsedStep: step })
        .where(eq(totpCredentials.personId, account.id));
      const sheet = await replaceSheet(tx, account.id, now);
      await recordOwnChange(tx, actor, account, "second_factor.switch_on", now);
      await announce(tx, actor, account, "on", now);
      return done({ sheet });
    }),
  );
}

/** New recovery codes; those of the last sheet are worth nothing any more. */
export async function issueRecoveryCodes(
  db: Db,
  actor: Actor,
  input: Proven,
  now: Date,
): Promise<Outcome<Sheet, ChangeRefusal>> {
  const action = "second_factor.issue_recovery_codes";
  return withOwnPassword(db, actor, input, action, now, async (tx, account) => {
    if (!(await findCredential(tx, account.id))?.confirmedAt) return refused("not_on");
    const sheet = await replaceSheet(tx, account.id, now);
    await recordOwnChange(tx, actor, account, action, now);
    await announce(tx, actor, account, "new_recovery_codes", now);
    return done({ sheet });
  });
}

/** Takes one's own second step away. A role that must have it keeps it. */
export async function switchOffSecondFactor(
  db: Db,
  actor: Actor,
  input: Proven,
  now: Date,
): Promise<Outcome<{ off: true }, ChangeRefusal>> {
  return withOwnPassword(db, actor, input, "second_factor.switch_off", now, async (tx, account) => {
    if (mustEnrolSecondFactor(account.role)) return refused("required");
    if (!(await findCredential(tx, account.id))?.confirmedAt) return refused("not_on");
    await removeCredential(tx, account.id);
    await recordOwnChange(tx, actor, account, "second_factor.switch_off", now);
    await announce(tx, actor, account, "off", now);
    return done({ off: true as const });
  });
}

/** Telephone and paper of a person are worth nothing any more. */
export async function removeCredential(tx: Tx, personId: string): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  await tx.delete(totpCredentials).where(eq(totpCredentials.personId, personId));
}

/** @returns the new sheet's name, which no form can choose */
async function replaceSheet(tx: Tx, personId: string, now: Date): Promise<string> {
  const sheet = randomUUID();
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  await tx.insert(recoveryCodes).values(
    codesOfSheet(personId, sheet).map((code) => ({
      personId,
      codeHash: hashOfCode(personId, code),
      createdAt: now,
    })),
  );
  return sheet;
}
