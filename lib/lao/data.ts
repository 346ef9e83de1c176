import "server-only";
import { asc, eq, inArray, type SQL } from "drizzle-orm";
import type { LaoType } from "@/db/codes/lao";
import type { Db } from "@/db/database";
import { districts, laos, provinces } from "@/db/schema";
import type { Actor, LaoActor } from "@/lib/accounts/actor";
import { type LaoScope, laoScope, type ProvinceScope, provinceScope } from "@/lib/accounts/scope";

/** What the registry says of an LAO. Nothing of it is read out of the code. */
export type LaoFacts = {
  id: number;
  code: string;
  type: LaoType;
  fullNameTh: string;
  provinceCode: string;
  provinceNameTh: string;
  districtCode: string;
  districtNameTh: string;
};

export type ProvinceFacts = { code: string; nameTh: string };

export type DistrictFacts = { code: string; nameTh: string };

export const LAO_FACTS = {
  id: laos.id,
  code: laos.code,
  type: laos.type,
  fullNameTh: laos.fullNameTh,
  provinceCode: laos.provinceCode,
  provinceNameTh: provinces.nameTh,
  districtCode: laos.districtCode,
  districtNameTh: districts.nameTh,
};

function selectLaos(db: Db, where: SQL) {
  return db
    .select(LAO_FACTS)
    .from(laos)
    .innerJoin(provinces, eq(provinces.code, laos.provinceCode))
    .innerJoin(districts, eq(districts.code, laos.districtCode))
    .where(where)
    .$dynamic();
}

/** An LAO by its code, with proof that somebody may read it. Null for an unknown one and for one out of reach alike. */
export async function findLaoInReach(
  db: Db,
  actor: Actor,
  code: string,
): Promise<{ scope: LaoScope; lao: LaoFacts } | null> {
  if (!/^[0-9]{7}$/.test(code)) return null;
  const [lao] = await selectLaos(db, eq(laos.code, code));
  const scope = lao ? laoScope(actor, lao) : null;
  return lao && scope ? { scope, lao } : null;
}

/** The LAO that somebody works for. */
export async function findOwnLao(db: Db, actor: LaoActor): Promise<{ scope: LaoScope; lao: LaoFacts }> {
  const [lao] = await selectLaos(db, eq(laos.id, actor.laoId));
  const scope = lao ? laoScope(actor, lao) : null;
  if (!lao || !scope) throw new Error(`LAO ${actor.laoId} of a signed-in person is not in the registry`);
  return { scope, lao };
}

/** A province with proof that somebody may read its ranking. Null for an unknown one and for one out of reach alike. */
export async function findProvinceInReach(
  db: Db,
  actor: Actor,
  code: string,
): Promise<{ scope: ProvinceScope; province: ProvinceFacts } | null> {
  const scope = provinceScope(actor, code);
  if (!scope || !/^[0-9]{2}$/.test(code)) return null;
  const [province] = await db
    .select({ code: provinces.code, nameTh: provinces.nameTh })
    .from(provinces)
    .where(eq(provinces.code, code));
  return province ? { scope, province } : null;
}

/**
 * A district with its province, and proof that somebody may read the province's ranking. Null for an unknown one and
 * for one out of reach alike.
 */
export async function findDistrictInReach(
  db: Db,
  actor: Actor,
  code: string,
): Promise<{ scope: ProvinceScope; province: ProvinceFacts; district: DistrictFacts } | null> {
  const [row] = await db
    .select({
      province: { code: provinces.code, nameTh: provinces.nameTh },
      district: { code: districts.code, nameTh: districts.nameTh },
    })
    .from(districts)
    .innerJoin(provinces, eq(provinces.code, districts.provinceCode))
    .where(eq(districts.code, code));
  const scope = row ? provinceScope(actor, row.province.code) : null;
  return row && scope ? { scope, ...row } : null;
}

function provinceCodesInReach(actor: Actor): "all" | readonly string[] {
  switch (actor.role) {
    case "nacc":
      return actor.provinces;
    case "lao":
    case "province":
      return [actor.provinceCode];
    case "admin":
      return [];
  }
}

/** The provinces whose ranking somebody may read, in Thai dictionary order. */
export async function listProvincesInReach(db: Db, actor: Actor): Promise<ProvinceFacts[]> {
  const codes = provinceCodesInReach(actor);
  if (codes !== "all" && codes.length === 0) return [];
  return db
    .select({ code: provinces.code, nameTh: provinces.nameTh })
    .from(provinces)
    .where(codes === "all" ? undefined : inArray(provinces.code, [...codes]))
    .orderBy(asc(provinces.nameTh));
}

/** Every LAO of a province, district by district, for choosing one. */
export async function listLaosOfProvince(db: Db, scope: ProvinceScope): Promise<LaoFacts[]> {
  return selectLaos(db, eq(laos.provinceCode, scope.provinceCode)).orderBy(
    asc(laos.districtCode),
    asc(laos.fullNameTh),
    asc(laos.id),
  );
}
