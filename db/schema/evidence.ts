import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { ROUNDS, type Round } from "@/db/codes/status-reports";
import { people } from "./accounts";
import { oneOf } from "./code-check";
import { projectYears } from "./plans";

/** A file that shows what a project's report of a round says. The bytes lie outside the database. */
export const evidenceFiles = pgTable(
  "evidence_files",
  {
    id: uuid().primaryKey().defaultRandom(),
    projectId: bigint({ mode: "number" }).notNull(),
    fiscalYear: smallint().notNull(),
    round: smallint().$type<Round>().notNull(),
    fileName: text().notNull(),
    /** By the file's content, not by its name. */
    mediaType: text().notNull(),
    sizeBytes: bigint({ mode: "number" }).notNull(),
    sha256: text().notNull(),
    storageKey: text().notNull().unique(),
    hasThumbnail: boolean().notNull(),
    uploadedBy: uuid()
      .notNull()
      .references(() => people.id),
    uploadedAt: timestamp({ withTimezone: true }).notNull(),
    deletedBy: uuid().references(() => people.id),
    deletedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    foreignKey({
      name: "evidence_is_of_a_planned_year",
      columns: [t.projectId, t.fiscalYear],
      foreignColumns: [projectYears.projectId, projectYears.fiscalYear],
    }),
    uniqueIndex("same_evidence_once")
      .on(t.projectId, t.fiscalYear, t.round, t.sha256)
      .where(sql`${t.deletedAt} is null`),
    check("evidence_round_is_known", oneOf(t.round, ROUNDS)),
    check("evidence_has_a_name", sql`char_length(btrim(${t.fileName})) between 1 and 200`),
    check("evidence_has_a_size", sql`${t.sizeBytes} > 0`),
    check("evidence_digest_is_sha256", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check("deleted_evidence_says_by_whom", sql`(${t.deletedAt} is null) = (${t.deletedBy} is null)`),
    index().on(t.projectId, t.fiscalYear, t.round),
    index().on(t.uploadedBy),
    index().on(t.deletedBy),
  ],
);
