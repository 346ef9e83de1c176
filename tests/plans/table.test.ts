import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedParts } from "@/lib/plans/projects/comparison/rules";
import { readProjectForm } from "@/lib/plans/schema";
import { type Cells, cellNames, cellOfField, cellsOf, fieldsOfCells } from "@/lib/plans/table/rules";
import { digestOfCells, planTableSchema, typedRows } from "@/lib/plans/table/schema";
import { anyContent } from "./any-content";
import { CONTENT, FRAMEWORK } from "./sample-framework";

const KEY = "0b7a3f52-6f0e-4c28-9d51-4f5a2d3f9a10";
const { years } = FRAMEWORK;
const CELLS = cellsOf({ ...CONTENT, subItem: null }, years);

function contentOf(cells: Cells) {
  const read = readProjectForm(FRAMEWORK, { ...fieldsOfCells(cells, FRAMEWORK), key: KEY });
  if (!read.ok) throw read.error;
  return read.content;
}

function problemsOf(change: Cells): string[] {
  const read = readProjectForm(FRAMEWORK, { ...fieldsOfCells({ ...CELLS, ...change }, FRAMEWORK), key: KEY });
  return read.ok ? [] : read.error.issues.map((issue) => cellOfField(String(issue.path[0]), years));
}

describe("a row of the table", () => {
  it("says its project again when it is read", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const subItem = content.subItemId === null ? null : { code: "1.1" };
        expect(changedParts(content, contentOf(cellsOf({ ...content, subItem }, years)))).toEqual([]);
      }),
    );
  });

  it("has a cell for everything that it says", () => {
    expect(Object.keys(CELLS).sort()).toEqual(cellNames(years).sort());
  });

  it.each(["1.1", "๑.๑", "ข้อ 1.1", "มิติที่ 1 ข้อ 1.1 การสร้างจิตสำนึก"])("takes %j for the sub-item", (place) => {
    expect(contentOf({ ...CELLS, place })).toMatchObject({ dimensionNumber: 1, subItemId: 11 });
  });

  it.each(["2", "มิติที่ 2", "๒"])("takes %j for the dimension alone", (place) => {
    expect(contentOf({ ...CELLS, place })).toMatchObject({ dimensionNumber: 2, subItemId: null });
  });

  it.each(["", "9", "1.9", "2.1", "ไม่ทราบ"])("refuses %j at the cell of dimension and sub-item", (place) => {
    expect(problemsOf({ place })).toEqual(["place"]);
  });

  it.each(["3, 6", "๓ ๖", "ข้าราชการ/พนักงาน/ลูกจ้าง ส่วนท้องถิ่น; สถานศึกษา", "3,สถานศึกษา"])(
    "takes %j for two groups",
    (groups) => {
      expect(contentOf({ ...CELLS, groups }).targetGroups).toEqual(["local_staff", "schools"]);
    },
  );

  it.each(["", "0", "10", "คนทั่วไป"])("refuses %j as groups", (groups) => {
    expect(problemsOf({ groups })).toEqual(["groups"]);
  });

  it.each([
    ["กิจกรรม", "activity"],
    ["measure", "measure"],
  ])("takes %j for its kind", (kind, expected) => {
    expect(contentOf({ ...CELLS, kind }).kind).toBe(expected);
  });

  it.each(["2", "๒", "ไตรมาสที่ 2", "ไตรมาส 2 (ม.ค.-มี.ค.)"])("takes %j for the second quarter", (quarter) => {
    expect(contentOf({ ...CELLS, quarter }).quarter).toBe(2);
  });

  it.each(["5", "0", "12"])("refuses %j as a quarter", (quarter) => {
    expect(problemsOf({ quarter })).toEqual(["quarter"]);
  });

  it("leaves a year out whose cell is empty, and plans 0 where 0 is typed", () => {
    const { years: planned } = contentOf({ ...CELLS, "budget-2561": " ", "budget-2562": "๐" });
    expect(planned).toEqual([{ fiscalYear: 2562, planBudgetSatang: 0n, withoutBudget: false }]);
  });

  it.each(["-", "ไม่ใช้งบ", "ไม่ใช้งบประมาณ"])("plans a year without a budget where %j is typed", (typed) => {
    const { years: planned } = contentOf({ ...CELLS, "budget-2561": typed, "budget-2562": "" });
    expect(planned).toEqual([{ fiscalYear: 2561, planBudgetSatang: 0n, withoutBudget: true }]);
  });

  it("says at the first year that none is planned, and at its own year what is no sum", () => {
    expect(problemsOf({ "budget-2561": "", "budget-2562": "" })).toEqual(["budget-2561"]);
    expect(problemsOf({ "budget-2562": "ห้าพัน" })).toEqual(["budget-2562"]);
  });
});

describe("the rows of a sent table", () => {
  const was = digestOfCells({ name: "ก", objective: "ข\nค" });
  const sent = (cells: Record<string, string>, more: Record<string, string> = {}) =>
    Object.fromEntries(
      Object.entries({
        "p4.id": "4",
        "p4.rowVersion": "2",
        "p4.key": KEY,
        "p4.was": was,
        ...cells,
        ...more,
      }).map(([name, value]) => [name, [value]]),
    );

  it("are those that were typed in, with what belongs to them", () => {
    expect(typedRows(sent({ "p4.name": "ก", "p4.objective": "ง" }), years)).toEqual([
      {
        row: "p4",
        project: { id: 4, rowVersion: 2 },
        key: KEY,
        was,
        cells: { name: "ก", objective: "ง" },
        picks: {},
      },
    ]);
  });

  it("are not those that came back as they were drawn, line breaks of either kind", () => {
    expect(typedRows(sent({ "p4.name": "ก", "p4.objective": "ข\r\nค" }), years)).toEqual([]);
  });

  it("are those in which one of two texts was picked, even without typing", () => {
    const form = sent({ "p4.name": "ก", "p4.objective": "ข\nค", "p4.pick-name": "theirs" });
    expect(typedRows(form, years)).toMatchObject([{ picks: { "pick-name": "theirs" } }]);
  });

  it.each(["x4.name", "p0.name", "p4", "p4.", "n1.name.more", "__proto__.name"])(
    "know no field %j",
    (name) => {
      expect(typedRows({ [name]: ["ก"] }, years)).toEqual([]);
    },
  );

  it("leave out what is no cell", () => {
    const [row] = typedRows(sent({ "p4.name": "อื่น", "p4.budget-2599": "1", "p4.consistent": "no" }), years);
    expect(row?.cells).toEqual({ name: "อื่น" });
  });
});

describe("the address of the table", () => {
  it("says nothing where it says nonsense", () => {
    const address = { edition: "x", dimension: "99", q: "\u202e", page: "-1" };
    expect(planTableSchema.parse(address)).toEqual({ edition: null, dimension: null, q: "", page: 1 });
  });
});
