import "server-only";
import { and, asc, eq, exists, inArray, type SQL, sql } from "drizzle-orm";
import type { PlanState } from "@/db/codes/plans";
import type { Round, SubmissionState } from "@/db/codes/status-reports";
import type { Db, Tx } from "@/db/database";
import { laos, provinces } from "@/db/schema/lao";
import { rounds } from "@/db/schema/status-reports";
import type { ProvinceScope } from "@/lib/accounts/scope";
import { JOIN_TOTALS } from "@/lib/assessments/data";
import { planStanding } from "@/lib/assessments/rules";
import { dimensionNameOfYear } from "@/lib/plans/editions/data";
import type { CivilDate } from "@/lib/platform/civil-date";
import { pageCount } from "@/lib/platform/list-address";
import { extendedWindow, type LaterClosing, type RoundWindow } from "@/lib/status-reports/rounds/rules";
import { type Area, inArea, listAreaFigures } from "./figures/data";
import { type AreaPart, type AreaSummary, areaParts, areaSummary } from "./model";
import type { AreaLao, LastSubmission } from "./rules";

/** The summary of a province, or of one of its districts, as of a day (screen 5). */
export async function findAreaSummary(
  db: Db,
  scope: ProvinceScope,
  { districtCode, fiscalYear }: Pick<Area, "districtCode" | "fiscalYear">,
  today: CivilDate,
): Promise<AreaSummary> {
  const [members, dimensions, windows] = await Promise.all([
    listAreaLaos(db, { scopes: [scope], districtCode, fiscalYear }),
    listDimensionsOfYear(db, fiscalYear),
    listRoundsForEverybody(db, fiscalYear),
  ]);
  return areaSummary({ fiscalYear, laos: members, dimensions, windows, today });
}

export const PROVINCES_A_PAGE = 20;

/** The provinces of an officer, a page at a time, each with its LAOs' year; a province without LAOs has no line. */
export async function listProvinceParts(
  db: Db,
  scopes: readonly ProvinceScope[],
  { fiscalYear, page }: { fiscalYear: number; page: number },
  today: CivilDate,
): Promise<{ parts: AreaPart[]; windows: RoundWindow[]; total: number; page: number; pageCount: number }> {
  const codes = scopes.map(({ provinceCode }) => provinceCode);
  const found = await db
    .select({ code: provinces.code, nameTh: provinces.nameTh })
    .from(provinces)
    .where(
      and(
        inArray(provinces.code, codes),
        exists(db.select({ one: sql`1` }).from(laos).where(eq(laos.provinceCode, provinces.code))),
      ),
    )
    .orderBy(asc(provinces.nameTh));
  const pages = pageCount(found.length, PROVINCES_A_PAGE);
  const shown = Math.min(page, pages);
  const onPage = found.slice((shown - 1) * PROVINCES_A_PAGE, shown * PROVINCES_A_PAGE);
  const [members, windows] = await Promise.all([
    listAreaLaos(db, {
      scopes: scopes.filter(({ provinceCode }) => onPage.some(({ code }) => code === provinceCode)),
      districtCode: null,
      fiscalYear,
    }),
    listRoundsForEverybody(db, fiscalYear),
  ]);
  const named = new Map(onPage.map((province) => [province.code, province]));
  const parts = areaParts(members, windows, today, ({ provinceCode }) => named.get(provinceCode)!);
  return {
    parts: onPage.flatMap(({ code }) => parts.find((part) => part.code === code) ?? []),
    windows,
    total: found.length,
    page: shown,
    pageCount: pages,
  };
}

/** The rounds of a fiscal year as they are without anybody's extension. */
export async function listRoundsForEverybody(db: Db | Tx, fiscalYear: number): Promise<RoundWindow[]> {
  const { round, opensOn, closesOn } = rounds;
  const rows = await db
    .select({ fiscalYear: rounds.fiscalYear, round, opensOn, closesOn })
    .from(rounds)
    .where(eq(rounds.fiscalYear, fiscalYear))
    .orderBy(asc(round));
  return rows.map((row) => extendedWindow(row, null));
}

async function listDimensionsOfYear(db: Db | Tx, fiscalYear: number) {
  const name = dimensionNameOfYear(
    {
      editionId: sql.raw("dimension.edition_id"),
      number: sql.raw("dimension.number"),
      nameTh: sql.raw("dimension.name_th"),
    },
    fiscalYear,
  );
  return db.execute<{ number: number; nameTh: string }>(sql`
    select dimension.number, ${name} as "nameTh"
    from edition_years as year
    join edition_dimensions as dimension on dimension.edition_id = year.edition_id
    where year.fiscal_year = ${fiscalYear}
    order by dimension.number`);
}

/**
 * Every LAO of an area with its plan's standing, its extensions, what it handed in last and its figures of both
 * rounds: two queries, whatever the number of LAOs. An LAO retired by the end of the year is left out.
 *
 * @source docs/sources.md
 */
export async function listAreaLaos(db: Db | Tx, area: Area): Promise<AreaLao[]> {
  if (area.scopes.length === 0) return [];
  const [members, figures] = await Promise.all([listLaos(db, area), listAreaFigures(db, area)]);
  return members.map((lao) => areaLao(lao, figures.get(lao.laoId) ?? NO_FIGURES));
}

type LaoRow = {
  laoId: number;
  code: string;
  fullNameTh: string;
  provinceCode: string;
  districtCode: string;
  districtNameTh: string;
  state: PlanState | null;
  minimumHundredths: number | null;
  lao: number | null;
  province: number | null;
  central: number | null;
  later6: LaterClosing | null;
  later12: LaterClosing | null;
  state6: SubmissionState | null;
  late6: boolean | null;
  state12: SubmissionState | null;
  late12: boolean | null;
};

function lastSubmission(fiscalYear: number, round: Round): SQL {
  return sql`(
    select submission.state, submission.is_late from round_submissions as submission
    where submission.lao_id = lao.id and submission.fiscal_year = ${fiscalYear} and submission.round = ${round}
    order by submission.number desc limit 1)`;
}

/** The latest day of an LAO's extensions that stand. */
function laterClosing(fiscalYear: number, round: Round): SQL {
  return sql`(
    select json_build_object('closesOn', given.closes_on, 'isReopening', given.is_reopening)
    from round_extensions as given
    where given.lao_id = lao.id and given.fiscal_year = ${fiscalYear} and given.round = ${round}
      and given.revoked_at is null
    order by given.closes_on desc, given.id desc limit 1)`;
}

function listLaos(db: Db | Tx, area: Area): Promise<LaoRow[]> {
  const { fiscalYear } = area;
  return db.execute<LaoRow>(sql`
    select lao.id::integer as "laoId", lao.code, lao.full_name_th as "fullNameTh",
      lao.province_code as "provinceCode", district.code as "districtCode", district.name_th as "districtNameTh",
      plan.state, minimum.minimum_hundredths as "minimumHundredths",
      total.lao, total.province, total.central,
      ${laterClosing(fiscalYear, 6)} as "later6", ${laterClosing(fiscalYear, 12)} as "later12",
      six.state as "state6", six.is_late as "late6", twelve.state as "state12", twelve.is_late as "late12"
    from laos as lao
    join districts as district on district.code = lao.district_code
    cross join edition_years as year
    left join plans as plan on plan.lao_id = lao.id and plan.edition_id = year.edition_id
    left join assessment_minimums as minimum on minimum.fiscal_year = year.fiscal_year
    ${JOIN_TOTALS}
    left join lateral ${lastSubmission(fiscalYear, 6)} as six on true
    left join lateral ${lastSubmission(fiscalYear, 12)} as twelve on true
    where ${inArea(area)} and year.fiscal_year = ${fiscalYear}
    order by lao.province_code, lao.district_code, lao.full_name_th, lao.id`);
}

function submissionOf(state: SubmissionState | null, isLate: boolean | null): LastSubmission | null {
  return state === null ? null : { state, isLate: isLate ?? false };
}

const NO_FIGURES: AreaLao["figures"] = { 6: [], 12: [] };

function areaLao(row: LaoRow, figures: AreaLao["figures"]): AreaLao {
  return {
    laoId: row.laoId,
    code: row.code,
    fullNameTh: row.fullNameTh,
    provinceCode: row.provinceCode,
    districtCode: row.districtCode,
    districtNameTh: row.districtNameTh,
    standing: planStanding({ state: row.state, totals: row, minimumHundredths: row.minimumHundredths }),
    later: { 6: row.later6, 12: row.later12 },
    submission: { 6: submissionOf(row.state6, row.late6), 12: submissionOf(row.state12, row.late12) },
    figures,
  };
}
