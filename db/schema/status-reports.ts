import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  CANNOT_REASONS,
  type CannotReason,
  PROJECT_STATUSES,
  type ProjectStatus,
  ROUNDS,
  type Round,
} from "@/db/codes/status-reports";
import { people } from "./accounts";
import { oneOf } from "./code-check";
import { editionYears } from "./editions";
import { laos } from "./lao";
import { projectYears } from "./plans";

/** When a round takes reports: civil days of Asia/Bangkok, both included. */
export const rounds = pgTable(
  "rounds",
  {
    fiscalYear: smallint()
      .notNull()
      .references(() => editionYears.fiscalYear),
    round: smallint().$type<Round>().notNull(),
    opensOn: date({ mode: "string" }).notNull(),
    closesOn: date({ mode: "string" }).notNull(),
    rowVersion: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.fiscalYear, t.round] }),
    check("round_is_known", oneOf(t.round, ROUNDS)),
    check("round_window_runs_forward", sql`${t.opensOn} <= ${t.closesOn}`),
  ],
);

/**
 * A later closing day for one LAO, with its reason: an extension while the round takes the LAO's reports, a reopening
 * once it is closed. What is reported in a reopening is an amendment of what was frozen.
 */
export const roundExtensions = pgTable(
  "round_extensions",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    laoId: bigint({ mode: "number" })
      .notNull()
      .references(() => laos.id),
    fiscalYear: smallint().notNull(),
    round: smallint().$type<Round>().notNull(),
    closesOn: date({ mode: "string" }).notNull(),
    isReopening: boolean().notNull().default(false),
    reason: text().notNull(),
    grantedBy: uuid()
      .notNull()
      .references(() => people.id),
    grantedAt: timestamp({ withTimezone: true }).notNull(),
    revokedBy: uuid().references(() => people.id),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    foreignKey({
      name: "extension_is_of_a_round",
      columns: [t.fiscalYear, t.round],
      foreignColumns: [rounds.fiscalYear, rounds.round],
    }),
    check("extension_says_why", sql`char_length(btrim(${t.reason})) between 1 and 2000`),
    check("revoked_extension_says_by_whom", sql`(${t.revokedAt} is null) = (${t.revokedBy} is null)`),
    index().on(t.laoId, t.fiscalYear, t.round),
    index().on(t.fiscalYear, t.round),
    index().on(t.grantedBy),
    index().on(t.revokedBy),
  ],
);

/** A project's report for a round. What it says now is the version it points at. */
export const statusReports = pgTable(
  "status_reports",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    projectId: bigint({ mode: "number" }).notNull(),
    fiscalYear: smallint().notNull(),
    round: smallint().$type<Round>().notNull(),
    currentVersion: integer().notNull().default(1),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    foreignKey({
      name: "report_is_of_a_planned_year",
      columns: [t.projectId, t.fiscalYear],
      foreignColumns: [projectYears.projectId, projectYears.fiscalYear],
    }),
    unique("one_report_per_project_and_round").on(t.projectId, t.fiscalYear, t.round),
    check("report_round_is_known", oneOf(t.round, ROUNDS)),
    index().on(t.fiscalYear, t.round),
  ],
);

/** Every version of a report, never changed and never removed. */
export const statusReportVersions = pgTable(
  "status_report_versions",
  {
    reportId: bigint({ mode: "number" })
      .notNull()
      .references((): AnyPgColumn => statusReports.id),
    version: integer().notNull(),
    status: text().$type<ProjectStatus>().notNull(),
    cannotReason: text().$type<CannotReason>(),
    cannotReasonText: text(),
    /** บรรจุไว้ในข้อบัญญัติ/เทศบัญญัติ/แผนการดำเนินงาน: a flag apart from the ordinance budget. */
    inOrdinance: boolean().notNull(),
    /** ดำเนินการโดยไม่ใช้งบประมาณ. */
    withoutBudget: boolean().notNull(),
    ordinanceBudgetSatang: bigint({ mode: "bigint" }).notNull(),
    spentSatang: bigint({ mode: "bigint" }).notNull(),
    /** Spending above the ordinance budget was asked about and confirmed. */
    overspendConfirmed: boolean().notNull().default(false),
    remark: text(),
    /** Why this version corrects the one before. */
    correctionReason: text(),
    /** The version that this one brings back. */
    restoredFrom: integer(),
    /** Recorded after the closing day: in the grace of a form that was open, or in a reopening. */
    isLate: boolean().notNull().default(false),
    recordedBy: uuid()
      .notNull()
      .references(() => people.id),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.reportId, t.version] }),
    check("version_counts_from_one", sql`${t.version} >= 1`),
    check("report_status_is_known", oneOf(t.status, PROJECT_STATUSES)),
    check("cannot_reason_is_known", oneOf(t.cannotReason, CANNOT_REASONS)),
    check("cannot_needs_a_reason", sql`(${t.status} = 'cannot') = (${t.cannotReason} is not null)`),
    check(
      "other_reason_says_which",
      sql`(coalesce(${t.cannotReason}, '') = 'other') = (${t.cannotReasonText} is not null)`,
    ),
    check("ordinance_budget_is_money", sql`${t.ordinanceBudgetSatang} between 0 and 100000000000000`),
    check("spent_is_money", sql`${t.spentSatang} between 0 and 100000000000000`),
    check(
      "no_budget_spends_none",
      sql`not ${t.withoutBudget} or (${t.ordinanceBudgetSatang} = 0 and ${t.spentSatang} = 0)`,
    ),
    check(
      "overspend_is_confirmed",
      sql`${t.spentSatang} <= ${t.ordinanceBudgetSatang} or ${t.overspendConfirmed}`,
    ),
    check("version_restores_an_earlier_one", sql`${t.restoredFrom} between 1 and ${t.version} - 1`),
    check("report_remark_is_bounded", sql`char_length(${t.remark}) <= 2000`),
    index().on(t.recordedBy),
  ],
);
