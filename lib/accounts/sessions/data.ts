import "server-only";
import { and, desc, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "@/db/database";
import { laos, people, regionProvinces, sessionLimits, sessions } from "@/db/schema";
import { civilDateOf } from "@/lib/platform/civil-date";
import { type Actor, NOBODY } from "../actor";
import { mayViewAs } from "../viewing/access";
import { isLive, type SessionLimits, type SessionTimes } from "./rules";

/** Somebody who is signed in, and how long still. */
export type SignedIn = {
  readonly actor: Actor;
  readonly times: SessionTimes;
  readonly limits: SessionLimits;
  /** Whether an LAO was looked at that is out of reach now: nothing of it is shown, its end is still to be recorded. */
  readonly hasLostView: boolean;
};

const SESSION_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const viewed = alias(laos, "viewed_lao");

async function findLiveSession(db: Db, sessionId: string, now: Date) {
  if (!SESSION_ID.test(sessionId)) return null;
  const [found] = await db
    .select({
      sessionId: sessions.id,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      endedAt: sessions.endedAt,
      limits: { idleMinutes: sessionLimits.idleMinutes, absoluteMinutes: sessionLimits.absoluteMinutes },
      personId: people.id,
      username: people.username,
      displayName: people.displayName,
      role: people.role,
      reach: people.reach,
      state: people.state,
      provinceCode: people.provinceCode,
      laoId: laos.id,
      laoCode: laos.code,
      laoProvinceCode: laos.provinceCode,
      laoRetiredOn: laos.retiredOn,
      regionProvinces: sql<string[]>`array(
        select ${regionProvinces.provinceCode} from ${regionProvinces}
        where ${regionProvinces.regionCode} = ${people.regionCode} order by 1)`,
      viewed: {
        id: viewed.id,
        code: viewed.code,
        fullNameTh: viewed.fullNameTh,
        provinceCode: viewed.provinceCode,
        retiredOn: viewed.retiredOn,
      },
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .innerJoin(sessionLimits, eq(sessionLimits.role, people.role))
    .leftJoin(laos, eq(laos.id, people.laoId))
    .leftJoin(viewed, eq(viewed.id, sessions.viewingLaoId))
    .where(eq(sessions.id, sessionId));
  if (found?.state !== "active" || !isLive(found, found.limits, now)) return null;
  if (found.laoRetiredOn !== null && found.laoRetiredOn <= civilDateOf(now)) return null;
  return found;
}

type LiveSession = NonNullable<Awaited<ReturnType<typeof findLiveSession>>>;

/** What the role reaches, as the actor carries it. The database's CHECKs promise that the place is there. */
function placeOf(found: LiveSession) {
  switch (found.role) {
    case "lao":
      return {
        role: "lao",
        laoId: found.laoId!,
        laoCode: found.laoCode!,
        provinceCode: found.laoProvinceCode!,
      } as const;
    case "province":
      return { role: "province", provinceCode: found.provinceCode! } as const;
    case "nacc":
      return { role: "nacc", provinces: found.reach === "country" ? "all" : found.regionProvinces } as const;
    case "admin":
      return { role: "admin" } as const;
  }
}

/** The LAO's own view for an officer who looks through its eyes; null when the officer may not, or no longer. */
function seenAs(lao: NonNullable<LiveSession["viewed"]>, officer: Actor, now: Date): Actor | null {
  if (!mayViewAs(officer, lao, civilDateOf(now))) return null;
  const { personId, displayName, role, sessionId, address } = officer;
  return {
    personId: NOBODY,
    sessionId,
    address,
    username: lao.code,
    displayName: lao.fullNameTh,
    role: "lao",
    laoId: lao.id,
    laoCode: lao.code,
    provinceCode: lao.provinceCode,
    viewedBy: { personId, displayName, role },
  } as Actor;
}

/** The session's person, and the session's times with the limits of the role; null once the session is over or the account closed. */
export async function findSignedIn(
  db: Db,
  sessionId: string,
  address: string | null,
  now: Date,
): Promise<SignedIn | null> {
  const found = await findLiveSession(db, sessionId, now);
  if (!found) return null;
  const { personId, username, displayName, createdAt, lastSeenAt, expiresAt, endedAt } = found;
  // Here and in seenAs are the only places where an actor is made: everything else asks for one.
  const person = { personId, sessionId, username, displayName, address, ...placeOf(found) } as Actor;
  const view = found.viewed && seenAs(found.viewed, person, now);
  return {
    actor: view ?? person,
    times: { createdAt, lastSeenAt, expiresAt, endedAt },
    limits: found.limits,
    hasLostView: found.viewed !== null && view === null,
  };
}

/** Whoever a session belongs to, as the rules ask about them; null once it is over. */
export async function findLiveActor(
  db: Db,
  sessionId: string,
  address: string | null,
  now: Date,
): Promise<Actor | null> {
  return (await findSignedIn(db, sessionId, address, now))?.actor ?? null;
}

/** `isLive` as a condition of a query over sessions and people. */
export function liveAt(now: Date): SQL {
  const at = sql`${now.toISOString()}::timestamptz`;
  return and(
    isNull(sessions.endedAt),
    gt(sessions.expiresAt, now),
    sql`exists (select from ${sessionLimits} where ${sessionLimits.role} = ${people.role}
      and ${sessions.lastSeenAt} > ${at} - ${sessionLimits.idleMinutes} * interval '1 minute'
      and ${sessions.createdAt} > ${at} - ${sessionLimits.absoluteMinutes} * interval '1 minute')`,
  )!;
}

export type OpenSession = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string | null;
  userAgent: string | null;
};

/** Where somebody is signed in now, latest first. The caller has proved that it may be told. */
export async function listOpenSessions(
  db: Db,
  { personId }: Pick<Actor, "personId">,
  now: Date,
): Promise<OpenSession[]> {
  return db
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      address: sessions.address,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.personId, personId), liveAt(now)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
    .limit(50);
}
