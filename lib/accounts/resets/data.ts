import "server-only";
import { and, asc, count, eq, gt, gte, inArray, isNull, lt, or } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { oneTimeLinks, people, resetRequests } from "@/db/schema";
import { hourOf, MOST_REQUESTS_FROM_AN_ADDRESS, MOST_RESETS_AN_HOUR, resetsCountFrom } from "./rules";

export type ResetRequest = {
  readonly id: number;
  readonly email: string;
  readonly address: string | null;
  readonly createdAt: Date;
};

/** The oldest request that nobody has in hand, locked until the transaction ends; null when none waits. */
export async function findRequestToHandle(tx: Tx): Promise<ResetRequest | null> {
  const [request] = await tx
    .select({
      id: resetRequests.id,
      email: resetRequests.email,
      address: resetRequests.address,
      createdAt: resetRequests.createdAt,
    })
    .from(resetRequests)
    .where(isNull(resetRequests.handledAt))
    .orderBy(asc(resetRequests.createdAt))
    .limit(1)
    .for("update", { skipLocked: true });
  return request ?? null;
}

/** Whether a request is among the first of its internet address in its hour. */
export async function isAmongFirstFromItsAddress(db: Db | Tx, request: ResetRequest): Promise<boolean> {
  const { id, address, createdAt } = request;
  const [earlier] = await db
    .select({ requests: count() })
    .from(resetRequests)
    .where(
      and(
        address === null ? isNull(resetRequests.address) : eq(resetRequests.address, address),
        gte(resetRequests.createdAt, hourOf(createdAt)),
        or(
          lt(resetRequests.createdAt, createdAt),
          and(eq(resetRequests.createdAt, createdAt), lt(resetRequests.id, id)),
        ),
      ),
    );
  return (earlier?.requests ?? 0) < MOST_REQUESTS_FROM_AN_ADDRESS;
}

/**
 * The accounts that a request's address is to get a letter for, locked: every active one with that e-mail that has
 * not had its letters of this hour.
 */
export async function listAccountsToReset(tx: Tx, email: string, now: Date): Promise<string[]> {
  const active = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.email, email), eq(people.state, "active")))
    .orderBy(asc(people.id))
    .for("update");
  if (active.length === 0) return [];
  const ids = active.map(({ id }) => id);
  const sent = await tx
    .select({ personId: oneTimeLinks.personId, links: count() })
    .from(oneTimeLinks)
    .where(
      and(
        inArray(oneTimeLinks.personId, ids),
        eq(oneTimeLinks.kind, "reset"),
        isNull(oneTimeLinks.issuedById),
        gt(oneTimeLinks.createdAt, resetsCountFrom(now)),
      ),
    )
    .groupBy(oneTimeLinks.personId);
  const full = new Set(sent.filter(({ links }) => links >= MOST_RESETS_AN_HOUR).map((row) => row.personId));
  return ids.filter((id) => !full.has(id));
}
