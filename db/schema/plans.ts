import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  PLAN_STATES,
  type PlanState,
  PROJECT_DEEDS,
  PROJECT_KINDS,
  type ProjectDeed,
  type ProjectKind,
  type Quarter,
  TARGET_GROUPS,
  type TargetGroup,
} from "@/db/codes/plans";
import { people } from "./accounts";
import { oneOf } from "./code-check";
import { editionDimensions, editionSubItems, editions, editionYears } from "./editions";
import { laos, thaiText } from "./lao";

/** One LAO's plan for one edition. */
export const plans = pgTable(
  "plans",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    laoId: bigint({ mode: "number" })
      .notNull()
      .references(() => laos.id),
    editionId: smallint()
      .notNull()
      .references(() => editions.id),
    state: text().$type<PlanState>().notNull().default("draft"),
    submittedAt: timestamp({ withTimezone: true }),
    decidedAt: timestamp({ withTimezone: true }),
    rowVersion: integer().notNull().default(1),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    unique("one_plan_per_lao_and_edition").on(t.laoId, t.editionId),
    unique("plan_edition_pair").on(t.id, t.editionId),
    check("plan_state_is_known", oneOf(t.state, PLAN_STATES)),
    check("submitted_plan_says_when", sql`${t.state} = 'draft' or ${t.submittedAt} is not null`),
    check(
      "decided_plan_says_when",
      sql`${t.state} not in ('passed', 'failed') or ${t.decidedAt} is not null`,
    ),
    index().on(t.editionId, t.state),
  ],
);

/** Each step of a plan through review, with its reason. */
export const planReviews = pgTable(
  "plan_reviews",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    planId: bigint({ mode: "number" })
      .notNull()
      .references(() => plans.id),
    projectId: bigint({ mode: "number" }).references((): AnyPgColumn => projects.id),
    fromState: text().$type<PlanState>().notNull(),
    toState: text().$type<PlanState>().notNull(),
    reason: text(),
    reviewedBy: uuid()
      .notNull()
      .references(() => people.id),
    reviewedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    check("review_from_state_is_known", oneOf(t.fromState, PLAN_STATES)),
    check("review_to_state_is_known", oneOf(t.toState, PLAN_STATES)),
    index().on(t.planId, t.reviewedAt),
    index().on(t.projectId),
    index().on(t.reviewedBy),
  ],
);

/** One โครงการ/กิจกรรม/มาตรการ/แนวปฏิบัติงาน of a plan, entered once, in its first dimension. */
export const projects = pgTable(
  "projects",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    planId: bigint({ mode: "number" }).notNull(),
    editionId: smallint().notNull(),
    kind: text().$type<ProjectKind>().notNull(),
    name: thaiText().notNull(),
    dimensionNumber: smallint().notNull(),
    subItemId: integer(),
    quarter: smallint().$type<Quarter>(),
    targetGroups: text().array().$type<TargetGroup[]>().notNull().default(sql`'{}'`),
    objective: text(),
    remark: text(),
    /** สอดคล้อง; a project marked ไม่สอดคล้อง is not reported and leaves every count (R-1). */
    consistent: boolean().notNull().default(true),
    /** The project of an earlier plan that it was copied from. */
    copiedFromId: bigint({ mode: "number" }).references((): AnyPgColumn => projects.id),
    deletedAt: timestamp({ withTimezone: true }),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
    rowVersion: integer().notNull().default(1),
  },
  (t) => [
    foreignKey({
      name: "project_edition_is_its_plans",
      columns: [t.planId, t.editionId],
      foreignColumns: [plans.id, plans.editionId],
    }),
    foreignKey({
      name: "project_dimension_is_of_its_edition",
      columns: [t.editionId, t.dimensionNumber],
      foreignColumns: [editionDimensions.editionId, editionDimensions.number],
    }),
    foreignKey({
      name: "project_sub_item_is_of_its_dimension",
      columns: [t.subItemId, t.editionId, t.dimensionNumber],
      foreignColumns: [editionSubItems.id, editionSubItems.editionId, editionSubItems.dimensionNumber],
    }),
    unique("project_edition_pair").on(t.id, t.editionId),
    check("project_kind_is_known", oneOf(t.kind, PROJECT_KINDS)),
    check("project_has_a_name", sql`char_length(btrim(${t.name})) between 1 and 500`),
    check("project_quarter_is_of_a_year", sql`${t.quarter} between 1 and 4`),
    check(
      "project_target_groups_are_known",
      sql`${t.targetGroups} <@ array[${sql.raw(TARGET_GROUPS.map((g) => `'${g}'`).join(", "))}]::text[]`,
    ),
    check("project_objective_is_bounded", sql`char_length(${t.objective}) <= 4000`),
    check("project_remark_is_bounded", sql`char_length(${t.remark}) <= 2000`),
    index().on(t.copiedFromId),
    index("projects_of_a_plan").on(t.planId, t.dimensionNumber, t.id),
    index().on(t.editionId, t.dimensionNumber),
    index().on(t.subItemId),
  ],
);

/** A fiscal year in which a project is carried out, with that year's plan budget (R-9). */
export const projectYears = pgTable(
  "project_years",
  {
    projectId: bigint({ mode: "number" }).notNull(),
    fiscalYear: smallint().notNull(),
    editionId: smallint().notNull(),
    /** วงเงินตามแผนพัฒนาท้องถิ่น, satang; 0 when the project needs none. */
    planBudgetSatang: bigint({ mode: "bigint" }).notNull(),
    /** ดำเนินการโดยไม่ใช้งบประมาณ, said in so many words. */
    withoutBudget: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.fiscalYear] }),
    foreignKey({
      name: "project_year_is_of_a_project",
      columns: [t.projectId, t.editionId],
      foreignColumns: [projects.id, projects.editionId],
    }),
    foreignKey({
      name: "project_year_lies_in_its_edition",
      columns: [t.editionId, t.fiscalYear],
      foreignColumns: [editionYears.editionId, editionYears.fiscalYear],
    }),
    check("plan_budget_is_money", sql`${t.planBudgetSatang} between 0 and 100000000000000`),
    check("project_without_budget_plans_none", sql`not ${t.withoutBudget} or ${t.planBudgetSatang} = 0`),
    index().on(t.fiscalYear, t.projectId),
    index().on(t.editionId, t.fiscalYear),
  ],
);

/** A change of a plan that had passed: what it says of a project now, and what it said before. Kept for ever. */
export const planAmendments = pgTable(
  "plan_amendments",
  {
    planId: bigint({ mode: "number" })
      .notNull()
      .references(() => plans.id),
    /** แก้ไขเพิ่มเติมครั้งที่, counted from one in each plan. */
    number: integer().notNull(),
    projectId: bigint({ mode: "number" })
      .notNull()
      .references(() => projects.id),
    deed: text().$type<ProjectDeed>().notNull(),
    before: jsonb(),
    after: jsonb(),
    amendedById: uuid()
      .notNull()
      .references(() => people.id),
    amendedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.number] }),
    check("amendment_counts_from_one", sql`${t.number} >= 1`),
    check("amendment_deed_is_known", oneOf(t.deed, PROJECT_DEEDS)),
    index().on(t.projectId),
    index().on(t.amendedById),
  ],
);

/** What somebody has typed of a project and not saved yet, to go on with later. */
export const projectDrafts = pgTable(
  "project_drafts",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    editionId: smallint()
      .notNull()
      .references(() => editions.id),
    /** Null for a project that is not recorded yet. */
    projectId: bigint({ mode: "number" }).references(() => projects.id),
    /** The text of the project that the draft began from. */
    projectRowVersion: integer(),
    fields: jsonb().$type<Readonly<Record<string, readonly string[]>>>().notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    unique("one_draft_per_person_and_form").on(t.personId, t.editionId, t.projectId).nullsNotDistinct(),
    check(
      "draft_of_a_project_says_which_text",
      sql`(${t.projectId} is null) = (${t.projectRowVersion} is null)`,
    ),
    index().on(t.editionId),
    index().on(t.projectId),
    index().on(t.updatedAt),
  ],
);
