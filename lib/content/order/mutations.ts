import "server-only";
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import type { Actor } from "@/lib/accounts/actor";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { mayEditContent } from "../access";
import { type ContentKind, recordChange, type SavedRow } from "../kept-rows/mutations";
import { MOST_ROWS, placedBefore } from "./rules";

/** A kind of content that administrators put into an order of their own. */
export type OrderedKind<Content extends object> = ContentKind<Content> & {
  /** The rows that are shown, in their order. */
  readonly order: (tx: Tx) => Promise<{ id: number; position: number }[]>;
  readonly setPosition: (tx: Tx, id: number, position: number) => Promise<void>;
};

/** Whoever changes how many rows a list has, or their order, waits here for whoever does so already. */
async function lockOrder<Content extends object>(tx: Tx, kind: OrderedKind<Content>): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`content order ${kind.entity}`}))`);
}

/** Why a list takes no further row; null while it does. */
export async function fullness<Content extends object>(
  tx: Tx,
  kind: OrderedKind<Content>,
): Promise<"list_full" | null> {
  await lockOrder(tx, kind);
  return (await kind.order(tx)).length < MOST_ROWS ? null : "list_full";
}

/** The position of a row that is put last. Call it after `fullness`, which holds the others off. */
export async function nextPosition<Content extends object>(
  tx: Tx,
  kind: Pick<OrderedKind<Content>, "order">,
): Promise<number> {
  return Math.max(0, ...(await kind.order(tx)).map(({ position }) => position)) + 1;
}

/**
 * Puts a row directly before another, or last. It says the place and not a direction, so that a form sent twice
 * moves it once.
 */
export async function placeRow<Content extends object>(
  db: Db,
  actor: Actor,
  kind: OrderedKind<Content>,
  input: { id: number; before: number | null },
  now: Date,
): Promise<Outcome<SavedRow, "not_found" | "list_changed">> {
  if (!mayEditContent(actor)) return refused("not_found");
  return db.transaction(async (tx) => {
    await lockOrder(tx, kind);
    const rows = await kind.order(tx);
    const ids = rows.map(({ id }) => id);
    if (!ids.includes(input.id)) return refused("not_found" as const);
    const placed = placedBefore(ids, input.id, input.before);
    if (!placed) return refused("list_changed" as const);
    const [from, to] = [ids.indexOf(input.id) + 1, placed.indexOf(input.id) + 1];
    if (from === to) return done({ id: input.id });
    const before = new Map(rows.map(({ id, position }) => [id, position]));
    for (const [index, id] of placed.entries())
      if (before.get(id) !== index + 1) await kind.setPosition(tx, id, index + 1);
    const change = { verb: "move", id: input.id, before: { place: from }, after: { place: to } };
    await recordChange(tx, actor, kind, change, now);
    return done({ id: input.id });
  });
}
