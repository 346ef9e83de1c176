import "server-only";
import { sql } from "drizzle-orm";
import type { PlanState } from "@/db/codes/plans";
import type { Db } from "@/db/database";
import type { ProvinceScope } from "@/lib/accounts/scope";
import { lastDayOf } from "@/lib/platform/civil-date";
import { toArabicDigits } from "@/lib/platform/digits";
import { pageCount } from "@/lib/platform/list-address";
import { forgivingPattern } from "@/lib/platform/search-text";
import { JOIN_TOTALS } from "../../data";
import type { AssessmentTotals } from "../../rules";
import { ASSESSMENT_RESULTS, type AssessmentResult, assessmentResult } from "../rules";
import type { ScoreListFilter } from "./schema";

const LAOS_A_PAGE = 50;

/** An LAO of a province with its three totals and what they come to. */
export type ListedScores = {
  readonly code: string;
  readonly fullNameTh: string;
  readonly districtNameTh: string;
  readonly totals: AssessmentTotals;
  readonly result: AssessmentResult;
};

export type ScoresPage = {
  readonly rows: readonly ListedScores[];
  /** LAOs of the place and name asked for, by result. */
  readonly counts: Readonly<Record<AssessmentResult, number>>;
  readonly all: number;
  /** Of the result asked for. */
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  readonly minimumHundredths: number | null;
};

type Row = {
  code: string;
  fullNameTh: string;
  districtNameTh: string;
  state: PlanState | null;
  minimumHundredths: number | null;
  lao: number | null;
  province: number | null;
  central: number | null;
};

/**
 * The LAOs of a province by district and name, each with its totals of a fiscal year, in one query. What they come to
 * is the rule's word, not the query's: a province has a few hundred at most.
 */
async function listScores(
  db: Db,
  scope: ProvinceScope,
  fiscalYear: number,
  { district, q }: Pick<ScoreListFilter, "district" | "q">,
): Promise<Row[]> {
  const pattern = forgivingPattern(q);
  return db.execute<Row>(sql`
    select lao.code,
      lao.full_name_th as "fullNameTh",
      district.name_th as "districtNameTh",
      plan.state,
      minimum.minimum_hundredths as "minimumHundredths",
      total.lao,
      total.province,
      total.central
    from laos as lao
    join districts as district on district.code = lao.district_code
    cross join edition_years as year
    left join plans as plan on plan.lao_id = lao.id and plan.edition_id = year.edition_id
    left join assessment_minimums as minimum on minimum.fiscal_year = year.fiscal_year
    ${JOIN_TOTALS}
    where lao.province_code = ${scope.provinceCode}
      and (lao.retired_on is null or lao.retired_on > ${lastDayOf(fiscalYear)}::date)
      and year.fiscal_year = ${fiscalYear}
      ${district === null ? sql`` : sql`and lao.district_code = ${district}`}
      ${pattern === null ? sql`` : sql`and (lao.full_name_th ~* ${pattern} or lao.code = ${toArabicDigits(q)})`}
    order by lao.district_code, lao.full_name_th, lao.id`);
}

/** A page of a province's LAOs with what their scores come to; a page after the last one is the last. */
export async function findScoresPage(
  db: Db,
  scope: ProvinceScope,
  fiscalYear: number,
  filter: Omit<ScoreListFilter, "province">,
): Promise<ScoresPage> {
  const listed = (await listScores(db, scope, fiscalYear, filter)).map((row) => ({
    ...row,
    totals: { lao: row.lao, province: row.province, central: row.central },
  }));
  const found = listed.map((row) => ({ ...row, result: assessmentResult(row) }));
  const countOf = (result: AssessmentResult) => found.filter((row) => row.result === result).length;
  const asked = filter.result === null ? found : found.filter((row) => row.result === filter.result);
  const pages = pageCount(asked.length, LAOS_A_PAGE);
  const page = Math.min(filter.page, pages);
  return {
    rows: asked
      .slice((page - 1) * LAOS_A_PAGE, page * LAOS_A_PAGE)
      .map(({ code, fullNameTh, districtNameTh, totals, result }) => ({
        code,
        fullNameTh,
        districtNameTh,
        totals,
        result,
      })),
    counts: Object.fromEntries(
      ASSESSMENT_RESULTS.map((result) => [result, countOf(result)]),
    ) as ScoresPage["counts"],
    all: found.length,
    total: asked.length,
    page,
    pageCount: pages,
    minimumHundredths: listed[0]?.minimumHundredths ?? null,
  };
}
