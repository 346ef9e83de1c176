import "server-only";
import { eq } from "drizzle-orm";
import type { AccountState } from "@/db/codes/accounts";
import type { Db, Tx } from "@/db/database";
import { laos, people, signInChallenges } from "@/db/schema";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { type CivilDate, civilDateOf } from "@/lib/platform/civil-date";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { NOBODY } from "../actor";
import { presentUsername } from "../lao-accounts/data";
import { isPasswordOf } from "../passwords/hashing";
import { hashToken, newToken } from "../secrets";
import { openSessionFor, type SignInOrigin } from "../sessions/mutations";
import type { SignInInput } from "../sessions/schema";
import {
  type CountedAttempt,
  countAttempt,
  forgiveAttempt,
  type ThrottledAttempt,
} from "../throttling/mutations";
import type { WhyThrottled } from "../throttling/rules";
import { hasSecondFactor } from "../totp/data";
import { CHALLENGE_MS } from "../totp/rules";
import { usernameForTheRecord } from "../usernames";

const ACCOUNT = {
  id: people.id,
  role: people.role,
  state: people.state,
  laoId: people.laoId,
  passwordHash: people.passwordHash,
  retiredOn: laos.retiredOn,
};

type WhyRefused =
  | "unknown_username"
  | "wrong_password"
  | "lao_retired"
  | Exclude<AccountState, "active">
  | WhyThrottled;

/** What a right password leads to: a session, or the question for the second step. */
export type SignInStep =
  | { readonly personId: string; readonly sessionId: string }
  | { readonly personId: string; readonly challengeToken: string };

/**
 * Signs somebody in, or asks for the second step. Every refusal looks the same from outside and takes as long; the
 * audit trail knows why. A throttled try is refused with the right password too: nobody looks at it. An LAO signs in
 * with a code that it had before as with its own; one that is retired signs in no more (docs/decisions/0026).
 *
 * @param input.deviceToken the browser's cookie, by which an account knows it
 */
export async function signIn(
  db: Db,
  input: SignInInput & { deviceToken?: string | null },
  origin: SignInOrigin,
  now: Date,
): Promise<Outcome<SignInStep, "not_recognised">> {
  const { password, deviceToken = null } = input;
  const username = await presentUsername(db, input.username);
  const [seen] = await db
    .select(ACCOUNT)
    .from(people)
    .leftJoin(laos, eq(laos.id, people.laoId))
    .where(eq(people.username, username));
  const personId = seen?.id ?? null;
  const attempt = await countAttempt(db, { username, personId, address: origin.address, deviceToken }, now);
  const comparedWith = attempt.allowed && seen?.state === "active" ? seen.passwordHash : null;
  const isRight = await isPasswordOf(comparedWith, password);
  return db.transaction(async (tx) => {
    const [account] = await tx
      .select(ACCOUNT)
      .from(people)
      .leftJoin(laos, eq(laos.id, people.laoId))
      .where(eq(people.id, seen?.id ?? NOBODY))
      .for("update", { of: people });
    const isRightNow = isRight && account?.passwordHash === comparedWith;
    const problem = whyRefused(attempt, account, isRightNow, civilDateOf(now));
    if (!attempt.allowed || !account || problem) {
      const isToBeRecorded = attempt.allowed || attempt.isFirstOfWindow;
      if (isToBeRecorded) await recordRefusal(tx, { username, account, problem }, origin, now);
      return refused("not_recognised");
    }
    await forgiveAttempt(tx, attempt, now);
    if (await hasSecondFactor(tx, account.id))
      return done({ personId: account.id, challengeToken: await openChallengeFor(tx, account, origin, now) });
    return done({ personId: account.id, sessionId: await openSessionFor(tx, account, origin, now) });
  });
}

function whyRefused(
  attempt: CountedAttempt | ThrottledAttempt,
  account: { state: AccountState; retiredOn: CivilDate | null } | undefined,
  isRight: boolean,
  today: CivilDate,
): WhyRefused | null {
  if (!attempt.allowed) return attempt.reason;
  if (!account) return "unknown_username";
  if (account.state !== "active") return account.state;
  if (account.retiredOn !== null && account.retiredOn <= today) return "lao_retired";
  return isRight ? null : "wrong_password";
}

async function recordRefusal(
  tx: Tx,
  refusal: {
    username: string;
    account: { id: string; laoId: number | null } | undefined;
    problem: WhyRefused | null;
  },
  origin: SignInOrigin,
  now: Date,
): Promise<void> {
  await recordAuditEvent(tx, {
    at: now,
    actorId: null,
    action: "session.refuse",
    entity: "person",
    entityId: refusal.account?.id ?? usernameForTheRecord(refusal.username),
    laoId: refusal.account?.laoId ?? null,
    address: origin.address,
    after: { reason: refusal.problem },
  });
}

/** Asks somebody whose password was right for the second step. */
async function openChallengeFor(
  tx: Tx,
  account: { id: string; laoId: number | null },
  origin: SignInOrigin,
  now: Date,
): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + CHALLENGE_MS);
  await tx
    .insert(signInChallenges)
    .values({ personId: account.id, tokenHash: hashToken(token), createdAt: now, expiresAt });
  await recordAuditEvent(tx, {
    at: now,
    actorId: account.id,
    action: "session.ask_second_step",
    entity: "person",
    entityId: account.id,
    laoId: account.laoId,
    address: origin.address,
  });
  return token;
}
