import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { type Round, SUBMISSION_STATES, type SubmissionState } from "@/db/codes/status-reports";
import { people } from "./accounts";
import { oneOf } from "./code-check";
import { laos } from "./lao";
import { projects } from "./plans";
import { rounds } from "./status-reports";

/** An LAO hands in a round: what was reported by then, and what the province office says of it. */
export const roundSubmissions = pgTable(
  "round_submissions",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    laoId: bigint({ mode: "number" })
      .notNull()
      .references(() => laos.id),
    fiscalYear: smallint().notNull(),
    round: smallint().$type<Round>().notNull(),
    /** ครั้งที่: counted from one in each round of an LAO. */
    number: integer().notNull(),
    /** เลขที่รับ, as it stands on the receipt. */
    receiptNumber: text().notNull().unique(),
    state: text().$type<SubmissionState>().notNull().default("submitted"),
    /** What the receipt says of the round as it was handed in. */
    projectCount: integer().notNull(),
    reportedCount: integer().notNull(),
    ordinanceBudgetSatang: bigint({ mode: "bigint" }).notNull(),
    spentSatang: bigint({ mode: "bigint" }).notNull(),
    /** Of every project and report version handed in: tells whether anything was changed since. */
    contentSha256: text().notNull(),
    isLate: boolean().notNull(),
    submittedBy: uuid()
      .notNull()
      .references(() => people.id),
    submittedAt: timestamp({ withTimezone: true }).notNull(),
    decidedAt: timestamp({ withTimezone: true }),
    rowVersion: integer().notNull().default(1),
  },
  (t) => [
    foreignKey({
      name: "submission_is_of_a_round",
      columns: [t.fiscalYear, t.round],
      foreignColumns: [rounds.fiscalYear, rounds.round],
    }),
    unique("submissions_are_counted").on(t.laoId, t.fiscalYear, t.round, t.number),
    check("submission_counts_from_one", sql`${t.number} >= 1`),
    check("submission_state_is_known", oneOf(t.state, SUBMISSION_STATES)),
    check("decided_submission_says_when", sql`(${t.state} = 'submitted') = (${t.decidedAt} is null)`),
    check("submission_counts_its_projects", sql`${t.reportedCount} between 0 and ${t.projectCount}`),
    check("submission_digest_is_sha256", sql`${t.contentSha256} ~ '^[0-9a-f]{64}$'`),
    index().on(t.fiscalYear, t.round, t.state),
    index().on(t.submittedBy),
  ],
);

/** What an office said of a round that was handed in: as a whole, or of one project. Kept for ever. */
export const roundReviews = pgTable(
  "round_reviews",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    submissionId: bigint({ mode: "number" })
      .notNull()
      .references((): AnyPgColumn => roundSubmissions.id),
    projectId: bigint({ mode: "number" }).references(() => projects.id),
    toState: text().$type<SubmissionState>().notNull(),
    reason: text(),
    reviewedBy: uuid()
      .notNull()
      .references(() => people.id),
    reviewedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    check("round_review_state_is_known", oneOf(t.toState, SUBMISSION_STATES)),
    check("round_review_of_a_project_says_why", sql`${t.projectId} is null or ${t.reason} is not null`),
    index().on(t.submissionId, t.reviewedAt),
    index().on(t.projectId),
    index().on(t.reviewedBy),
  ],
);
