import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { PLAN_STANDINGS, type PlanStanding } from "@/db/codes/assessments";
import { PROJECT_KINDS, type ProjectKind } from "@/db/codes/plans";
import type { Round } from "@/db/codes/status-reports";
import { oneOf } from "./code-check";
import { districts, laos, provinces, thaiText } from "./lao";
import { projects } from "./plans";
import { rounds, statusReportVersions } from "./status-reports";

/** An LAO as it was when a round closed for it, with where its plan stood. Written once, kept for ever. */
export const roundSnapshots = pgTable(
  "round_snapshots",
  {
    laoId: bigint({ mode: "number" })
      .notNull()
      .references(() => laos.id),
    fiscalYear: smallint().notNull(),
    round: smallint().$type<Round>().notNull(),
    frozenAt: timestamp({ withTimezone: true }).notNull(),
    laoNameTh: text().notNull(),
    districtCode: text()
      .notNull()
      .references(() => districts.code),
    provinceCode: text()
      .notNull()
      .references(() => provinces.code),
    standing: text().$type<PlanStanding>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.laoId, t.fiscalYear, t.round] }),
    foreignKey({
      name: "snapshot_is_of_a_round",
      columns: [t.fiscalYear, t.round],
      foreignColumns: [rounds.fiscalYear, rounds.round],
    }),
    check("snapshot_standing_is_known", oneOf(t.standing, PLAN_STANDINGS)),
    index().on(t.fiscalYear, t.round, t.provinceCode),
    index().on(t.districtCode),
    index().on(t.provinceCode),
  ],
);

/** A project that was not deleted when a round closed, and the version of the report that counted for it. */
export const roundSnapshotProjects = pgTable(
  "round_snapshot_projects",
  {
    laoId: bigint({ mode: "number" }).notNull(),
    fiscalYear: smallint().notNull(),
    round: smallint().$type<Round>().notNull(),
    projectId: bigint({ mode: "number" })
      .notNull()
      .references(() => projects.id),
    kind: text().$type<ProjectKind>().notNull(),
    name: thaiText().notNull(),
    dimensionNumber: smallint().notNull(),
    consistent: boolean().notNull(),
    planBudgetSatang: bigint({ mode: "bigint" }).notNull(),
    withoutBudget: boolean().notNull(),
    /** Null for a project that was รอการรายงานผล. */
    reportId: bigint({ mode: "number" }),
    reportVersion: integer(),
    /** The round of that report: a 12-month round may count a 6-month report. */
    reportRound: smallint().$type<Round>(),
  },
  (t) => [
    primaryKey({ columns: [t.laoId, t.fiscalYear, t.round, t.projectId] }),
    foreignKey({
      name: "frozen_project_is_of_a_snapshot",
      columns: [t.laoId, t.fiscalYear, t.round],
      foreignColumns: [roundSnapshots.laoId, roundSnapshots.fiscalYear, roundSnapshots.round],
    }),
    foreignKey({
      name: "frozen_report_is_a_version",
      columns: [t.reportId, t.reportVersion],
      foreignColumns: [statusReportVersions.reportId, statusReportVersions.version],
    }),
    check("frozen_kind_is_known", oneOf(t.kind, PROJECT_KINDS)),
    check(
      "frozen_report_is_whole",
      sql`(${t.reportId} is null) = (${t.reportVersion} is null) and (${t.reportId} is null) = (${t.reportRound} is null)`,
    ),
    index().on(t.projectId),
    index().on(t.reportId, t.reportVersion),
  ],
);
