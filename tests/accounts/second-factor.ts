import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/database";
import { people, signInChallenges } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { hashToken, newToken } from "@/lib/accounts/secrets";
import { presentCode } from "@/lib/accounts/totp/authenticator";
import { findOwnRecoverySheet, findOwnSecondFactor } from "@/lib/accounts/totp/data";
import { beginEnrolment, confirmEnrolment } from "@/lib/accounts/totp/enrolment/mutations";
import { CHALLENGE_MS } from "@/lib/accounts/totp/rules";
import { PASSWORD } from "./everybody";

/** A form with the right password, sent for the first time. */
export const proven = () => ({ currentPassword: PASSWORD, formKey: randomUUID() });

/** Begins and confirms as the page does; the program's secret and the paper's codes. */
export async function enrolled(db: Db, actor: Actor, at: Date): Promise<{ secret: string; codes: string[] }> {
  const begun = await beginEnrolment(db, actor, proven(), at);
  if (!begun.ok) throw new Error(`cannot begin: ${begun.reason}`);
  const shown = await findOwnSecondFactor(db, actor, at);
  if (shown.state !== "begun") throw new Error(`shows ${shown.state}`);
  const input = { code: presentCode(shown.secret, at), formKey: randomUUID() };
  const outcome = await confirmEnrolment(db, actor, input, at);
  if (!outcome.ok) throw new Error(`cannot confirm: ${outcome.reason}`);
  const codes = await findOwnRecoverySheet(db, actor, outcome.value.sheet, at);
  if (!codes) throw new Error("shows no recovery codes");
  return { secret: shown.secret, codes };
}

/** What a right password leaves behind for somebody with a second step: the token in the browser's cookie. */
export async function challengeOf(db: Db, username: string, at: Date): Promise<string> {
  const [person] = await db.select({ id: people.id }).from(people).where(eq(people.username, username));
  const token = newToken();
  await db.insert(signInChallenges).values({
    personId: person!.id,
    tokenHash: hashToken(token),
    createdAt: at,
    expiresAt: new Date(at.getTime() + CHALLENGE_MS),
  });
  return token;
}
