import { asc } from "drizzle-orm";
import type { Db } from "@/db/database";
import { districts, editionYears, provinces } from "@/db/schema";
import { insertEdition, insertYearSettings } from "./edition-rows";
import { FRAMEWORKS } from "./frameworks";
import { insertPublicContent } from "./public-content";
import { thaiPlaces } from "./thai-places";

/**
 * What the product needs before anybody signs in: places, editions, weights, bands, rounds and first words of help.
 * Run at every start. It adds what is missing and never touches a row that is there, so what
 * officers have changed stays; an edition is known by its fiscal years.
 */
export async function seedReference(db: Db): Promise<void> {
  const places = await thaiPlaces();
  await db.transaction(async (tx) => {
    await tx.insert(provinces).values(places.provinces).onConflictDoNothing();
    await tx.insert(districts).values(places.districts).onConflictDoNothing();
    const stored = await tx.select({ fiscalYear: editionYears.fiscalYear }).from(editionYears);
    for (const framework of FRAMEWORKS) {
      const { firstFiscalYear, lastFiscalYear } = framework;
      const known = stored.some((y) => firstFiscalYear <= y.fiscalYear && y.fiscalYear <= lastFiscalYear);
      if (!known) await insertEdition(tx, framework);
    }
    const years = await tx
      .select({ fiscalYear: editionYears.fiscalYear })
      .from(editionYears)
      .orderBy(asc(editionYears.fiscalYear));
    await insertYearSettings(
      tx,
      years.map((y) => y.fiscalYear),
    );
    await insertPublicContent(tx);
  });
}
