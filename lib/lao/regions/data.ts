import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/database";
import { provinces, regionProvinces } from "@/db/schema";
import type { ProvinceFacts } from "../data";

export type Region = { code: string; provinces: ProvinceFacts[] };

/** The NACC's region offices with the provinces that each reads, by number. */
export async function listRegions(db: Db): Promise<Region[]> {
  const rows = await db
    .select({ region: regionProvinces.regionCode, code: provinces.code, nameTh: provinces.nameTh })
    .from(regionProvinces)
    .innerJoin(provinces, eq(provinces.code, regionProvinces.provinceCode))
    .orderBy(
      sql`length(${regionProvinces.regionCode})`,
      asc(regionProvinces.regionCode),
      asc(provinces.nameTh),
    );
  const regions = new Map<string, Region>();
  for (const { region, ...province } of rows) {
    const known = regions.get(region) ?? { code: region, provinces: [] };
    known.provinces.push(province);
    regions.set(region, known);
  }
  return [...regions.values()];
}

/** Every province, in Thai dictionary order. Names and codes are public. */
export async function listAllProvinces(db: Db): Promise<ProvinceFacts[]> {
  return db
    .select({ code: provinces.code, nameTh: provinces.nameTh })
    .from(provinces)
    .orderBy(asc(provinces.nameTh));
}
