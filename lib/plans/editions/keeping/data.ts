import "server-only";
import { asc, desc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/database";
import {
  dimensionPastNames,
  editionDimensions,
  editionSubItems,
  editions,
  plans,
  projects,
} from "@/db/schema";
import { type Edition, listDimensions, SUB_ITEM } from "../data";
import { compareCodes, type PastName } from "../rules";

export type EditionInList = Edition & {
  readonly dimensions: number;
  readonly subItems: number;
  readonly unconfirmed: number;
  readonly plans: number;
};

const EDITION = {
  id: editions.id,
  nameTh: editions.nameTh,
  firstFiscalYear: editions.firstFiscalYear,
  lastFiscalYear: editions.lastFiscalYear,
  confirmed: editions.confirmed,
};

// A select of one table names its columns alone: in a subquery that would be the subquery's own.
const ID = sql`${editions}.id`;

/** Every edition with the size of its framework and the number of plans that follow it, the newest first. */
export async function listEditionsWithCounts(db: Db): Promise<EditionInList[]> {
  return db
    .select({
      ...EDITION,
      dimensions: sql<number>`(select count(*)::integer from ${editionDimensions} as d
        where d.edition_id = ${ID})`,
      subItems: sql<number>`(select count(*)::integer from ${editionSubItems} as s
        where s.edition_id = ${ID} and s.retired_at is null)`,
      unconfirmed: sql<number>`(select count(*)::integer from ${editionSubItems} as s
          where s.edition_id = ${ID} and s.retired_at is null and not s.confirmed)
        + (select count(*)::integer from ${editionDimensions} as d
          where d.edition_id = ${ID} and not d.confirmed)`,
      plans: sql<number>`(select count(*)::integer from ${plans} as p where p.edition_id = ${ID})`,
    })
    .from(editions)
    .orderBy(desc(editions.firstFiscalYear));
}

export type KeptDimension = {
  readonly number: number;
  readonly nameTh: string;
  readonly confirmed: boolean;
  /** The earliest first. */
  readonly past: readonly PastName[];
  /** Projects that are or were in it, deleted ones too. */
  readonly projects: number;
};

export type KeptSubItem = {
  readonly id: number;
  readonly dimensionNumber: number;
  readonly code: string;
  readonly nameTh: string;
  readonly confirmed: boolean;
  readonly retiredAt: Date | null;
  readonly projects: number;
};

export type KeptEdition = Edition & {
  readonly rowVersion: number;
  readonly dimensions: readonly KeptDimension[];
  /** In the order of their codes. */
  readonly subItems: readonly KeptSubItem[];
};

/** An edition as its keepers see it, with what uses each part; null for an unknown one. Five queries. */
export async function findKeptEdition(db: Db, editionId: number): Promise<KeptEdition | null> {
  const [found, dimensions, past, subItems, used] = await Promise.all([
    db
      .select({ ...EDITION, rowVersion: editions.rowVersion })
      .from(editions)
      .where(eq(editions.id, editionId)),
    listDimensions(db, editionId),
    db
      .select({
        number: dimensionPastNames.number,
        untilFiscalYear: dimensionPastNames.untilFiscalYear,
        nameTh: dimensionPastNames.nameTh,
      })
      .from(dimensionPastNames)
      .where(eq(dimensionPastNames.editionId, editionId))
      .orderBy(asc(dimensionPastNames.number), asc(dimensionPastNames.untilFiscalYear)),
    db
      .select({ ...SUB_ITEM, retiredAt: editionSubItems.retiredAt })
      .from(editionSubItems)
      .where(eq(editionSubItems.editionId, editionId)),
    db
      .select({
        number: projects.dimensionNumber,
        subItemId: projects.subItemId,
        count: sql<number>`count(*)::integer`,
      })
      .from(projects)
      .where(eq(projects.editionId, editionId))
      .groupBy(projects.dimensionNumber, projects.subItemId),
  ]);
  const [edition] = found;
  if (!edition) return null;
  const countOf = (isMeant: (row: (typeof used)[number]) => boolean) =>
    used.filter(isMeant).reduce((sum, row) => sum + row.count, 0);
  return {
    ...edition,
    dimensions: dimensions.map((dimension) => ({
      ...dimension,
      past: past
        .filter((name) => name.number === dimension.number)
        .map(({ untilFiscalYear, nameTh }) => ({ untilFiscalYear, nameTh })),
      projects: countOf((row) => row.number === dimension.number),
    })),
    subItems: subItems
      .map((item) => ({ ...item, projects: countOf((row) => row.subItemId === item.id) }))
      .sort((a, b) => compareCodes(a.code, b.code)),
  };
}
