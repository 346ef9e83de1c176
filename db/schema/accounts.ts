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
  uuid,
} from "drizzle-orm/pg-core";
import {
  ACCOUNT_STATES,
  type AccountState,
  REACHES,
  type Reach,
  ROLES,
  type Role,
  SESSION_ENDS,
  type SessionEnd,
} from "@/db/codes/accounts";
import { oneOf } from "./code-check";
import { laos, provinces } from "./lao";

/** Who may sign in. A username is an LAO's 7-digit code or an officer's e-mail, in lower case. */
export const people = pgTable(
  "people",
  {
    id: uuid().primaryKey().defaultRandom(),
    username: text().notNull().unique(),
    displayName: text().notNull(),
    role: text().$type<Role>().notNull(),
    reach: text().$type<Reach>().notNull(),
    laoId: bigint({ mode: "number" }).references(() => laos.id),
    provinceCode: text().references(() => provinces.code),
    regionCode: text(),
    email: text(),
    /** Argon2id in PHC form; null until the account is claimed. */
    passwordHash: text(),
    passwordChangedAt: timestamp({ withTimezone: true }),
    state: text().$type<AccountState>().notNull().default("unclaimed"),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    rowVersion: integer().notNull().default(1),
  },
  (t) => [
    check("person_role_is_known", oneOf(t.role, ROLES)),
    check("person_reach_is_known", oneOf(t.reach, REACHES)),
    check("person_state_is_known", oneOf(t.state, ACCOUNT_STATES)),
    check("username_is_in_lower_case", sql`${t.username} = lower(${t.username})`),
    check("active_account_has_a_password", sql`${t.state} <> 'active' or ${t.passwordHash} is not null`),
    check(
      "person_reach_follows_role",
      sql`(${t.role} = 'lao' and ${t.reach} = 'lao') or (${t.role} = 'province' and ${t.reach} = 'province')
        or (${t.role} = 'nacc' and ${t.reach} in ('region', 'country')) or (${t.role} = 'admin' and ${t.reach} = 'none')`,
    ),
    check(
      "person_reach_names_its_place",
      sql`(${t.reach} = 'lao') = (${t.laoId} is not null) and (${t.reach} = 'province') = (${t.provinceCode} is not null)
        and (${t.reach} = 'region') = (${t.regionCode} is not null)`,
    ),
    check("email_is_in_lower_case", sql`${t.email} = lower(${t.email})`),
    index().on(t.laoId),
    index().on(t.provinceCode),
    index().on(t.email),
  ],
);

/** How long a sign-in of a role lasts without a request, and at most. */
export const sessionLimits = pgTable(
  "session_limits",
  {
    role: text().$type<Role>().primaryKey(),
    idleMinutes: integer().notNull(),
    absoluteMinutes: integer().notNull(),
    rowVersion: integer().notNull().default(1),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check("session_limit_role_is_known", oneOf(t.role, ROLES)),
    check("session_idle_limit_is_sensible", sql`${t.idleMinutes} between 5 and 240`),
    check("session_absolute_limit_is_sensible", sql`${t.absoluteMinutes} between ${t.idleMinutes} and 1440`),
  ],
);

/** One row a sign-in, read at every request: ended here means ended everywhere. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    lastSeenAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
    endReason: text().$type<SessionEnd>(),
    address: text(),
    userAgent: text(),
    /** The LAO through whose eyes an officer looks; nothing is written meanwhile. */
    viewingLaoId: bigint({ mode: "number" }).references(() => laos.id),
  },
  (t) => [
    check("session_end_is_known", oneOf(t.endReason, SESSION_ENDS)),
    check("ended_session_says_why", sql`(${t.endedAt} is null) = (${t.endReason} is null)`),
    index().on(t.personId),
    index().on(t.viewingLaoId),
  ],
);

/** The first answer to a form, given again when the same form is sent again. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    key: uuid().notNull(),
    action: text().notNull(),
    answer: jsonb().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.key] }), index().on(t.createdAt)],
);
