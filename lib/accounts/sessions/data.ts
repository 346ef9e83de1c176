import "server-only";
import { and, desc, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import { ROLES } from "@/db/codes/accounts";
import type { Db } from "@/db/database";
import { laos, people, regionProvinces, sessions } from "@/db/schema";
import type { Actor } from "../actor";
import { idleSince, isLive } from "./rules";

/** Somebody who is signed in, and when the session was last written down as seen. */
export type SignedIn = { readonly actor: Actor; readonly lastSeenAt: Date };

const SESSION_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

async function findLiveSession(db: Db, sessionId: string, now: Date) {
  if (!SESSION_ID.test(sessionId)) return null;
  const [found] = await db
    .select({
      sessionId: sessions.id,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      endedAt: sessions.endedAt,
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
      regionProvinces: sql<string[]>`array(
        select ${regionProvinces.provinceCode} from ${regionProvinces}
        where ${regionProvinces.regionCode} = ${people.regionCode} order by 1)`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(laos, eq(laos.id, people.laoId))
    .where(eq(sessions.id, sessionId));
  if (found?.state !== "active" || !isLive(found, found.role, now)) return null;
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

/** The session's person with the time of the last sighting; null once the session is over or the account closed. */
export async function findSignedIn(
  db: Db,
  sessionId: string,
  address: string | null,
  now: Date,
): Promise<SignedIn | null> {
  const found = await findLiveSession(db, sessionId, now);
  if (!found) return null;
  const { personId, username, displayName, lastSeenAt } = found;
  // The one place where an actor is made: everything else asks for one.
  const actor = { personId, sessionId, username, displayName, address, ...placeOf(found) } as Actor;
  return { actor, lastSeenAt };
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
  const seen = ROLES.map((role) => sql`when ${role} then ${idleSince(role, now).toISOString()}::timestamptz`);
  return and(
    isNull(sessions.endedAt),
    gt(sessions.expiresAt, now),
    sql`${sessions.lastSeenAt} > case ${people.role} ${sql.join(seen, sql` `)} end`,
  )!;
}

export type OpenSession = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string | null;
  userAgent: string | null;
};

/** Where somebody is signed in now, latest first. */
export async function listOpenSessions(db: Db, actor: Actor, now: Date): Promise<OpenSession[]> {
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
    .where(and(eq(sessions.personId, actor.personId), liveAt(now)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
    .limit(50);
}
