import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "@/db/database";
import { findScoresPage } from "@/lib/assessments/scores/listing/data";
import { scoreListSchema } from "@/lib/assessments/scores/listing/schema";
import { listAreaLaos } from "@/lib/reports/area/data";
import { listDimensionFigures } from "@/lib/reports/figures/data";
import { findProjectsReport, findProjectsReportPage } from "@/lib/reports/projects/data";
import { reportedFilterSchema } from "@/lib/reports/projects/schema";
import { listProvinceLaos } from "@/lib/reports/province/data";
import { useTestDatabase } from "@/tests/support/database";
import { scopeOfLao, scopeOfProvince } from "./actors";
import { LAO, MOMENT } from "./sample-figures";
import { storePerson } from "./stored-projects";

const LARGE = ["projects", "project_years", "status_reports", "status_report_versions", "assessments"];
describe("the queries of the reports", () => {
  const { db, sql } = useTestDatabase();

  /** 400 LAOs in forty provinces with 50 projects each, and a 6-month report for every one. */
  beforeAll(async () => {
    const personId = await storePerson(sql);
    await sql`
    insert into laos (code, type, name_th, full_name_th, province_code, district_code)
    select (6000000 + n)::text, 'sao', 'ทดสอบ ' || n, 'อบต.ทดสอบ ' || n, place.province_code, place.code
    from generate_series(0, 399) as n
    join (select code, province_code, row_number() over (order by code) - 1 as place
      from (select distinct on (province_code) code, province_code from districts order by province_code, code) d
    ) as place on place.place = n % 40`;
    await sql`
    insert into plans (lao_id, edition_id, state, submitted_at)
    select laos.id, edition_id, 'submitted', now() from laos, edition_years where fiscal_year = 2561`;
    await sql`
    insert into projects (plan_id, edition_id, kind, name, dimension_number, created_at, updated_at)
    select id, edition_id, 'project', 'โครงการ ' || n, 1 + n % 4, now(), now()
    from plans, generate_series(1, 50) as n`;
    await sql`
    insert into assessments (lao_id, fiscal_year, assessor, dimension_number, score_hundredths, assessed_at)
    select laos.id, year, assessor, dimension, 1250, now()
    from laos, generate_series(2561, 2564) as year, unnest(array['lao', 'province']) as assessor,
      generate_series(1, 4) as dimension`;
    await sql`
    insert into project_years (project_id, fiscal_year, edition_id, plan_budget_satang)
    select id, 2561, edition_id, 100 from projects`;
    await sql.begin(async (tx) => {
      await tx`
      insert into status_reports (project_id, fiscal_year, round, created_at)
      select id, 2561, 6, now() from projects`;
      await tx`
      insert into status_report_versions (report_id, version, status, in_ordinance, without_budget,
        ordinance_budget_satang, spent_satang, recorded_by, recorded_at)
      select id, 1, 'completed', false, false, 0, 0, ${personId}, now() from status_reports`;
    });
    await sql`analyze`;
  }, 120_000);

  /** Which of the large tables were read whole while the queries ran. */
  async function tablesReadWhole(work: (db: Db) => Promise<unknown>): Promise<string[]> {
    return db.transaction(async (tx) => {
      await work(tx as unknown as Db);
      const rows = await tx.execute<{ name: string }>(
        "select relname as name from pg_stat_xact_user_tables where seq_scan > 0",
      );
      return rows.map(({ name }) => name).filter((name) => LARGE.includes(name));
    });
  }

  it("reads a province's scores by index among 12,800", async () => {
    const filter = scoreListSchema.parse({});
    const [lao] = await sql<{ code: string }[]>`
    select province_code as code from laos where code = '6000007'`;
    expect(
      await tablesReadWhole(async (tx) => {
        expect((await findScoresPage(tx, scopeOfProvince(lao!.code), 2561, filter)).all).toBe(10);
      }),
    ).toEqual([]);
  });

  it("reads one LAO's figures by index among 20,000 projects", async () => {
    const [lao] = await sql<{ id: number }[]>`select id::integer from laos where code = '6000007'`;
    const read = await tablesReadWhole(async (tx) => {
      const figures = await listDimensionFigures(tx, scopeOfLao(lao!.id), {
        fiscalYear: 2561,
        rounds: [6, 12],
      });
      expect(figures.get(6)).toHaveLength(4);
    });
    expect(read).toEqual([]);
  });

  it("reads one LAO's reports by index among 20,000", async () => {
    const [lao] = await sql<{ id: number }[]>`select id::integer from laos where code = '6000007'`;
    const read = await tablesReadWhole(async (tx) => {
      expect((await findProjectsReport(tx, scopeOfLao(lao!.id), LAO, MOMENT))?.reportCount).toBe(50);
      const filter = reportedFilterSchema.parse({ q: "โครงการ 7", status: "completed", dimension: "4" });
      const screen = await findProjectsReportPage(tx, scopeOfLao(lao!.id), LAO, MOMENT, filter);
      expect(screen?.report).toMatchObject({ reportCount: 50, foundCount: 1 });
    });
    expect(read).toEqual([]);
  });

  it("reads one province's ranking by index among forty provinces", async () => {
    const [lao] = await sql<{ code: string }[]>`
    select province_code as code from laos where code = '6000007'`;
    const read = await tablesReadWhole(async (tx) => {
      const laos = await listProvinceLaos(tx, scopeOfProvince(lao!.code), { fiscalYear: 2561, round: 12 });
      expect(laos).toHaveLength(10);
    });
    expect(read).toEqual([]);
  });

  it("reads one province's summary by index among forty provinces", async () => {
    const [lao] = await sql<{ code: string }[]>`
    select province_code as code from laos where code = '6000007'`;
    const read = await tablesReadWhole(async (tx) => {
      const area = { scopes: [scopeOfProvince(lao!.code)], districtCode: null, fiscalYear: 2561 };
      expect(await listAreaLaos(tx, area)).toHaveLength(10);
    });
    expect(read).toEqual([]);
  });
});
