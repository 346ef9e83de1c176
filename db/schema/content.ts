import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { ANNOUNCEMENT_KINDS, type AnnouncementKind } from "@/db/codes/content";
import { oneOf } from "./code-check";

const kept = {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  rowVersion: integer().notNull().default(1),
  updatedAt: timestamp({ withTimezone: true }).notNull(),
  removedAt: timestamp({ withTimezone: true }),
};

/** คำถามที่พบบ่อย, in the order in which administrators put them. */
export const faqEntries = pgTable(
  "faq_entries",
  { ...kept, position: integer().notNull(), question: text().notNull(), answer: text().notNull() },
  (t) => [index().on(t.position)],
);

/** ติดต่อสอบถามข้อมูลเพิ่มเติม: offices, never people, unless an administrator writes one. */
export const contacts = pgTable(
  "contacts",
  {
    ...kept,
    position: integer().notNull(),
    office: text().notNull(),
    about: text().notNull().default(""),
    phone: text().notNull().default(""),
    email: text().notNull().default(""),
    website: text().notNull().default(""),
  },
  (t) => [index().on(t.position)],
);

/** What everybody is told on every page, from one moment to another. */
export const announcements = pgTable(
  "announcements",
  {
    ...kept,
    kind: text().$type<AnnouncementKind>().notNull(),
    title: text().notNull(),
    body: text().notNull().default(""),
    showsFrom: timestamp({ withTimezone: true }).notNull(),
    showsUntil: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    check("announcement_kind_is_known", oneOf(t.kind, ANNOUNCEMENT_KINDS)),
    check("announcement_ends_after_it_begins", sql`${t.showsUntil} > ${t.showsFrom}`),
    index().on(t.showsUntil),
  ],
);
