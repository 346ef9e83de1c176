import "server-only";
import { and, eq, lt, or, sql } from "drizzle-orm";
import type { CounterKind } from "@/db/codes/accounts";
import type { Db, Tx } from "@/db/database";
import { people, signInCounters } from "@/db/schema";
import { findRememberedDevice } from "../devices/data";
import { accountKey, addressKey, noticeKey, shareKey } from "./keys";
import {
  afterSuccess,
  type Counter,
  judgeDevice,
  judgeStranger,
  LONG_WINDOW_MS,
  mayAddressTry,
  type WhyThrottled,
  WINDOW_MS,
} from "./rules";

/** One try to sign in, before the password is looked at. */
export type Attempt = {
  readonly username: string;
  /** Null for a username without an account, which is counted like any other. */
  readonly personId: string | null;
  readonly address: string | null;
  /** The browser's cookie, as it was sent. */
  readonly deviceToken: string | null;
};

/** A try that was counted: as a failure, until it is forgiven. */
export type CountedAttempt = {
  readonly allowed: true;
  /** The account's counter as the try left it. */
  readonly account: Counter;
  readonly keys: { readonly address?: Key; readonly account: Key; readonly other: Key };
};

/** A try that is not made. Its first of a window is written down, so that a flood fills no audit trail. */
export type ThrottledAttempt = {
  readonly allowed: false;
  readonly reason: WhyThrottled;
  readonly isFirstOfWindow: boolean;
};

type Key = { readonly kind: CounterKind; readonly key: string };

const COUNTER = { failures: signInCounters.failures, windowStartedAt: signInCounters.windowStartedAt };

const ROW = [signInCounters.kind, signInCounters.key];

const PURGED_AT_ONCE = 1000;

const at = ({ kind, key }: Key) => and(eq(signInCounters.kind, kind), eq(signInCounters.key, key));

/**
 * The counters as they are, kept from changing until the transaction ends. Whoever takes several takes them in the
 * order address, account, the rest, so that two never wait for each other.
 */
async function lock<const K extends readonly Key[]>(
  tx: Tx,
  keys: K,
  now: Date,
): Promise<{ [Place in keyof K]: Counter }> {
  const rows = await tx
    .insert(signInCounters)
    .values(keys.map((key) => ({ ...key, failures: 0, windowStartedAt: now })))
    .onConflictDoUpdate({ target: ROW, set: { failures: sql`${signInCounters.failures}` } })
    .returning({ kind: signInCounters.kind, ...COUNTER });
  return keys.map(({ kind }) => rows.find((row) => row.kind === kind)!) as { [Place in keyof K]: Counter };
}

async function write(tx: Tx, counters: readonly (readonly [Key, Counter])[]): Promise<void> {
  await tx
    .insert(signInCounters)
    .values(
      counters.map(([{ kind, key }, { failures, windowStartedAt }]) => ({
        kind,
        key,
        failures,
        windowStartedAt,
      })),
    )
    .onConflictDoUpdate({
      target: ROW,
      set: { failures: sql`excluded.failures`, windowStartedAt: sql`excluded.window_started_at` },
    });
}

async function throttled(
  tx: Tx,
  reason: WhyThrottled,
  { kind, key }: Key,
  now: Date,
): Promise<ThrottledAttempt> {
  const notice = { kind, key: noticeKey(key) };
  const [{ failures, windowStartedAt }] = await lock(tx, [notice], now);
  const isFirstOfWindow = failures === 0 || now.getTime() - windowStartedAt.getTime() >= WINDOW_MS;
  if (isFirstOfWindow) await write(tx, [[notice, { failures: 1, windowStartedAt: now }]]);
  return { allowed: false, reason, isFirstOfWindow };
}

/**
 * Counts a try as a failure before anybody looks at the password: fifty at once count as fifty. The caller forgives
 * it when the password was right.
 */
export async function countAttempt(
  db: Db,
  attempt: Attempt,
  now: Date,
): Promise<CountedAttempt | ThrottledAttempt> {
  const deviceId = await findRememberedDevice(db, attempt.deviceToken, attempt.personId, now);
  return db.transaction((tx) =>
    deviceId === null ? countStranger(tx, attempt, now) : countDevice(tx, attempt.username, deviceId, now),
  );
}

/**
 * The same for somebody who is signed in and types their password once more: their session is known as a browser is.
 *
 * @param sessionId counted by itself, so that a flood from elsewhere does not keep its owner from changing things
 */
export async function countKnownAttempt(
  db: Db,
  { username, sessionId }: { username: string; sessionId: string },
  now: Date,
): Promise<CountedAttempt | ThrottledAttempt> {
  return db.transaction((tx) => countDevice(tx, username, sessionId, now));
}

async function countStranger(
  tx: Tx,
  { username, address: from }: Attempt,
  now: Date,
): Promise<CountedAttempt | ThrottledAttempt> {
  const keys = {
    address: { kind: "address", key: addressKey(from) },
    account: { kind: "account", key: accountKey(username) },
    share: { kind: "account_address", key: shareKey(username, from) },
  } as const;
  const [address] = await lock(tx, [keys.address], now);
  // Before anything is kept of the username: a flood of invented ones leaves no more rows than its address may.
  if (!mayAddressTry(address, now)) return throttled(tx, "throttled_address", keys.address, now);
  const [account, share] = await lock(tx, [keys.account, keys.share], now);
  const judged = judgeStranger({ address, account, share }, now);
  if (!judged.allowed) {
    const { reason } = judged;
    return throttled(tx, reason, reason === "throttled_account" ? keys.account : keys.share, now);
  }
  const { counted } = judged;
  await write(tx, [
    [keys.address, counted.address],
    [keys.account, counted.account],
    [keys.share, counted.share],
  ]);
  const { address: place, account: whose, share: other } = keys;
  return { allowed: true, account: judged.counted.account, keys: { address: place, account: whose, other } };
}

async function countDevice(
  tx: Tx,
  username: string,
  deviceId: string,
  now: Date,
): Promise<CountedAttempt | ThrottledAttempt> {
  const keys = {
    account: { kind: "account", key: accountKey(username) },
    device: { kind: "device", key: deviceId },
  } as const;
  const [account, device] = await lock(tx, [keys.account, keys.device], now);
  const judged = judgeDevice({ account, device }, now);
  if (!judged.allowed) {
    const { reason } = judged;
    return throttled(tx, reason, reason === "throttled_account" ? keys.account : keys.device, now);
  }
  await write(tx, [
    [keys.account, judged.counted.account],
    [keys.device, judged.counted.device],
  ]);
  return {
    allowed: true,
    account: judged.counted.account,
    keys: { account: keys.account, other: keys.device },
  };
}

/** The password was right: the try was no failure, and the account's failures in a row are over. */
export async function forgiveAttempt(tx: Tx, attempt: CountedAttempt, now: Date): Promise<void> {
  const { address, account, other } = attempt.keys;
  if (address)
    await tx
      .update(signInCounters)
      .set({ failures: sql`greatest(${signInCounters.failures} - 1, 0)` })
      .where(at(address));
  const [present] = await tx.select(COUNTER).from(signInCounters).where(at(account)).for("update");
  if (present) await write(tx, [[account, afterSuccess(present, attempt.account, now)]]);
  await tx.update(signInCounters).set({ failures: 0 }).where(at(other));
}

/** An account's failures in a row are over, because it has a new password: after a reset, after a claim. */
export async function forgetFailures(tx: Tx, username: string): Promise<void> {
  await tx.delete(signInCounters).where(at({ kind: "account", key: accountKey(username) }));
}

/**
 * Takes away counters that say nothing any more: windows that are over, usernames that no account has. The failures
 * in a row of a real account stay however old they are.
 *
 * @returns how many were taken away
 */
export async function purgeOldCounters(db: Db, now: Date): Promise<number> {
  const known = (await db.select({ username: people.username }).from(people)).map(({ username }) =>
    accountKey(username),
  );
  const isUseless = or(
    sql`${signInCounters.kind} <> 'account'`,
    eq(signInCounters.failures, 0),
    sql`${signInCounters.key} <> all(${sql.param(known)}::text[])`,
  );
  let purged = 0;
  for (let batch = PURGED_AT_ONCE; batch === PURGED_AT_ONCE; purged += batch) {
    // Never waits for a sign-in that holds a counter, so that neither can stand in the other's way.
    const old = db
      .select({ kind: signInCounters.kind, key: signInCounters.key })
      .from(signInCounters)
      .where(and(lt(signInCounters.windowStartedAt, new Date(now.getTime() - LONG_WINDOW_MS)), isUseless))
      .limit(PURGED_AT_ONCE)
      .for("update", { skipLocked: true });
    const gone = await db
      .delete(signInCounters)
      .where(sql`(${signInCounters.kind}, ${signInCounters.key}) in (${old})`)
      .returning({ key: signInCounters.key });
    batch = gone.length;
  }
  return purged;
}
