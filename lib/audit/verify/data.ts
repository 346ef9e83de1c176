import "server-only";
import { and, asc, between, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { auditChain, auditEvents } from "@/db/schema";
import {
  BEFORE_CHAIN,
  type Break,
  type Carried,
  type ChainAnchor,
  type Finding,
  findingsAt,
  nameBreak,
  type ReadLink,
} from "./rules";

const LINKS_AT_ONCE = 10_000;
/** Named one by one; more are counted. */
const MOST_NAMED = 1_000;

export type ChainReport = {
  readonly links: number;
  /** The last link; null of an empty chain. */
  readonly head: ChainAnchor | null;
  readonly findings: readonly Finding[];
  /** Further findings that are not listed. */
  readonly unlisted: number;
};

/**
 * What the migration's audit_event_text says of an event, in this query's own words: a trigger function that somebody
 * changed cannot vouch for itself here.
 */
const EVENT_TEXT = sql`jsonb_build_object(
  'id', ${auditEvents.id},
  'at', to_char(${auditEvents.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  'actorId', ${auditEvents.actorId},
  'action', ${auditEvents.action},
  'entity', ${auditEvents.entity},
  'entityId', ${auditEvents.entityId},
  'laoId', ${auditEvents.laoId},
  'address', ${auditEvents.address},
  'before', ${auditEvents.before}::text,
  'after', ${auditEvents.after}::text
)::text`;

/** The chain's last link as it is now; null before the first event. */
export async function findChainHead(db: Db | Tx): Promise<ChainAnchor | null> {
  const [head] = await db
    .select({ position: auditChain.position, hash: auditChain.hash })
    .from(auditChain)
    .orderBy(desc(auditChain.position))
    .limit(1);
  return head ?? null;
}

/**
 * Reads the whole chain in batches, as it stood at one moment, and names what was tampered with.
 *
 * @param expected a head that was noted earlier: without one a tail that was cut off, or a chain that was written anew
 * from some row on, cannot be told from the truth
 */
export async function verifyAuditChain(db: Db, expected: ChainAnchor | null = null): Promise<ChainReport> {
  return db.transaction(
    async (tx) => {
      const list = new FindingList();
      const links = await readChain(tx, list);
      await listEventsWithoutLink(tx, list);
      const head = await findChainHead(tx);
      if (expected) await compareWith(tx, expected, head, list);
      return { links, head, findings: list.named, unlisted: list.unlisted };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

class FindingList {
  readonly named: Finding[] = [];
  unlisted = 0;

  add(finding: Finding): void {
    if (this.named.length < MOST_NAMED) this.named.push(finding);
    else this.unlisted += 1;
  }
}

async function readChain(tx: Tx, list: FindingList): Promise<number> {
  let before: Carried = { ...BEFORE_CHAIN, computed: null };
  let lastBreak = 0;
  let count = 0;
  for (;;) {
    const links = await readLinks(tx, before.position);
    const found = links.flatMap((link) => {
      const shown = findingsAt(link, before);
      before = link;
      return shown;
    });
    const places = await findLinks(
      tx,
      found.flatMap((each) => (each.what === "break" ? [each.previousHash] : [])),
    );
    for (const each of found) {
      if (each.what !== "break") list.add(each);
      else {
        await addBreak(tx, list, each, places.get(each.previousHash) ?? null, lastBreak);
        lastBreak = each.position;
      }
    }
    count += links.length;
    if (links.length < LINKS_AT_ONCE) return count;
  }
}

async function readLinks(tx: Tx, after: number): Promise<ReadLink[]> {
  return tx
    .select({
      position: auditChain.position,
      eventId: auditChain.eventId,
      previousHash: auditChain.previousHash,
      hash: auditChain.hash,
      computed: sql<string | null>`case when ${auditEvents.id} is not null then
        encode(sha256(convert_to(${auditChain.previousHash} || ${EVENT_TEXT}, 'UTF8')), 'hex') end`,
    })
    .from(auditChain)
    .leftJoin(auditEvents, eq(auditEvents.id, auditChain.eventId))
    .where(gt(auditChain.position, after))
    .orderBy(asc(auditChain.position))
    .limit(LINKS_AT_ONCE);
}

async function findLinks(tx: Tx, hashes: string[]): Promise<Map<string, number>> {
  if (hashes.length === 0) return new Map();
  const rows = await tx
    .select({ hash: auditChain.hash, position: auditChain.position })
    .from(auditChain)
    .where(inArray(auditChain.hash, hashes));
  return new Map(rows.map(({ hash, position }) => [hash, position]));
}

async function addBreak(
  tx: Tx,
  list: FindingList,
  found: Break,
  stands: number | null,
  lastBreak: number,
): Promise<void> {
  const named = nameBreak(found, found.previousHash === BEFORE_CHAIN.hash ? 0 : stands, lastBreak);
  if (named.what !== "links_inserted") {
    list.add(named);
    return;
  }
  const rows = await tx
    .select({ position: auditChain.position, eventId: auditChain.eventId })
    .from(auditChain)
    .where(between(auditChain.position, named.from, named.to))
    .orderBy(asc(auditChain.position))
    .limit(MOST_NAMED);
  for (const row of rows) list.add({ what: "link_inserted", ...row });
  list.unlisted += named.to - named.from + 1 - rows.length;
}

async function listEventsWithoutLink(tx: Tx, list: FindingList): Promise<void> {
  const unlinked = isNull(auditChain.eventId);
  const rows = await tx
    .select({ eventId: auditEvents.id })
    .from(auditEvents)
    .leftJoin(auditChain, eq(auditChain.eventId, auditEvents.id))
    .where(unlinked)
    .orderBy(asc(auditEvents.id))
    .limit(MOST_NAMED);
  for (const { eventId } of rows) list.add({ what: "event_inserted", eventId });
  if (rows.length < MOST_NAMED) return;
  const [all] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(auditEvents)
    .leftJoin(auditChain, eq(auditChain.eventId, auditEvents.id))
    .where(unlinked);
  list.unlisted += (all?.count ?? rows.length) - rows.length;
}

async function compareWith(tx: Tx, expected: ChainAnchor, head: ChainAnchor | null, list: FindingList) {
  const last = head?.position ?? 0;
  if (last < expected.position) {
    list.add({ what: "tail_cut", from: last + 1, to: expected.position });
    return;
  }
  const [same] = await tx
    .select({ position: auditChain.position })
    .from(auditChain)
    .where(and(eq(auditChain.position, expected.position), eq(auditChain.hash, expected.hash)));
  if (!same && expected.position > 0) list.add({ what: "rewritten", position: expected.position });
}
