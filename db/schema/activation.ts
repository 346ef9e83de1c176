import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { laos } from "./lao";

/** The code on an LAO's letter, hashed. Good once, for 30 days, until the next one is issued. */
export const activationCodes = pgTable(
  "activation_codes",
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    codeHash: text().notNull().unique(),
    issuedById: uuid()
      .notNull()
      .references(() => people.id),
    issuedAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    usedAt: timestamp({ withTimezone: true }),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    check("activation_code_expires_after_issue", sql`${t.expiresAt} > ${t.issuedAt}`),
    check("activation_code_ends_one_way", sql`${t.usedAt} is null or ${t.revokedAt} is null`),
    uniqueIndex("one_activation_code_at_a_time")
      .on(t.personId)
      .where(sql`${t.usedAt} is null and ${t.revokedAt} is null`),
    index().on(t.personId),
    index().on(t.issuedById),
  ],
);

/** Hours in which the LAOs named sign in for the first time without a code, as in the manual. */
export const trainingWindows = pgTable(
  "training_windows",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    openedById: uuid()
      .notNull()
      .references(() => people.id),
    reason: text().notNull(),
    opensAt: timestamp({ withTimezone: true }).notNull(),
    closesAt: timestamp({ withTimezone: true }).notNull(),
    closedAt: timestamp({ withTimezone: true }),
    closedById: uuid().references(() => people.id),
  },
  (t) => [
    check(
      "training_window_lasts_hours",
      sql`${t.closesAt} > ${t.opensAt} and ${t.closesAt} <= ${t.opensAt} + interval '12 hours'`,
    ),
    check("closed_training_window_says_who", sql`(${t.closedAt} is null) = (${t.closedById} is null)`),
    index().on(t.openedById),
    index().on(t.closedById),
    index().on(t.closesAt),
  ],
);

export const trainingWindowLaos = pgTable(
  "training_window_laos",
  {
    windowId: bigint({ mode: "number" })
      .notNull()
      .references(() => trainingWindows.id),
    laoId: bigint({ mode: "number" })
      .notNull()
      .references(() => laos.id),
  },
  (t) => [primaryKey({ columns: [t.windowId, t.laoId] }), index().on(t.laoId)],
);

/** Somebody who showed the right code, or came within a training window, and is filling in the registration. */
export const claims = pgTable(
  "claims",
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    tokenHash: text().notNull().unique(),
    activationCodeId: uuid().references(() => activationCodes.id),
    trainingWindowId: bigint({ mode: "number" }).references(() => trainingWindows.id),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
    address: text(),
  },
  (t) => [
    check(
      "claim_rests_on_a_code_or_a_window",
      sql`(${t.activationCodeId} is null) <> (${t.trainingWindowId} is null)`,
    ),
    check("claim_expires_after_it_begins", sql`${t.expiresAt} > ${t.createdAt}`),
    index().on(t.personId),
    index().on(t.activationCodeId),
    index().on(t.trainingWindowId),
  ],
);

/** What was typed of a registration so far, to go on with later. No password is ever in it. */
export const registrationDrafts = pgTable("registration_drafts", {
  personId: uuid()
    .primaryKey()
    .references(() => people.id),
  fields: jsonb().$type<Record<string, string>>().notNull(),
  updatedAt: timestamp({ withTimezone: true }).notNull(),
  rowVersion: integer().notNull().default(1),
});
