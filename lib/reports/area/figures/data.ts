import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Round } from "@/db/codes/status-reports";
import type { Db, Tx } from "@/db/database";
import type { ProvinceScope } from "@/lib/accounts/scope";
import { lastDayOf } from "@/lib/platform/civil-date";
import type { Figures } from "../../figures/rules";
import type { AreaLao } from "../rules";

/** Provinces, or one district of a province, in a fiscal year. */
export type Area = {
  readonly scopes: readonly ProvinceScope[];
  readonly districtCode: string | null;
  readonly fiscalYear: number;
};

/** Conditions on `lao`: within the area, and there at the year's end. */
export function inArea({ scopes, districtCode, fiscalYear }: Area): SQL {
  const provinces = sql.join(
    scopes.map(({ provinceCode }) => sql`${provinceCode}`),
    sql`, `,
  );
  const district = districtCode === null ? sql`` : sql` and lao.district_code = ${districtCode}`;
  return sql`lao.province_code in (${provinces})${district}
    and (lao.retired_on is null or lao.retired_on > ${lastDayOf(fiscalYear)}::date)`;
}

type FiguresRow = {
  laoId: number;
  number: number;
  planned: number;
  planBudget: string;
  completed6: number;
  inProgress6: number;
  cannot6: number;
  inOrdinance6: number;
  ordinance6: string;
  spent6: string;
  completed12: number;
  inProgress12: number;
  cannot12: number;
  inOrdinance12: number;
  ordinance12: string;
  spent12: string;
  ownCompleted12: number;
  ownInProgress12: number;
  ownCannot12: number;
};

/** How many rows have a status; `status` is an expression of it. */
function countOf(status: SQL, is: string): SQL {
  return sql`(count(*) filter (where ${status} = ${is}))::integer`;
}

function sumOf(amount: SQL): SQL {
  return sql`coalesce(sum(${amount}), 0)::text`;
}

/** A round's report of `project`, by what it says now. */
function reportOf(fiscalYear: number, round: Round, name: "six" | "twelve"): SQL {
  const report = sql.raw(`${name}_report`);
  const version = sql.raw(name);
  return sql`left join status_reports as ${report} on ${report}.project_id = project.id
      and ${report}.fiscal_year = ${fiscalYear} and ${report}.round = ${round}
    left join status_report_versions as ${version} on ${version}.report_id = ${report}.id
      and ${version}.version = ${report}.current_version`;
}

/** Figures of both rounds by LAO and dimension, in one reading: for the year the 12-month report stands, else the other. */
function listRows(db: Db | Tx, area: Area): Promise<FiguresRow[]> {
  const { fiscalYear } = area;
  const six = sql`six.status`;
  const own = sql`twelve.status`;
  const latest = sql`coalesce(twelve.status, six.status)`;
  return db.execute<FiguresRow>(sql`
    select plan.lao_id::integer as "laoId", project.dimension_number as number, count(*)::integer as planned,
      ${sumOf(sql`planned.plan_budget_satang`)} as "planBudget",
      ${countOf(six, "completed")} as "completed6",
      ${countOf(six, "in_progress")} as "inProgress6",
      ${countOf(six, "cannot")} as "cannot6",
      (count(*) filter (where six.in_ordinance))::integer as "inOrdinance6",
      ${sumOf(sql`six.ordinance_budget_satang`)} as "ordinance6",
      ${sumOf(sql`six.spent_satang`)} as "spent6",
      ${countOf(latest, "completed")} as "completed12",
      ${countOf(latest, "in_progress")} as "inProgress12",
      ${countOf(latest, "cannot")} as "cannot12",
      (count(*) filter (where coalesce(twelve.in_ordinance, six.in_ordinance)))::integer as "inOrdinance12",
      ${sumOf(sql`coalesce(twelve.ordinance_budget_satang, six.ordinance_budget_satang)`)} as "ordinance12",
      ${sumOf(sql`coalesce(twelve.spent_satang, six.spent_satang)`)} as "spent12",
      ${countOf(own, "completed")} as "ownCompleted12",
      ${countOf(own, "in_progress")} as "ownInProgress12",
      ${countOf(own, "cannot")} as "ownCannot12"
    from laos as lao
    join edition_years as year on year.fiscal_year = ${fiscalYear}
    join plans as plan on plan.lao_id = lao.id and plan.edition_id = year.edition_id
    join projects as project on project.plan_id = plan.id and project.deleted_at is null and project.consistent
    join project_years as planned on planned.project_id = project.id and planned.fiscal_year = ${fiscalYear}
    ${reportOf(fiscalYear, 6, "six")}
    ${reportOf(fiscalYear, 12, "twelve")}
    where ${inArea(area)}
    group by plan.lao_id, project.dimension_number
    order by plan.lao_id, project.dimension_number`);
}

/**
 * The figures of both rounds of every LAO of an area that has projects, by dimension, in one query.
 *
 * @source docs/sources.md R-1, R-3, R-9
 */
export async function listAreaFigures(db: Db | Tx, area: Area): Promise<Map<number, AreaLao["figures"]>> {
  const ofLao = new Map<number, FiguresRow[]>();
  for (const row of await listRows(db, area)) {
    const rows = ofLao.get(row.laoId);
    if (rows) rows.push(row);
    else ofLao.set(row.laoId, [row]);
  }
  return new Map(
    [...ofLao].map(([laoId, rows]) => [laoId, { 6: rows.map(sixMonthFigures), 12: rows.map(yearFigures) }]),
  );
}

function stand(planned: number, completed: number, inProgress: number, cannot: number) {
  return { completed, inProgress, cannot, waiting: planned - completed - inProgress - cannot };
}

function sixMonthFigures(row: FiguresRow): Figures & { number: number } {
  const counts = stand(row.planned, row.completed6, row.inProgress6, row.cannot6);
  return {
    number: row.number,
    counts,
    reportedInRound: counts,
    inOrdinance: row.inOrdinance6,
    planBudgetSatang: BigInt(row.planBudget),
    ordinanceBudgetSatang: BigInt(row.ordinance6),
    spentSatang: BigInt(row.spent6),
  };
}

function yearFigures(row: FiguresRow): Figures & { number: number } {
  return {
    number: row.number,
    counts: stand(row.planned, row.completed12, row.inProgress12, row.cannot12),
    reportedInRound: stand(row.planned, row.ownCompleted12, row.ownInProgress12, row.ownCannot12),
    inOrdinance: row.inOrdinance12,
    planBudgetSatang: BigInt(row.planBudget),
    ordinanceBudgetSatang: BigInt(row.ordinance12),
    spentSatang: BigInt(row.spent12),
  };
}
