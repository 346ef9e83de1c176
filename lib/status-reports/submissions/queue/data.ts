import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/database";
import { districts, laos, provinces, roundSubmissions } from "@/db/schema";
import { lastDayOf } from "@/lib/platform/civil-date";
import { toArabicDigits } from "@/lib/platform/digits";
import { forgivingPattern } from "@/lib/platform/search-text";
import { provincesOfOfficer, type RoundOfficer } from "../../rounds/access";
import { HAND_IN_STATES, type HandInState } from "../access";
import { contentDigests, type RoundOfYear } from "../contents/data";
import type { QueueChoice, RoundQueueFilter } from "./schema";

export const ROUNDS_A_PAGE = 50;

/** An LAO's line of the queue; without a submission where it has handed in nothing. */
export type RoundQueueRow = {
  readonly laoCode: string;
  readonly fullNameTh: string;
  readonly districtNameTh: string;
  readonly provinceNameTh: string;
  readonly state: HandInState;
  /** The latest time that the round was handed in. */
  readonly submission: {
    readonly id: number;
    readonly number: number;
    readonly submittedAt: Date;
    readonly isLate: boolean;
    readonly reportedCount: number;
    readonly projectCount: number;
  } | null;
};

export type RoundQueue = {
  readonly rows: readonly RoundQueueRow[];
  /** What the place and the words find in each state, and of it what came after the closing day. */
  readonly counts: Readonly<Record<QueueChoice, number>>;
};

type Asked = Pick<RoundQueueFilter, "province" | "district" | "q" | "state" | "page">;

/** The LAOs that an officer looks after and that were there to the end of the fiscal year, of a place and a name. */
function asked(officer: RoundOfficer, { province, district, q }: Asked, { fiscalYear }: RoundOfYear): SQL {
  const reach = provincesOfOfficer(officer);
  const pattern = forgivingPattern(q);
  const conditions = [
    sql`(lao.retired_on is null or lao.retired_on > ${lastDayOf(fiscalYear)}::date)`,
    ...(reach === "all" ? [] : [sql`lao.province_code = any(${sql.param([...reach])}::text[])`]),
    ...(province === null ? [] : [sql`lao.province_code = ${province}`]),
    ...(district === null ? [] : [sql`lao.district_code = ${district}`]),
    ...(pattern === null ? [] : [sql`(lao.full_name_th ~* ${pattern} or lao.code = ${toArabicDigits(q)})`]),
  ];
  return sql.join(conditions, sql` and `);
}

function chosen(state: QueueChoice): SQL {
  if (state === "all") return sql`true`;
  return state === "late" ? sql`is_late` : sql`state = ${state}`;
}

/** How every LAO's round stands, as `handInState` tells it of one: the tables of a query, the last of them `standing`. */
function standings(db: Db, officer: RoundOfficer, of: RoundOfYear, filter: Asked): SQL {
  const toCompare = sql`select latest.lao_id from latest where latest.id is not null and latest.state <> 'returned'`;
  return sql`
    latest as materialized (
      select lao.id as lao_id, lao.code, lao.full_name_th, lao.province_code, lao.district_code,
        submission.id, submission.number, submission.state, submission.submitted_at, submission.is_late,
        submission.reported_count, submission.project_count, submission.content_sha256
      from ${laos} as lao
      left join lateral (
        select * from ${roundSubmissions} as every
        where every.lao_id = lao.id and every.fiscal_year = ${of.fiscalYear} and every.round = ${of.round}
        order by every.number desc limit 1
      ) as submission on true
      where ${asked(officer, filter, of)}
    ),
    content as (${contentDigests(db, toCompare, of)}),
    standing as materialized (
      select lao_id, code, full_name_th, province_code, district_code, id, number, submitted_at, is_late,
        reported_count, project_count,
        case when id is null then 'none' when state = 'returned' then 'returned'
          when content_sha256 is distinct from content.digest then 'changed'
          else state end as state
      from latest left join content using (lao_id)
    )`;
}

const COUNTS = sql.join(
  [...HAND_IN_STATES.map((state) => sql`state = ${state}`), sql`is_late`, sql`true`].map(
    (which) => sql`(count(*) filter (where ${which}))::integer`,
  ),
  sql`, `,
);

type Listed = {
  laoCode: string;
  fullNameTh: string;
  districtNameTh: string;
  provinceNameTh: string;
  state: HandInState;
  id: string | null;
  number: number;
  submittedAtMs: number;
  isLate: boolean;
  reportedCount: number;
  projectCount: number;
};

/**
 * An officer's LAOs with how the round of each stands, what was handed in first first, then by place and name: a page
 * at a time, with the counts of every state, in one query.
 */
export async function listRoundsForReview(
  db: Db,
  officer: RoundOfficer,
  of: RoundOfYear,
  filter: Asked,
): Promise<RoundQueue> {
  const [found] = await db.execute<{
    counts: number[];
    rows: Listed[];
  }>(sql`
    with ${standings(db, officer, of, filter)},
    shown as (
      select standing.*, district.name_th as district_name_th, province.name_th as province_name_th
      from standing
      join ${districts} as district on district.code = standing.district_code
      join ${provinces} as province on province.code = standing.province_code
      where ${chosen(filter.state)}
      order by submitted_at asc nulls last, standing.province_code, standing.district_code, full_name_th, lao_id
      limit ${ROUNDS_A_PAGE} offset ${(filter.page - 1) * ROUNDS_A_PAGE}
    )
    select (select array[${COUNTS}] from standing) as counts,
      coalesce((select json_agg(json_build_object('laoCode', code, 'fullNameTh', full_name_th,
        'districtNameTh', district_name_th, 'provinceNameTh', province_name_th, 'state', state, 'id', id::text,
        'number', number, 'submittedAtMs', (extract(epoch from submitted_at) * 1000)::float8, 'isLate', is_late,
        'reportedCount', reported_count, 'projectCount', project_count)
        order by submitted_at asc nulls last, province_code, district_code, full_name_th, lao_id) from shown),
        '[]'::json) as rows`);
  const names: readonly QueueChoice[] = [...HAND_IN_STATES, "late", "all"];
  const counts = Object.fromEntries(names.map((name, at) => [name, found?.counts[at] ?? 0]));
  return {
    counts: counts as Record<QueueChoice, number>,
    rows: (found?.rows ?? []).map(
      ({ laoCode, fullNameTh, districtNameTh, provinceNameTh, state, id, ...rest }) => ({
        laoCode,
        fullNameTh,
        districtNameTh,
        provinceNameTh,
        state,
        submission:
          id === null
            ? null
            : {
                id: Number(id),
                number: rest.number,
                submittedAt: new Date(rest.submittedAtMs),
                isLate: rest.isLate,
                reportedCount: rest.reportedCount,
                projectCount: rest.projectCount,
              },
      }),
    ),
  };
}
