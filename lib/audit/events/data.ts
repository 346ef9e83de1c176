import "server-only";
import { type AnyColumn, and, asc, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Role } from "@/db/codes/accounts";
import type { Db } from "@/db/database";
import { auditEvents, laos, people } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { toArabicDigits } from "@/lib/platform/digits";
import { forgivingPattern } from "@/lib/platform/search-text";
import { bangkokInstant } from "@/lib/platform/thai-moment";
import type { Json } from "../changes/rules";
import { actionsOf } from "../messages";
import { pathsFor, type TimeBound, type Walk, withinReach } from "../reach/data";
import type { AuditFilter, AuditPlace } from "./schema";

export const EVENTS_A_PAGE = 50;
const MOST_PEOPLE = 100;
const MOST_LAOS = 200;
const DAY_MS = 24 * 60 * 60 * 1000;

export type AuditRow = {
  readonly id: number;
  readonly at: Date;
  /** Null when nobody was signed in. */
  readonly actor: { readonly displayName: string; readonly role: Role } | null;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly lao: { readonly code: string; readonly fullNameTh: string } | null;
  readonly address: string | null;
  readonly before: Json;
  readonly after: Json;
};

function narrowedBy({ personIds, laoIds, kind, entity }: AuditFilter): SQL | undefined {
  return and(
    personIds === null ? undefined : ofPeople(personIds),
    laoIds === null ? undefined : inArray(auditEvents.laoId, [...laoIds]),
    kind === null ? undefined : inArray(auditEvents.action, actionsOf(kind)),
    entity === null
      ? undefined
      : and(eq(auditEvents.entity, entity.entity), eq(auditEvents.entityId, entity.id)),
  );
}

/** The days of a filter, in Bangkok, both ends included. */
function daysOf({ from, to }: AuditFilter): TimeBound[] {
  const bounds: TimeBound[] = [];
  if (from !== null) bounds.push({ is: ">=", instant: bangkokInstant(from, "00:00").toISOString() });
  if (to !== null) {
    const dayAfter = new Date(bangkokInstant(to, "00:00").getTime() + DAY_MS);
    bounds.push({ is: "<", instant: dayAfter.toISOString() });
  }
  return bounds;
}

/** What they did, and what was done about their accounts. */
function ofPeople(ids: readonly string[]): SQL | undefined {
  return or(
    inArray(auditEvents.actorId, [...ids]),
    and(eq(auditEvents.entity, "person"), inArray(auditEvents.entityId, [...ids])),
  );
}

/** Beyond an event in the order of time; events of one instant are in the order of their numbers. */
async function beyond(db: Db, place: AuditPlace): Promise<{ bound: TimeBound; rest: SQL } | null> {
  if (!place) return null;
  const [event] = await db
    .select({ at: sql<string>`${auditEvents.at}::text` })
    .from(auditEvents)
    .where(eq(auditEvents.id, place.beyond));
  if (!event) return null;
  const { at, id } = auditEvents;
  const instant = sql`${event.at}::timestamptz`;
  return place.toward === "older"
    ? { bound: { is: "<=", instant: event.at }, rest: sql`(${at} < ${instant} or ${id} < ${place.beyond})` }
    : { bound: { is: ">=", instant: event.at }, rest: sql`(${at} > ${instant} or ${id} > ${place.beyond})` };
}

/**
 * Events within somebody's reach, the newest first. Read along indexes, so that a page costs the same among a thousand
 * events and a million.
 *
 * @param limit how many at most
 * @returns with whether there are more beyond them
 */
export async function listAuditEvents(
  db: Db,
  actor: Actor,
  filter: AuditFilter,
  place: AuditPlace = null,
  limit = EVENTS_A_PAGE,
): Promise<{ rows: AuditRow[]; hasMore: boolean }> {
  const start = await beyond(db, place);
  const isBackward = start !== null && place?.toward === "newer";
  const walk: Walk = {
    rest: and(withinReach(actor), narrowedBy(filter), start?.rest)!,
    bounds: [...daysOf(filter), ...(start ? [start.bound] : [])],
    direction: isBackward ? "asc" : "desc",
    limit: limit + 1,
  };
  const found = sql.join(
    pathsFor(actor, filter).map((path) => path(walk)),
    sql` union all `,
  );
  const direction = sql.raw(walk.direction);
  const turned = isBackward ? asc : desc;
  const rows = await selectEvents(db)
    .where(
      sql`${auditEvents.id} in (select id from (select distinct id, at from (${found}) as every) as once
        order by at ${direction}, id ${direction} limit ${walk.limit})`,
    )
    .orderBy(turned(auditEvents.at), turned(auditEvents.id));
  const shown = rows.slice(0, limit);
  return { rows: isBackward ? shown.reverse() : shown, hasMore: rows.length > limit };
}

function selectEvents(db: Db) {
  return db
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      actor: { displayName: people.displayName, role: people.role },
      action: auditEvents.action,
      entity: auditEvents.entity,
      entityId: auditEvents.entityId,
      lao: { code: laos.code, fullNameTh: laos.fullNameTh },
      address: auditEvents.address,
      before: sql<Json>`${auditEvents.before}`,
      after: sql<Json>`${auditEvents.after}`,
    })
    .from(auditEvents)
    .leftJoin(people, eq(people.id, auditEvents.actorId))
    .leftJoin(laos, eq(laos.id, auditEvents.laoId))
    .$dynamic();
}

/** Events in batches, the newest first: no more than one batch is in memory, and no connection is held between two. */
export async function* readAuditEvents(
  db: Db,
  actor: Actor,
  filter: AuditFilter,
  most: number,
  batch = 2_000,
): AsyncGenerator<AuditRow[]> {
  let place: AuditPlace = null;
  for (let left = most; left > 0; ) {
    const { rows, hasMore }: { rows: AuditRow[]; hasMore: boolean } = await listAuditEvents(
      db,
      actor,
      filter,
      place,
      Math.min(batch, left),
    );
    yield rows;
    left -= rows.length;
    const last = rows.at(-1);
    if (!hasMore || !last) return;
    place = { beyond: last.id, toward: "older" };
  }
}

/** By a name as people remember it; words that are nothing but tone marks are no name. */
function named(name: AnyColumn, words: string): SQL | undefined {
  const pattern = forgivingPattern(words);
  return pattern === null ? undefined : sql`${name} ~* ${pattern}`;
}

/**
 * The accounts that search words mean; whether anything is told about them is the events' reach to decide.
 *
 * @returns with whether there are too many to look for at once
 */
export async function listPeopleMeant(db: Db, words: string): Promise<{ ids: string[]; isTooMany: boolean }> {
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(or(eq(people.username, toArabicDigits(words).toLowerCase()), named(people.displayName, words)))
    .orderBy(asc(people.username))
    .limit(MOST_PEOPLE + 1);
  return { ids: rows.slice(0, MOST_PEOPLE).map(({ id }) => id), isTooMany: rows.length > MOST_PEOPLE };
}

/** The LAOs that search words mean, by code or by name; like people, they open nothing that is out of reach. */
export async function listLaosMeant(db: Db, words: string): Promise<{ ids: number[]; isTooMany: boolean }> {
  const rows = await db
    .select({ id: laos.id })
    .from(laos)
    .where(or(eq(laos.code, toArabicDigits(words)), named(laos.fullNameTh, words)))
    .orderBy(asc(laos.code))
    .limit(MOST_LAOS + 1);
  return { ids: rows.slice(0, MOST_LAOS).map(({ id }) => id), isTooMany: rows.length > MOST_LAOS };
}
