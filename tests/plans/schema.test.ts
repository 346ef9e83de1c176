import { describe, expect, it } from "vitest";
import { readProjectForm } from "@/lib/plans/schema";
import { FRAMEWORK } from "./sample-framework";

const GOOD = {
  name: "โครงการความรู้คู่คุณธรรม",
  fiscalYears: ["2561", "2562"],
  "budget-2561": "๒๕๐,๐๐๐ บาท",
  "budget-2562": "0.01",
  quarter: "2",
  kind: "project",
  dimension: "1",
  "subItem-1": "11",
  targetGroups: ["local_staff", "schools"],
  objective: "เพื่อสร้างจิตสำนึก",
  remark: "",
  key: "0b7a3f52-6f0e-4c28-9d51-4f5a2d3f9a10",
};

type Fields = Record<string, string | string[]>;

function problemsOf(change: Fields, leftOut: string[] = []): [string, string][] {
  const fields: Fields = Object.fromEntries(
    Object.entries({ ...GOOD, ...change }).filter(([name]) => !leftOut.includes(name)),
  );
  const read = readProjectForm(FRAMEWORK, fields);
  return read.ok ? [] : read.error.issues.map((issue) => [issue.path.join("."), issue.message]);
}

const contentOf = (change: Fields) => {
  const read = readProjectForm(FRAMEWORK, { ...GOOD, ...change });
  if (!read.ok) throw read.error;
  return read.content;
};

describe("the project form", () => {
  it("reads Thai digits, units and satang exactly", () => {
    expect(contentOf({})).toEqual({
      name: "โครงการความรู้คู่คุณธรรม",
      kind: "project",
      quarter: 2,
      dimensionNumber: 1,
      subItemId: 11,
      years: [
        { fiscalYear: 2561, planBudgetSatang: 25_000_000n, withoutBudget: false },
        { fiscalYear: 2562, planBudgetSatang: 1n, withoutBudget: false },
      ],
      targetGroups: ["local_staff", "schools"],
      objective: "เพื่อสร้างจิตสำนึก",
      remark: null,
    });
  });

  it("names every missing field at once, in the order of the page", () => {
    const read = readProjectForm(FRAMEWORK, { key: GOOD.key });
    expect(read.ok ? [] : read.error.issues.map((issue) => issue.path.join("."))).toEqual([
      "name",
      "fiscalYears",
      "kind",
      "dimension",
      "targetGroups",
      "objective",
    ]);
  });

  it.each([
    ["name", 500, "ก"],
    ["objective", 4000, "ก"],
    ["remark", 2000, "ก"],
    ["name", 500, "😀"],
  ])("takes %s of %i characters and refuses one more", (field, most, letter) => {
    expect(problemsOf({ [field]: letter.repeat(most) })).toEqual([]);
    const [[where, sentence] = []] = problemsOf({ [field]: letter.repeat(most + 1) });
    expect(where).toBe(field);
    expect(sentence).toContain(`${most + 1} ตัวอักษร`);
  });

  it.each(["", " ", "\u200b", "\n\n"])("refuses a name that holds nothing to read (%j)", (name) => {
    expect(problemsOf({ name })).toEqual([["name", "กรอกชื่อโครงการ/กิจกรรม/มาตรการ/แนวปฏิบัติงาน"]]);
  });

  it.each(["name", "objective", "remark"])("refuses control characters in %s", (field) => {
    expect(problemsOf({ [field]: "ก\u0000ข" })[0]?.[0]).toBe(field);
    expect(problemsOf({ [field]: "ก\u202eข" })[0]?.[0]).toBe(field);
  });

  it.each([
    ["", 'กรอกงบประมาณ ปีงบประมาณ พ.ศ. 2561 ถ้าไม่มีให้กรอก 0 หรือเลือก "ไม่ใช้งบประมาณ"'],
    ["สองแสน", "กรอกงบประมาณ ปีงบประมาณ พ.ศ. 2561 เป็นตัวเลข เช่น 12500 หรือ 12,500.50"],
    ["-1", "กรอกงบประมาณ ปีงบประมาณ พ.ศ. 2561 เป็นจำนวนตั้งแต่ 0 ขึ้นไป"],
    ["1.005", "กรอกงบประมาณ ปีงบประมาณ พ.ศ. 2561 มีทศนิยมไม่เกิน 2 ตำแหน่ง (สตางค์)"],
    ["1000000000000.01", "กรอกงบประมาณ ปีงบประมาณ พ.ศ. 2561 ไม่เกิน 1,000,000,000,000 บาท"],
    ["9".repeat(400), "กรอกงบประมาณ ปีงบประมาณ พ.ศ. 2561 ไม่เกิน 1,000,000,000,000 บาท"],
  ])("refuses a budget of %j", (typed, sentence) => {
    expect(problemsOf({ "budget-2561": typed })).toEqual([["budget-2561", sentence]]);
  });

  it.each(["0", "1000000000000", "๑.๐๐"])("takes a budget of %j", (typed) => {
    expect(problemsOf({ "budget-2561": typed })).toEqual([]);
  });

  it("wants a budget for each ticked year, and reads none of a year that is not ticked", () => {
    expect(problemsOf({}, ["budget-2562"]).map(([field]) => field)).toEqual(["budget-2562"]);
    expect(contentOf({ fiscalYears: ["2561"], "budget-2562": "ไม่ใช่ตัวเลข" }).years).toHaveLength(1);
  });

  it("wants no budget where the project needs none, whatever was typed before", () => {
    expect(contentOf({ withoutBudget: "yes", "budget-2561": "x", "budget-2562": "5" }).years).toEqual([
      { fiscalYear: 2561, planBudgetSatang: 0n, withoutBudget: true },
      { fiscalYear: 2562, planBudgetSatang: 0n, withoutBudget: true },
    ]);
  });

  it("puts years in order and takes each once", () => {
    const { years } = contentOf({ fiscalYears: ["2562", "2561", "2562"] });
    expect(years.map((year) => year.fiscalYear)).toEqual([2561, 2562]);
  });

  it.each([
    ["fiscalYears", ["2563"]],
    ["fiscalYears", []],
    ["quarter", "5"],
    ["kind", "งาน"],
    ["dimension", "3"],
    ["subItem-1", "12"],
    ["targetGroups", ["nobody"]],
    ["targetGroups", []],
    ["withoutBudget", "1"],
    ["key", "1"],
  ])("refuses %s %j that the form does not offer", (field, value) => {
    const [[where, sentence] = ["", ""]] = problemsOf({ [field]: value });
    expect(where).toBe(field);
    expect(sentence).toMatch(/[ก-๙]/);
  });

  it("reads only the sub-item of the chosen dimension", () => {
    expect(contentOf({ dimension: "2" })).toMatchObject({ dimensionNumber: 2, subItemId: null });
    expect(contentOf({ "subItem-1": "" })).toMatchObject({ dimensionNumber: 1, subItemId: null });
  });

  it("takes a project without a quarter", () => {
    expect(contentOf({ quarter: "" }).quarter).toBeNull();
  });
});
