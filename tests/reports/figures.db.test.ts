import { beforeAll, describe, expect, it } from "vitest";
import { findPlanStanding } from "@/lib/assessments/data";
import { findImplementationRules, listReportableYears } from "@/lib/implementation-rules/data";
import { listDimensionFigures } from "@/lib/reports/figures/data";
import { totalOf } from "@/lib/reports/figures/rules";
import { findPlanReport } from "@/lib/reports/plan/data";
import { findProjectsReport, findProjectsReportPage } from "@/lib/reports/projects/data";
import { reportedFilterSchema } from "@/lib/reports/projects/schema";
import { listProvinceLaos } from "@/lib/reports/province/data";
import { useTestDatabase } from "@/tests/support/database";
import { scopeOfLao, scopeOfProvince } from "./actors";
import { LAO, MOMENT, stand } from "./sample-figures";
import { storeLao, storePerson, storePlan } from "./stored-projects";

describe("the figures out of stored rows", () => {
  const { db, sql } = useTestDatabase();
  let personId = "";

  beforeAll(async () => {
    personId = await storePerson(sql);
  });

  async function figuresOf(laoId: number, round: 6 | 12, fiscalYear = 2561) {
    const figures = await listDimensionFigures(db, scopeOfLao(laoId), { fiscalYear, rounds: [round] });
    return figures.get(round)!;
  }

  async function provinceLao(laoId: number, round: 6 | 12, fiscalYear = 2561) {
    const laos = await listProvinceLaos(db, scopeOfProvince("90"), { fiscalYear, round });
    return laos.find((lao) => lao.laoId === laoId);
  }

  describe("eligible projects (R-1)", () => {
    let laoId = 0;
    beforeAll(async () => {
      laoId = await storeLao(sql, "6900001", "องค์การบริหารส่วนตำบลหนึ่ง");
      const completed = { round: 6, versions: ["completed"], spentBaht: 10 } as const;
      const reports = [{ ...completed, versions: [...completed.versions] }];
      await storePlan(sql, {
        laoId,
        personId,
        projects: [
          { planBaht: 100, reports },
          { planBaht: 1, years: [2561, 2562] },
          { planBaht: 1000, consistent: false, reports },
          { planBaht: 1000, deleted: true, reports },
          { planBaht: 1000, years: [2562] },
        ],
      });
    });

    it("are of the year, not deleted, and consistent; an unreported one stays", async () => {
      const total = totalOf(await figuresOf(laoId, 6));
      expect(total.counts).toEqual(stand(1, 0, 0, 1));
      expect(total).toMatchObject({ planBudgetSatang: 10_100n, spentSatang: 1_000n, inOrdinance: 1 });
      expect((await provinceLao(laoId, 6))?.counts).toEqual(stand(1, 0, 0, 1));
    });

    it("of another year of the edition are that year's own", async () => {
      const total = totalOf(await figuresOf(laoId, 12, 2562));
      expect(total.counts).toEqual(stand(0, 0, 0, 2));
      expect((await provinceLao(laoId, 12, 2562))?.counts).toEqual(stand(0, 0, 0, 2));
    });

    it("of another edition are none, under that edition's own dimensions", async () => {
      const figures = await figuresOf(laoId, 6, 2566);
      expect(figures.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
      expect(figures[1]!.nameTh).toBe("การบริหารราชการด้วยความโปร่งใส");
      expect(totalOf(figures).counts).toEqual(stand(0, 0, 0, 0));
    });

    it("are the only ones that รายงานโครงการทั้งหมด lists", async () => {
      const report = await findProjectsReport(db, scopeOfLao(laoId), LAO, MOMENT);
      expect(report?.reportCount).toBe(1);
      expect(report?.rows[0]?.planBudgetSatang).toBe(10_000n);
      const filter = reportedFilterSchema.parse({});
      const screen = await findProjectsReportPage(db, scopeOfLao(laoId), LAO, MOMENT, filter);
      expect(screen?.report.document).toEqual(report?.document);
    });
  });

  describe("the report that counts (R-3)", () => {
    let laoId = 0;
    beforeAll(async () => {
      laoId = await storeLao(sql, "6900002", "องค์การบริหารส่วนตำบลสอง");
      await storePlan(sql, {
        laoId,
        personId,
        projects: [
          { dimension: 1 },
          { dimension: 1, reports: [{ round: 6, versions: ["in_progress"], spentBaht: 1 }] },
          { dimension: 2, reports: [{ round: 12, versions: ["completed"], spentBaht: 2 }] },
          {
            dimension: 3,
            reports: [
              { round: 6, versions: ["in_progress"], spentBaht: 4 },
              { round: 12, versions: ["cannot"], spentBaht: 8 },
            ],
          },
          { dimension: 4, reports: [{ round: 6, versions: ["cannot", "in_progress", "completed"] }] },
        ],
      });
    });

    it("is the 6-month one for 6 months, in its current version", async () => {
      const figures = await figuresOf(laoId, 6);
      expect(figures.map(({ counts }) => counts)).toEqual([
        stand(0, 1, 0, 1),
        stand(0, 0, 0, 1),
        stand(0, 1, 0, 0),
        stand(1, 0, 0, 0),
      ]);
      expect(totalOf(figures).spentSatang).toBe(500n);
      expect((await provinceLao(laoId, 6))?.counts).toEqual(totalOf(figures).counts);
    });

    it("is the latest of the year for 12 months, each project counted once", async () => {
      const figures = await figuresOf(laoId, 12);
      expect(figures.map(({ counts }) => counts)).toEqual([
        stand(0, 1, 0, 1),
        stand(1, 0, 0, 0),
        stand(0, 0, 1, 0),
        stand(1, 0, 0, 0),
      ]);
      expect(totalOf(figures).spentSatang).toBe(1_100n);
      expect((await provinceLao(laoId, 12))?.counts).toEqual(totalOf(figures).counts);
    });

    it("is told apart from the round's own reports", async () => {
      expect(totalOf(await figuresOf(laoId, 12)).reportedInRound).toEqual(stand(1, 0, 1, 3));
    });

    it("gives both rounds in one reading", async () => {
      const both = await listDimensionFigures(db, scopeOfLao(laoId), { fiscalYear: 2561, rounds: [6, 12] });
      expect(both.get(6)).toEqual(await figuresOf(laoId, 6));
      expect(both.get(12)).toEqual(await figuresOf(laoId, 12));
    });
  });

  describe("the plan's standing (R-6)", () => {
    async function score(laoId: number, assessor: string, scores: number[]) {
      for (const [index, points] of scores.entries()) {
        await sql`insert into assessments
          (lao_id, fiscal_year, assessor, dimension_number, score_hundredths, assessed_at)
        values (${laoId}, 2561, ${assessor}, ${index + 1}, ${points}, now())`;
      }
    }

    it("is the same for one LAO and in its province's ranking, for each way it can be", async () => {
      await sql`insert into assessment_minimums (fiscal_year, minimum_hundredths) values (2561, 5000)`;
      const bare = await storeLao(sql, "6900010", "องค์การบริหารส่วนตำบลไม่มีแผน");
      const draft = await storeLao(sql, "6900011", "องค์การบริหารส่วนตำบลร่าง");
      const below = await storeLao(sql, "6900012", "องค์การบริหารส่วนตำบลต่ำกว่า");
      const at = await storeLao(sql, "6900013", "องค์การบริหารส่วนตำบลเท่า");
      const partly = await storeLao(sql, "6900014", "องค์การบริหารส่วนตำบลยังไม่ครบ");
      await storePlan(sql, { laoId: draft, personId, state: "draft", projects: [] });
      for (const laoId of [below, at, partly]) await storePlan(sql, { laoId, personId, projects: [{}] });
      await score(below, "lao", [2500, 2500, 2500, 2500]);
      await score(below, "province", [1000, 1000, 1000, 1999]);
      await score(at, "central", [1250, 1250, 1250, 1250]);
      // Three of four dimensions are no total yet, so the LAO's own still decides.
      await score(partly, "central", [100, 100, 100]);
      await score(partly, "lao", [2000, 2000, 2000, 2000]);

      const expected = [
        [bare, "not_submitted"],
        [draft, "not_submitted"],
        [below, "failed"],
        [at, "in"],
        [partly, "in"],
      ] as const;
      for (const [laoId, standing] of expected) {
        expect(await findPlanStanding(db, scopeOfLao(laoId), 2561)).toBe(standing);
        expect((await provinceLao(laoId, 6))?.standing).toBe(standing);
      }
      expect((await provinceLao(bare, 6))?.counts).toEqual(stand(0, 0, 0, 0));
    });

    it("is not in for a year outside every edition", async () => {
      const laoId = await storeLao(sql, "6900015", "องค์การบริหารส่วนตำบลนอกปี");
      expect(await findPlanStanding(db, scopeOfLao(laoId), 2540)).toBe("not_submitted");
    });
  });

  describe("the LAOs of a province", () => {
    it("leave out one that was retired by the end of the year, and keep it in the years before", async () => {
      const laoId = await storeLao(sql, "6900020", "องค์การบริหารส่วนตำบลยุบ");
      await sql`update laos set retired_on = '2019-09-30' where id = ${laoId}`;
      expect(await provinceLao(laoId, 6, 2561)).toBeDefined();
      expect(await provinceLao(laoId, 6, 2562)).toBeUndefined();
      await sql`update laos set retired_on = '2019-10-01' where id = ${laoId}`;
      expect(await provinceLao(laoId, 6, 2562)).toBeDefined();
      expect(await provinceLao(laoId, 6, 2563)).toBeUndefined();
    });

    it("are those of the province alone", async () => {
      const laos = await listProvinceLaos(db, scopeOfProvince("91"), { fiscalYear: 2561, round: 6 });
      expect(laos).toEqual([]);
    });
  });

  describe("a year's rules", () => {
    it("are the domain's, for every year of both known editions", async () => {
      expect(await listReportableYears(db)).toEqual([2570, 2569, 2568, 2567, 2566, 2564, 2563, 2562, 2561]);
      expect(await findImplementationRules(db, 2561)).toEqual({
        fiscalYear: 2561,
        weights: { completed: 100, inProgress: 50, cannot: 0 },
        bands: {
          6: { middleFromPercent: 20, highFromPercent: 50 },
          12: { middleFromPercent: 50, highFromPercent: 80 },
        },
        sources: { weights: "R-2", bands: { 6: "R-5", 12: "R-5" } },
      });
    });

    it("are missing outside them, and then there is no report", async () => {
      expect(await findImplementationRules(db, 2565)).toBeNull();
      const laoId = await storeLao(sql, "6900030", "องค์การบริหารส่วนตำบลไม่มีปี");
      expect(await findPlanReport(db, scopeOfLao(laoId), LAO, { ...MOMENT, fiscalYear: 2565 })).toBeNull();
    });
  });
});
