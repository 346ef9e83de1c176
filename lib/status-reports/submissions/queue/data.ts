import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/database";
import { districts, laos, provinces, roundSubmissions } from "@/db/schema";
import { lastDayOf } from "@/lib/platform/civil-date";
import { toArabicDigits } from "@/lib/platform/digits";
import { forgivingPattern } from "@/lib/platform/search-text";
import { provincesOfOfficer, type RoundOfficer } from "../../rounds/access";
import { HAND_IN_STATES, type HandInState } from "../access";
import { contentDigest, type RoundOfYear } from "../contents/data";
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

/** How every LAO's round stands: as `handInState` tells it of one. */
function standings(db: Db, officer: RoundOfficer, of: RoundOfYear, filter: Asked): SQL {
  return sql`
    select lao.id as lao_id, lao.code, lao.full_name_th, lao.province_code, lao.district_code,
      latest.id, latest.number, latest.submitted_at, latest.is_late, latest.reported_count, latest.project_count,
      case when latest.id is null then 'none' when latest.state = 'returned' then 'returned'
        when latest.content_sha256 <> ${contentDigest(db, sql`lao.id`, of)} then 'changed'
        else latest.state end as state
    from ${laos} as lao
    left join lateral (
      select * from ${roundSubmissions} as submission
      where submission.lao_id = lao.id and submission.fiscal_year = ${of.fiscalYear}
        and submission.round = ${of.round}
      order by submission.number desc limit 1
    ) as latest on true
    where ${asked(officer, filter, of)}`;
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
    with standing as materialized (${standings(db, officer, of, filter)}),
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
