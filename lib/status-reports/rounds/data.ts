import "server-only";
import { and, asc, desc, eq, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import type { Round } from "@/db/codes/status-reports";
import type { Db, Tx } from "@/db/database";
import { roundExtensions, rounds } from "@/db/schema";
import type { CivilDate } from "@/lib/platform/civil-date";
import { extendedWindow, type LaterClosing, type RoundWindow } from "./rules";

/** The time by the database's clock: the same for every web process, and what windows are held against. */
export async function databaseNow(db: Db | Tx): Promise<Date> {
  const [row] = await db.execute<{ now: string }>(
    sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`,
  );
  if (!row) throw new Error("the database did not say what time it is");
  return new Date(row.now);
}

const ROUND = {
  fiscalYear: rounds.fiscalYear,
  round: rounds.round,
  opensOn: rounds.opensOn,
  closesOn: rounds.closesOn,
};

function selectWindows(db: Db | Tx, fiscalYear: number, laoId: number, round?: Round) {
  return db
    .select({
      ...ROUND,
      latest: sql<LaterClosing | null>`(array_agg(json_build_object(
          'closesOn', ${roundExtensions.closesOn}, 'isReopening', ${roundExtensions.isReopening})
          order by ${roundExtensions.closesOn} desc, ${roundExtensions.id} desc)
        filter (where ${roundExtensions.id} is not null))[1]`,
    })
    .from(rounds)
    .leftJoin(
      roundExtensions,
      and(
        eq(roundExtensions.fiscalYear, rounds.fiscalYear),
        eq(roundExtensions.round, rounds.round),
        eq(roundExtensions.laoId, laoId),
        isNull(roundExtensions.revokedAt),
      ),
    )
    .where(and(eq(rounds.fiscalYear, fiscalYear), round === undefined ? undefined : eq(rounds.round, round)))
    .groupBy(rounds.fiscalYear, rounds.round)
    .orderBy(asc(rounds.round));
}

/** When a round takes reports from an LAO, with its extension; null where nobody has set the round. */
export async function findRoundWindow(
  db: Db | Tx,
  of: { fiscalYear: number; round: Round; laoId: number },
): Promise<RoundWindow | null> {
  const [row] = await selectWindows(db, of.fiscalYear, of.laoId, of.round);
  if (!row) return null;
  const { latest, ...round } = row;
  return extendedWindow(round, latest);
}

/** A round as it is for each of many LAOs, by their numbers; empty where nobody has set the round. */
export async function listWindowsOfLaos(
  db: Db | Tx,
  { fiscalYear, round }: { fiscalYear: number; round: Round },
  laoIds: readonly number[],
): Promise<Map<number, RoundWindow>> {
  const [everybodys] = await db
    .select(ROUND)
    .from(rounds)
    .where(and(eq(rounds.fiscalYear, fiscalYear), eq(rounds.round, round)));
  if (!everybodys) return new Map();
  const later = await db
    .selectDistinctOn([roundExtensions.laoId], {
      laoId: roundExtensions.laoId,
      closesOn: roundExtensions.closesOn,
      isReopening: roundExtensions.isReopening,
    })
    .from(roundExtensions)
    .where(
      and(
        eq(roundExtensions.fiscalYear, fiscalYear),
        eq(roundExtensions.round, round),
        inArray(roundExtensions.laoId, [...laoIds]),
        isNull(roundExtensions.revokedAt),
      ),
    )
    .orderBy(asc(roundExtensions.laoId), desc(roundExtensions.closesOn), desc(roundExtensions.id));
  const laterOf = new Map(later.map((extension) => [extension.laoId, extension]));
  return new Map(laoIds.map((laoId) => [laoId, extendedWindow(everybodys, laterOf.get(laoId) ?? null)]));
}

/** The rounds of a fiscal year as they are for an LAO, the 6-month one first. */
export async function listRoundWindows(
  db: Db | Tx,
  fiscalYear: number,
  laoId: number,
): Promise<RoundWindow[]> {
  const rows = await selectWindows(db, fiscalYear, laoId);
  return rows.map(({ latest, ...round }) => extendedWindow(round, latest));
}

/** The rounds that take reports from everybody on a day, the first to close first; extensions are nobody else's. */
export async function listOpenRounds(db: Db, today: CivilDate): Promise<RoundWindow[]> {
  const rows = await db
    .select(ROUND)
    .from(rounds)
    .where(and(lte(rounds.opensOn, today), gte(rounds.closesOn, today)))
    .orderBy(asc(rounds.closesOn), asc(rounds.fiscalYear), asc(rounds.round));
  return rows.map((round) => extendedWindow(round, null));
}
