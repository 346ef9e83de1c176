import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { listRoundRows } from "@/lib/status-reports/grid/data";
import { correctStatusReport, submitStatusReport } from "@/lib/status-reports/mutations";
import { useTestDatabase } from "../support/database";
import { filledIn, IN_ROUND, plannedProject, type ReportingLaos, reportingLaos } from "./reporting-laos";

const { db } = useTestDatabase();
let who: ReportingLaos;
const IN_12 = new Date("2018-10-15T03:00:00Z");

beforeAll(async () => {
  who = await reportingLaos(db);
});

describe("the rows of a round", () => {
  it("are the consistent projects planned for the year that are not deleted, by dimension", async () => {
    const second = await plannedProject(db, who, { dimensionNumber: 2 });
    const first = await plannedProject(db, who);
    await plannedProject(db, who, { consistent: false });
    await plannedProject(db, who, { deletedAt: IN_ROUND });
    await plannedProject(db, who, { of: "neighbour" });
    const rows = await listRoundRows(db, who.scope, { fiscalYear: 2561, round: 6 });
    expect(rows).toMatchObject([
      { projectId: first.projectId, position: 1, dimensionNumber: 1, report: null },
      { projectId: second.projectId, position: 2, dimensionNumber: 2, planBudgetSatang: 25_000_000n },
    ]);
    expect(await listRoundRows(db, who.scope, { fiscalYear: 2563, round: 6 })).toEqual([]);
  });

  it("say what a report says now, and in the 12-month round what the 6-month one says", async () => {
    const of = await plannedProject(db, who, { dimensionNumber: 3 });
    await submitStatusReport(db, who.own, of, filledIn(), IN_ROUND);
    const change = filledIn({ version: 1, correctionReason: "กรอกผิด" });
    await correctStatusReport(
      db,
      who.own,
      of,
      { ...change, values: { ...change.values, spentSatang: 7n } },
      IN_ROUND,
    );
    const rowIn = async (round: 6 | 12) =>
      (await listRoundRows(db, who.scope, { fiscalYear: 2561, round })).find(
        (row) => row.projectId === of.projectId,
      );
    expect(await rowIn(6)).toMatchObject({
      report: { version: 2, spentSatang: 7n, recordedAt: IN_ROUND, isLate: false },
      sixMonthReport: null,
    });
    expect(await rowIn(12)).toMatchObject({ report: null, sixMonthReport: { spentSatang: 7n } });
    await submitStatusReport(db, who.own, { ...of, round: 12 }, filledIn(), IN_12);
    expect(await rowIn(12)).toMatchObject({
      report: { version: 1, spentSatang: 200_000n },
      sixMonthReport: { status: "in_progress", spentSatang: 7n },
    });
  });
});

describe("a round of 300 projects among 12,000", () => {
  it("is listed in the blink of an eye", async () => {
    const { editionId } = who.framework;
    await db.execute(sql`with lao as (
        insert into laos (code, type, name_th, full_name_th, province_code, district_code)
        select (6900200 + n)::text, 'sao', 'อบต. ' || n, 'อบต. ' || n, '90', '9001' from generate_series(1, 40) n
        returning id),
      plan as (insert into plans (lao_id, edition_id) select id, ${editionId}::smallint from lao
        returning id, edition_id),
      every as (select id, edition_id from plan
        union all select id, edition_id from plans where id = ${who.planOf.own}),
      project as (insert into projects (plan_id, edition_id, kind, name, dimension_number, created_at, updated_at)
        select every.id, edition_id, 'project', 'โครงการที่ ' || n, 1 + n % 4, now(), now()
        from every, generate_series(1, 300) n returning id, edition_id)
      insert into project_years (project_id, fiscal_year, edition_id, plan_budget_satang)
      select id, 2564, edition_id, 100 from project`);
    await db.execute(sql`with report as (
        insert into status_reports (project_id, fiscal_year, round, created_at)
        select project_id, 2564, round, now() from project_years, (values (6), (12)) as either (round)
        where fiscal_year = 2564 returning id)
      insert into status_report_versions (report_id, version, status, in_ordinance, without_budget,
        ordinance_budget_satang, spent_satang, recorded_by, recorded_at)
      select id, 1, 'completed', true, false, 100, 100, ${who.own.personId}, now() from report`);
    await db.execute(sql`analyze`);
    const of = { fiscalYear: 2564, round: 12 as const };
    await listRoundRows(db, who.scope, of);
    const began = performance.now();
    expect(await listRoundRows(db, who.scope, of)).toHaveLength(300);
    const took = performance.now() - began;
    console.log(`rows of a round of 300 projects: ${took.toFixed(0)} ms`);
    expect(took).toBeLessThan(500);
  });
});
