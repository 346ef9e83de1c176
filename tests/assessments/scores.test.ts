import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ASSESSORS, type Assessor } from "@/db/codes/assessments";
import { PLAN_STATES, type PlanState } from "@/db/codes/plans";
import type { Actor } from "@/lib/accounts/actor";
import { verdictOf } from "@/lib/assessments/plan-decision/rules";
import { decidingTotal, planStanding } from "@/lib/assessments/rules";
import { assessorFor } from "@/lib/assessments/scores/access";
import { scoresBesideTh } from "@/lib/assessments/scores/comparison/messages";
import { withPickedScores } from "@/lib/assessments/scores/comparison/rules";
import { ASSESSMENT_RESULT_TH, decidedByTh, verdictTh } from "@/lib/assessments/scores/messages";
import {
  ASSESSMENT_RESULTS,
  assessmentResult,
  decidingAssessor,
  type Score,
  type ScoringClosing,
  type ScoringFacts,
  scoringClosedBy,
  shownScores,
  totalOf,
} from "@/lib/assessments/scores/rules";
import { readScores, shownScoresSchema } from "@/lib/assessments/scores/schema";

const WHO = {
  "staff of the LAO": { role: "lao", laoId: 1, provinceCode: "90" },
  "staff of another LAO": { role: "lao", laoId: 2, provinceCode: "90" },
  "an officer who looks through its eyes": {
    role: "lao",
    laoId: 1,
    provinceCode: "90",
    viewedBy: { role: "province" },
  },
  "its province office": { role: "province", provinceCode: "90" },
  "another province's office": { role: "province", provinceCode: "93" },
  "its region's office": { role: "nacc", provinces: ["90", "91"] },
  "the central office": { role: "nacc", provinces: "all" },
  "an administrator": { role: "admin" },
} as unknown as Record<string, Actor>;

describe("as whom somebody scores an LAO's plan (R-12)", () => {
  it.each([
    ["staff of the LAO", "lao"],
    ["staff of another LAO", null],
    ["an officer who looks through its eyes", null],
    ["its province office", "province"],
    ["another province's office", null],
    ["its region's office", null],
    ["the central office", "central"],
    ["an administrator", null],
  ])("%s: %s", (who, assessor) => {
    expect(assessorFor(WHO[who]!, { id: 1, provinceCode: "90" })).toBe(assessor);
  });
});

/** 22 November 2569 in Bangkok: fiscal year 2570. */
const NOW = new Date("2026-11-22T03:00:00Z");

describe("until when scores can be changed (decision 41)", () => {
  const facts = (more: Partial<ScoringFacts> = {}): ScoringFacts => ({
    fiscalYear: 2570,
    state: "submitted",
    decidedByYear: null,
    officeHasScored: false,
    ...more,
  });
  const OFFICE: Record<PlanState | "none", ScoringClosing | null> = {
    none: "no_plan",
    draft: "plan_not_sent",
    returned: "plan_being_mended",
    submitted: null,
    passed: null,
    failed: null,
  };
  const states = [...PLAN_STATES, "none"] as const;

  it.each(
    states.flatMap((state) => (["province", "central"] as const).map((office) => [office, state] as const)),
  )("an office (%s) scores a plan that was sent: %s", (office, state) => {
    const is = facts({ state: state === "none" ? null : state, officeHasScored: true });
    expect(scoringClosedBy(office, is, NOW)).toBe(OFFICE[state]);
  });

  it.each(states)("the LAO scores its plan from its first project on, whatever its state: %s", (state) => {
    const is = facts({ state: state === "none" ? null : state });
    expect(scoringClosedBy("lao", is, NOW)).toBe(state === "none" ? "no_plan" : null);
  });

  it("the LAO does so until an office has scored that year", () => {
    expect(scoringClosedBy("lao", facts({ officeHasScored: true }), NOW)).toBe("office_has_scored");
  });

  it("the LAO does so until its plan was decided by that year, and goes on in the years after", () => {
    const decided = { state: "passed", decidedByYear: 2570 } as const;
    expect(scoringClosedBy("lao", facts(decided), NOW)).toBe("plan_decided");
    expect(scoringClosedBy("lao", facts({ ...decided, fiscalYear: 2571 }), NOW)).toBeNull();
  });

  it.each(ASSESSORS)("%s does so up to the last moment of the fiscal year, and not a moment after", (by) => {
    const last = new Date("2027-09-30T16:59:59.999Z");
    expect(scoringClosedBy(by, facts(), last)).toBeNull();
    expect(scoringClosedBy(by, facts(), new Date(last.getTime() + 1))).toBe("year_ended");
  });
});

describe("a score as it is typed", () => {
  const read = (text: string) => readScores([1], { "score-1": text });
  const hundredths = (text: string) => {
    const scores = read(text);
    return scores.ok ? scores.value[0]?.scoreHundredths : "refused";
  };

  it.each([
    ["0", 0],
    ["0.00", 0],
    ["0.01", 1],
    ["99.99", 9999],
    ["100", 10_000],
    ["100.00", 10_000],
    ["100.01", "refused"],
    ["100.0001", "refused"],
    ["-0.01", "refused"],
    ["17.25", 1725],
    ["17.2", 1720],
    ["17.255", "refused"],
    ["๑๗.๒๕", 1725],
    [" 17.25 ", 1725],
    ["1e2", "refused"],
    ["17,25", "refused"],
    ["สิบเจ็ด", "refused"],
    ["", null],
    ["  ", null],
  ])("%j is %s", (text, expected) => {
    expect(hundredths(text)).toBe(expected);
  });

  it("is kept exactly, hundredth by hundredth", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (points) => {
        const text = `${Math.trunc(points / 100)}.${String(points % 100).padStart(2, "0")}`;
        expect(hundredths(text)).toBe(points);
      }),
    );
  });

  it("is asked for in each dimension of the edition, however many, and says at which it is wrong", () => {
    expect(readScores([1, 2, 3, 4, 5], { "score-5": "1", "score-9": "2" })).toEqual({
      ok: true,
      value: [1, 2, 3, 4, 5].map((number) => ({
        dimensionNumber: number,
        scoreHundredths: number === 5 ? 100 : null,
      })),
    });
    const wrong = readScores([1, 2], { "score-1": "x", "score-2": "101" });
    if (wrong.ok) throw new Error("read");
    expect(wrong.error.issues.map((issue) => issue.path)).toEqual([["score-1"], ["score-2"]]);
  });
});

const scoreOf = (assessor: Assessor, dimensionNumber: number, scoreHundredths: number): Score => ({
  assessor,
  dimensionNumber,
  scoreHundredths,
  rowVersion: 1,
});

/** Scores of any assessors over an edition of some dimensions, one at most for each. */
const anyScores = fc.integer({ min: 1, max: 9 }).chain((count) => {
  const dimensions = Array.from({ length: count }, (_, index) => index + 1);
  const one = fc.option(fc.integer({ min: 0, max: 10_000 }), { freq: 6 });
  return fc
    .array(fc.array(one, { minLength: count, maxLength: count }), { minLength: 3, maxLength: 3 })
    .map((rows) => ({
      dimensions,
      rows,
      scores: rows.flatMap((row, by) =>
        row.flatMap((points, at) => (points === null ? [] : [scoreOf(ASSESSORS[by]!, at + 1, points)])),
      ),
    }));
});

describe("a total", () => {
  it("is the sum of every dimension's score, and there is none while one is missing", () => {
    fc.assert(
      fc.property(anyScores, ({ dimensions, rows, scores }) => {
        for (const [by, row] of rows.entries()) {
          const sum = row.reduce<number | null>(
            (all, points) => (all === null || points === null ? null : all + points),
            0,
          );
          expect(totalOf(scores, ASSESSORS[by]!, dimensions)).toBe(sum);
        }
      }),
    );
    expect(totalOf([], "lao", [])).toBeNull();
  });

  it("decides when it is the central office's, else the province's, else the LAO's own (R-6)", () => {
    fc.assert(
      fc.property(
        anyScores,
        fc.option(fc.integer({ min: 0, max: 90_000 })),
        fc.constantFrom(...PLAN_STATES, null),
        ({ dimensions, scores }, minimumHundredths, state) => {
          const totals = {
            lao: totalOf(scores, "lao", dimensions),
            province: totalOf(scores, "province", dimensions),
            central: totalOf(scores, "central", dimensions),
          };
          const by = decidingAssessor(totals);
          expect(by === null ? null : totals[by]).toBe(decidingTotal(totals));
          const facts = { state, totals, minimumHundredths };
          const result = assessmentResult(facts);
          const verdict = verdictOf(totals, minimumHundredths);
          // The result is the standing's word, so that the page and the reports never disagree.
          const standing = planStanding(facts);
          expect(result === "failed").toBe(standing === "failed");
          expect(["not_submitted", "returned"].includes(result)).toBe(
            ["not_submitted", "returned"].includes(standing),
          );
          if (result === "passed") expect(verdict).toBe("reached");
          if (result === "no_minimum") expect(minimumHundredths).toBeNull();
          if (result === "not_scored") expect(by).toBeNull();
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("passes at the minimum and fails a hundredth below it", () => {
    const of = (central: number) =>
      assessmentResult({
        state: "passed",
        totals: { lao: 9000, province: null, central },
        minimumHundredths: 5000,
      });
    expect([of(5000), of(4999)]).toEqual(["passed", "failed"]);
  });

  it("is told with whose it is, and a result in words", () => {
    const totals = { lao: 7000, province: 4999, central: null };
    expect(decidedByTh(totals)).toContain("ประจำจังหวัด เพราะส่วนกลางยังไม่ได้");
    expect(decidedByTh({ ...totals, province: null })).toContain("ใช้คะแนน SAR");
    expect(decidedByTh({ ...totals, central: 1 })).toBe("ใช้คะแนนของสำนักงาน ป.ป.ช. ส่วนกลาง");
    expect(decidedByTh({ lao: null, province: null, central: null })).toBe("ยังไม่มีผู้ให้คะแนนครบทุกมิติ");
    expect(verdictTh({ fiscalYear: 2570, totals, minimumHundredths: 5000 })).toBe(
      "คะแนนรวม 49.99 ต่ำกว่าคะแนนขั้นต่ำ 50.00 ของปีงบประมาณ พ.ศ. 2570",
    );
    for (const result of ASSESSMENT_RESULTS) expect(ASSESSMENT_RESULT_TH[result]).toMatch(/^[ก-๛]/);
  });
});

describe("scores that somebody else saved meanwhile", () => {
  const stored = [scoreOf("province", 2, 1900), scoreOf("province", 1, 2050), scoreOf("lao", 1, 9)];

  it("are told from those of the form by points and version, whatever their order", () => {
    expect(shownScores(stored, "province")).toBe("1:2050:1,2:1900:1");
    expect(shownScores(stored, "central")).toBe("");
    for (const text of ["", "1:2050:1,2:1900:1", "9:10000:12"])
      expect(shownScoresSchema.safeParse(text).success).toBe(true);
    for (const text of ["x", "1:2050", "1:2050:1;", "1:1:1".repeat(20)])
      expect(shownScoresSchema.safeParse(text).success).toBe(false);
  });

  it("stand beside the typed ones where they differ, in words", () => {
    const typed = [
      { dimensionNumber: 1, scoreHundredths: 2050 },
      { dimensionNumber: 2, scoreHundredths: null },
      { dimensionNumber: 3, scoreHundredths: 100 },
    ];
    expect(scoresBesideTh(stored, typed, "province")).toEqual([
      { field: "pick-score-2", label: "มิติที่ 2", mine: "ยังไม่ให้คะแนน", theirs: "19.00 คะแนน" },
      { field: "pick-score-3", label: "มิติที่ 3", mine: "1.00 คะแนน", theirs: "ยังไม่ให้คะแนน" },
    ]);
  });

  it("are taken where they were picked, and nowhere else", () => {
    const typed = {
      "score-1": "๑",
      "score-2": "2",
      "score-3": "3",
      "pick-score-2": "theirs",
      "pick-score-3": "theirs",
    };
    expect(withPickedScores(typed, stored, "province", [1, 2, 3, 4])).toEqual({
      "score-1": "๑",
      "score-2": "19.00",
      "score-3": "",
      "score-4": "",
    });
  });
});
