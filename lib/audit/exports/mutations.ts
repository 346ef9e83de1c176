import "server-only";
import type { Db } from "@/db/database";
import type { Actor } from "@/lib/accounts/actor";
import { mayExportAudit } from "../access";
import { recordAuditEvent } from "../mutations";

/** Writes down that somebody takes the trail away as a workbook, and what of it. */
export async function recordAuditExport(
  db: Db,
  actor: Actor,
  input: { filter: Readonly<Record<string, string>> },
  now: Date,
): Promise<void> {
  if (!mayExportAudit(actor)) throw new Error(`${actor.role} may not take the audit trail away`);
  await db.transaction((tx) =>
    recordAuditEvent(tx, {
      at: now,
      actorId: actor.personId,
      action: "audit.export",
      entity: "audit",
      entityId: actor.personId,
      address: actor.address,
      after: input.filter,
    }),
  );
}
