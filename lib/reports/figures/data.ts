import "server-only";
import { sql } from "drizzle-orm";
import type { Round } from "@/db/codes/status-reports";
import type { Db, Tx } from "@/db/database";
import { statusReportVersions } from "@/db/schema/status-reports";
import type { LaoScope } from "@/lib/accounts/scope";
import { dimensionNameOfYear } from "@/lib/plans/editions/data";
import type { DimensionFigures } from "./rules";
import { countedProjects } from "./sources/data";

const NAME_IN_YEAR = dimensionNameOfYear(
  {
    editionId: sql.raw("dimension.edition_id"),
    number: sql.raw("dimension.number"),
    nameTh: sql.raw("dimension.name_th"),
  },
  sql.raw("year.fiscal_year"),
);

type Row = {
  round: Round;
  number: number;
  nameTh: string;
  planned: number;
  completed: number;
  inProgress: number;
  cannot: number;
  roundCompleted: number;
  roundInProgress: number;
  roundCannot: number;
  inOrdinance: number;
  planBudget: string;
  ordinanceBudget: string;
  spent: string;
};

/**
 * An LAO's figures by dimension for a fiscal year, once for each round asked for, in one query and so as of one moment.
 * Every dimension of the year's edition is there, in its order; a year outside every edition has none.
 *
 * @param asked.isFrozen as they were when the round was frozen; a round that is not frozen has no projects then
 * @source docs/sources.md
 */
export async function listDimensionFigures(
  db: Db | Tx,
  scope: LaoScope,
  {
    fiscalYear,
    rounds,
    isFrozen = false,
  }: { fiscalYear: number; rounds: readonly Round[]; isFrozen?: boolean },
): Promise<Map<Round, DimensionFigures[]>> {
  const projectsOfDimension = countedProjects(
    {
      laoId: sql`${scope.laoId}`,
      planId: sql.raw("plan.id"),
      fiscalYear,
      round: sql.raw("asked.round"),
      dimensionNumber: sql.raw("dimension.number"),
    },
    isFrozen,
  );
  const asked = sql.join(
    rounds.map((round) => sql`(${round}::smallint)`),
    sql`, `,
  );
  const rows = await db.execute<Row>(sql`
    select asked.round,
      dimension.number,
      ${NAME_IN_YEAR} as "nameTh",
      count(project.id)::integer as planned,
      (count(*) filter (where version.status = 'completed'))::integer as completed,
      (count(*) filter (where version.status = 'in_progress'))::integer as "inProgress",
      (count(*) filter (where version.status = 'cannot'))::integer as cannot,
      (count(*) filter (where version.status = 'completed' and project.report_round = asked.round))::integer as "roundCompleted",
      (count(*) filter (where version.status = 'in_progress' and project.report_round = asked.round))::integer as "roundInProgress",
      (count(*) filter (where version.status = 'cannot' and project.report_round = asked.round))::integer as "roundCannot",
      (count(*) filter (where version.in_ordinance))::integer as "inOrdinance",
      coalesce(sum(project.plan_budget_satang), 0)::text as "planBudget",
      coalesce(sum(version.ordinance_budget_satang), 0)::text as "ordinanceBudget",
      coalesce(sum(version.spent_satang), 0)::text as spent
    from edition_years as year
    cross join (values ${asked}) as asked(round)
    join edition_dimensions as dimension on dimension.edition_id = year.edition_id
    left join plans as plan on plan.lao_id = ${scope.laoId} and plan.edition_id = year.edition_id
    left join lateral (${projectsOfDimension}) as project on true
    left join ${statusReportVersions} as version
      on version.report_id = project.report_id and version.version = project.report_version
    where year.fiscal_year = ${fiscalYear}
    group by asked.round, year.fiscal_year, dimension.edition_id, dimension.number, dimension.name_th
    order by asked.round, dimension.number`);
  const byRound = new Map<Round, DimensionFigures[]>(rounds.map((round) => [round, []]));
  for (const row of rows) byRound.get(row.round)?.push(figuresOf(row));
  return byRound;
}

function figuresOf(row: Row): DimensionFigures {
  return {
    number: row.number,
    nameTh: row.nameTh,
    counts: {
      completed: row.completed,
      inProgress: row.inProgress,
      cannot: row.cannot,
      waiting: row.planned - row.completed - row.inProgress - row.cannot,
    },
    reportedInRound: {
      completed: row.roundCompleted,
      inProgress: row.roundInProgress,
      cannot: row.roundCannot,
      waiting: row.planned - row.roundCompleted - row.roundInProgress - row.roundCannot,
    },
    inOrdinance: row.inOrdinance,
    planBudgetSatang: BigInt(row.planBudget),
    ordinanceBudgetSatang: BigInt(row.ordinanceBudget),
    spentSatang: BigInt(row.spent),
  };
}
