import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { laoCodes, laos, people } from "@/db/schema";

/**
 * The username that stands behind a typed one: an LAO that got a new code is still known by those it had. Whatever
 * is no such code comes back as it is; the query is the same for a known and an unknown one.
 */
export async function presentUsername(db: Db | Tx, username: string): Promise<string> {
  if (!/^[0-9]{7}$/.test(username)) return username;
  const [lao] = await db
    .select({ code: laos.code })
    .from(laoCodes)
    .innerJoin(laos, eq(laos.id, laoCodes.laoId))
    .where(eq(laoCodes.code, username));
  return lao?.code ?? username;
}

/** Where the staff of an LAO are written to: open accounts with an address. */
export async function listStaffAddresses(
  db: Db | Tx,
  laoId: number,
): Promise<{ email: string; displayName: string; username: string }[]> {
  const rows = await db
    .select({ email: people.email, displayName: people.displayName, username: people.username })
    .from(people)
    .where(and(eq(people.laoId, laoId), eq(people.role, "lao"), eq(people.state, "active")))
    .orderBy(asc(people.username));
  return rows.flatMap(({ email, ...account }) => (email === null ? [] : [{ email, ...account }]));
}
