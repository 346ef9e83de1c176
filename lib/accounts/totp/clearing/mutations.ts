import "server-only";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/database";
import { laos } from "@/db/schema";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { Actor } from "../../actor";
import { onceOnly } from "../../idempotency/mutations";
import { findAccountForUpdate } from "../../security/data";
import { tellOwner } from "../../security/mutations";
import { endSessionsFor } from "../../sessions/mutations";
import { mayClearSecondFactorOf } from "../access";
import { hasSecondFactor } from "../data";
import { removeCredential } from "../enrolment/mutations";

/**
 * Takes another person's second step away, for whom telephone and recovery codes are lost. Their password stays, all
 * their sessions end, and they are told. Somebody out of reach is not found.
 */
export async function clearSecondFactorOf(
  db: Db,
  actor: Actor,
  input: { personId: string; formKey: string },
  now: Date,
): Promise<Outcome<{ cleared: true }, "person_not_found" | "not_on">> {
  return db.transaction((tx) =>
    onceOnly(tx, actor, { key: input.formKey, action: "second_factor.clear" }, now, async () => {
      const person = await findAccountForUpdate(tx, input.personId);
      if (!person) return refused("person_not_found" as const);
      const [lao] =
        person.laoId === null
          ? []
          : await tx
              .select({ id: laos.id, provinceCode: laos.provinceCode })
              .from(laos)
              .where(eq(laos.id, person.laoId));
      if (!mayClearSecondFactorOf(actor, { id: person.id, lao: lao ?? null }))
        return refused("person_not_found" as const);
      if (!(await hasSecondFactor(tx, person.id))) return refused("not_on" as const);
      await removeCredential(tx, person.id);
      await recordAuditEvent(tx, {
        at: now,
        actorId: actor.personId,
        action: "second_factor.clear",
        entity: "person",
        entityId: person.id,
        laoId: person.laoId,
        address: actor.address,
      });
      await endSessionsFor(tx, person, actor, "second_factor_changed", now);
      await tellOwner(tx, person, now, (letter, data) => ({
        ...letter,
        template: "second_factor_changed",
        data: { ...data, change: "off" },
      }));
      return done({ cleared: true as const });
    }),
  );
}
