import "server-only";
import { sql } from "drizzle-orm";
import type { PlanState } from "@/db/codes/plans";
import type { Db, Tx } from "@/db/database";
import { projects, projectYears } from "@/db/schema/plans";
import { statusReports, statusReportVersions } from "@/db/schema/status-reports";
import type { ProvinceScope } from "@/lib/accounts/scope";
import { planStanding } from "@/lib/assessments/rules";
import { findImplementationRules } from "@/lib/implementation-rules/data";
import { lastDayOf } from "@/lib/platform/civil-date";
import type { ReportMoment } from "../heading";
import { type ProvinceReport, provinceReport } from "./model";
import type { ProvinceLao } from "./ranking";

type Row = {
  laoId: number;
  code: string;
  fullNameTh: string;
  districtCode: string;
  districtNameTh: string;
  state: PlanState | null;
  minimumHundredths: number | null;
  lao: number | null;
  province: number | null;
  central: number | null;
  planned: number;
  completed: number;
  inProgress: number;
  cannot: number;
};

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
    listProvinceLaos(db, scope, moment),
  ]);
  return rules && provinceReport(province, moment, laos, rules, explainedFor);
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
  { fiscalYear, round }: Pick<ReportMoment, "fiscalYear" | "round">,
): Promise<ProvinceLao[]> {
  const rows = await db.execute<Row>(sql`
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
      tally.planned,
      tally.completed,
      tally."inProgress",
      tally.cannot
    from laos as lao
    join districts as district on district.code = lao.district_code
    cross join edition_years as year
    left join plans as plan on plan.lao_id = lao.id and plan.edition_id = year.edition_id
    left join assessment_minimums as minimum on minimum.fiscal_year = year.fiscal_year
    cross join lateral (
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
    ) as total
    cross join lateral (
      select count(*)::integer as planned,
        (count(*) filter (where version.status = 'completed'))::integer as completed,
        (count(*) filter (where version.status = 'in_progress'))::integer as "inProgress",
        (count(*) filter (where version.status = 'cannot'))::integer as cannot
      from ${projects}
      join ${projectYears} on ${projectYears.projectId} = ${projects.id}
        and ${projectYears.fiscalYear} = ${fiscalYear}
      left join lateral (
        select ${statusReports.id}, ${statusReports.currentVersion}
        from ${statusReports}
        where ${statusReports.projectId} = ${projects.id} and ${statusReports.fiscalYear} = ${fiscalYear}
          and ${statusReports.round} <= ${round}
        order by ${statusReports.round} desc
        limit 1
      ) as report on true
      left join ${statusReportVersions} as version
        on version.report_id = report.id and version.version = report.current_version
      where ${projects.planId} = plan.id and ${projects.deletedAt} is null and ${projects.consistent}
    ) as tally
    where lao.province_code = ${scope.provinceCode}
      and (lao.retired_on is null or lao.retired_on > ${lastDayOf(fiscalYear)}::date)
      and year.fiscal_year = ${fiscalYear}
    order by lao.district_code, lao.id`);
  return rows.map(({ planned, completed, inProgress, cannot, ...row }) => ({
    laoId: row.laoId,
    code: row.code,
    fullNameTh: row.fullNameTh,
    districtCode: row.districtCode,
    districtNameTh: row.districtNameTh,
    standing: planStanding({ state: row.state, totals: row, minimumHundredths: row.minimumHundredths }),
    counts: { completed, inProgress, cannot, waiting: planned - completed - inProgress - cannot },
  }));
}
