import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { useSeededDatabase } from "@/tests/support/database";

type Golden = {
  laoCode: string;
  dimensions: { dimension: number; [figure: string]: number | string }[];
  total: Record<string, number | string>;
  status: Record<string, number | string>;
  province: { rows: [string, number, string, string, string, string, string | null][] };
};

const FILE = path.resolve(import.meta.dirname, "../../../shared/data/golden.json");
const golden = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as Golden) : null;

/** Two decimals, half up, as text. */
function percent(part: bigint, whole: bigint): string {
  const hundredths = (part * 20_000n + whole) / (2n * whole);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}`;
}

describe("the manual's figures out of the seeded rows", () => {
  const { sql } = useSeededDatabase();

  it.skipIf(golden === null)("are the ones that golden.json holds (skipped without ../shared/data)", () => {
    expect(golden?.laoCode).toBe("2900101");
  });

  const figuresBy = (grouping: "d.number" | "0") => sql`
    select ${sql.unsafe(grouping)}::int "dimension", count(*)::int planned,
      count(*) filter (where v.status = 'completed')::int completed,
      (sum(y.plan_budget_satang) / 100)::text "planBudget",
      (sum(v.ordinance_budget_satang) / 100)::text "ordinanceBudget",
      (sum(v.spent_satang) / 100)::text spent,
      sum(y.plan_budget_satang)::text "planSatang", sum(v.spent_satang)::text "spentSatang"
    from laos l
    join plans p on p.lao_id = l.id
    join projects j on j.plan_id = p.id and j.consistent and j.deleted_at is null
    join edition_dimensions d on d.edition_id = j.edition_id and d.number = j.dimension_number
    join project_years y on y.project_id = j.id and y.fiscal_year = 2561
    join status_reports r on r.project_id = j.id and r.fiscal_year = 2561 and r.round = 6
    join status_report_versions v on v.report_id = r.id and v.version = r.current_version
    where l.code = '2900101' group by 1 order by 1`;

  const asPrinted = (row: Record<string, unknown>) => ({
    planned: row.planned,
    completed: row.completed,
    planBudget: Number(row.planBudget),
    ordinanceBudget: Number(row.ordinanceBudget),
    spent: Number(row.spent),
    completionRate: percent(BigInt(String(row.completed)), BigInt(String(row.planned))),
    spendingRate: percent(BigInt(String(row.spentSatang)), BigInt(String(row.planSatang))),
  });

  it.skipIf(golden === null)(
    "give each dimension of อบจ.สงขลา its printed counts, sums and rates",
    async () => {
      const rows = await figuresBy("d.number");
      expect(rows.map((row) => ({ dimension: row.dimension, ...asPrinted(row) }))).toEqual(
        golden?.dimensions,
      );
    },
  );

  it.skipIf(golden === null)("give อบจ.สงขลา its printed total", async () => {
    const [row] = await figuresBy("0");
    expect(asPrinted(row ?? {})).toEqual(golden?.total);
  });

  it.skipIf(golden === null)(
    "give อบจ.สงขลา its printed statuses, all 85 reported for 6 months",
    async () => {
      const [row] = await sql`
      select count(*)::int "all", count(v.report_id)::int reported,
        count(*) filter (where v.in_ordinance)::int "inOrdinance",
        count(*) filter (where v.status = 'in_progress')::int "inProgress",
        count(*) filter (where v.status = 'completed')::int completed,
        count(*) filter (where v.status = 'cannot')::int cannot,
        (count(*) - count(v.report_id))::int waiting,
        (select count(*)::int from status_reports s join projects q on q.id = s.project_id
          join plans o on o.id = q.plan_id join laos m on m.id = o.lao_id
          where m.code = '2900101' and s.fiscal_year = 2561 and s.round = 12) "twelve"
      from laos l join plans p on p.lao_id = l.id join projects j on j.plan_id = p.id
      join project_years y on y.project_id = j.id and y.fiscal_year = 2561
      left join status_reports r on r.project_id = j.id and r.fiscal_year = 2561 and r.round = 6
      left join status_report_versions v on v.report_id = r.id and v.version = r.current_version
      where l.code = '2900101'`;
      const { twelve, ...printed } = row ?? {};
      expect(twelve).toBe(0);
      expect(golden?.status).toMatchObject(printed);
      const halves = BigInt(2 * printed.completed + printed.inProgress);
      expect(percent(halves, BigInt(2 * printed.all))).toBe(golden?.status.implementationScore);
    },
  );

  const ranking = () => sql`
    select l.district_code district, l.code, l.full_name_th name, p.state,
      count(j.id)::int eligible,
      (coalesce(sum(case v.status when 'completed' then 2 when 'in_progress' then 1 end), 0))::int halves
    from laos l join plans p on p.lao_id = l.id
    join editions e on e.id = p.edition_id and e.first_fiscal_year = 2561
    left join (projects j join project_years y on y.project_id = j.id and y.fiscal_year = 2561)
      on j.plan_id = p.id and j.consistent and j.deleted_at is null
    left join status_reports r on r.project_id = j.id and r.fiscal_year = 2561 and r.round = 6
    left join status_report_versions v on v.report_id = r.id and v.version = r.current_version
    where l.province_code = '90'
    group by l.id, p.id
    order by l.district_code, (p.state <> 'passed'),
      coalesce(sum(case v.status when 'completed' then 2.0 when 'in_progress' then 1 end), 0)
        / nullif(count(j.id), 0) desc nulls last, l.full_name_th`;

  it.skipIf(golden === null)("rank เมืองสงขลา and สทิงพระ as printed, ties by name", async () => {
    const rows = await ranking();
    for (const district of ["9001", "9002"]) {
      const printed = golden?.province.rows.filter(([code]) => code === district) ?? [];
      const ranked = rows.filter((row) => row.district === district);
      if (district === "9001") expect(ranked).toHaveLength(7);
      const scored = ranked.slice(0, printed.length).map((row) => {
        const score = row.state === "passed" ? percent(BigInt(row.halves), BigInt(2 * row.eligible)) : "0.00";
        return [row.district, row.code, row.name, score];
      });
      expect(scored).toEqual(printed.map(([code, , lao, name, score]) => [code, lao, name, score]));
    }
  });

  it.skipIf(golden === null)(
    "give every LAO of the manual the points over eligible that yield its score",
    async () => {
      const rows = new Map((await ranking()).map((row) => [row.code, row]));
      for (const [, , code, , , , points] of golden?.province.rows ?? []) {
        const row = rows.get(code);
        if (points === null) expect(row?.state).toBe("draft");
        else if (points === "0/n") expect(row).toMatchObject({ halves: 0, eligible: expect.any(Number) });
        else expect(`${(row?.halves ?? 0) / 2}/${row?.eligible}`).toBe(points);
      }
    },
  );
});
