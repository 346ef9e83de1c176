import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { faqEntries } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { addRow, editRow, setRemoved } from "../kept-rows/mutations";
import { fullness, nextPosition, type OrderedKind, placeRow } from "../order/mutations";
import type { FaqContent } from "./schema";

async function order(tx: Tx) {
  return tx
    .select({ id: faqEntries.id, position: faqEntries.position })
    .from(faqEntries)
    .where(isNull(faqEntries.removedAt))
    .orderBy(asc(faqEntries.position), asc(faqEntries.id));
}

const FAQ: OrderedKind<FaqContent> = {
  room: "faq",
  entity: "faq_entry",
  order,
  lock: async (tx, id) => {
    const [row] = await tx
      .select({
        id: faqEntries.id,
        rowVersion: faqEntries.rowVersion,
        removedAt: faqEntries.removedAt,
        content: { question: faqEntries.question, answer: faqEntries.answer },
      })
      .from(faqEntries)
      .where(eq(faqEntries.id, id))
      .for("update");
    return row ?? null;
  },
  insert: async (tx, content, now) => {
    const position = await nextPosition(tx, { order });
    const [made] = await tx
      .insert(faqEntries)
      .values({ ...content, position, updatedAt: now })
      .returning({ id: faqEntries.id });
    return made!.id;
  },
  write: async (tx, row, set, now) => {
    await tx
      .update(faqEntries)
      .set({ ...set, updatedAt: now, rowVersion: row.rowVersion + 1 })
      .where(and(eq(faqEntries.id, row.id), eq(faqEntries.rowVersion, row.rowVersion)));
  },
  setPosition: async (tx, id, position) => {
    await tx.update(faqEntries).set({ position }).where(eq(faqEntries.id, id));
  },
};

/** Adds a question at the end of the list. */
export const addFaqEntry = (db: Db, actor: Actor, input: { key: string; content: FaqContent }, now: Date) =>
  addRow(db, actor, FAQ, input, now, (tx) => fullness(tx, FAQ));

export const editFaqEntry = (
  db: Db,
  actor: Actor,
  input: { key: string; id: number; rowVersion: number; content: FaqContent },
  now: Date,
) => editRow(db, actor, FAQ, input, now);

export const removeFaqEntry = (db: Db, actor: Actor, id: number, now: Date) =>
  setRemoved<FaqContent, never>(db, actor, FAQ, { id, removed: true }, now, async () => null);

/** Brings a question back to where it stood (เลิกทำ). */
export const restoreFaqEntry = (db: Db, actor: Actor, id: number, now: Date) =>
  setRemoved(db, actor, FAQ, { id, removed: false }, now, (tx) => fullness(tx, FAQ));

export const placeFaqEntry = (
  db: Db,
  actor: Actor,
  input: { id: number; before: number | null },
  now: Date,
) => placeRow(db, actor, FAQ, input, now);
