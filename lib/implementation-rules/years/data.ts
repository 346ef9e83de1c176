import "server-only";
import { and, asc, desc, eq, gte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db, Tx } from "@/db/database";
import {
  editions,
  editionYears,
  implementationBands,
  implementationWeights,
  roundSnapshots,
  statusReports,
} from "@/db/schema";

/** The rules of a fiscal year with where they come from, and whether results rest on them. */
export type YearRules = {
  readonly fiscalYear: number;
  readonly editionId: number;
  readonly editionNameTh: string;
  readonly completed: number;
  readonly inProgress: number;
  readonly cannot: number;
  readonly middle6: number;
  readonly high6: number;
  readonly middle12: number;
  readonly high12: number;
  readonly source: string;
  /** Somebody has reported a result of the year, or a round of it was frozen. */
  readonly hasResults: boolean;
  /** Counts the changes of the whole set. */
  readonly rowVersion: number;
};

const six = alias(implementationBands, "bands_of_6_months");
const twelve = alias(implementationBands, "bands_of_12_months");

/** Whether a score of the year was ever other than 0.00, by two looks into an index. */
const HAS_RESULTS = sql<boolean>`(
  exists (select 1 from ${statusReports} where ${statusReports.fiscalYear} = ${editionYears.fiscalYear})
  or exists (select 1 from ${roundSnapshots} where ${roundSnapshots.fiscalYear} = ${editionYears.fiscalYear}))`;

function selectYears(db: Db | Tx) {
  return db
    .select({
      fiscalYear: editionYears.fiscalYear,
      editionId: editionYears.editionId,
      editionNameTh: editions.nameTh,
      completed: implementationWeights.completedHundredths,
      inProgress: implementationWeights.inProgressHundredths,
      cannot: implementationWeights.cannotHundredths,
      middle6: six.middleFromPercent,
      high6: six.highFromPercent,
      middle12: twelve.middleFromPercent,
      high12: twelve.highFromPercent,
      source: implementationWeights.source,
      hasResults: HAS_RESULTS,
      rowVersion: implementationWeights.rowVersion,
    })
    .from(editionYears)
    .innerJoin(editions, eq(editions.id, editionYears.editionId))
    .innerJoin(implementationWeights, eq(implementationWeights.fiscalYear, editionYears.fiscalYear))
    .innerJoin(six, and(eq(six.fiscalYear, editionYears.fiscalYear), eq(six.round, 6)))
    .innerJoin(twelve, and(eq(twelve.fiscalYear, editionYears.fiscalYear), eq(twelve.round, 12)))
    .$dynamic();
}

/** The rules of every fiscal year of every edition, the latest first. */
export async function listYearRules(db: Db | Tx): Promise<YearRules[]> {
  return selectYears(db).orderBy(desc(editionYears.fiscalYear));
}

/** The rules of a fiscal year; null for a year outside every edition. */
export async function findYearRules(db: Db | Tx, fiscalYear: number): Promise<YearRules | null> {
  const [rules] = await selectYears(db).where(eq(editionYears.fiscalYear, fiscalYear));
  return rules ?? null;
}

/** The rules of a fiscal year and of all later ones, in order. */
export async function listYearRulesFrom(db: Db | Tx, fiscalYear: number): Promise<YearRules[]> {
  return selectYears(db)
    .where(gte(editionYears.fiscalYear, fiscalYear))
    .orderBy(asc(editionYears.fiscalYear));
}
