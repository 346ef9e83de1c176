import type { Tx } from "@/db/database";
import {
  editionDimensions,
  editionSubItems,
  editions,
  editionYears,
  implementationBands,
  implementationWeights,
  rounds,
} from "@/db/schema";
import { editionName, type Framework } from "./frameworks";

/** Writes an edition that is not there yet, with its years, dimensions and sub-items. */
export async function insertEdition(tx: Tx, framework: Framework): Promise<number> {
  const { firstFiscalYear, lastFiscalYear, confirmed } = framework;
  const [edition] = await tx
    .insert(editions)
    .values({
      nameTh: editionName(firstFiscalYear, lastFiscalYear),
      firstFiscalYear,
      lastFiscalYear,
      confirmed,
    })
    .returning({ id: editions.id });
  const editionId = edition!.id;
  const years = Array.from({ length: lastFiscalYear - firstFiscalYear + 1 }, (_, i) => firstFiscalYear + i);
  await tx.insert(editionYears).values(years.map((fiscalYear) => ({ fiscalYear, editionId })));
  await tx.insert(editionDimensions).values(framework.dimensions.map((row) => ({ ...row, editionId })));
  if (framework.subItems.length > 0) {
    await tx
      .insert(editionSubItems)
      .values(
        framework.subItems.map((row) => ({ ...row, editionId, dimensionNumber: Number(row.code.charAt(0)) })),
      );
  }
  return editionId;
}

/**
 * Weights, bands and round windows for fiscal years that have none; those that are set stay.
 *
 * @source docs/sources.md and R-11 (the windows are a proposal until the NACC confirms them)
 */
export async function insertYearSettings(tx: Tx, fiscalYears: readonly number[]): Promise<void> {
  if (fiscalYears.length === 0) return;
  await tx
    .insert(implementationWeights)
    .values(
      fiscalYears.map((fiscalYear) => ({
        fiscalYear,
        completedHundredths: 100,
        inProgressHundredths: 50,
        cannotHundredths: 0,
        source: "R-2",
      })),
    )
    .onConflictDoNothing();
  await tx
    .insert(implementationBands)
    .values(
      fiscalYears.flatMap((fiscalYear) => [
        { fiscalYear, round: 6 as const, middleFromPercent: 20, highFromPercent: 50, source: "R-5" },
        { fiscalYear, round: 12 as const, middleFromPercent: 50, highFromPercent: 80, source: "R-5" },
      ]),
    )
    .onConflictDoNothing();
  await tx
    .insert(rounds)
    .values(
      fiscalYears.flatMap((fiscalYear) => {
        const year = fiscalYear - 543;
        return [
          { fiscalYear, round: 6 as const, opensOn: `${year}-04-01`, closesOn: `${year}-04-30` },
          { fiscalYear, round: 12 as const, opensOn: `${year}-10-01`, closesOn: `${year}-10-31` },
        ];
      }),
    )
    .onConflictDoNothing();
}
