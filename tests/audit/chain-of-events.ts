import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { type AuditEvent, recordAuditEvent } from "@/lib/audit/mutations";
import { type ChainReport, verifyAuditChain } from "@/lib/audit/verify/data";
import type { ChainAnchor } from "@/lib/audit/verify/rules";

export const AT = new Date("2026-11-22T03:00:00.123Z");

/** An event as a mutation records it. */
export function anEvent(change: Partial<AuditEvent> = {}): AuditEvent {
  return {
    at: AT,
    actorId: null,
    action: "project.edit",
    entity: "project",
    entityId: 7,
    address: "203.0.113.7",
    before: { name: 'โครงการ "ก"', planBudgetSatang: 100n },
    after: { name: "โครงการ\nข", remark: null },
    ...change,
  };
}

/** Records events, each in a transaction of its own. */
export async function recordEvents(db: Db, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1)
    await db.transaction((tx) => recordAuditEvent(tx, anEvent({ entityId: at })));
}

class Undone extends Error {}

/** What the verifier says after somebody with the server's highest rights tampered; all is undone afterwards. */
export async function afterTampering(
  db: Db,
  tamper: (tx: Tx) => Promise<unknown>,
  expected: ChainAnchor | null = null,
): Promise<ChainReport> {
  let report: ChainReport | undefined;
  try {
    await db.transaction(async (tx) => {
      // Neither triggers nor foreign keys stand in the way.
      await tx.execute(sql`set local session_replication_role = replica`);
      await tamper(tx);
      report = await verifyAuditChain(tx as unknown as Db, expected);
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return report!;
}
