import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Round } from "@/db/codes/status-reports";
import type { Db } from "@/db/database";
import { type CivilDate, lastDayOf } from "@/lib/platform/civil-date";
import { toArabicDigits } from "@/lib/platform/digits";
import { pageCount } from "@/lib/platform/list-address";
import { forgivingPattern } from "@/lib/platform/search-text";
import { provincesOfOfficer, type RoundOfficer } from "../access";
import { extendedWindow, type LaterClosing, type RoundWindow } from "../rules";
import type { ProgressFilter } from "../schema";
import type { ProgressState } from "./rules";

export const LAOS_A_PAGE = 50;

export type ProgressCounts = Readonly<Record<ProgressState, number>>;

type RoundOfYear = { readonly fiscalYear: number; readonly round: Round };

/** The LAOs that an officer looks after and that were there to the end of the fiscal year. */
function inReach(officer: RoundOfficer, fiscalYear: number): SQL {
  const provinces = provincesOfOfficer(officer);
  const reach =
    provinces === "all" ? sql`true` : sql`lao.province_code = any(${sql.param([...provinces])}::text[])`;
  return sql`${reach} and (lao.retired_on is null or lao.retired_on > ${lastDayOf(fiscalYear)}::date)`;
}

function matching({ province, q }: Pick<ProgressFilter, "province" | "q">): SQL {
  const pattern = q === "" ? null : forgivingPattern(q);
  const named =
    pattern === null ? sql`true` : sql`(lao.full_name_th ~* ${pattern} or lao.code = ${toArabicDigits(q)})`;
  return province === null ? named : sql`${named} and lao.province_code = ${province}`;
}

/** Each LAO with how many projects the round asks for, how many of them it has of this round, and how many late. */
function tally({ fiscalYear, round }: RoundOfYear, which: SQL): SQL {
  return sql`
    select told.*, case when told.planned = 0 then 'nothing' when told.reported = 0 then 'none'
      when told.reported < told.planned then 'some' else 'all' end as state
    from (
      select lao.id, count(planned.project_id)::integer as planned, count(report.id)::integer as reported,
        (count(*) filter (where version.is_late))::integer as late
      from laos as lao
      cross join edition_years as year
      left join plans as plan on plan.lao_id = lao.id and plan.edition_id = year.edition_id
      left join projects as project on project.plan_id = plan.id and project.deleted_at is null and project.consistent
      left join project_years as planned on planned.project_id = project.id and planned.fiscal_year = ${fiscalYear}
      left join status_reports as report on report.project_id = planned.project_id
        and report.fiscal_year = ${fiscalYear} and report.round = ${round}
      left join status_report_versions as version on version.report_id = report.id
        and version.version = report.current_version
      where year.fiscal_year = ${fiscalYear} and ${which}
      group by lao.id
    ) as told`;
}

const COUNTS = sql`count(*) filter (where told.state = 'all')::integer as all,
  count(*) filter (where told.state = 'some')::integer as some,
  count(*) filter (where told.state = 'none')::integer as none,
  count(*) filter (where told.state = 'nothing')::integer as nothing`;

/** How many of an officer's LAOs have reported all, some and none of a round, in one query. */
export async function countProgress(db: Db, officer: RoundOfficer, of: RoundOfYear): Promise<ProgressCounts> {
  const [counts] = await db.execute<Record<ProgressState, number>>(
    sql`select ${COUNTS} from (${tally(of, inReach(officer, of.fiscalYear))}) as told`,
  );
  return counts ?? { all: 0, some: 0, none: 0, nothing: 0 };
}

export type ProgressRow = {
  readonly code: string;
  readonly fullNameTh: string;
  readonly districtNameTh: string;
  readonly provinceNameTh: string;
  readonly planned: number;
  readonly reported: number;
  /** Reports whose latest version came after the LAO's closing day, or in a reopening. */
  readonly late: number;
  readonly state: ProgressState;
  readonly window: RoundWindow;
};

export type ProgressList = {
  readonly rows: readonly ProgressRow[];
  /** What the place and the words find in each state. */
  readonly ofState: ProgressCounts;
  /** How many the whole filter finds, on all pages. */
  readonly found: number;
  /** A page past the end is the last one. */
  readonly page: number;
  readonly pageCount: number;
};

type Row = Record<ProgressState, number> & {
  code: string | null;
  fullNameTh: string;
  districtNameTh: string;
  provinceNameTh: string;
  planned: number;
  reported: number;
  late: number;
  state: ProgressState;
  laterClosesOn: CivilDate | null;
  isReopening: boolean | null;
};

function laterClosingOf(row: Row): LaterClosing | null {
  return row.laterClosesOn === null
    ? null
    : { closesOn: row.laterClosesOn, isReopening: row.isReopening ?? false };
}

/**
 * An officer's LAOs with how far each is with a round, those with most left to do of a province's districts in the
 * order of their codes and names; a page at a time, with the counts of every state, in one query.
 *
 * @param everybodys the round as it is without any LAO's own days
 */
export async function listProgress(
  db: Db,
  officer: RoundOfficer,
  everybodys: Omit<RoundWindow, "extendedFrom" | "isReopened">,
  filter: ProgressFilter,
): Promise<ProgressList> {
  const { fiscalYear, round } = everybodys;
  const which = sql`${inReach(officer, fiscalYear)} and ${matching(filter)}`;
  const inState = filter.state === null ? sql`true` : sql`told.state = ${filter.state}`;
  const rows = await db.execute<Row>(sql`
    with told as materialized (${tally(everybodys, which)}),
    counted as (
      select ${COUNTS}, (count(*) filter (where ${inState}))::integer as found from told
    )
    select counted.all, counted.some, counted.none, counted.nothing, shown.*
    from counted
    left join lateral (
      select lao.code, lao.full_name_th as "fullNameTh", district.name_th as "districtNameTh",
        province.name_th as "provinceNameTh", told.planned, told.reported, told.late, told.state,
        later.closes_on::text as "laterClosesOn", later.is_reopening as "isReopening"
      from told
      join laos as lao on lao.id = told.id
      join districts as district on district.code = lao.district_code
      join provinces as province on province.code = lao.province_code
      left join lateral (
        select extension.closes_on, extension.is_reopening
        from round_extensions as extension
        where extension.lao_id = told.id and extension.fiscal_year = ${fiscalYear}
          and extension.round = ${round} and extension.revoked_at is null
        order by extension.closes_on desc, extension.id desc
        limit 1
      ) as later on true
      where ${inState}
      order by lao.province_code, lao.district_code, lao.full_name_th, lao.id
      limit ${LAOS_A_PAGE}
      offset greatest(least(${filter.page}, ceil(counted.found / ${LAOS_A_PAGE}::numeric)) - 1, 0) * ${LAOS_A_PAGE}
    ) as shown on true`);
  const [first] = rows;
  const ofState: ProgressCounts = first
    ? { all: first.all, some: first.some, none: first.none, nothing: first.nothing }
    : { all: 0, some: 0, none: 0, nothing: 0 };
  const { all, some, none, nothing } = ofState;
  const found = filter.state === null ? all + some + none + nothing : ofState[filter.state];
  const pages = pageCount(found, LAOS_A_PAGE);
  return {
    rows: rows.flatMap((row) =>
      row.code === null
        ? []
        : [
            {
              code: row.code,
              fullNameTh: row.fullNameTh,
              districtNameTh: row.districtNameTh,
              provinceNameTh: row.provinceNameTh,
              planned: row.planned,
              reported: row.reported,
              late: row.late,
              state: row.state,
              window: extendedWindow(everybodys, laterClosingOf(row)),
            },
          ],
    ),
    ofState,
    found,
    page: Math.min(filter.page, pages),
    pageCount: pages,
  };
}
