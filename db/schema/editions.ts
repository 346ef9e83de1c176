import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
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
  unique,
} from "drizzle-orm/pg-core";

/** A framework for several fiscal years: แผนปฏิบัติการฯ (พ.ศ. 2561-2564). */
export const editions = pgTable(
  "editions",
  {
    id: smallint().primaryKey().generatedAlwaysAsIdentity(),
    nameTh: text().notNull(),
    firstFiscalYear: smallint().notNull().unique(),
    lastFiscalYear: smallint().notNull().unique(),
    confirmed: boolean().notNull(),
    /** Counts every change of the edition's years, names and sub-items. */
    rowVersion: integer().notNull().default(1),
  },
  (t) => [
    check("edition_years_run_forward", sql`${t.firstFiscalYear} <= ${t.lastFiscalYear}`),
    check("edition_years_are_buddhist_era", sql`${t.firstFiscalYear} between 2500 and 2700`),
  ],
);

/** Each fiscal year belongs to one edition. */
export const editionYears = pgTable(
  "edition_years",
  {
    fiscalYear: smallint().primaryKey(),
    editionId: smallint()
      .notNull()
      .references(() => editions.id),
  },
  (t) => [unique("edition_year_pair").on(t.editionId, t.fiscalYear)],
);

export const editionDimensions = pgTable(
  "edition_dimensions",
  {
    editionId: smallint()
      .notNull()
      .references(() => editions.id),
    number: smallint().notNull(),
    nameTh: text().notNull(),
    confirmed: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.editionId, t.number] }),
    check("dimension_number_counts_from_one", sql`${t.number} between 1 and 9`),
  ],
);

/**
 * What a dimension was called up to a fiscal year, that one included, before it was named anew: reports of those
 * years go on printing it.
 */
export const dimensionPastNames = pgTable(
  "dimension_past_names",
  {
    editionId: smallint().notNull(),
    number: smallint().notNull(),
    untilFiscalYear: smallint().notNull(),
    nameTh: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.editionId, t.number, t.untilFiscalYear] }),
    foreignKey({
      name: "past_name_is_of_a_dimension",
      columns: [t.editionId, t.number],
      foreignColumns: [editionDimensions.editionId, editionDimensions.number],
    }),
    foreignKey({
      name: "past_name_ends_with_a_year_of_its_edition",
      columns: [t.editionId, t.untilFiscalYear],
      foreignColumns: [editionYears.editionId, editionYears.fiscalYear],
    }),
    index().on(t.editionId, t.untilFiscalYear),
  ],
);

/** กรอบแนวทาง under a dimension: 1.1, and down to three levels (1.1.1). */
export const editionSubItems = pgTable(
  "edition_sub_items",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    editionId: smallint().notNull(),
    dimensionNumber: smallint().notNull(),
    parentId: integer().references((): AnyPgColumn => editionSubItems.id),
    code: text().notNull(),
    nameTh: text().notNull(),
    confirmed: boolean().notNull(),
    /** No project may choose it any more; those that have it keep it. */
    retiredAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    foreignKey({
      name: "sub_item_belongs_to_a_dimension",
      columns: [t.editionId, t.dimensionNumber],
      foreignColumns: [editionDimensions.editionId, editionDimensions.number],
    }),
    unique("sub_item_code_is_unique_in_edition").on(t.editionId, t.code),
    unique("sub_item_place").on(t.id, t.editionId, t.dimensionNumber),
    foreignKey({
      name: "sub_item_lies_in_its_parents_dimension",
      columns: [t.parentId, t.editionId, t.dimensionNumber],
      foreignColumns: [t.id, t.editionId, t.dimensionNumber],
    }),
    check("sub_item_code_is_dotted", sql`${t.code} ~ '^[1-9][0-9]*([.][1-9][0-9]*){1,2}$'`),
    index().on(t.parentId),
  ],
);
