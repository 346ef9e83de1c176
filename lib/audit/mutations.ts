import "server-only";
import type { Tx } from "@/db/database";
import { auditEvents } from "@/db/schema";
import { plainJson } from "@/lib/platform/plain-json";

export type AuditEvent = {
  readonly at: Date;
  /** Null when nobody is signed in, such as a refused sign-in. */
  readonly actorId: string | null;
  /** Room and verb: "project.create". */
  readonly action: string;
  /** What was changed, in the glossary's word, and its key. */
  readonly entity: string;
  readonly entityId: string | number;
  readonly laoId?: number | null;
  readonly address?: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
};

function rowOf(event: AuditEvent) {
  return {
    at: event.at,
    actorId: event.actorId,
    action: event.action,
    entity: event.entity,
    entityId: String(event.entityId),
    laoId: event.laoId ?? null,
    address: event.address ?? null,
    before: plainJson(event.before),
    after: plainJson(event.after),
  };
}

/** Writes down a change in the transaction that makes it: neither stands without the other. */
export async function recordAuditEvent(tx: Tx, event: AuditEvent): Promise<void> {
  await tx.insert(auditEvents).values(rowOf(event));
}

const EVENTS_AT_ONCE = 500;

/** The same for many changes of one transaction, in their order. */
export async function recordAuditEvents(tx: Tx, events: readonly AuditEvent[]): Promise<void> {
  for (let at = 0; at < events.length; at += EVENTS_AT_ONCE)
    await tx.insert(auditEvents).values(events.slice(at, at + EVENTS_AT_ONCE).map(rowOf));
}
