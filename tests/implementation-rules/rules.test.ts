import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEVELS, type Level } from "@/db/codes/implementation-rules";
import type { Round } from "@/db/codes/status-reports";
import { bandSentence, bandsSentence } from "@/lib/implementation-rules/messages";
import {
  completionRate,
  countingReport,
  eligibleProjects,
  implementationScore,
  type LevelBands,
  levelOf,
  needsForLevel,
  type StatusCounts,
  type StatusWeights,
  spendingRate,
} from "@/lib/implementation-rules/rules";

const HALVES: StatusWeights = { completed: 100, inProgress: 50, cannot: 0 };
const BANDS: Record<Round, LevelBands> = {
  6: { middleFromPercent: 20, highFromPercent: 50 },
  12: { middleFromPercent: 50, highFromPercent: 80 },
};

function stand(completed: number, inProgress: number, cannot: number, waiting: number): StatusCounts {
  return { completed, inProgress, cannot, waiting };
}

describe("implementationScore (R-2)", () => {
  // completed, in progress, cannot, waiting → points / eligible → hundredths
  it.each<[StatusCounts, number | null, string]>([
    [stand(24, 55, 6, 0), 6059, "51.5/85 = 60.588… → 60.59"],
    [stand(10, 16, 3, 6), 5143, "18/35 = 51.428… → 51.43"],
    [stand(5, 29, 4, 23), 3197, "19.5/61 = 31.967… → 31.97"],
    [stand(2, 13, 5, 70), 944, "8.5/90 = 9.444… → 9.44"],
    [stand(14, 6, 0, 0), 8500, "17/20"],
    [stand(3, 4, 0, 1), 6250, "5/8"],
    [stand(7, 7, 1, 2), 6176, "10.5/17 = 61.764… → 61.76"],
    [stand(0, 0, 4, 0), 0, "only projects that cannot be done: 0.00, not a dash"],
    [stand(0, 0, 0, 9), 0, "planned and none reported: 0.00, not a dash"],
    [stand(0, 1, 0, 0), 5000, "one in progress counts half"],
    [stand(0, 1, 0, 1), 2500, "a waiting one stays in the divisor"],
    [stand(7, 0, 0, 0), 10000, "all completed"],
    [stand(1, 0, 0, 2), 3333, "33.333… goes down"],
    [stand(2, 0, 0, 1), 6667, "66.666… goes up"],
    [stand(0, 1, 0, 799), 6, "0.5/800 = 0.0625 → 0.06"],
    [stand(1, 0, 0, 799), 13, "1/800 = 0.125: half goes up → 0.13"],
    [stand(3, 0, 0, 797), 38, "3/800 = 0.375: half goes up → 0.38"],
    [stand(0, 0, 0, 0), null, "nothing planned: no score"],
  ])("%o is %s hundredths: %s", (counts, hundredths) => {
    expect(implementationScore(counts, HALVES)).toBe(hundredths);
  });

  it("has no score where every project is inconsistent, for none of them is eligible", () => {
    const counts = stand(0, 0, 0, 0);
    expect(eligibleProjects(counts)).toBe(0);
    expect(implementationScore(counts, HALVES)).toBeNull();
    expect(levelOf(counts, HALVES, BANDS[6])).toBeNull();
  });

  it("follows the year's own weights", () => {
    const weights = { completed: 100, inProgress: 30, cannot: 10 };
    expect(implementationScore(stand(1, 1, 1, 1), weights)).toBe(3500);
  });
});

describe("levelOf (R-5)", () => {
  it.each<[Round, StatusCounts, Level, string]>([
    [6, stand(5000, 0, 0, 5000), "high", "50.00"],
    [6, stand(4999, 0, 0, 5001), "middle", "49.99"],
    [6, stand(2000, 0, 0, 8000), "middle", "20.00"],
    [6, stand(1999, 0, 0, 8001), "low", "19.99"],
    [6, stand(0, 0, 0, 3), "low", "0.00"],
    [6, stand(24, 55, 6, 0), "high", "60.59 in the 6-month ranking"],
    [12, stand(24, 55, 6, 0), "middle", "60.59 in the yearly status report"],
    [12, stand(8000, 0, 0, 2000), "high", "80.00"],
    [12, stand(7999, 0, 0, 2001), "middle", "79.99"],
    [12, stand(5000, 0, 0, 5000), "middle", "50.00"],
    [12, stand(4999, 0, 0, 5001), "low", "49.99"],
    [12, stand(3, 0, 0, 0), "high", "100.00"],
  ])("round %s, %o is %s: %s", (round, counts, level) => {
    expect(levelOf(counts, HALVES, BANDS[round])).toBe(level);
  });

  it.each<[Round, StatusCounts, number, Level]>([
    // 12499/25000 = 49.996 is shown as 50.00 and lies below 50.
    [6, stand(12_499, 0, 0, 12_501), 5000, "middle"],
    [12, stand(12_499, 0, 0, 12_501), 5000, "low"],
    // 19999/25000 = 79.996; 4999/25000 = 19.996.
    [12, stand(19_999, 0, 0, 5_001), 8000, "middle"],
    [6, stand(4_999, 0, 0, 20_001), 2000, "low"],
    // 25001/50000 = 50.002 is shown as 50.00 and lies above.
    [6, stand(25_001, 0, 0, 24_999), 5000, "high"],
  ])("round %s, %o is shown as %s hundredths and is %s by its exact score", (round, counts, shown, level) => {
    expect(implementationScore(counts, HALVES)).toBe(shown);
    expect(levelOf(counts, HALVES, BANDS[round])).toBe(level);
  });

  it("decides on half points: 49.5 of 99 is high, 49 of 99 is not", () => {
    expect(levelOf(stand(49, 1, 0, 49), HALVES, BANDS[6])).toBe("high");
    expect(levelOf(stand(49, 0, 1, 49), HALVES, BANDS[6])).toBe("middle");
  });
});

describe("completionRate and spendingRate (R-4)", () => {
  it.each([
    [2, 17, 1176],
    [8, 35, 2286],
    [2, 12, 1667],
    [12, 21, 5714],
    [24, 85, 2824],
    [0, 5, 0],
    [0, 0, null],
  ])("%s completed of %s planned is %s hundredths", (completed, planned, hundredths) => {
    expect(completionRate({ completed }, planned)).toBe(hundredths);
  });

  it.each([
    [1_708_985n, 4_482_000n, 3813],
    [1_793_200n, 4_000_000n, 4483],
    [3_586_400n, 5_250_000n, 6831],
    [1_674_881n, 1_947_000n, 8602],
    [8_763_466n, 15_679_000n, 5589],
    [3n, 2n, 15000],
    [0n, 100n, 0],
    [100n, 0n, null],
  ])("%s baht spent of %s planned is %s hundredths", (spent, planned, hundredths) => {
    expect(spendingRate(spent * 100n, planned * 100n)).toBe(hundredths);
  });
});

describe("countingReport (R-3)", () => {
  it.each<[Round, Round[], Round | null]>([
    [6, [], null],
    [6, [6], 6],
    [6, [12], null],
    [6, [6, 12], 6],
    [12, [], null],
    [12, [6], 6],
    [12, [12], 12],
    [12, [6, 12], 12],
  ])("for round %s with the reports %o it is that of %s", (round, reported, counting) => {
    expect(countingReport(round, new Set(reported))).toBe(counting);
  });
});

describe("the bands in words", () => {
  it("says where each level lies", () => {
    expect(LEVELS.map((level) => bandSentence(level, BANDS[6]))).toEqual([
      "ต่ำกว่า 20",
      "20 ถึงต่ำกว่า 50",
      "ตั้งแต่ 50 ขึ้นไป",
    ]);
    expect(bandsSentence(BANDS[12])).toBe("มาก ตั้งแต่ 80 ขึ้นไป · ปานกลาง 50 ถึงต่ำกว่า 80 · น้อย ต่ำกว่า 50");
  });
});

describe("for any counts", () => {
  const count = fc.integer({ min: 0, max: 5000 });
  const anyCounts = fc.record({ completed: count, inProgress: count, cannot: count, waiting: count });
  const planned = anyCounts.filter((counts) => eligibleProjects(counts) > 0);
  const rank = (level: Level | null) => (level === null ? -1 : LEVELS.indexOf(level));

  it("the score is the exact fraction, rounded half up", () => {
    fc.assert(
      fc.property(planned, (counts) => {
        // 10000 × (completed + in progress / 2) / eligible, over a common denominator
        const numerator = 10_000n * (2n * BigInt(counts.completed) + BigInt(counts.inProgress));
        const denominator = 2n * BigInt(eligibleProjects(counts));
        const floor = numerator / denominator;
        const roundedUp = 2n * (numerator % denominator) >= denominator ? 1n : 0n;
        expect(implementationScore(counts, HALVES)).toBe(Number(floor + roundedUp));
      }),
    );
  });

  it("the level never falls as the exact score rises", () => {
    fc.assert(
      fc.property(planned, planned, fc.constantFrom(BANDS[6], BANDS[12]), (a, b, bands) => {
        const points = (c: StatusCounts) => 2 * c.completed + c.inProgress;
        const isHigher = points(a) * eligibleProjects(b) >= points(b) * eligibleProjects(a);
        const [upper, lower] = isHigher ? [a, b] : [b, a];
        expect(rank(levelOf(upper, HALVES, bands))).toBeGreaterThanOrEqual(
          rank(levelOf(lower, HALVES, bands)),
        );
      }),
    );
  });

  it("multiplying every count leaves score and level as they are", () => {
    fc.assert(
      fc.property(planned, fc.integer({ min: 1, max: 50 }), (counts, times) => {
        const more = stand(
          counts.completed * times,
          counts.inProgress * times,
          counts.cannot * times,
          counts.waiting * times,
        );
        expect(implementationScore(more, HALVES)).toBe(implementationScore(counts, HALVES));
        expect(levelOf(more, HALVES, BANDS[6])).toBe(levelOf(counts, HALVES, BANDS[6]));
      }),
    );
  });
});

describe("needsForLevel (R-2, R-5)", () => {
  const YEAR = BANDS[12];

  it("tells the manual's LAO what it needs for มาก in the year: 68 points, of which 51.5 are there", () => {
    // 16.5 points are missing, and each project in progress that is completed adds half a point.
    expect(needsForLevel(stand(24, 55, 6, 0), HALVES, YEAR)).toEqual([
      {
        level: "high",
        fromPercent: 80,
        missingHundredths: 1650,
        fewest: { inProgress: 33, waiting: 0 },
      },
    ]);
  });

  it("asks for nothing at the highest level, and nothing of an LAO without projects", () => {
    expect(needsForLevel(stand(24, 55, 6, 0), HALVES, BANDS[6])).toEqual([]);
    expect(needsForLevel(stand(0, 0, 0, 0), HALVES, YEAR)).toEqual([]);
  });

  it("asks for one project less exactly at the edge of a band", () => {
    // 8 of 10 is มาก; 7.5 is half a point short, which one project in progress brings.
    expect(needsForLevel(stand(8, 0, 2, 0), HALVES, YEAR)).toEqual([]);
    expect(needsForLevel(stand(7, 1, 2, 0), HALVES, YEAR)[0]?.fewest).toEqual({ inProgress: 1, waiting: 0 });
  });

  it("counts a waiting project whole, and takes those in progress first where as few are enough", () => {
    // 4 of 10 are there, 5 make ปานกลาง: one waiting project, or two in progress.
    expect(needsForLevel(stand(3, 2, 0, 5), HALVES, YEAR)[0]).toMatchObject({
      level: "middle",
      fewest: { inProgress: 0, waiting: 1 },
    });
    // Half a point is missing: one project either way.
    expect(needsForLevel(stand(4, 1, 0, 5), HALVES, YEAR)[0]?.fewest).toEqual({ inProgress: 1, waiting: 0 });
  });

  it("says that a level is out of reach where too many projects cannot be carried out", () => {
    const [middle, high] = needsForLevel(stand(1, 4, 5, 0), HALVES, YEAR);
    expect(middle?.fewest).toEqual({ inProgress: 4, waiting: 0 });
    expect(high?.fewest).toBeNull();
  });

  const counts = fc.record({
    completed: fc.nat(12),
    inProgress: fc.nat(12),
    cannot: fc.nat(12),
    waiting: fc.nat(12),
  });
  const weights = fc
    .uniqueArray(fc.nat(100), { minLength: 3, maxLength: 3 })
    .map((three) => three.sort((a, b) => a - b))
    .map(([cannot, inProgress, completed]) => ({
      cannot: cannot!,
      inProgress: inProgress!,
      completed: completed!,
    }));
  const bands = fc
    .uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 2 })
    .map(([a, b]) => ({ middleFromPercent: Math.min(a!, b!), highFromPercent: Math.max(a!, b!) }));

  it("finds what trying every way finds: as few, as many of them in progress, or none at all", () => {
    fc.assert(
      fc.property(
        counts,
        fc.oneof(fc.constant(HALVES), weights, fc.constant({ completed: 100, inProgress: 0, cannot: 0 })),
        bands,
        (of, weigh, levels) => {
          const reaches = (inProgress: number, waiting: number, level: Level) => {
            const then = {
              ...of,
              completed: of.completed + inProgress + waiting,
              inProgress: of.inProgress - inProgress,
              waiting: of.waiting - waiting,
            };
            const got = levelOf(then, weigh, levels);
            return got !== null && LEVELS.indexOf(got) >= LEVELS.indexOf(level);
          };
          const needs = needsForLevel(of, weigh, levels);
          for (const level of ["middle", "high"] as const) {
            const need = needs.find((one) => one.level === level);
            const ways: { inProgress: number; waiting: number }[] = [];
            for (let inProgress = 0; inProgress <= of.inProgress; inProgress += 1)
              for (let waiting = 0; waiting <= of.waiting; waiting += 1)
                if (reaches(inProgress, waiting, level)) ways.push({ inProgress, waiting });
            const [best] = ways.sort(
              (a, b) => a.inProgress + a.waiting - b.inProgress - b.waiting || a.waiting - b.waiting,
            );
            if (eligibleProjects(of) === 0 || reaches(0, 0, level)) expect(need).toBeUndefined();
            else expect(need?.fewest).toEqual(best ?? null);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
