import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareCodes,
  dimensionOfCode,
  hasEnded,
  nameInYear,
  namesOver,
  parentCodeOf,
  renamedFrom,
  yearsOf,
} from "@/lib/plans/editions/rules";
import { editionSchema, subItemSchema } from "@/lib/plans/editions/schema";
import { offeredSubItems, problemsIn } from "@/lib/plans/rules";
import { CONTENT, FRAMEWORK } from "./sample-framework";

const YEARS = [2571, 2572, 2573, 2574, 2575];

describe("a fiscal year", () => {
  it("ends with 30 September in Thailand", () => {
    expect(hasEnded(2570, new Date("2027-09-30T16:59:59Z"))).toBe(false);
    expect(hasEnded(2570, new Date("2027-09-30T17:00:00Z"))).toBe(true);
  });
});

describe("a dimension's name", () => {
  const named = { nameTh: "ใหม่", past: [{ untilFiscalYear: 2572, nameTh: "เดิม" }] };

  it("is the past one up to its last year, and the new one from the next", () => {
    expect(nameInYear(named, 2572)).toBe("เดิม");
    expect(nameInYear(named, 2573)).toBe("ใหม่");
  });

  it("changed twice keeps both, whichever order they come in", () => {
    const twice = renamedFrom(renamedFrom({ nameTh: "ก", past: [] }, YEARS, 2573, "ค"), YEARS, 2572, "ข");
    expect(YEARS.map((year) => nameInYear(twice, year))).toEqual(["ก", "ข", "ข", "ข", "ข"]);
    expect(twice).toEqual({ nameTh: "ข", past: [{ untilFiscalYear: 2571, nameTh: "ก" }] });
  });

  it("of a year before the edition's first is the first one's", () => {
    expect(nameInYear(named, 2570)).toBe("เดิม");
  });

  it("stays in the years before, whatever is renamed from a later year", () => {
    const step = fc.record({ from: fc.constantFrom(...YEARS), name: fc.constantFrom("ก", "ข", "ค", "ง") });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), step, (before, last) => {
        const start = { nameTh: "ก", past: [] } as Parameters<typeof nameInYear>[0];
        const names = before.reduce((now, { from, name }) => renamedFrom(now, YEARS, from, name), start);
        const after = renamedFrom(names, YEARS, last.from, last.name);
        for (const year of YEARS)
          expect(nameInYear(after, year)).toBe(year < last.from ? nameInYear(names, year) : last.name);
        expect(after.past.length).toBeLessThan(YEARS.length);
        expect(namesOver(YEARS, (year) => nameInYear(after, year))).toEqual(after);
      }),
    );
  });
});

describe("a sub-item's code", () => {
  it.each([
    ["1.1", 1, null],
    ["3.12", 3, null],
    ["3.1.2", 3, "3.1"],
  ])("%s lies in dimension %i under %s", (code, dimension, parent) => {
    expect(dimensionOfCode(code)).toBe(dimension);
    expect(parentCodeOf(code)).toBe(parent);
  });

  it("is counted, not spelt", () => {
    expect(["1.10", "1.2.1", "2.1", "1.2", "1.1.10", "1.1"].sort(compareCodes)).toEqual([
      "1.1",
      "1.1.10",
      "1.2",
      "1.2.1",
      "1.10",
      "2.1",
    ]);
  });

  it.each(["1.1", "๑.๒.๓", " 4 . 10 ", "9.999.999"])("may be typed as %j", (code) => {
    expect(subItemSchema.safeParse({ itemCode: code, nameTh: "ชื่อ" }).success).toBe(true);
  });

  it.each(["", "1", "0.1", "1.0", "1.1.1.1", "10.1", "1..1", "1.1.", "ก.1", "1.1000"])(
    "is refused as %j, with a sentence",
    (code) => {
      const read = subItemSchema.safeParse({ itemCode: code, nameTh: "ชื่อ" });
      expect(read.error?.issues[0]?.message).toMatch(/^กรอกรหัสข้อย่อย/);
    },
  );
});

describe("an edition's years", () => {
  const typed = (firstFiscalYear: string, lastFiscalYear: string) =>
    editionSchema.safeParse({ nameTh: "แผน", firstFiscalYear, lastFiscalYear });

  it("run forward, at most ten of them", () => {
    expect(typed("๒๕๗๑", "2580").success).toBe(true);
    expect(typed("2571", "2581").error?.issues[0]?.path).toEqual(["lastFiscalYear"]);
    expect(typed("2571", "2571").success).toBe(true);
    expect(typed("2571", "2570").error?.issues[0]?.message).toMatch(/ไม่ก่อนปีงบประมาณแรก/);
    expect(yearsOf({ firstFiscalYear: 2571, lastFiscalYear: 2573 })).toEqual([2571, 2572, 2573]);
  });

  it.each(["", "71", "2026", "9999", "ปีหน้า"])("are of the Buddhist era, so not %j", (year) => {
    expect(typed(year, "2575").success).toBe(false);
  });
});

describe("a retired sub-item", () => {
  const [first, second] = FRAMEWORK.dimensions;
  const retired = { ...first!.subItems[0]!, retired: true };
  const framework = { ...FRAMEWORK, dimensions: [{ ...first!, subItems: [retired] }, second!] };
  const content = { ...CONTENT, subItemId: retired.id };

  it("is for no new project", () => {
    expect(problemsIn(content, framework)).toEqual(["sub_item_retired"]);
    expect(offeredSubItems(framework.dimensions[0]!, null)).toEqual([]);
  });

  it("stays with the project that has it, and comes to no other", () => {
    expect(problemsIn(content, framework, { subItemId: retired.id })).toEqual([]);
    expect(offeredSubItems(framework.dimensions[0]!, retired.id)).toEqual([retired]);
    expect(problemsIn(content, framework, { subItemId: null })).toEqual(["sub_item_retired"]);
  });
});
