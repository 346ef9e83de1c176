import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { districts, laos, people, provinces } from "@/db/schema";
import type { PasswordContext } from "./rules";

/** What anybody knows of an account and its place, which its password may therefore not be made of. */
export async function findPasswordContext(db: Db | Tx, personId: string): Promise<PasswordContext> {
  const [known] = await db
    .select({
      username: people.username,
      displayName: people.displayName,
      email: people.email,
      laoCode: laos.code,
      laoName: laos.nameTh,
      laoFullName: laos.fullNameTh,
      district: districts.nameTh,
      districtEn: districts.nameEn,
      province: provinces.nameTh,
      provinceEn: provinces.nameEn,
    })
    .from(people)
    .leftJoin(laos, eq(laos.id, people.laoId))
    .leftJoin(districts, eq(districts.code, laos.districtCode))
    .leftJoin(provinces, eq(provinces.code, sql`coalesce(${laos.provinceCode}, ${people.provinceCode})`))
    .where(eq(people.id, personId));
  return Object.values(known ?? {}).filter((word) => word !== null);
}
