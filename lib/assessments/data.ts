import "server-only";
import { sql } from "drizzle-orm";
import type { PlanStanding } from "@/db/codes/assessments";
import type { PlanState } from "@/db/codes/plans";
import type { Db, Tx } from "@/db/database";
import { assessmentMinimums, assessments } from "@/db/schema/assessments";
import { editionDimensions, editionYears } from "@/db/schema/editions";
import { plans } from "@/db/schema/plans";
import type { LaoScope } from "@/lib/accounts/scope";
import { planStanding } from "./rules";

type StandingRow = {
  laoId: number;
  state: PlanState | null;
  lao: number | null;
  province: number | null;
  central: number | null;
  minimumHundredths: number | null;
};

/**
 * Where an LAO's plan stands in a fiscal year, from its state and its scores.
 * A year outside every edition has no plan in.
 */
export async function findPlanStanding(
  db: Db | Tx,
  scope: LaoScope,
  fiscalYear: number,
): Promise<PlanStanding> {
  const standings = await listPlanStandings(db, [scope.laoId], fiscalYear);
  return standings.get(scope.laoId) ?? "not_submitted";
}

/** The same of many LAOs, in one query; a year outside every edition has none of them. For work that no reader asked for. */
export async function listPlanStandings(
  db: Db | Tx,
  laoIds: readonly number[],
  fiscalYear: number,
): Promise<Map<number, PlanStanding>> {
  const rows = await db.execute<StandingRow>(sql`
    select asked.lao_id::integer as "laoId",
      (select ${plans.state} from ${plans}
        where ${plans.laoId} = asked.lao_id and ${plans.editionId} = year.edition_id) as state,
      ${totalOf("lao")} as lao,
      ${totalOf("province")} as province,
      ${totalOf("central")} as central,
      (select ${assessmentMinimums.minimumHundredths} from ${assessmentMinimums}
        where ${assessmentMinimums.fiscalYear} = year.fiscal_year) as "minimumHundredths"
    from ${editionYears} as year
    cross join unnest(${sql.param(laoIds)}::bigint[]) as asked(lao_id)
    where year.fiscal_year = ${fiscalYear}`);
  return new Map(
    rows.map((row) => [
      row.laoId,
      planStanding({ state: row.state, totals: row, minimumHundredths: row.minimumHundredths }),
    ]),
  );
}

/** One assessor's total, only when every dimension of the year's edition has its score. */
function totalOf(assessor: "lao" | "province" | "central") {
  return sql`(select sum(${assessments.scoreHundredths})::integer from ${assessments}
    where ${assessments.laoId} = asked.lao_id and ${assessments.fiscalYear} = year.fiscal_year
      and ${assessments.assessor} = ${assessor}
    having count(*) = (select count(*) from ${editionDimensions}
      where ${editionDimensions.editionId} = year.edition_id))`;
}

/**
 * The three totals of every LAO in a query over many, as `total`: after `laos as lao` and `edition_years as year`. A
 * total is there only when every dimension of the year's edition has its score.
 */
export const JOIN_TOTALS = sql`cross join lateral (
      select max(scored.points) filter (where scored.assessor = 'lao') as lao,
        max(scored.points) filter (where scored.assessor = 'province') as province,
        max(scored.points) filter (where scored.assessor = 'central') as central
      from (
        select score.assessor, sum(score.score_hundredths)::integer as points
        from assessments as score
        where score.lao_id = lao.id and score.fiscal_year = year.fiscal_year
        group by score.assessor
        having count(*) =
          (select count(*) from edition_dimensions as dimension where dimension.edition_id = year.edition_id)
      ) as scored
    ) as total`;
