import "server-only";
import { eq, lt } from "drizzle-orm";
import type { Db } from "@/db/database";
import { resetRequests } from "@/db/schema";
import { issueLink } from "../links/mutations";
import { findRequestToHandle, isAmongFirstFromItsAddress, listAccountsToReset } from "./data";
import { forgottenBefore } from "./rules";

/**
 * Takes down that somebody forgot a password, and nothing else: the same work for every address, so that neither
 * the answer nor its time tells which accounts exist. The audit trail gets its event with the link, if there is one.
 */
export async function requestReset(
  db: Db,
  input: { email: string },
  origin: { address: string | null },
  now: Date,
): Promise<void> {
  await db.insert(resetRequests).values({ email: input.email, address: origin.address, createdAt: now });
}

/**
 * Sends the letters that one request asks for, in one transaction with its being handled; a request beyond the
 * limits is handled in silence.
 *
 * @returns whether there was a request
 */
export async function handleNextReset(db: Db, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const request = await findRequestToHandle(tx);
    if (!request) return false;
    const accounts = (await isAmongFirstFromItsAddress(tx, request))
      ? await listAccountsToReset(tx, request.email, now)
      : [];
    for (const personId of accounts)
      await issueLink(tx, { kind: "reset", personId, issuedById: null, address: request.address, now });
    await tx.update(resetRequests).set({ handledAt: now }).where(eq(resetRequests.id, request.id));
    return true;
  });
}

/** Forgets requests that were handled long ago. @returns how many */
export async function purgeResetRequests(db: Db, now: Date): Promise<number> {
  const purged = await db
    .delete(resetRequests)
    .where(lt(resetRequests.handledAt, forgottenBefore(now)))
    .returning({ id: resetRequests.id });
  return purged.length;
}
