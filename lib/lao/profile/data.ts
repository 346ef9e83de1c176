import "server-only";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/database";
import { laoProfiles, laos } from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";
import type { KnownProfile } from "./rules";

/** A profile as it is stored: what nobody has typed yet is null. */
export type StoredProfile = Required<KnownProfile> & {
  /** 0 where no profile is stored. */
  readonly rowVersion: number;
};

export const PROFILE_COLUMNS = {
  size: laos.size,
  officeAddress: laoProfiles.officeAddress,
  serviceAreaKm2: laoProfiles.serviceAreaKm2,
  population: laoProfiles.population,
  ownRevenueSatang: laoProfiles.ownRevenueSatang,
  subsidySatang: laoProfiles.subsidySatang,
  executiveName: laoProfiles.executiveName,
  chiefAdministratorName: laoProfiles.chiefAdministratorName,
  coordinatorName: laoProfiles.coordinatorName,
  coordinatorPosition: laoProfiles.coordinatorPosition,
  coordinatorUnit: laoProfiles.coordinatorUnit,
  phone: laoProfiles.phone,
  mobile: laoProfiles.mobile,
  fax: laoProfiles.fax,
  website: laoProfiles.website,
};

/** What an LAO keeps of itself. */
export async function findProfile(db: Db, scope: LaoScope): Promise<StoredProfile> {
  const [found] = await db
    .select({ ...PROFILE_COLUMNS, rowVersion: laoProfiles.rowVersion })
    .from(laos)
    .leftJoin(laoProfiles, eq(laoProfiles.laoId, laos.id))
    .where(eq(laos.id, scope.laoId));
  if (!found) throw new Error(`LAO ${scope.laoId} is not in the registry`);
  return { ...found, rowVersion: found.rowVersion ?? 0 };
}
