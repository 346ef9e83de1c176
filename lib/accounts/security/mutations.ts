import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { people } from "@/db/schema";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { enqueueMail, type MailToSend } from "@/lib/mail/mutations";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { Actor } from "../actor";
import { forgetDevices } from "../devices/mutations";
import { onceOnly } from "../idempotency/mutations";
import { revokeLinksOf } from "../links/mutations";
import { findPasswordContext } from "../passwords/data";
import { hashPassword, isPasswordOf } from "../passwords/hashing";
import { type NewPasswordProblem, newPasswordProblem } from "../passwords/rules";
import { endSessionsFor } from "../sessions/mutations";
import { countKnownAttempt, forgetFailures, forgiveAttempt } from "../throttling/mutations";
import { type AccountToChange, findAccount, findAccountForUpdate } from "./data";

/**
 * Asks for the current password before something that a stranger at an open computer must not do. Wrong ones count
 * like those of a sign-in: ten in a row in one session are waited for, a hundred need a new password.
 *
 * @returns the hash that was matched, for the transaction to compare again; null when the password is wrong
 */
export async function proveOwnPassword(
  db: Db,
  actor: Actor,
  typed: string,
  now: Date,
): Promise<string | null> {
  const account = await findAccount(db, actor.personId);
  if (!account) return null;
  const attempt = await countKnownAttempt(db, { ...account, sessionId: actor.sessionId }, now);
  const isRight = attempt.allowed && (await isPasswordOf(account.passwordHash, typed));
  await db.transaction(async (tx) => {
    if (isRight) await forgiveAttempt(tx, attempt, now);
    else if (attempt.allowed || attempt.isFirstOfWindow)
      await recordAuditEvent(tx, {
        at: now,
        actorId: actor.personId,
        action: "password.refuse",
        entity: "person",
        entityId: account.id,
        laoId: account.laoId,
        address: actor.address,
        after: { reason: attempt.allowed ? "wrong_password" : attempt.reason },
      });
  });
  return isRight ? account.passwordHash : null;
}

/** Whether somebody signed in typed their own password. A wrong one is counted and written down. */
export async function isOwnPassword(db: Db, actor: Actor, typed: string, now: Date): Promise<boolean> {
  return (await proveOwnPassword(db, actor, typed, now)) !== null;
}

/** Writes down a change of one's own account that has nothing to show before and after. */
export async function recordOwnChange(
  tx: Tx,
  actor: Actor,
  account: AccountToChange,
  action: string,
  now: Date,
): Promise<void> {
  await recordAuditEvent(tx, {
    at: now,
    actorId: actor.personId,
    action,
    entity: "person",
    entityId: account.id,
    laoId: account.laoId,
    address: actor.address,
  });
}

/**
 * Tells the owner of an account by mail that it was changed; an account without an address is told nothing.
 *
 * @param write the letter, given its recipient and time and how it names the account
 */
export async function tellOwner(
  tx: Tx,
  { email, displayName, username }: AccountToChange,
  now: Date,
  write: (
    letter: { recipient: string; at: Date },
    data: { displayName: string; username: string },
  ) => MailToSend,
): Promise<void> {
  if (email !== null) await enqueueMail(tx, write({ recipient: email, at: now }, { displayName, username }));
}

type ChangePasswordInput = {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly formKey: string;
};

/**
 * Sets a new password by the current one. Every other session ends, links under way die, the owner is told.
 */
export async function changePassword(
  db: Db,
  actor: Actor,
  { currentPassword, newPassword, formKey }: ChangePasswordInput,
  now: Date,
): Promise<Outcome<{ ended: number }, "password_wrong" | "same_password" | NewPasswordProblem>> {
  const problem = await newPasswordProblem(newPassword, await findPasswordContext(db, actor.personId));
  if (problem) return refused(problem);
  const proven = await proveOwnPassword(db, actor, currentPassword, now);
  const isSame = proven !== null && (await isPasswordOf(proven, newPassword));
  const passwordHash = await hashPassword(newPassword);
  return db.transaction((tx) =>
    onceOnly(tx, actor, { key: formKey, action: "password.change" }, now, async () => {
      const account = await findAccountForUpdate(tx, actor.personId);
      if (!account || proven === null || account.passwordHash !== proven)
        return refused("password_wrong" as const);
      if (isSame) return refused("same_password" as const);
      await tx
        .update(people)
        .set({
          passwordHash,
          passwordChangedAt: now,
          updatedAt: now,
          rowVersion: sql`${people.rowVersion} + 1`,
        })
        .where(eq(people.id, account.id));
      await revokeLinksOf(tx, account.id, now);
      await forgetFailures(tx, account.username);
      await forgetDevices(tx, account.id, now);
      await recordOwnChange(tx, actor, account, "password.change", now);
      await tellOwner(tx, account, now, (letter, data) => ({
        ...letter,
        template: "password_changed",
        data,
      }));
      return done({
        ended: await endSessionsFor(tx, account, actor, "password_changed", now, actor.sessionId),
      });
    }),
  );
}

/**
 * Changes the address to which ลืมรหัสผ่าน is answered, in a transaction of a form that has asked for the current
 * password. The old and the new address are told, and links sent to the old one die.
 *
 * @param input.email in lower case; one address may belong to several accounts
 * @returns whether it was another one
 */
export async function changeEmailOf(
  tx: Tx,
  actor: Actor,
  { email }: { email: string },
  now: Date,
): Promise<boolean> {
  const account = await findAccountForUpdate(tx, actor.personId);
  if (!account || account.email === email) return false;
  await tx
    .update(people)
    .set({ email, updatedAt: now, rowVersion: sql`${people.rowVersion} + 1` })
    .where(eq(people.id, account.id));
  await revokeLinksOf(tx, account.id, now);
  await recordAuditEvent(tx, {
    at: now,
    actorId: actor.personId,
    action: "person.change_email",
    entity: "person",
    entityId: account.id,
    laoId: account.laoId,
    address: actor.address,
    before: { email: account.email },
    after: { email },
  });
  for (const owner of [account, { ...account, email }])
    await tellOwner(tx, owner, now, (letter, data) => ({
      ...letter,
      template: "email_changed",
      data: { ...data, newEmail: email },
    }));
  return true;
}

/** Changes one's own address by the current password. */
export async function changeEmail(
  db: Db,
  actor: Actor,
  input: { currentPassword: string; email: string; formKey: string },
  now: Date,
): Promise<Outcome<{ changed: boolean }, "password_wrong">> {
  const proven = await proveOwnPassword(db, actor, input.currentPassword, now);
  return db.transaction((tx) =>
    onceOnly(tx, actor, { key: input.formKey, action: "person.change_email" }, now, async () => {
      const account = await findAccountForUpdate(tx, actor.personId);
      if (proven === null || account?.passwordHash !== proven) return refused("password_wrong" as const);
      return done({ changed: await changeEmailOf(tx, actor, { email: input.email }, now) });
    }),
  );
}
