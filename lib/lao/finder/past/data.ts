import "server-only";
import { and, asc, eq, lte, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "@/db/database";
import { laoCodes, laos, provinces } from "@/db/schema";
import type { CivilDate } from "@/lib/platform/civil-date";
import { likePattern } from "@/lib/platform/search-text";
import { laoSearch } from "../rules";
import type { LaoFinderFilter } from "../schema";

const MOST_RETIRED = 10;

/** An LAO that is no more: since when, and which it became a part of. */
export type RetiredLao = {
  readonly code: string;
  readonly fullNameTh: string;
  readonly provinceNameTh: string;
  readonly retiredOn: CivilDate;
  readonly mergedInto: { readonly code: string; readonly fullNameTh: string } | null;
};

/** A code that an LAO had before, what it was called then, and the one that it has now. */
export type EarlierCode = {
  readonly code: string;
  readonly nameThen: string;
  readonly presentCode: string;
  readonly presentName: string;
};

const target = alias(laos, "target");

/** Retired LAOs whose name or code was typed: what became of each. */
export async function findRetiredLaos(
  db: Db,
  filter: LaoFinderFilter,
  today: CivilDate,
): Promise<RetiredLao[]> {
  const { words } = laoSearch(filter.q);
  if (words.length === 0) return [];
  const rows = await db
    .select({
      code: laos.code,
      fullNameTh: laos.fullNameTh,
      provinceNameTh: provinces.nameTh,
      retiredOn: laos.retiredOn,
      targetCode: target.code,
      targetName: target.fullNameTh,
    })
    .from(laos)
    .innerJoin(provinces, eq(provinces.code, laos.provinceCode))
    .leftJoin(target, eq(target.id, laos.mergedIntoId))
    .where(
      and(
        lte(laos.retiredOn, today),
        filter.province === null ? undefined : eq(laos.provinceCode, filter.province),
        ...words.map((word) => or(sql`${laos.searchName} like ${likePattern(word)}`, eq(laos.code, word))),
      ),
    )
    .orderBy(asc(laos.fullNameTh), asc(laos.id))
    .limit(MOST_RETIRED);
  return rows.map(({ targetCode, targetName, retiredOn, ...lao }) => ({
    ...lao,
    retiredOn: retiredOn!,
    mergedInto: targetCode && targetName ? { code: targetCode, fullNameTh: targetName } : null,
  }));
}

/** Whose a typed code was before; null for a code that is nobody's earlier one. */
export async function findEarlierCode(db: Db, { q }: LaoFinderFilter): Promise<EarlierCode | null> {
  const code = laoSearch(q).words.find((word) => /^[0-9]{7}$/.test(word));
  if (!code) return null;
  const [found] = await db
    .select({
      code: laoCodes.code,
      nameThen: laoCodes.fullNameTh,
      presentCode: laos.code,
      presentName: laos.fullNameTh,
    })
    .from(laoCodes)
    .innerJoin(laos, eq(laos.id, laoCodes.laoId))
    .where(and(eq(laoCodes.code, code), ne(laos.code, code)));
  return found ?? null;
}
