import { describe, expect, it } from "vitest";
import type { Db } from "@/db/database";
import { findLaoInReach, findProvinceInReach } from "@/lib/lao/data";
import { formatHundredths } from "@/lib/platform/fixed-point";
import { findDimensionReport } from "@/lib/reports/dimension/data";
import type { DimensionLine } from "@/lib/reports/figures/rules";
import type { ReportMoment } from "@/lib/reports/heading";
import { findPlanReport } from "@/lib/reports/plan/data";
import { findProjectsReport } from "@/lib/reports/projects/data";
import { findProvinceReport } from "@/lib/reports/province/data";
import { findStatusReport } from "@/lib/reports/status/data";
import { findSummary } from "@/lib/reports/summary/data";
import { useSeededDatabase } from "@/tests/support/database";
import { CENTRAL_OFFICE } from "./actors";
import { type Golden, type GoldenDimension, golden } from "./golden";

const baht = (amount: number) => BigInt(amount) * 100n;

function printed(line: DimensionLine): Omit<GoldenDimension, "dimension"> {
  return {
    planned: line.planned,
    completed: line.completed,
    planBudget: Number(line.planBudgetSatang / 100n),
    ordinanceBudget: Number(line.ordinanceBudgetSatang / 100n),
    spent: Number(line.spentSatang / 100n),
    completionRate: formatHundredths(line.completionRate),
    spendingRate: formatHundredths(line.spendingRate),
  };
}

async function laoOf(db: Db, code: string) {
  return (await findLaoInReach(db, CENTRAL_OFFICE, code))!;
}

/** Without the file nothing is asked for, and every test is skipped. */
const NO_GOLDEN = { dimensions: [], province: { rows: [] } } as unknown as Golden;

describe.skipIf(!golden)("the manual's figures in the reports' models", () => {
  const { db } = useSeededDatabase();
  const { laoCode, fiscalYear, round, dimensions, total, status, province } = golden ?? NO_GOLDEN;
  const moment: ReportMoment = { fiscalYear, round, asOf: new Date("2018-04-30T09:30:00Z") };

  it("are in รายงานผลการดำเนินงานตามแผนฯ, by plan and by ordinance", async () => {
    const { scope, lao } = await laoOf(db, laoCode);
    const report = (await findPlanReport(db, scope, lao, moment))!;
    const [byPlan, byOrdinance] = report.document.tables.map(({ sections }) => sections[0]!.rows[0]!.cells);
    const columns = [...dimensions, total];
    expect(byPlan).toEqual(columns.flatMap((one) => [one.planned, baht(one.planBudget)]));
    expect(byOrdinance).toEqual(columns.flatMap((one) => [one.planned, baht(one.ordinanceBudget)]));
  });

  it("are in the report by dimension, with both rates", async () => {
    const { scope, lao } = await laoOf(db, laoCode);
    const report = (await findDimensionReport(db, scope, lao, moment))!;
    expect(report.rows.map((row) => ({ dimension: row.number, ...printed(row) }))).toEqual(dimensions);
    expect(printed(report.total)).toEqual(total);
    expect(formatHundredths(report.score)).toBe(status.implementationScore);
  });

  it.each([6, 12] as const)("are in the yearly status report, asked for with round %s", async (asked) => {
    const { scope, lao } = await laoOf(db, laoCode);
    const report = (await findStatusReport(db, scope, lao, { ...moment, round: asked }))!;
    expect({ all: report.all, inOrdinance: report.inOrdinance, ...report.counts }).toEqual({
      all: status.all,
      inOrdinance: status.inOrdinance,
      inProgress: status.inProgress,
      completed: status.completed,
      cannot: status.cannot,
      waiting: status.waiting,
    });
    expect(report.reported).toBe(status.reported);
    expect(formatHundredths(report.score)).toBe(status.implementationScore);
    expect(report.levelTh).toBe(status.levelYear);
  });

  it("are in the summary, with the level of each round", async () => {
    const { scope } = await laoOf(db, laoCode);
    const year = (await findSummary(db, scope, fiscalYear))!;
    expect(year.dimensions.map((row) => ({ dimension: row.number, ...printed(row) }))).toEqual(dimensions);
    expect(printed(year.total)).toEqual(total);
    expect(year.rounds[6]).toMatchObject({ reported: status.reported, notReported: status.waiting });
    expect(year.rounds[6].levelTh).toBe(status.levelRound6);
    expect(year.rounds[12].levelTh).toBe(status.levelYear);
  });

  it("are as many reports as รายงานโครงการทั้งหมด lists, whose budgets add up to the printed ones", async () => {
    const { scope, lao } = await laoOf(db, laoCode);
    const report = (await findProjectsReport(db, scope, lao, moment))!;
    expect(report.caption).toBe(`จำนวนการรายงานในรอบ 6 เดือน ${status.reported} รายการ ดังนี้`);
    const sum = (of: "planBudgetSatang" | "ordinanceBudgetSatang" | "spentSatang") =>
      report.rows.reduce((all, row) => all + row[of], 0n);
    expect(report.rows).toHaveLength(status.reported);
    expect(sum("planBudgetSatang")).toBe(baht(total.planBudget));
    expect(sum("ordinanceBudgetSatang")).toBe(baht(total.ordinanceBudget));
    expect(sum("spentSatang")).toBe(baht(total.spent));
  });

  it("are in the ranking of the province: places, names, scores, levels, and what the scores are made of", async () => {
    const { scope, province: facts } = (await findProvinceInReach(
      db,
      CENTRAL_OFFICE,
      province.provinceCode,
    ))!;
    const asked = { ...moment, fiscalYear: province.fiscalYear, round: province.round };
    const report = (await findProvinceReport(db, scope, facts, asked, "all"))!;
    for (const [districtCode, place, code, name, score, level, points] of province.rows) {
      const district = report.districts.find((one) => one.code === districtCode)!;
      const row = district.rows.find((one) => one.laoCode === code)!;
      const isOut = points === null;
      expect({
        name: row.name,
        score: formatHundredths(row.score),
        levelTh: row.levelTh,
        planOut: row.planOut,
        place: row.place,
      }).toEqual({ name: isOut ? `** ${name}` : name, score, levelTh: level, planOut: isOut, place });
      if (points && !points.endsWith("/n")) {
        expect(row.explained?.workedTh).toContain(`= ${points.replace("/", " ÷ ")} ×`);
      }
    }
  });
});
