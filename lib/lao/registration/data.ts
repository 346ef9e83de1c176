import "server-only";
import { eq } from "drizzle-orm";
import type { LaoSize } from "@/db/codes/lao";
import type { Db } from "@/db/database";
import { districts, laos, provinces, registrationDrafts } from "@/db/schema";
import { type Claim, findClaim } from "@/lib/accounts/activation/claims/data";
import { LAO_FACTS, type LaoFacts } from "../data";

/** A registration that is being filled in: whose, on what it rests, what was typed so far. */
export type Registration = {
  readonly claim: Claim;
  readonly lao: LaoFacts & { readonly size: LaoSize | null };
  /** As it was typed, by field; empty at first. */
  readonly draft: Readonly<Record<string, string>>;
};

/** The registration that a browser's token opens; null once it is over or somebody has finished it. */
export async function findRegistration(db: Db, token: string, now: Date): Promise<Registration | null> {
  const claim = await findClaim(db, token, now);
  if (!claim) return null;
  const [found] = await db
    .select({ ...LAO_FACTS, size: laos.size, draft: registrationDrafts.fields })
    .from(laos)
    .innerJoin(provinces, eq(provinces.code, laos.provinceCode))
    .innerJoin(districts, eq(districts.code, laos.districtCode))
    .leftJoin(registrationDrafts, eq(registrationDrafts.personId, claim.personId))
    .where(eq(laos.id, claim.laoId));
  if (!found) return null;
  const { draft, ...lao } = found;
  return { claim, lao, draft: draft ?? {} };
}

/** Words that the password of an LAO may not be made of. */
export function passwordContextOf({ claim, lao }: Registration): string[] {
  return [claim.username, lao.code, lao.fullNameTh, lao.districtNameTh, lao.provinceNameTh];
}
