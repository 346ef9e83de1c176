import "server-only";
import { asc, desc, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { dimensionPastNames, editionDimensions, editionSubItems, editions, editionYears } from "@/db/schema";
import type { Framework } from "../rules";
import { compareCodes } from "./rules";

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

/**
 * What a dimension is called in a fiscal year: its past name that still held then, else today's. Whatever prints a
 * dimension for a fiscal year names it by this.
 *
 * @param dimension columns of edition_dimensions, under whatever name the query has them
 * @source docs/sources.md E-1; decision 28
 */
export function dimensionNameOfYear(
  dimension: { editionId: SQLWrapper; number: SQLWrapper; nameTh: SQLWrapper },
  fiscalYear: SQLWrapper | number,
): SQL<string> {
  return sql<string>`coalesce((
    select past.name_th from ${dimensionPastNames} as past
    where past.edition_id = ${dimension.editionId} and past.number = ${dimension.number}
      and past.until_fiscal_year >= ${fiscalYear}
    order by past.until_fiscal_year limit 1), ${dimension.nameTh})`;
}

/** An edition's dimensions in order, by today's names. */
export async function listDimensions(db: Db | Tx, editionId: number) {
  return db
    .select({
      number: editionDimensions.number,
      nameTh: editionDimensions.nameTh,
      confirmed: editionDimensions.confirmed,
    })
    .from(editionDimensions)
    .where(eq(editionDimensions.editionId, editionId))
    .orderBy(asc(editionDimensions.number));
}

/** What a sub-item is, as every reader of a framework asks for it. */
export const SUB_ITEM = {
  id: editionSubItems.id,
  dimensionNumber: editionSubItems.dimensionNumber,
  code: editionSubItems.code,
  nameTh: editionSubItems.nameTh,
  confirmed: editionSubItems.confirmed,
};

/**
 * An edition's years, dimensions and sub-items (กรอบแนวทาง), each in order and by today's names; null for an unknown
 * edition. Retired sub-items are among them and say so: projects that have one keep it.
 */
export async function findFramework(db: Db | Tx, editionId: number): Promise<Framework | null> {
  const [years, dimensions, subItems] = await Promise.all([
    db
      .select({ fiscalYear: editionYears.fiscalYear })
      .from(editionYears)
      .where(eq(editionYears.editionId, editionId))
      .orderBy(asc(editionYears.fiscalYear)),
    listDimensions(db, editionId),
    db
      .select({
        ...SUB_ITEM,
        retired: sql<boolean>`${editionSubItems.retiredAt} is not null`,
      })
      .from(editionSubItems)
      .where(eq(editionSubItems.editionId, editionId)),
  ]);
  if (years.length === 0 || dimensions.length === 0) return null;
  const inOrder = subItems.sort((a, b) => compareCodes(a.code, b.code));
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
