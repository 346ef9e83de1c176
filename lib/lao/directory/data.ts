import "server-only";
import { and, asc, count, eq, ilike, inArray, or } from "drizzle-orm";
import type { Db } from "@/db/database";
import { districts, laos, provinces } from "@/db/schema";
import type { NaccActor, ProvinceActor } from "@/lib/accounts/actor";
import type { ProvinceScope } from "@/lib/accounts/scope";
import { toArabicDigits } from "@/lib/platform/digits";
import { likePattern } from "@/lib/platform/search-text";
import { LAO_FACTS, type LaoFacts } from "../data";
import type { LaoDirectoryFilter } from "./schema";

export const LAOS_A_PAGE = 50;

export type OversightActor = ProvinceActor | NaccActor;

function inReach(actor: OversightActor) {
  if (actor.role === "province") return eq(laos.provinceCode, actor.provinceCode);
  return actor.provinces === "all" ? undefined : inArray(laos.provinceCode, [...actor.provinces]);
}

function matching(actor: OversightActor, { province, district, q }: LaoDirectoryFilter) {
  return and(
    inReach(actor),
    province === null ? undefined : eq(laos.provinceCode, province),
    district === null ? undefined : eq(laos.districtCode, district),
    q === "" ? undefined : or(ilike(laos.fullNameTh, likePattern(q)), eq(laos.code, toArabicDigits(q))),
  );
}

/** The LAOs that an officer looks after, by province, district and name, a page at a time, with how many in all. */
export async function listLaosInReach(
  db: Db,
  actor: OversightActor,
  filter: LaoDirectoryFilter,
): Promise<{ rows: LaoFacts[]; total: number }> {
  const where = matching(actor, filter);
  const [counted] = await db.select({ total: count() }).from(laos).where(where);
  const rows = await db
    .select(LAO_FACTS)
    .from(laos)
    .innerJoin(provinces, eq(provinces.code, laos.provinceCode))
    .innerJoin(districts, eq(districts.code, laos.districtCode))
    .where(where)
    .orderBy(asc(laos.provinceCode), asc(laos.districtCode), asc(laos.fullNameTh), asc(laos.id))
    .limit(LAOS_A_PAGE)
    .offset((filter.page - 1) * LAOS_A_PAGE);
  return { rows, total: counted?.total ?? 0 };
}

/** The districts of a province in the order of their codes, for choosing one. */
export async function listDistrictsOfProvince(
  db: Db,
  scope: ProvinceScope,
): Promise<{ code: string; nameTh: string }[]> {
  return db
    .select({ code: districts.code, nameTh: districts.nameTh })
    .from(districts)
    .where(eq(districts.provinceCode, scope.provinceCode))
    .orderBy(asc(districts.code));
}
