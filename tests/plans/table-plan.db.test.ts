import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { listPlanTable } from "@/lib/plans/table/data";
import { listProjectsWithReports } from "@/lib/status-reports/project-list/data";
import { useTestDatabase } from "../support/database";
import { type TwoLaos, twoLaos } from "./two-laos";

const { db } = useTestDatabase();
let who: TwoLaos;

/** A plan of 500 projects, and 40 others of as many. */
beforeAll(async () => {
  who = await twoLaos(db);
  const { editionId } = who.framework;
  await db.execute(sql`with lao as (
      insert into laos (code, type, name_th, full_name_th, province_code, district_code)
      select (6900200 + n)::text, 'sao', 'อบต. ' || n, 'อบต. ' || n, '90', '9001' from generate_series(1, 40) n
      returning id),
    plan as (insert into plans (lao_id, edition_id)
      select id, ${editionId}::smallint from (select id from lao union all select ${who.own.laoId}::bigint) owner
      returning id, edition_id),
    project as (insert into projects (plan_id, edition_id, kind, name, dimension_number, created_at, updated_at)
      select plan.id, edition_id, 'project', 'โครงการที่ ' || n, 1 + n % 4, now(), now()
      from plan, generate_series(1, 500) n returning id, edition_id)
    insert into project_years (project_id, fiscal_year, edition_id, plan_budget_satang)
    select id, 2561, edition_id, 100 from project`);
  await db.execute(sql`analyze`);
});

describe("a plan of 500 projects among 20,000", () => {
  it("is found by index, never by reading every project", async () => {
    const plan = await db.execute<{ "QUERY PLAN": string }>(sql`explain select projects.id from plans
      join projects on projects.plan_id = plans.id
      where plans.lao_id = ${who.own.laoId} and plans.edition_id = ${who.framework.editionId}
        and projects.deleted_at is null order by projects.created_at, projects.id limit 50`);
    const text = plan.map((row) => row["QUERY PLAN"]).join("\n");
    expect(text).toContain("projects_of_a_plan");
    expect(text).not.toContain("Seq Scan on projects");
  });

  it("is listed and searched in the blink of an eye", async () => {
    const table = { editionId: who.framework.editionId, dimension: null, q: "โครงการที่ 49", page: 1 };
    const list = { fiscalYear: 2561, dimension: null, q: "ที่ 49", reported: null, round: 6 as const, page: 1 };
    await listPlanTable(db, who.scope, table);
    const began = performance.now();
    expect((await listPlanTable(db, who.scope, table)).found).toBe(11);
    expect((await listProjectsWithReports(db, who.scope, list)).total).toBe(11);
    const took = performance.now() - began;
    console.log(`table and list of 500 projects: ${took.toFixed(0)} ms`);
    expect(took).toBeLessThan(1_000);
  });
});
