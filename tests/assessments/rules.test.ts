import { describe, expect, it } from "vitest";
import type { PlanStanding } from "@/db/codes/assessments";
import type { PlanState } from "@/db/codes/plans";
import { type AssessmentTotals, decidingTotal, planStanding } from "@/lib/assessments/rules";

function totals(given: Partial<AssessmentTotals> = {}): AssessmentTotals {
  return { lao: null, province: null, central: null, ...given };
}

describe("decidingTotal (R-6)", () => {
  it.each([
    [totals(), null],
    [totals({ lao: 7000 }), 7000],
    [totals({ lao: 7000, province: 4000 }), 4000],
    [totals({ lao: 7000, province: 4000, central: 5500 }), 5500],
    [totals({ lao: 7000, central: 0 }), 0],
  ])("of %o it is %s", (given, total) => {
    expect(decidingTotal(given)).toBe(total);
  });
});

describe("planStanding (R-6)", () => {
  it.each<[PlanState | null, AssessmentTotals, number | null, PlanStanding]>([
    [null, totals(), 5000, "not_submitted"],
    ["draft", totals({ central: 9000 }), 5000, "not_submitted"],
    ["returned", totals({ central: 9000 }), 5000, "returned"],
    ["failed", totals({ central: 9000 }), 5000, "failed"],
    ["submitted", totals(), 5000, "in"],
    ["passed", totals(), 5000, "in"],
    ["submitted", totals({ lao: 4999 }), 5000, "failed"],
    ["submitted", totals({ lao: 5000 }), 5000, "in"],
    ["passed", totals({ lao: 9000, province: 4999 }), 5000, "failed"],
    ["passed", totals({ lao: 9000, province: 4999, central: 5000 }), 5000, "in"],
    ["passed", totals({ lao: 9000, province: 9000, central: 4999 }), 5000, "failed"],
    ["passed", totals({ central: 0 }), null, "in"],
    ["passed", totals({ central: 0 }), 0, "in"],
  ])("a plan that is %s with %o against %s is %s", (state, given, minimumHundredths, standing) => {
    expect(planStanding({ state, totals: given, minimumHundredths })).toBe(standing);
  });
});
