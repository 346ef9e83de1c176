import "server-only";
import { and, asc, eq, exists, lt, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import {
  editionYears,
  laos,
  plans,
  projects,
  projectYears,
  roundExtensions,
  roundSnapshotProjects,
  roundSnapshots,
  rounds,
  statusReports,
} from "@/db/schema";
import { listPlanStandings } from "@/lib/assessments/data";
import type { CivilDate } from "@/lib/platform/civil-date";
import type { RoundOfYear } from "./comparison";
import { isOfRound } from "./membership/data";
import { firstUnsettledDay } from "./rules";

/** LAOs that are frozen in one transaction: about a second's work where each has fifty projects. */
const LAOS_AT_ONCE = 100;

/**
 * Keeps LAOs as they are, in one statement and so as of one moment. One that has its snapshot keeps that.
 * @returns how many were not frozen before
 */
async function freezeLaos(
  tx: Tx,
  { fiscalYear, round }: RoundOfYear,
  laoIds: readonly number[],
  now: Date,
): Promise<number> {
  const standings = await listPlanStandings(tx, laoIds, fiscalYear);
  const rows = laoIds.map((laoId) => ({ laoId, standing: standings.get(laoId) ?? "not_submitted" }));
  const [frozen] = await tx.execute<{ count: number }>(sql`
    with frozen as (
      insert into ${roundSnapshots} (lao_id, fiscal_year, round, frozen_at, lao_name_th, district_code,
        province_code, standing)
      select lao.id, ${fiscalYear}, ${round}, ${now.toISOString()}::timestamptz, lao.full_name_th,
        lao.district_code, lao.province_code, x."standing"
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as x("laoId" bigint, "standing" text)
      join ${laos} as lao on lao.id = x."laoId"
      order by lao.id
      on conflict do nothing
      returning lao_id
    ), kept as (
      insert into ${roundSnapshotProjects} (lao_id, fiscal_year, round, project_id, kind, name, dimension_number,
        consistent, plan_budget_satang, without_budget, report_id, report_version, report_round)
      select frozen.lao_id, ${fiscalYear}, ${round}, project.id, project.kind, project.name,
        project.dimension_number, project.consistent, planned.plan_budget_satang, planned.without_budget,
        report.id, report.current_version, report.round
      from frozen
      join ${editionYears} as year on year.fiscal_year = ${fiscalYear}
      join ${plans} as plan on plan.lao_id = frozen.lao_id and plan.edition_id = year.edition_id
      join ${projects} as project on project.plan_id = plan.id and project.deleted_at is null
      join ${projectYears} as planned on planned.project_id = project.id and planned.fiscal_year = ${fiscalYear}
      left join lateral (
        select counting.id, counting.current_version, counting.round
        from ${statusReports} as counting
        where counting.project_id = project.id and counting.fiscal_year = ${fiscalYear}
          and counting.round <= ${round}
        order by counting.round desc
        limit 1
      ) as report on true
    )
    select count(*)::integer as count from frozen`);
  return frozen?.count ?? 0;
}

/**
 * Freezes a round for one LAO, if it is not frozen yet: its name and place, where its plan stands, and each project of
 * the year with the report that counts. What was frozen once stays.
 *
 * @param now by the database's clock
 * @source docs/sources.md R-3, R-11
 */
export async function freezeRoundOf(
  tx: Tx,
  of: RoundOfYear & { readonly laoId: number },
  now: Date,
): Promise<void> {
  await freezeLaos(tx, of, [of.laoId], now);
}

type ClosedRound = RoundOfYear & { readonly closesOn: CivilDate };

/** The rounds whose day for everybody is over, of years that some plan is for. */
async function listClosedRounds(db: Db, unsettled: CivilDate): Promise<RoundOfYear[]> {
  return db
    .select({ fiscalYear: rounds.fiscalYear, round: rounds.round })
    .from(rounds)
    .innerJoin(editionYears, eq(editionYears.fiscalYear, rounds.fiscalYear))
    .where(
      and(
        lt(rounds.closesOn, unsettled),
        exists(db.select({ id: plans.id }).from(plans).where(eq(plans.editionId, editionYears.editionId))),
      ),
    )
    .orderBy(asc(rounds.closesOn), asc(rounds.fiscalYear), asc(rounds.round));
}

/** Holds a closed round, so that its days stay and no other worker freezes it; null where one does, or where it is open again. */
async function holdClosedRound(
  tx: Tx,
  { fiscalYear, round }: RoundOfYear,
  unsettled: CivilDate,
): Promise<ClosedRound | null> {
  const [held] = await tx
    .select({ closesOn: rounds.closesOn })
    .from(rounds)
    .where(and(eq(rounds.fiscalYear, fiscalYear), eq(rounds.round, round), lt(rounds.closesOn, unsettled)))
    .for("no key update", { skipLocked: true });
  return held ? { fiscalYear, round, closesOn: held.closesOn } : null;
}

/** Some of the LAOs that a round is still to be frozen for. */
async function listUnfrozenLaos(
  tx: Tx,
  { fiscalYear, round, closesOn }: ClosedRound,
  unsettled: CivilDate,
): Promise<number[]> {
  const rows = await tx.execute<{ id: number }>(sql`
    select lao.id::integer as id
    from ${laos} as lao
    where ${isOfRound({ fiscalYear, closesOn: sql`${closesOn}::date` })}
      and not exists (select from ${roundSnapshots} as snapshot
        where snapshot.lao_id = lao.id and snapshot.fiscal_year = ${fiscalYear} and snapshot.round = ${round})
      and not exists (select from ${roundExtensions} as extension
        where extension.lao_id = lao.id and extension.fiscal_year = ${fiscalYear} and extension.round = ${round}
          and extension.revoked_at is null and extension.closes_on >= ${unsettled}::date)
    order by lao.id
    limit ${LAOS_AT_ONCE}`);
  return rows.map(({ id }) => id);
}

async function freezeNextLaos(
  db: Db,
  of: RoundOfYear,
  unsettled: CivilDate,
  now: Date,
): Promise<{ looked: number; frozen: number }> {
  return db.transaction(async (tx) => {
    const closed = await holdClosedRound(tx, of, unsettled);
    const laoIds = closed === null ? [] : await listUnfrozenLaos(tx, closed, unsettled);
    if (laoIds.length === 0) return { looked: 0, frozen: 0 };
    return { looked: laoIds.length, frozen: await freezeLaos(tx, of, laoIds, now) };
  });
}

/**
 * Freezes every round for every LAO whose own closing day and grace are over. Several at once share the rounds between
 * them; an LAO that is frozen stays as it is.
 *
 * @param now by the database's clock
 * @returns how many snapshots were made
 * @source docs/sources.md R-11; decision 36
 */
export async function freezeClosedRounds(db: Db, now: Date): Promise<number> {
  const unsettled = firstUnsettledDay(now);
  let made = 0;
  for (const of of await listClosedRounds(db, unsettled)) {
    let last: { looked: number; frozen: number };
    do {
      last = await freezeNextLaos(db, of, unsettled, now);
      made += last.frozen;
    } while (last.looked === LAOS_AT_ONCE);
  }
  return made;
}
