import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { ROUNDS, type Round } from "@/db/codes/status-reports";
import { oneOf } from "./code-check";
import { editionYears } from "./editions";

/** What a status counts in the implementation score of a fiscal year, in hundredths: 100, 50 and 0. */
export const implementationWeights = pgTable(
  "implementation_weights",
  {
    fiscalYear: smallint()
      .primaryKey()
      .references(() => editionYears.fiscalYear),
    completedHundredths: integer().notNull(),
    inProgressHundredths: integer().notNull(),
    cannotHundredths: integer().notNull(),
    source: text().notNull(),
    rowVersion: integer().notNull().default(1),
  },
  (t) => [
    check(
      "weights_are_shares_of_one",
      sql`0 <= ${t.cannotHundredths} and ${t.cannotHundredths} <= ${t.inProgressHundredths}
        and ${t.inProgressHundredths} <= ${t.completedHundredths} and ${t.completedHundredths} <= 100`,
    ),
  ],
);

/** Where ปานกลาง and มาก begin, in percent, for a fiscal year and round. Below middle is น้อย. */
export const implementationBands = pgTable(
  "implementation_bands",
  {
    fiscalYear: smallint()
      .notNull()
      .references(() => editionYears.fiscalYear),
    round: smallint().$type<Round>().notNull(),
    middleFromPercent: integer().notNull(),
    highFromPercent: integer().notNull(),
    source: text().notNull(),
    rowVersion: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.fiscalYear, t.round] }),
    check("band_round_is_known", oneOf(t.round, ROUNDS)),
    check(
      "bands_rise",
      sql`0 < ${t.middleFromPercent} and ${t.middleFromPercent} < ${t.highFromPercent} and ${t.highFromPercent} <= 100`,
    ),
  ],
);
