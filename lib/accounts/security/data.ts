import "server-only";
import { eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { people } from "@/db/schema";

const OWN_ACCOUNT = {
  id: people.id,
  username: people.username,
  displayName: people.displayName,
  role: people.role,
  state: people.state,
  laoId: people.laoId,
  email: people.email,
  passwordHash: people.passwordHash,
};

/** An account as its owner's changes need it. Never for a page: the password's hash is in it. */
export type AccountToChange = Awaited<ReturnType<typeof findAccount>> & {};

/** Null for somebody who has no account, such as an officer who looks through an LAO's eyes. */
export async function findAccount(db: Db | Tx, personId: string) {
  const [account] = await db.select(OWN_ACCOUNT).from(people).where(eq(people.id, personId));
  return account ?? null;
}

/** The same, with the person locked: changes to one account happen one after another. */
export async function findAccountForUpdate(tx: Tx, personId: string) {
  const [account] = await tx.select(OWN_ACCOUNT).from(people).where(eq(people.id, personId)).for("update");
  return account ?? null;
}
