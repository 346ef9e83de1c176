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
  const [row] = await db.execute<StandingRow>(sql`
    select
      (select ${plans.state} from ${plans}
        where ${plans.laoId} = ${scope.laoId} and ${plans.editionId} = year.edition_id) as state,
      ${totalOf("lao", scope.laoId)} as lao,
      ${totalOf("province", scope.laoId)} as province,
      ${totalOf("central", scope.laoId)} as central,
      (select ${assessmentMinimums.minimumHundredths} from ${assessmentMinimums}
        where ${assessmentMinimums.fiscalYear} = year.fiscal_year) as "minimumHundredths"
    from ${editionYears} as year
    where year.fiscal_year = ${fiscalYear}`);
  if (!row) return "not_submitted";
  return planStanding({ state: row.state, totals: row, minimumHundredths: row.minimumHundredths });
}

/** One assessor's total, only when every dimension of the year's edition has its score. */
function totalOf(assessor: "lao" | "province" | "central", laoId: number) {
  return sql`(select sum(${assessments.scoreHundredths})::integer from ${assessments}
    where ${assessments.laoId} = ${laoId} and ${assessments.fiscalYear} = year.fiscal_year
      and ${assessments.assessor} = ${assessor}
    having count(*) = (select count(*) from ${editionDimensions}
      where ${editionDimensions.editionId} = year.edition_id))`;
}
