import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { implementationBands, implementationWeights } from "@/db/schema/implementation-rules";
import type { ImplementationRules, LevelBands } from "./rules";

/**
 * Weights and bands of a fiscal year.
 * @returns null where the year has no complete set: such a year is not reported on
 */
export async function findImplementationRules(
  db: Db | Tx,
  fiscalYear: number,
): Promise<ImplementationRules | null> {
  const rows = await db
    .select({
      completed: implementationWeights.completedHundredths,
      inProgress: implementationWeights.inProgressHundredths,
      cannot: implementationWeights.cannotHundredths,
      source: implementationWeights.source,
      bandsSource: implementationBands.source,
      round: implementationBands.round,
      middleFromPercent: implementationBands.middleFromPercent,
      highFromPercent: implementationBands.highFromPercent,
    })
    .from(implementationWeights)
    .innerJoin(implementationBands, eq(implementationBands.fiscalYear, implementationWeights.fiscalYear))
    .where(eq(implementationWeights.fiscalYear, fiscalYear))
    .orderBy(asc(implementationBands.round));
  const [first] = rows;
  const six = rows.find((row) => row.round === 6);
  const twelve = rows.find((row) => row.round === 12);
  if (!first || !six || !twelve) return null;
  const { completed, inProgress, cannot } = first;
  return {
    fiscalYear,
    weights: { completed, inProgress, cannot },
    bands: { 6: bandsOf(six), 12: bandsOf(twelve) },
    sources: { weights: first.source, bands: { 6: six.bandsSource, 12: twelve.bandsSource } },
  };
}

/** Fiscal years that have weights, latest first: the years that reports can be asked for. */
export async function listReportableYears(db: Db | Tx): Promise<number[]> {
  const rows = await db
    .select({ fiscalYear: implementationWeights.fiscalYear })
    .from(implementationWeights)
    .orderBy(asc(implementationWeights.fiscalYear));
  return rows.map((row) => row.fiscalYear).reverse();
}

function bandsOf(row: LevelBands): LevelBands {
  return { middleFromPercent: row.middleFromPercent, highFromPercent: row.highFromPercent };
}
