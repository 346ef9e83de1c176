import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { laos } from "./lao";

/** Who changed what, when, from where, and what it was before. Rows are added and never touched again. */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull(),
    actorId: uuid().references(() => people.id),
    action: text().notNull(),
    /** The table's word for what was changed, and its key as text. */
    entity: text().notNull(),
    entityId: text().notNull(),
    laoId: bigint({ mode: "number" }).references(() => laos.id),
    address: text(),
    before: jsonb(),
    after: jsonb(),
  },
  (t) => [
    index().on(t.entity, t.entityId, t.at),
    index().on(t.laoId, t.at),
    index().on(t.actorId, t.at),
    // In UTC, so that only this index has the order: the planner would else read a rare action's time through all others.
    index("audit_events_of_an_action_in_time").on(t.action, sql`(${t.at} at time zone 'UTC')`, t.id),
    index().on(t.at),
  ],
);

/**
 * The events as links of a chain: each hash covers the event and the hash before it. Written by a trigger when the
 * event's transaction commits, one transaction after another, so that positions have no gap.
 */
export const auditChain = pgTable("audit_chain", {
  position: bigint({ mode: "number" }).primaryKey(),
  eventId: bigint({ mode: "number" })
    .notNull()
    .unique()
    .references(() => auditEvents.id),
  previousHash: text().notNull(),
  hash: text().notNull(),
});
