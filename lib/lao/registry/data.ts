import "server-only";
import { asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db, Tx } from "@/db/database";
import { districts, laoCodes, laos, provinces } from "@/db/schema";
import type { RegisteredLao, Registry } from "./rules";

const mergedInto = alias(laos, "merged_into");

const REGISTERED = {
  id: laos.id,
  code: laos.code,
  type: laos.type,
  size: laos.size,
  nameTh: laos.nameTh,
  fullNameTh: laos.fullNameTh,
  provinceCode: laos.provinceCode,
  districtCode: laos.districtCode,
  areaKm2: laos.areaKm2,
  retiredOn: laos.retiredOn,
  mergedIntoCode: mergedInto.code,
};

/** The whole registry, for comparing a file with it: four queries, some 8,000 LAOs. */
export async function readRegistry(db: Db | Tx): Promise<Registry> {
  const registered: RegisteredLao[] = await db
    .select(REGISTERED)
    .from(laos)
    .leftJoin(mergedInto, eq(mergedInto.id, laos.mergedIntoId))
    .orderBy(asc(laos.id));
  const codes = await db.select({ code: laoCodes.code, laoId: laoCodes.laoId }).from(laoCodes);
  const knownProvinces = await db.select({ code: provinces.code, nameTh: provinces.nameTh }).from(provinces);
  const knownDistricts = await db
    .select({ code: districts.code, nameTh: districts.nameTh, provinceCode: districts.provinceCode })
    .from(districts);
  return { laos: registered, codes, provinces: knownProvinces, districts: knownDistricts };
}
