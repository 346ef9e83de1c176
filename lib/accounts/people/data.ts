import "server-only";
import { and, asc, count, eq, ilike, inArray, max, or, sql } from "drizzle-orm";
import type { AccountState, Reach } from "@/db/codes/accounts";
import type { Db } from "@/db/database";
import { laos, people, provinces, sessions } from "@/db/schema";
import { likePattern } from "@/lib/platform/search-text";
import type { Actor, AdminActor } from "../actor";
import { liveAt } from "../sessions/data";
import type { PeopleFilter } from "./schema";

export const PEOPLE_A_PAGE = 50;

export type OwnAccount = { username: string; displayName: string; reach: Reach; email: string | null };

/** What an account says of its owner. */
export async function findOwnAccount(db: Db, actor: Actor): Promise<OwnAccount> {
  const [account] = await db
    .select({
      username: people.username,
      displayName: people.displayName,
      reach: people.reach,
      email: people.email,
    })
    .from(people)
    .where(eq(people.id, actor.personId));
  if (!account) throw new Error(`account ${actor.personId} of a signed-in person does not exist`);
  return account;
}

export type PersonRow = {
  id: string;
  username: string;
  displayName: string;
  reach: Reach;
  state: AccountState;
  /** The LAO, the province or the region that the account reads; null for the whole country and for none. */
  place: string | null;
  lastSignInAt: Date | null;
  openSessions: number;
};

function matching({ q, reach, state }: PeopleFilter) {
  return and(
    q === ""
      ? undefined
      : or(ilike(people.username, likePattern(q)), ilike(people.displayName, likePattern(q))),
    reach === null ? undefined : eq(people.reach, reach),
    state === null ? undefined : eq(people.state, state),
  );
}

/** Accounts by username, a page at a time, with how many there are in all. For administrators. */
export async function listPeople(
  db: Db,
  _actor: AdminActor,
  filter: PeopleFilter,
  now: Date,
): Promise<{ rows: PersonRow[]; total: number }> {
  const [counted] = await db.select({ total: count() }).from(people).where(matching(filter));
  const found = await db
    .select({
      id: people.id,
      username: people.username,
      displayName: people.displayName,
      reach: people.reach,
      state: people.state,
      place: sql<string | null>`coalesce(${laos.fullNameTh}, ${provinces.nameTh}, ${people.regionCode})`,
    })
    .from(people)
    .leftJoin(laos, eq(laos.id, people.laoId))
    .leftJoin(provinces, eq(provinces.code, people.provinceCode))
    .where(matching(filter))
    .orderBy(asc(people.username))
    .limit(PEOPLE_A_PAGE)
    .offset((filter.page - 1) * PEOPLE_A_PAGE);
  const activity = await listActivity(
    db,
    found.map(({ id }) => id),
    now,
  );
  const rows = found.map((person) => ({
    ...person,
    ...(activity.get(person.id) ?? { lastSignInAt: null, openSessions: 0 }),
  }));
  return { rows, total: counted?.total ?? 0 };
}

type Activity = Pick<PersonRow, "lastSignInAt" | "openSessions">;

async function listActivity(db: Db, ids: string[], now: Date): Promise<Map<string, Activity>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      personId: sessions.personId,
      lastSignInAt: max(sessions.createdAt),
      openSessions: sql<number>`(count(*) filter (where ${liveAt(now)}))::int`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(inArray(sessions.personId, ids))
    .groupBy(sessions.personId);
  return new Map(rows.map(({ personId, ...activity }) => [personId, activity]));
}
