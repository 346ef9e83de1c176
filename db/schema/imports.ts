import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { IMPORT_PURPOSES, type ImportPurpose } from "@/db/codes/imports";
import type { Round } from "@/db/codes/status-reports";
import { people } from "./accounts";
import { oneOf } from "./code-check";
import { editions } from "./editions";
import { laos } from "./lao";
import { rounds } from "./status-reports";

/**
 * A file, or a pasted block, that was read and is looked at before it is written: its cells as text, then what was
 * written from it, and what would undo that.
 */
export const imports = pgTable(
  "imports",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** The number on the receipt. */
    number: bigint({ mode: "number" }).notNull().unique().generatedAlwaysAsIdentity(),
    purpose: text().$type<ImportPurpose>().notNull(),
    laoId: bigint({ mode: "number" }).references(() => laos.id),
    editionId: smallint().references(() => editions.id),
    fiscalYear: smallint(),
    round: smallint().$type<Round>(),
    /** Null for the command of whoever runs the server. */
    startedById: uuid().references(() => people.id),
    fileName: text().notNull(),
    sha256: text().notNull(),
    /** Rows of cells, the heading row first. Emptied when it is no longer needed. */
    rows: jsonb().$type<readonly (readonly string[])[]>().notNull(),
    rowCount: integer().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** Until when it can be looked at and written. */
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    committedAt: timestamp({ withTimezone: true }),
    /** How many rows were added, changed and so on. */
    counts: jsonb().$type<Readonly<Record<string, number>>>(),
    /** What stood there before, for undoing. */
    undo: jsonb(),
    undoneAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    check("import_purpose_is_known", oneOf(t.purpose, IMPORT_PURPOSES)),
    check(
      "import_says_what_it_is_about",
      sql`case ${t.purpose}
        when 'registry' then ${t.laoId} is null and ${t.editionId} is null
        when 'plan' then ${t.laoId} is not null and ${t.editionId} is not null
        else ${t.laoId} is not null and ${t.fiscalYear} is not null and ${t.round} is not null end`,
    ),
    check("import_digest_is_sha256", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check("import_is_undone_after_it_is_written", sql`${t.undoneAt} is null or ${t.committedAt} is not null`),
    check("written_import_says_how_much", sql`(${t.committedAt} is null) = (${t.counts} is null)`),
    foreignKey({
      name: "import_is_of_a_round",
      columns: [t.fiscalYear, t.round],
      foreignColumns: [rounds.fiscalYear, rounds.round],
    }),
    index().on(t.laoId, t.purpose, t.createdAt),
    index().on(t.editionId),
    index().on(t.fiscalYear, t.round),
    index().on(t.startedById),
    index().on(t.expiresAt),
  ],
);
