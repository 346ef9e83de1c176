import "server-only";
import { and, desc, eq, gt, isNull, lte, notInArray, or, type SQL } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { people, rememberedDevices } from "@/db/schema";
import { newToken } from "../secrets";
import { deviceHash, isDeviceToken } from "./data";
import { DEVICE_MS, DEVICES_AN_ACCOUNT } from "./rules";

/**
 * Lets an account know this browser from now on, for a year; of more than five the one unused longest is forgotten.
 * For somebody who has proved who they are, second step included.
 *
 * @param token the browser's own from before, which other accounts may be known by; null for a new one
 * @returns the token for the browser's cookie
 */
export async function rememberDevice(
  tx: Tx,
  personId: string,
  now: Date,
  token: string | null = null,
): Promise<string> {
  const kept = isDeviceToken(token) ? token : newToken();
  // One at a time for each account, so that the limit holds.
  await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("update");
  const used = { lastUsedAt: now, expiresAt: new Date(now.getTime() + DEVICE_MS), revokedAt: null };
  await tx
    .insert(rememberedDevices)
    .values({ personId, tokenHash: deviceHash(kept, personId), createdAt: now, ...used })
    .onConflictDoUpdate({ target: rememberedDevices.tokenHash, set: used });
  const live = await tx
    .select({ id: rememberedDevices.id })
    .from(rememberedDevices)
    .where(liveOf(personId, now))
    .orderBy(desc(rememberedDevices.lastUsedAt), desc(rememberedDevices.createdAt))
    .limit(DEVICES_AN_ACCOUNT);
  await tx
    .update(rememberedDevices)
    .set({ revokedAt: now })
    .where(
      and(
        liveOf(personId, now),
        notInArray(
          rememberedDevices.id,
          live.map(({ id }) => id),
        ),
      ),
    );
  return kept;
}

function liveOf(personId: string, now: Date): SQL | undefined {
  return and(
    eq(rememberedDevices.personId, personId),
    isNull(rememberedDevices.revokedAt),
    gt(rememberedDevices.expiresAt, now),
  );
}

/** Every browser is a stranger to the account again: after a reset, which may follow a theft. */
export async function forgetDevices(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.update(rememberedDevices).set({ revokedAt: now }).where(liveOf(personId, now));
}

/**
 * Takes away rows by which no account knows a browser any more.
 *
 * @returns how many were taken away
 */
export async function purgeOldDevices(db: Db, now: Date): Promise<number> {
  const gone = await db
    .delete(rememberedDevices)
    .where(or(lte(rememberedDevices.expiresAt, now), lte(rememberedDevices.revokedAt, now)))
    .returning({ id: rememberedDevices.id });
  return gone.length;
}
