import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/database";
import { signInCounters } from "@/db/schema";
import { tokenOf } from "../../secrets";
import { addressGroup, FAILURES_AN_ADDRESS, WINDOW_MS } from "../../throttling/rules";

/**
 * Counts a try to open an account with a code, right or wrong, before anything is looked up. Codes cannot be guessed:
 * this keeps one address from keeping the database busy, and no account is ever shut by it.
 *
 * @returns whether the address may try; the answer depends on nothing but the address
 * @source docs/sources.md throttling
 */
export async function countActivation(db: Db, address: string | null, now: Date): Promise<boolean> {
  const began = sql`${signInCounters.windowStartedAt} > ${new Date(now.getTime() - WINDOW_MS).toISOString()}::timestamptz`;
  const [counted] = await db
    .insert(signInCounters)
    .values({
      kind: "address",
      key: tokenOf("sign-in-counter", `activation ${addressGroup(address)}`),
      failures: 1,
      windowStartedAt: now,
    })
    .onConflictDoUpdate({
      target: [signInCounters.kind, signInCounters.key],
      set: {
        failures: sql`case when ${began} then ${signInCounters.failures} + 1 else 1 end`,
        windowStartedAt: sql`case when ${began} then ${signInCounters.windowStartedAt} else excluded.window_started_at end`,
      },
    })
    .returning({ failures: signInCounters.failures });
  return counted!.failures <= FAILURES_AN_ADDRESS;
}
