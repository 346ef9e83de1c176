import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  mayStillRestore,
  type PlannedYear,
  problemsIn,
  restorableUntil,
  totalPlanBudgetSatang,
} from "@/lib/plans/rules";
import { CONTENT, FRAMEWORK } from "./sample-framework";

const year = (fiscalYear: number): PlannedYear => ({ fiscalYear, planBudgetSatang: 0n, withoutBudget: true });

describe("what fits into an edition's plan", () => {
  it("takes a project of its years, dimension and sub-item", () => {
    expect(problemsIn({ ...CONTENT, subItemId: 11 }, FRAMEWORK)).toEqual([]);
  });

  it.each([
    ["no year", { years: [] }, ["no_year"]],
    ["the year before the first", { years: [year(2560), year(2561)] }, ["year_outside_edition"]],
    ["the year after the last", { years: [year(2562), year(2563)] }, ["year_outside_edition"]],
    ["a dimension that the edition has not", { dimensionNumber: 3 }, ["dimension_unknown"]],
    ["a sub-item of another dimension", { dimensionNumber: 2, subItemId: 11 }, ["sub_item_elsewhere"]],
    ["a sub-item of another edition", { subItemId: 99 }, ["sub_item_elsewhere"]],
    ["two things at once", { years: [], dimensionNumber: 9 }, ["no_year", "dimension_unknown"]],
  ] as const)("refuses %s", (_, change, problems) => {
    expect(problemsIn({ ...CONTENT, ...change }, FRAMEWORK)).toEqual(problems);
  });

  it("takes exactly the years of the edition, whichever are asked for", () => {
    const asked = fc.array(fc.integer({ min: 2550, max: 2580 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(asked, (years) => {
        const found = problemsIn({ ...CONTENT, years: years.map(year) }, FRAMEWORK);
        expect(found.includes("year_outside_edition")).toBe(years.some((one) => one < 2561 || one > 2562));
      }),
    );
  });
});

describe("the budget of all years", () => {
  it("is exact to the satang, however large", () => {
    expect(totalPlanBudgetSatang(CONTENT.years)).toBe(25_000_001n);
    expect(totalPlanBudgetSatang([])).toBe(0n);
  });

  it("does not depend on the order of the years, and never drifts", () => {
    const amounts = fc.array(fc.bigInt({ min: 0n, max: 100_000_000_000_000n }), { maxLength: 10 });
    fc.assert(
      fc.property(amounts, (list) => {
        const years = list.map((planBudgetSatang, index) => ({ ...year(2561 + index), planBudgetSatang }));
        expect(totalPlanBudgetSatang(years)).toBe(totalPlanBudgetSatang([...years].reverse()));
        expect(years.reduce((left, one) => left - one.planBudgetSatang, totalPlanBudgetSatang(years))).toBe(
          0n,
        );
      }),
    );
  });
});

describe("bringing back a deleted project", () => {
  const deletedAt = new Date("2026-11-22T03:00:00.000Z");

  it("is possible for thirty days, the last instant included, and not a millisecond longer", () => {
    expect(restorableUntil(deletedAt).toISOString()).toBe("2026-12-22T03:00:00.000Z");
    expect(mayStillRestore(deletedAt, new Date("2026-12-22T03:00:00.000Z"))).toBe(true);
    expect(mayStillRestore(deletedAt, new Date("2026-12-22T03:00:00.001Z"))).toBe(false);
  });
});
