import { describe, expect, it } from "vitest";
import { dimensionReport } from "@/lib/reports/dimension/model";
import { totalOf } from "@/lib/reports/figures/rules";
import { planReport } from "@/lib/reports/plan/model";
import { projectsReport, type ReportedProject } from "@/lib/reports/projects/model";
import { statusReport } from "@/lib/reports/status/model";
import { summary } from "@/lib/reports/summary/model";
import { dimension, LAO, MOMENT, RULES, stand } from "./sample-figures";

const NO_BAHT = { plan: 0, ordinance: 0, spent: 0 };
const FIVE_DIMENSIONS = [
  dimension(1, stand(2, 1, 0, 1), { plan: 1000, ordinance: 1200, spent: 300 }),
  dimension(2, stand(0, 0, 0, 0), NO_BAHT),
  dimension(3, stand(0, 3, 0, 0), NO_BAHT),
  dimension(4, stand(1, 0, 1, 0), { plan: 500, ordinance: 0, spent: 0 }),
  dimension(5, stand(1, 0, 0, 0), { plan: 0, ordinance: 900, spent: 900 }),
];

describe("every report of an LAO", () => {
  it("says whose it is, which year and round, and as of when in the Buddhist era", () => {
    expect(planReport(LAO, MOMENT, FIVE_DIMENSIONS).document.facts).toEqual([
      "องค์การบริหารส่วนจังหวัดสงขลา อำเภอเมืองสงขลา จังหวัดสงขลา รหัส info 2900101",
      "รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2561",
      "ข้อมูล ณ 30 เมษายน 2561 เวลา 16.30 น.",
    ]);
  });

  it("has a cell for every column, and sheet names that Excel takes", () => {
    const documents = [
      planReport(LAO, MOMENT, FIVE_DIMENSIONS).document,
      dimensionReport(LAO, MOMENT, FIVE_DIMENSIONS, RULES).document,
      statusReport(LAO, MOMENT, FIVE_DIMENSIONS, RULES, "in").document,
      projectsReport(LAO, MOMENT, [PROJECT]).document,
    ];
    for (const { tables, sheetName, fileName } of documents) {
      expect(sheetName.length).toBeLessThanOrEqual(31);
      expect(fileName).toMatch(/^[a-z]+-2900101-2561-6$/);
      for (const { columns, sections } of tables) {
        for (const row of sections.flatMap(({ rows }) => rows)) {
          expect(row.cells).toHaveLength(columns.length);
        }
      }
    }
  });
});

describe("planReport (screen 12)", () => {
  const report = planReport(LAO, MOMENT, FIVE_DIMENSIONS);

  it("has a pair of columns for each dimension of the edition, however many, and one for all", () => {
    const groups = report.document.tables[0]!.columns.map(({ group }) => group);
    expect(groups).toHaveLength(12);
    expect(new Set(groups)).toEqual(new Set(["มิติที่ 1", "มิติที่ 2", "มิติที่ 3", "มิติที่ 4", "มิติที่ 5", "รวม 5 มิติ"]));
  });

  it("counts the same projects twice, with the plan's budgets and with the ordinance's", () => {
    const [byPlan, byOrdinance] = report.document.tables.map(({ sections }) => sections[0]!.rows[0]!.cells);
    expect(byPlan).toEqual([4, 100000n, 0, 0n, 3, 0n, 2, 50000n, 1, 0n, 10, 150000n]);
    expect(byOrdinance).toEqual([4, 120000n, 0, 0n, 3, 0n, 2, 0n, 1, 90000n, 10, 210000n]);
  });
});

describe("dimensionReport (screen 14)", () => {
  const report = dimensionReport(LAO, MOMENT, FIVE_DIMENSIONS, RULES);

  it("has no completion rate where nothing was planned, and no spending rate where no budget was", () => {
    expect(report.rows.map((row) => [row.completionRate, row.spendingRate])).toEqual([
      [5000, 3000],
      [null, null],
      [0, null],
      [5000, 0],
      [10000, null],
    ]);
  });

  it("takes the rates of the total from the sums, not from the rates", () => {
    expect(report.total).toMatchObject({
      planned: 10,
      completed: 4,
      completionRate: 4000,
      spendingRate: 8000,
    });
  });

  it("tells the implementation score apart from the completion rate", () => {
    expect(report.score).toBe(6000);
    expect(report.document.notes.join("\n")).toContain("ไม่ใช่คะแนนจัดอันดับ");
  });
});

describe("statusReport (screen 13)", () => {
  const figures = [dimension(1, stand(24, 55, 6, 0), NO_BAHT)];

  it("takes the year's bands for the level even when the 6-month reports are counted", () => {
    const report = statusReport(LAO, MOMENT, figures, RULES, "in");
    expect(report).toMatchObject({ score: 6059, level: "middle", levelTh: "ปานกลาง" });
    expect(report.workedTh).toBe("(24 + 0.5 × 55) ÷ 85 × 100 = 51.5 ÷ 85 × 100 = 60.59");
    expect(report.document.notes.join("\n")).toContain("ปานกลาง 50 ถึงต่ำกว่า 80");
  });

  it("prints waiting projects apart from รวมทั้งสิ้น, which is the reported ones", () => {
    const report = statusReport(LAO, MOMENT, [dimension(1, stand(2, 3, 1, 4), NO_BAHT)], RULES, "in");
    expect(report.document.tables[0]!.sections[0]!.rows[0]!.cells).toEqual([10, 1, 3, 2, 1, 6, 4, "น้อย"]);
  });

  it("has neither score nor level where nothing was planned", () => {
    const report = statusReport(LAO, MOMENT, [dimension(1, stand(0, 0, 0, 0), NO_BAHT)], RULES, "in");
    expect(report).toMatchObject({ score: null, level: null, levelTh: null, workedTh: null });
  });

  it.each(["not_submitted", "failed"] as const)(
    "prints 0.00 and the manual's phrase for a plan that is %s",
    (s) => {
      const report = statusReport(LAO, MOMENT, figures, RULES, s);
      expect(report).toMatchObject({
        score: 0,
        level: null,
        levelTh: "ยังไม่ส่งแผน หรือแผนไม่ผ่าน",
        workedTh: null,
      });
    },
  );
});

const PROJECT: ReportedProject = {
  projectId: 14927,
  kind: "measure",
  name: "มาตรการสร้างวินัย",
  dimensionNumber: 1,
  planBudgetSatang: 0n,
  ordinanceBudgetSatang: 1_250_050n,
  spentSatang: 0n,
  status: "in_progress",
};

describe("projectsReport (screen 10)", () => {
  it("prints each report as the manual does, its number before its name", () => {
    const { document, caption } = projectsReport(LAO, MOMENT, [PROJECT]);
    expect(caption).toBe("จำนวนการรายงานในรอบ 6 เดือน 1 รายการ ดังนี้");
    expect(document.tables[0]!.sections[0]!.rows[0]!.cells).toEqual([
      1,
      "มาตรการ",
      "[14927] มาตรการสร้างวินัย",
      0n,
      1_250_050n,
      0n,
      "อยู่ระหว่างดำเนินการ",
      "6 เดือน",
      "2561",
      "มิติที่ 1",
    ]);
  });

  it("numbers a later page from where the one before ended, and says how many there are in all", () => {
    const report = projectsReport(LAO, MOMENT, [PROJECT], { skipped: 50, reportCount: 51 });
    expect(report.rows[0]!.ordinal).toBe(51);
    expect(report.caption).toContain("51 รายการ");
  });
});

describe("summary (screen 5)", () => {
  const six = dimension(1, stand(24, 55, 6, 0), NO_BAHT);
  // No 12-month report yet: the year counts the 6-month ones, the round itself has none.
  const twelve = { ...six, reportedInRound: stand(0, 0, 0, 85) };
  const year = summary(
    2561,
    new Map([
      [6, [six]],
      [12, [twelve]],
    ]),
    RULES,
    "in",
  );

  it("says for each round how many are reported by its own reports", () => {
    expect(year.rounds[6]).toMatchObject({ reported: 85, notReported: 0, reportedShare: 10000 });
    expect(year.rounds[12]).toMatchObject({ reported: 0, notReported: 85, reportedShare: 0 });
    expect(year.rounds[12].statuses.waiting).toBe(85);
  });

  it("gives one score two levels, by the bands of each round", () => {
    expect(year.rounds[6]).toMatchObject({ score: 6059, level: "high", bandTh: "ตั้งแต่ 50 ขึ้นไป" });
    expect(year.rounds[12]).toMatchObject({ score: 6059, level: "middle", bandTh: "50 ถึงต่ำกว่า 80" });
  });

  it("has no share, score or level where nothing was planned", () => {
    const nothing = summary(
      2561,
      new Map([
        [6, []],
        [12, []],
      ]),
      RULES,
      "in",
    );
    expect(nothing.planned).toBe(0);
    expect(nothing.rounds[6]).toMatchObject({ reportedShare: null, score: null, level: null, bandTh: null });
  });
});

describe("totalOf", () => {
  it("adds satang exactly, beyond what a floating-point number holds", () => {
    const most = dimension(1, stand(1, 0, 0, 0), { plan: 0, ordinance: 0, spent: 0 });
    const huge = { ...most, planBudgetSatang: 9_007_199_254_740_993n };
    expect(totalOf([huge, { ...most, planBudgetSatang: 1n }]).planBudgetSatang).toBe(9_007_199_254_740_994n);
  });
});
