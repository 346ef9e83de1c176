import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROUNDS } from "@/db/codes/status-reports";
import { needsForLevel } from "@/lib/implementation-rules/rules";
import { areaLaoPage, LAOS_A_PAGE } from "@/lib/reports/area/listing";
import { areaParts, areaSummary, DISTRICT_OF } from "@/lib/reports/area/model";
import { type AreaLao, roundProgress } from "@/lib/reports/area/rules";
import { areaListSchema } from "@/lib/reports/area/schema";
import { levelNeedTh } from "@/lib/reports/score-notes";
import { dimension, RULES, stand } from "./sample-figures";

const WINDOW = { opensOn: "2018-04-01", closesOn: "2018-04-30", isReopened: false };

describe("how far an LAO is with a round", () => {
  const some = { standing: "in" as const, planned: 3, reported: 1, window: WINDOW };

  it.each([
    ["the day before it opens", { ...some }, "2018-03-31", "not_open"],
    ["its first day", { ...some }, "2018-04-01", "under_way"],
    ["its last day, with some", { ...some }, "2018-04-30", "under_way"],
    ["its last day, with none", { ...some, reported: 0 }, "2018-04-30", "not_begun"],
    ["the day after, with some", { ...some }, "2018-05-01", "late"],
    ["the day after, with none", { ...some, reported: 0 }, "2018-05-01", "missing"],
    ["the day after, with all", { ...some, reported: 3 }, "2018-05-01", "complete"],
    [
      "a reopening",
      { ...some, window: { ...WINDOW, closesOn: "2018-05-10", isReopened: true } },
      "2018-05-05",
      "late",
    ],
    ["a round that nobody has set", { ...some, window: null }, "2018-05-01", "not_open"],
    [
      "a plan that is not in",
      { ...some, standing: "returned" as const, reported: 3 },
      "2018-05-01",
      "plan_out",
    ],
    ["a year without projects", { ...some, planned: 0, reported: 0 }, "2018-05-01", "no_projects"],
  ] as const)("on %s", (_, of, today, progress) => {
    expect(roundProgress(of, today)).toBe(progress);
  });
});

const figures = fc.record({
  number: fc.integer({ min: 1, max: 4 }),
  counts: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)),
  baht: fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999)),
});
const lao = fc.record({
  district: fc.constantFrom("9001", "9002", "9003"),
  standing: fc.constantFrom("in" as const, "not_submitted" as const, "failed" as const),
  figures: fc.uniqueArray(figures, { maxLength: 4, selector: ({ number }) => number }),
});

function stored(index: number, drawn: typeof lao extends fc.Arbitrary<infer T> ? T : never): AreaLao {
  const own = drawn.figures.map(({ number, counts, baht }) =>
    dimension(number, stand(...counts), { plan: baht[0], ordinance: baht[1], spent: baht[2] }),
  );
  return {
    laoId: index,
    code: String(5_900_000 + index),
    fullNameTh: `เทศบาลตำบลที่ ${index}`,
    provinceCode: "90",
    districtCode: drawn.district,
    districtNameTh: `อำเภอ ${drawn.district}`,
    standing: drawn.standing,
    later: { 6: null, 12: null },
    submission: { 6: null, 12: null },
    figures: { 6: own, 12: own },
  };
}

const facts = (laos: readonly AreaLao[]) => ({
  fiscalYear: 2561,
  laos,
  dimensions: [1, 2, 3, 4].map((number) => ({ number, nameTh: `มิติ ${number}` })),
  windows: ROUNDS.map((round) => ({ ...WINDOW, fiscalYear: 2561, round, extendedFrom: null })),
  today: "2018-05-04",
});

describe("an area's summary", () => {
  it("is the sum of its districts and of its dimensions, whatever its LAOs", () => {
    fc.assert(
      fc.property(fc.array(lao, { maxLength: 20 }), (drawn) => {
        const laos = drawn.map((one, index) => stored(index, one));
        const whole = areaSummary(facts(laos));
        for (const lines of [whole.parts.map(({ total }) => total), whole.dimensions]) {
          expect(lines.reduce((sum, { planned }) => sum + planned, 0)).toBe(whole.planned);
          expect(lines.reduce((sum, { completed }) => sum + completed, 0)).toBe(whole.total.completed);
          expect(lines.reduce((sum, { spentSatang }) => sum + spentSatang, 0n)).toBe(whole.total.spentSatang);
        }
        const inLaos = whole.laos.filter(({ standing }) => standing === "in");
        expect(inLaos.reduce((sum, { planned }) => sum + planned, 0)).toBe(whole.planned);
        for (const round of ROUNDS) {
          const { reported, notReported, tally } = whole.rounds[round];
          expect(reported + notReported).toBe(whole.planned);
          expect(inLaos.reduce((sum, one) => sum + one.rounds[round].reported, 0)).toBe(reported);
          expect(Object.values(tally).reduce((sum, count) => sum + count, 0)).toBe(laos.length);
        }
        expect(areaParts(laos, facts([]).windows, "2018-05-04", DISTRICT_OF)).toEqual(whole.parts);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the list of an area's LAOs", () => {
  const laos = Array.from({ length: 60 }, (_, index) =>
    stored(index, {
      district: "9001",
      standing: index % 10 === 9 ? "failed" : "in",
      figures: [{ number: 1, counts: index % 2 === 0 ? [0, 0, 0, 3] : [1, 1, 0, 1], baht: [0, 0, 0] }],
    }),
  );
  const rows = areaSummary(facts(laos)).laos;
  const asked = (text: Record<string, string>) => areaListSchema.parse(text);

  it("has late and missing apart and together, with the counts of every list", () => {
    const { counts } = areaLaoPage(rows, 6, asked({}));
    expect(counts).toMatchObject({ all: 60, chase: 54, late: 24, missing: 30, plan_out: 6, complete: 0 });
    expect(areaLaoPage(rows, 6, asked({ show: "late" })).total).toBe(24);
  });

  it("is paged, the last page for one past the end, and everything for a list that is none", () => {
    const last = areaLaoPage(rows, 6, asked({ page: "99", show: "nonsense" }));
    expect(last).toMatchObject({ page: 3, pageCount: 3, total: 60 });
    expect(last.rows).toHaveLength(60 - 2 * LAOS_A_PAGE);
  });

  it("finds a name without its tone marks, and a code of either digits", () => {
    expect(areaLaoPage(rows, 6, asked({ q: "ตำบลที 7" })).rows.map(({ code }) => code)).toEqual(["5900007"]);
    expect(areaLaoPage(rows, 6, asked({ q: "๕๙๐๐๐๐๗" })).total).toBe(1);
  });
});

describe("what a level needs, in words", () => {
  const words = (counts: ReturnType<typeof stand>) =>
    needsForLevel(counts, RULES.weights, RULES.bands[12]).map((need) =>
      levelNeedTh(need, counts, { weights: RULES.weights, bands: RULES.bands[12] }),
    );

  it("says how many projects and of which kind", () => {
    expect(words(stand(24, 55, 6, 0))).toEqual([
      "ระดับมาก (ตั้งแต่ 80 ขึ้นไป): ต้องแล้วเสร็จเพิ่มอีกอย่างน้อย 33 โครงการ คือที่อยู่ระหว่างดำเนินการ 33 โครงการ",
    ]);
  });

  it("says honestly that a level is out of reach, and how far the rest would lead", () => {
    expect(words(stand(1, 4, 5, 0)).at(-1)).toBe(
      "ระดับมาก (ตั้งแต่ 80 ขึ้นไป): ไม่ถึงในปีนี้ แม้โครงการที่เหลืออีก 4 โครงการแล้วเสร็จทั้งหมด จะได้ 50.00 เพราะมีโครงการที่ไม่สามารถดำเนินการได้ 5 โครงการ",
    );
  });
});
