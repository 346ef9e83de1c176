import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { drawReportPdf } from "@/lib/exports/pdf/report-drawing";
import { findPlanDocument } from "@/lib/reports/plan-document/data";
import { SEEDED_AT, useSeededDatabase } from "../support/database";
import { readerOf } from "./plan-reader";

const { db } = useSeededDatabase();

describe("the plan of อบจ.สงขลา, 2561-2564, as it is published", () => {
  it("has the sums that SQL gives, by dimension and year", async () => {
    const { scope } = await readerOf(db, "2900101");
    const printed = (await findPlanDocument(db, scope, 1, SEEDED_AT))!;
    const sums = await db.execute<{ dimension: number; year: number; satang: string; projects: number }>(sql`
      select p.dimension_number as dimension, y.fiscal_year as year, sum(y.plan_budget_satang)::text as satang
      from projects p join plans on plans.id = p.plan_id join project_years y on y.project_id = p.id
      where plans.lao_id = ${scope.laoId} and plans.edition_id = 1 and p.deleted_at is null and p.consistent
      group by 1, 2 order by 1, 2`);
    const years = [2561, 2562, 2563, 2564];
    for (const { number, byYear } of printed.dimensions)
      expect(byYear).toEqual(
        years.map((year) =>
          BigInt(sums.find((row) => row.dimension === number && row.year === year)?.satang ?? "0"),
        ),
      );
    expect(printed.dimensions.map((dimension) => dimension.projects)).toEqual([17, 35, 12, 21]);
    expect(printed.total.projects).toBe(85);
    expect(printed.total.byYear[0]).toBe(1_567_900_000n);
    expect(printed.total.total).toBe(sums.reduce((sum, row) => sum + BigInt(row.satang), 0n));
  });

  it("prints every project once, in the sections of its dimension, and is drawn", async () => {
    const { scope } = await readerOf(db, "2900101");
    const { document } = (await findPlanDocument(db, scope, 1, SEEDED_AT))!;
    const rows = document.tables[0]!.sections.flatMap((section) => section.rows);
    expect(rows.filter((row) => !row.total).map((row) => row.cells[0])).toEqual(
      Array.from({ length: 85 }, (_, index) => index + 1),
    );
    expect(rows.filter((row) => row.total)).toHaveLength(5);
    expect(document.facts[1]).toMatch(/^สถานะของแผน: ผ่าน เมื่อ 1 ตุลาคม 2560/);
    const started = performance.now();
    expect((await drawReportPdf(document, SEEDED_AT)).byteLength).toBeGreaterThan(20_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it("leaves out what is ไม่สอดคล้อง, and says how much", async () => {
    const { scope } = await readerOf(db, "6900304");
    const { document, total } = (await findPlanDocument(db, scope, 1, SEEDED_AT))!;
    expect(total.projects).toBe(13);
    expect(document.notes.at(-1)).toBe("ไม่รวมโครงการที่ทำเครื่องหมาย ไม่สอดคล้อง 2 โครงการ");
  });

  it("is null where the LAO has not begun a plan of the edition", async () => {
    const { scope } = await readerOf(db, "6900107");
    expect(await findPlanDocument(db, scope, 2, SEEDED_AT)).toBeNull();
  });
});
