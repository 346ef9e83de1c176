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
import { COUNTER_KINDS, type CounterKind, LINK_KINDS, type LinkKind } from "@/db/codes/accounts";
import { people } from "./accounts";
import { oneOf } from "./code-check";

/** Failed sign-ins. The key is a hash: what was typed as a username may be a password in the wrong field. */
export const signInCounters = pgTable(
  "sign_in_counters",
  {
    kind: text().$type<CounterKind>().notNull(),
    key: text().notNull(),
    failures: integer().notNull(),
    windowStartedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.key] }),
    check("counter_kind_is_known", oneOf(t.kind, COUNTER_KINDS)),
    check("failures_are_counted", sql`${t.failures} >= 0`),
    index().on(t.windowStartedAt),
  ],
);

/** A browser from which somebody has signed in before: strangers' wrong passwords do not keep it out. */
export const rememberedDevices = pgTable(
  "remembered_devices",
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    tokenHash: text().notNull().unique(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    lastUsedAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    check("device_expires_after_it_is_remembered", sql`${t.expiresAt} > ${t.createdAt}`),
    index().on(t.personId),
  ],
);

/** Somebody whose password was right and whose second step is still to come. */
export const signInChallenges = pgTable(
  "sign_in_challenges",
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    tokenHash: text().notNull().unique(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    usedAt: timestamp({ withTimezone: true }),
    failures: integer().notNull().default(0),
  },
  (t) => [
    check("challenge_failures_are_counted", sql`${t.failures} >= 0`),
    index().on(t.personId),
    index().on(t.expiresAt),
  ],
);

/** The second step by an authenticator program (RFC 6238). */
export const totpCredentials = pgTable("totp_credentials", {
  personId: uuid()
    .primaryKey()
    .references(() => people.id),
  /** Encrypted with a key made from AUTH_SECRET. */
  sealedSecret: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  /** When the first code was typed rightly; asked for at sign-in from then on. */
  confirmedAt: timestamp({ withTimezone: true }),
  /** The time step of the last code taken: none is taken twice. */
  lastUsedStep: bigint({ mode: "number" }),
});

/** For somebody who lost the telephone; each good once. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    codeHash: text().notNull().unique(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    usedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.personId)],
);

/** A link sent by mail that sets a password, hashed. The newest is the only one that opens. */
export const oneTimeLinks = pgTable(
  "one_time_links",
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text().$type<LinkKind>().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    /** Null when the owner asked for it. */
    issuedById: uuid().references(() => people.id),
    tokenHash: text().notNull().unique(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    usedAt: timestamp({ withTimezone: true }),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    check("link_kind_is_known", oneOf(t.kind, LINK_KINDS)),
    check("link_expires_after_issue", sql`${t.expiresAt} > ${t.createdAt}`),
    check("link_ends_one_way", sql`${t.usedAt} is null or ${t.revokedAt} is null`),
    uniqueIndex("one_link_at_a_time")
      .on(t.personId)
      .where(sql`${t.usedAt} is null and ${t.revokedAt} is null`),
    index().on(t.personId),
    index().on(t.issuedById),
  ],
);

/** ลืมรหัสผ่าน as it was asked. Handled apart from the answer, which is the same for every address. */
export const resetRequests = pgTable(
  "reset_requests",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    email: text().notNull(),
    address: text(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    handledAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    index("reset_requests_to_be_handled").on(t.createdAt).where(sql`${t.handledAt} is null`),
    index().on(t.email, t.createdAt),
    index().on(t.address, t.createdAt),
  ],
);

/** What was typed into a form whose session was over when it arrived: given back after signing in again. */
export const parkedForms = pgTable(
  "parked_forms",
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    path: text().notNull(),
    fields: jsonb().$type<Record<string, string[]>>().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    check("parked_form_expires_after_it_is_parked", sql`${t.expiresAt} > ${t.createdAt}`),
    index().on(t.personId),
    index().on(t.expiresAt),
  ],
);
