import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Db } from "@/db/database";
import { rememberedDevices } from "@/db/schema";
import { NOBODY } from "../actor";
import { hashToken } from "../secrets";

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Whether a cookie can be a browser's token at all. */
export function isDeviceToken(token: string | null | undefined): token is string {
  return typeof token === "string" && TOKEN.test(token);
}

/**
 * One token a browser, one row for each account that has signed in there: a room in which many share a computer.
 * The rows of two accounts cannot be told to be of one browser.
 */
export function deviceHash(token: string, personId: string): string {
  return hashToken(`${token} ${personId}`);
}

/**
 * The row by which an account knows a browser; null when it does not.
 *
 * @param personId null for a username without an account: the same question is asked, and takes as long
 */
export async function findRememberedDevice(
  db: Db,
  token: string | null,
  personId: string | null,
  now: Date,
): Promise<string | null> {
  if (!isDeviceToken(token)) return null;
  const [device] = await db
    .select({ id: rememberedDevices.id })
    .from(rememberedDevices)
    .where(
      and(
        eq(rememberedDevices.tokenHash, deviceHash(token, personId ?? NOBODY)),
        isNull(rememberedDevices.revokedAt),
        gt(rememberedDevices.expiresAt, now),
      ),
    );
  return device?.id ?? null;
}
