import "server-only";
import { and, asc, count, desc, eq, gt, isNull, like, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { LaoSize, LaoType } from "@/db/codes/lao";
import type { Db } from "@/db/database";
import { districts, laoCodes, laos, provinces } from "@/db/schema";
import type { CivilDate } from "@/lib/platform/civil-date";
import { likePattern } from "@/lib/platform/search-text";
import { laoSearch } from "../../finder/rules";
import type { RegistryFilter } from "./schema";

export const REGISTERED_A_PAGE = 50;

const target = alias(laos, "target");

const ROW = {
  id: laos.id,
  code: laos.code,
  type: laos.type,
  fullNameTh: laos.fullNameTh,
  provinceNameTh: provinces.nameTh,
  districtNameTh: districts.nameTh,
  size: laos.size,
  retiredOn: laos.retiredOn,
  targetCode: target.code,
};

function matching({ q, province, type, standing }: RegistryFilter, today: CivilDate) {
  const { words } = laoSearch(q);
  const standings = {
    present: or(isNull(laos.retiredOn), gt(laos.retiredOn, today)),
    retired: lte(laos.retiredOn, today),
  };
  return and(
    province === null ? undefined : eq(laos.provinceCode, province),
    type === null ? undefined : eq(laos.type, type),
    standing === null ? undefined : standings[standing],
    ...words.map((word) =>
      or(
        like(laos.searchName, likePattern(word)),
        /^[0-9]+$/.test(word) ? like(laos.code, `${word}%`) : undefined,
      ),
    ),
    q !== "" && words.length === 0 ? sql`false` : undefined,
  );
}

/** LAOs of the registry by province, district and name, a page at a time, with how many in all. For its keepers. */
export async function listRegistry(db: Db, filter: RegistryFilter, today: CivilDate) {
  const where = matching(filter, today);
  const [counted] = await db.select({ total: count() }).from(laos).where(where);
  const rows = await db
    .select(ROW)
    .from(laos)
    .innerJoin(provinces, eq(provinces.code, laos.provinceCode))
    .innerJoin(districts, eq(districts.code, laos.districtCode))
    .leftJoin(target, eq(target.id, laos.mergedIntoId))
    .where(where)
    .orderBy(asc(laos.provinceCode), asc(laos.districtCode), asc(laos.fullNameTh), asc(laos.id))
    .limit(REGISTERED_A_PAGE)
    .offset((filter.page - 1) * REGISTERED_A_PAGE);
  return { rows, total: counted?.total ?? 0 };
}
export type RegistryListRow = Awaited<ReturnType<typeof listRegistry>>["rows"][number];

export type CodePeriod = {
  readonly code: string;
  readonly type: LaoType;
  readonly fullNameTh: string;
  readonly validFrom: CivilDate;
  /** The first day on which it no longer held; null for the present one. */
  readonly validTo: CivilDate | null;
};

export type LaoInRegistry = {
  readonly id: number;
  readonly code: string;
  readonly type: LaoType;
  readonly nameTh: string;
  readonly fullNameTh: string;
  readonly provinceCode: string;
  readonly provinceNameTh: string;
  readonly districtNameTh: string;
  readonly size: LaoSize | null;
  readonly areaKm2: string | null;
  readonly retiredOn: CivilDate | null;
  readonly target: { readonly code: string; readonly fullNameTh: string } | null;
  readonly rowVersion: number;
  /** The latest first. */
  readonly codes: readonly CodePeriod[];
};

/** An LAO by its code or one that it had, with the periods of its codes; null for a code that was nobody's. */
export async function findLaoInRegistry(db: Db, code: string): Promise<LaoInRegistry | null> {
  const earlier = db.select({ id: laoCodes.laoId }).from(laoCodes).where(eq(laoCodes.code, code));
  const [found] = await db
    .select({
      ...ROW,
      nameTh: laos.nameTh,
      provinceCode: laos.provinceCode,
      areaKm2: laos.areaKm2,
      rowVersion: laos.rowVersion,
      targetName: target.fullNameTh,
    })
    .from(laos)
    .innerJoin(provinces, eq(provinces.code, laos.provinceCode))
    .innerJoin(districts, eq(districts.code, laos.districtCode))
    .leftJoin(target, eq(target.id, laos.mergedIntoId))
    .where(or(eq(laos.code, code), sql`${laos.id} in ${earlier}`))
    .orderBy(desc(sql`${laos.code} = ${code}`))
    .limit(1);
  if (!found) return null;
  const codes = await db
    .select({
      code: laoCodes.code,
      type: laoCodes.type,
      fullNameTh: laoCodes.fullNameTh,
      validFrom: laoCodes.validFrom,
      validTo: laoCodes.validTo,
    })
    .from(laoCodes)
    .where(eq(laoCodes.laoId, found.id))
    .orderBy(desc(laoCodes.validFrom), desc(laoCodes.code));
  const { targetCode, targetName, ...lao } = found;
  return {
    ...lao,
    target: targetCode && targetName ? { code: targetCode, fullNameTh: targetName } : null,
    codes,
  };
}
