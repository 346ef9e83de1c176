import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { contacts } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { addRow, editRow, setRemoved } from "../kept-rows/mutations";
import { fullness, nextPosition, type OrderedKind, placeRow } from "../order/mutations";
import type { ContactContent } from "./schema";

async function order(tx: Tx) {
  return tx
    .select({ id: contacts.id, position: contacts.position })
    .from(contacts)
    .where(isNull(contacts.removedAt))
    .orderBy(asc(contacts.position), asc(contacts.id));
}

const CONTACTS: OrderedKind<ContactContent> = {
  room: "contact",
  entity: "contact",
  order,
  lock: async (tx, id) => {
    const [row] = await tx
      .select({
        id: contacts.id,
        rowVersion: contacts.rowVersion,
        removedAt: contacts.removedAt,
        content: {
          office: contacts.office,
          about: contacts.about,
          phone: contacts.phone,
          email: contacts.email,
          website: contacts.website,
        },
      })
      .from(contacts)
      .where(eq(contacts.id, id))
      .for("update");
    return row ?? null;
  },
  insert: async (tx, content, now) => {
    const position = await nextPosition(tx, { order });
    const [made] = await tx
      .insert(contacts)
      .values({ ...content, position, updatedAt: now })
      .returning({ id: contacts.id });
    return made!.id;
  },
  write: async (tx, row, set, now) => {
    await tx
      .update(contacts)
      .set({ ...set, updatedAt: now, rowVersion: row.rowVersion + 1 })
      .where(and(eq(contacts.id, row.id), eq(contacts.rowVersion, row.rowVersion)));
  },
  setPosition: async (tx, id, position) => {
    await tx.update(contacts).set({ position }).where(eq(contacts.id, id));
  },
};

/** Adds a contact at the end of the list. */
export const addContact = (
  db: Db,
  actor: Actor,
  input: { key: string; content: ContactContent },
  now: Date,
) => addRow(db, actor, CONTACTS, input, now, (tx) => fullness(tx, CONTACTS));

export const editContact = (
  db: Db,
  actor: Actor,
  input: { key: string; id: number; rowVersion: number; content: ContactContent },
  now: Date,
) => editRow(db, actor, CONTACTS, input, now);

export const removeContact = (db: Db, actor: Actor, id: number, now: Date) =>
  setRemoved<ContactContent, never>(db, actor, CONTACTS, { id, removed: true }, now, async () => null);

/** Brings a contact back to where it stood (เลิกทำ). */
export const restoreContact = (db: Db, actor: Actor, id: number, now: Date) =>
  setRemoved(db, actor, CONTACTS, { id, removed: false }, now, (tx) => fullness(tx, CONTACTS));

export const placeContact = (db: Db, actor: Actor, input: { id: number; before: number | null }, now: Date) =>
  placeRow(db, actor, CONTACTS, input, now);
