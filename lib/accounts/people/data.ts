import "server-only";
import { and, asc, count, eq, ilike, inArray, max, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { AccountState, Reach, Role } from "@/db/codes/accounts";
import type { Db } from "@/db/database";
import { laos, people, provinces, sessions, totpCredentials } from "@/db/schema";
import { forgivingPattern, likePattern } from "@/lib/platform/search-text";
import type { Actor } from "../actor";
import { listOpenSessions, liveAt, type OpenSession } from "../sessions/data";
import type { ManagingActor } from "./access";
import type { PeopleFilter } from "./schema";

export const PEOPLE_A_PAGE = 50;

const isUuid = (text: string) => z.uuid().safeParse(text).success;

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

/** The accounts that somebody looks after: every one, or those of the LAOs in reach. */
function managedBy(actor: ManagingActor) {
  const ofLaos = (where: SQL | undefined) => and(eq(people.role, "lao"), where);
  switch (actor.role) {
    case "admin":
      return undefined;
    case "province":
      return ofLaos(eq(laos.provinceCode, actor.provinceCode));
    case "nacc":
      return ofLaos(actor.provinces === "all" ? undefined : inArray(laos.provinceCode, [...actor.provinces]));
  }
}

function matching(actor: ManagingActor, { q, reach, state }: PeopleFilter) {
  return and(
    managedBy(actor),
    q === ""
      ? undefined
      : or(
          ilike(people.username, likePattern(q)),
          sql`${people.displayName} ~* ${forgivingPattern(q) ?? ""}`,
        ),
    reach === null ? undefined : eq(people.reach, reach),
    state === null ? undefined : eq(people.state, state),
  );
}

const PLACE = sql<string | null>`coalesce(${laos.fullNameTh}, ${provinces.nameTh}, ${people.regionCode})`;

/** Accounts by username, a page at a time, with how many there are in all. For those who look after them. */
export async function listPeople(
  db: Db,
  actor: ManagingActor,
  filter: PeopleFilter,
  now: Date,
): Promise<{ rows: PersonRow[]; total: number }> {
  const where = matching(actor, filter);
  const [counted] = await db
    .select({ total: count() })
    .from(people)
    .leftJoin(laos, eq(laos.id, people.laoId))
    .where(where);
  const found = await db
    .select({
      id: people.id,
      username: people.username,
      displayName: people.displayName,
      reach: people.reach,
      state: people.state,
      place: PLACE,
    })
    .from(people)
    .leftJoin(laos, eq(laos.id, people.laoId))
    .leftJoin(provinces, eq(provinces.code, people.provinceCode))
    .where(where)
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

/** An account as those who look after it see it: nothing of its password or its second step but that it is there. */
export type ManagedPerson = Omit<PersonRow, "openSessions"> & {
  role: Role;
  email: string | null;
  laoCode: string | null;
  provinceCode: string | null;
  regionCode: string | null;
  createdAt: Date;
  passwordChangedAt: Date | null;
  hasSecondFactor: boolean;
  rowVersion: number;
  sessions: OpenSession[];
};

/** One account. Null for an unknown one and for one out of reach alike. */
export async function findManagedPerson(
  db: Db,
  actor: ManagingActor,
  personId: string,
  now: Date,
): Promise<ManagedPerson | null> {
  if (!isUuid(personId)) return null;
  const [found] = await db
    .select({
      id: people.id,
      username: people.username,
      displayName: people.displayName,
      role: people.role,
      reach: people.reach,
      state: people.state,
      place: PLACE,
      email: people.email,
      laoCode: laos.code,
      provinceCode: people.provinceCode,
      regionCode: people.regionCode,
      createdAt: people.createdAt,
      passwordChangedAt: people.passwordChangedAt,
      hasSecondFactor: sql<boolean>`${totpCredentials.confirmedAt} is not null`,
      rowVersion: people.rowVersion,
    })
    .from(people)
    .leftJoin(laos, eq(laos.id, people.laoId))
    .leftJoin(provinces, eq(provinces.code, people.provinceCode))
    .leftJoin(totpCredentials, eq(totpCredentials.personId, people.id))
    .where(and(eq(people.id, personId), managedBy(actor)));
  if (!found) return null;
  const [activity, open] = await Promise.all([
    listActivity(db, [found.id], now),
    listOpenSessions(db, { personId: found.id }, now),
  ]);
  return { ...found, lastSignInAt: activity.get(found.id)?.lastSignInAt ?? null, sessions: open };
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
