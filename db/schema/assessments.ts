import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  pgTable,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { ASSESSORS, type Assessor } from "@/db/codes/assessments";
import { people } from "./accounts";
import { oneOf } from "./code-check";
import { editionYears } from "./editions";
import { laos } from "./lao";

/** The least total that a plan needs in a fiscal year, in hundredths of a point. No row: no minimum. */
export const assessmentMinimums = pgTable(
  "assessment_minimums",
  {
    fiscalYear: smallint()
      .primaryKey()
      .references(() => editionYears.fiscalYear),
    minimumHundredths: integer().notNull(),
    /** Who decided it, and where it says so. */
    source: text(),
    rowVersion: integer().notNull().default(1),
  },
  (t) => [check("minimum_is_not_negative", sql`${t.minimumHundredths} >= 0`)],
);

/** A score of an LAO's plan for one dimension, by one of the three who score. */
export const assessments = pgTable(
  "assessments",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    laoId: bigint({ mode: "number" })
      .notNull()
      .references(() => laos.id),
    fiscalYear: smallint()
      .notNull()
      .references(() => editionYears.fiscalYear),
    assessor: text().$type<Assessor>().notNull(),
    dimensionNumber: smallint().notNull(),
    scoreHundredths: integer().notNull(),
    assessedBy: uuid().references(() => people.id),
    assessedAt: timestamp({ withTimezone: true }).notNull(),
    rowVersion: integer().notNull().default(1),
  },
  (t) => [
    unique("one_score_per_assessor_and_dimension").on(t.laoId, t.fiscalYear, t.assessor, t.dimensionNumber),
    check("assessor_is_known", oneOf(t.assessor, ASSESSORS)),
    check("score_is_not_negative", sql`${t.scoreHundredths} between 0 and 10000`),
    index().on(t.fiscalYear),
    index().on(t.assessedBy),
  ],
);
