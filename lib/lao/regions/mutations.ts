import "server-only";
import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/database";
import { people, provinces, regionProvinces } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { RegionInput } from "./schema";

export type RegionRefusal = "not_administrator" | "province_not_found" | "region_in_use";

/** Any number, the same in every process of this product. */
const REGIONS_LOCK = 727_277;

/**
 * Says which provinces a region office reads, from the next request of its officers on. A region whose officers
 * have accounts keeps at least one province.
 */
export async function setRegion(
  db: Db,
  actor: Actor,
  input: RegionInput,
  now: Date,
): Promise<Outcome<{ region: string }, RegionRefusal>> {
  return db.transaction((tx) =>
    onceOnly<{ region: string }, RegionRefusal>(
      tx,
      actor,
      { key: input.formKey, action: "region.set" },
      now,
      async () => {
        if (actor.role !== "admin") return refused("not_administrator");
        await tx.execute(sql`select pg_advisory_xact_lock(${REGIONS_LOCK})`);
        const wanted = [...new Set(input.provinces)].sort();
        const known = await tx
          .select({ code: provinces.code })
          .from(provinces)
          .where(inArray(provinces.code, wanted));
        if (known.length !== wanted.length) return refused("province_not_found");
        if (wanted.length === 0) {
          const staff = await tx
            .select({ id: people.id })
            .from(people)
            .where(eq(people.regionCode, input.region))
            .limit(1);
          if (staff.length > 0) return refused("region_in_use");
        }
        const here = eq(regionProvinces.regionCode, input.region);
        const before = await tx
          .select({ code: regionProvinces.provinceCode })
          .from(regionProvinces)
          .where(here)
          .orderBy(asc(regionProvinces.provinceCode));
        await tx.delete(regionProvinces).where(here);
        if (wanted.length > 0)
          await tx
            .insert(regionProvinces)
            .values(wanted.map((provinceCode) => ({ regionCode: input.region, provinceCode })));
        await recordAuditEvent(tx, {
          at: now,
          actorId: actor.personId,
          action: "region.set",
          entity: "region",
          entityId: input.region,
          address: actor.address,
          before: { provinces: before.map(({ code }) => code) },
          after: { provinces: wanted },
        });
        return done({ region: input.region });
      },
    ),
  );
}
