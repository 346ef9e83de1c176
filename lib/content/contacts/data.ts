import "server-only";
import { asc, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/database";
import { contacts } from "@/db/schema";
import { MOST_ROWS } from "../order/rules";
import type { ContactContent } from "./schema";

export type Contact = ContactContent & { id: number };

const CONTACT = {
  id: contacts.id,
  office: contacts.office,
  about: contacts.about,
  phone: contacts.phone,
  email: contacts.email,
  website: contacts.website,
};

/** ติดต่อสอบถามข้อมูลเพิ่มเติม in their order. */
export async function listContacts(db: Db): Promise<Contact[]> {
  return db
    .select(CONTACT)
    .from(contacts)
    .where(isNull(contacts.removedAt))
    .orderBy(asc(contacts.position), asc(contacts.id))
    .limit(MOST_ROWS);
}

/** One contact as its form and its notice need it, whether it is shown or taken out; null for none. */
export async function findContact(
  db: Db,
  id: number,
): Promise<(Contact & { rowVersion: number; removedAt: Date | null }) | null> {
  const [contact] = await db
    .select({ ...CONTACT, rowVersion: contacts.rowVersion, removedAt: contacts.removedAt })
    .from(contacts)
    .where(eq(contacts.id, id));
  return contact ?? null;
}
