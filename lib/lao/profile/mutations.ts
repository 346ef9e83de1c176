import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { laoProfiles, laos } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { laoScope } from "@/lib/accounts/scope";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { mayEditProfile } from "./access";
import { findProfile } from "./data";
import type { LaoProfile } from "./rules";

export type ProfileRefusal = "profile_not_found" | "changed_by_other";

/** Writes a profile as its next version, and the size into the registry, in a transaction that holds the LAO's row. */
export async function writeProfile(
  tx: Tx,
  laoId: number,
  { size, ...columns }: LaoProfile & { email?: string },
  now: Date,
): Promise<void> {
  await tx
    .insert(laoProfiles)
    .values({ ...columns, laoId, updatedAt: now })
    .onConflictDoUpdate({
      target: laoProfiles.laoId,
      set: { ...columns, updatedAt: now, rowVersion: sql`${laoProfiles.rowVersion} + 1` },
    });
  await tx
    .update(laos)
    .set({ size, updatedAt: now, rowVersion: sql`${laos.rowVersion} + 1` })
    .where(sql`${laos.id} = ${laoId} and ${laos.size} is distinct from ${size}`);
}

/** Changes what an LAO keeps of itself (Profile). Whoever read an older text is told, and nothing is lost. */
export async function editProfile(
  db: Db,
  actor: Actor,
  input: { key: string; rowVersion: number; profile: LaoProfile },
  now: Date,
): Promise<Outcome<{ laoId: number }, ProfileRefusal>> {
  const { key, rowVersion, profile } = input;
  if (!mayEditProfile(actor)) return refused("profile_not_found");
  const scope = laoScope(actor, { id: actor.laoId, provinceCode: actor.provinceCode });
  if (!scope) return refused("profile_not_found");
  return db.transaction((tx) =>
    onceOnly(tx, actor, { key: keyOfContent(key, profile), action: "lao_profile.edit" }, now, async () => {
      await tx.select({ id: laos.id }).from(laos).where(eq(laos.id, scope.laoId)).for("update");
      const { rowVersion: storedVersion, ...before } = await findProfile(tx, scope);
      if (storedVersion !== rowVersion) return refused("changed_by_other");
      await writeProfile(tx, scope.laoId, profile, now);
      await recordAuditEvent(tx, {
        at: now,
        actorId: actor.personId,
        action: "lao_profile.edit",
        entity: "lao_profile",
        entityId: scope.laoId,
        laoId: scope.laoId,
        address: actor.address,
        before,
        after: profile,
      });
      return done({ laoId: scope.laoId });
    }),
  );
}
