import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { PlanStanding } from "@/db/codes/assessments";
import type { PlanState } from "@/db/codes/plans";
import type { Db, Tx } from "@/db/database";
import { statusReportVersions } from "@/db/schema/status-reports";
import type { ProvinceScope } from "@/lib/accounts/scope";
import { JOIN_TOTALS } from "@/lib/assessments/data";
import { planStanding } from "@/lib/assessments/rules";
import { findImplementationRules } from "@/lib/implementation-rules/data";
import { lastDayOf } from "@/lib/platform/civil-date";
import { countedProjects } from "../figures/sources/data";
import type { ReportMoment } from "../heading";
import { type ProvinceReport, provinceReport } from "./model";
import type { ProvinceLao } from "./ranking";

type Asked = Pick<ReportMoment, "fiscalYear" | "round">;
type Row = Omit<ProvinceLao, "standing" | "counts"> & {
  planned: number;
  completed: number;
  inProgress: number;
  cannot: number;
};
type CurrentRow = Row & {
  state: PlanState | null;
  minimumHundredths: number | null;
  lao: number | null;
  province: number | null;
  central: number | null;
};
type FrozenRow = Row & { standing: PlanStanding };

/** The ranking of a province (screen 15); null where the year has no rules. */
export async function findProvinceReport(
  db: Db,
  scope: ProvinceScope,
  province: ProvinceReport["province"],
  moment: ReportMoment,
  explainedFor: "all" | { readonly laoId: number },
): Promise<ProvinceReport | null> {
  const [rules, laos] = await Promise.all([
    findImplementationRules(db, moment.fiscalYear),
    moment.frozen ? listFrozenLaos(db, scope, moment) : listProvinceLaos(db, scope, moment),
  ]);
  return rules && provinceReport(province, moment, laos, rules, explainedFor);
}

/** How an LAO's eligible projects stand, beside its own columns. */
function tallyOf({ fiscalYear, round }: Asked, isFrozen: boolean): SQL {
  const asked = {
    laoId: sql.raw("lao.id"),
    planId: sql.raw("plan.id"),
    fiscalYear,
    round: sql`${round}::smallint`,
  };
  return sql`
    cross join lateral (
      select count(*)::integer as planned,
        (count(*) filter (where version.status = 'completed'))::integer as completed,
        (count(*) filter (where version.status = 'in_progress'))::integer as "inProgress",
        (count(*) filter (where version.status = 'cannot'))::integer as cannot
      from (${countedProjects(asked, isFrozen)}) as project
      left join ${statusReportVersions} as version
        on version.report_id = project.report_id and version.version = project.report_version
    ) as tally`;
}

function provinceLao({ planned, completed, inProgress, cannot, ...row }: FrozenRow): ProvinceLao {
  return {
    laoId: row.laoId,
    code: row.code,
    fullNameTh: row.fullNameTh,
    districtCode: row.districtCode,
    districtNameTh: row.districtNameTh,
    standing: row.standing,
    counts: { completed, inProgress, cannot, waiting: planned - completed - inProgress - cannot },
  };
}

/**
 * Every LAO of a province with its plan's standing and its counts, in one query; those without a plan too.
 * An LAO that was retired by the end of the fiscal year is left out, one retired later keeps its place in old years.
 *
 * @source docs/sources.md
 */
export async function listProvinceLaos(
  db: Db | Tx,
  scope: ProvinceScope,
  asked: Asked,
): Promise<ProvinceLao[]> {
  const { fiscalYear } = asked;
  const rows = await db.execute<CurrentRow>(sql`
    select lao.id::integer as "laoId",
      lao.code,
      lao.full_name_th as "fullNameTh",
      district.code as "districtCode",
      district.name_th as "districtNameTh",
      plan.state,
      minimum.minimum_hundredths as "minimumHundredths",
      total.lao,
      total.province,
      total.central,
      tally.*
    from laos as lao
    join districts as district on district.code = lao.district_code
    cross join edition_years as year
    left join plans as plan on plan.lao_id = lao.id and plan.edition_id = year.edition_id
    left join assessment_minimums as minimum on minimum.fiscal_year = year.fiscal_year
    ${JOIN_TOTALS}
    ${tallyOf(asked, false)}
    where lao.province_code = ${scope.provinceCode}
      and (lao.retired_on is null or lao.retired_on > ${lastDayOf(fiscalYear)}::date)
      and year.fiscal_year = ${fiscalYear}
    order by lao.district_code, lao.id`);
  return rows.map((row) =>
    provinceLao({
      ...row,
      standing: planStanding({ state: row.state, totals: row, minimumHundredths: row.minimumHundredths }),
    }),
  );
}

/**
 * The LAOs of a province as they were when the round was frozen for them: by the names, the districts and the province
 * of that time. One for which the round has not closed is not there.
 *
 * @source docs/sources.md R-11; decision 36
 */
export async function listFrozenLaos(
  db: Db | Tx,
  scope: ProvinceScope,
  asked: Asked,
): Promise<ProvinceLao[]> {
  const rows = await db.execute<FrozenRow>(sql`
    select lao.id::integer as "laoId",
      lao.code,
      snapshot.lao_name_th as "fullNameTh",
      district.code as "districtCode",
      district.name_th as "districtNameTh",
      snapshot.standing,
      tally.*
    from round_snapshots as snapshot
    join laos as lao on lao.id = snapshot.lao_id
    join districts as district on district.code = snapshot.district_code
    ${tallyOf(asked, true)}
    where snapshot.province_code = ${scope.provinceCode} and snapshot.fiscal_year = ${asked.fiscalYear}
      and snapshot.round = ${asked.round}
    order by snapshot.district_code, lao.id`);
  return rows.map(provinceLao);
}
