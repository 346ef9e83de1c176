import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { editionDimensions, editionSubItems, editions, editionYears } from "@/db/schema";
import type { Framework } from "../rules";

export type Edition = {
  id: number;
  nameTh: string;
  firstFiscalYear: number;
  lastFiscalYear: number;
  confirmed: boolean;
};

const EDITION = {
  id: editions.id,
  nameTh: editions.nameTh,
  firstFiscalYear: editions.firstFiscalYear,
  lastFiscalYear: editions.lastFiscalYear,
  confirmed: editions.confirmed,
};

/** Every edition, the newest first. */
export async function listEditions(db: Db | Tx): Promise<Edition[]> {
  return db.select(EDITION).from(editions).orderBy(desc(editions.firstFiscalYear));
}

/** The edition that a fiscal year belongs to; null for a year outside all of them. */
export async function findEditionOfYear(db: Db | Tx, fiscalYear: number): Promise<Edition | null> {
  const [edition] = await db
    .select(EDITION)
    .from(editions)
    .innerJoin(editionYears, eq(editionYears.editionId, editions.id))
    .where(eq(editionYears.fiscalYear, fiscalYear));
  return edition ?? null;
}

/** An edition's years, dimensions and sub-items (กรอบแนวทาง), each in order; null for an unknown edition. */
export async function findFramework(db: Db | Tx, editionId: number): Promise<Framework | null> {
  const [years, dimensions, subItems] = await Promise.all([
    db
      .select({ fiscalYear: editionYears.fiscalYear })
      .from(editionYears)
      .where(eq(editionYears.editionId, editionId))
      .orderBy(asc(editionYears.fiscalYear)),
    db
      .select({
        number: editionDimensions.number,
        nameTh: editionDimensions.nameTh,
        confirmed: editionDimensions.confirmed,
      })
      .from(editionDimensions)
      .where(eq(editionDimensions.editionId, editionId))
      .orderBy(asc(editionDimensions.number)),
    db
      .select({
        id: editionSubItems.id,
        dimensionNumber: editionSubItems.dimensionNumber,
        code: editionSubItems.code,
        nameTh: editionSubItems.nameTh,
        confirmed: editionSubItems.confirmed,
      })
      .from(editionSubItems)
      .where(eq(editionSubItems.editionId, editionId)),
  ]);
  if (years.length === 0 || dimensions.length === 0) return null;
  const inOrder = subItems.sort((a, b) => a.code.localeCompare(b.code, "en", { numeric: true }));
  return {
    editionId,
    years: years.map((year) => year.fiscalYear),
    dimensions: dimensions.map((dimension) => ({
      ...dimension,
      subItems: inOrder
        .filter((item) => item.dimensionNumber === dimension.number)
        .map(({ dimensionNumber: _, ...item }) => item),
    })),
  };
}

/** The dimensions' numbers of a fiscal year's edition, or of every edition, for choosing one. */
export async function listDimensionNumbers(db: Db, fiscalYear: number | null): Promise<number[]> {
  const rows = await db
    .selectDistinct({ number: editionDimensions.number })
    .from(editionDimensions)
    .innerJoin(editionYears, eq(editionYears.editionId, editionDimensions.editionId))
    .where(fiscalYear === null ? undefined : eq(editionYears.fiscalYear, fiscalYear))
    .orderBy(asc(editionDimensions.number));
  return rows.map((row) => row.number);
}
