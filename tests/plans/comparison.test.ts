import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { twoTextsTh } from "@/lib/plans/projects/comparison/messages";
import {
  changedParts,
  PROJECT_PARTS,
  partsPicked,
  pickFieldOf,
  withTheirs,
} from "@/lib/plans/projects/comparison/rules";
import { fieldsOf } from "@/lib/plans/projects/fields/rules";
import { projectChangeSchema, projectIdSchema, readProjectForm } from "@/lib/plans/schema";
import { anyContent } from "./any-content";
import { CONTENT, FRAMEWORK } from "./sample-framework";

const KEY = "0b7a3f52-6f0e-4c28-9d51-4f5a2d3f9a10";
const read = (fields: Record<string, string | string[]>) => {
  const form = readProjectForm(FRAMEWORK, { ...fields, key: KEY });
  if (!form.ok) throw form.error;
  return form.content;
};

describe("the fields of a project", () => {
  it("say the project again when they are read", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(changedParts(content, read(fieldsOf(content)))).toEqual([]);
      }),
    );
  });

  it("plan 0 baht for the years that say they need none, where others need some", () => {
    const [first, second] = CONTENT.years;
    const mixed = {
      ...CONTENT,
      years: [{ ...first!, planBudgetSatang: 0n, withoutBudget: true }, second!],
    };
    expect(fieldsOf(mixed)).toMatchObject({ "budget-2561": "0", "budget-2562": "0.01" });
    expect(fieldsOf(mixed)).not.toHaveProperty("withoutBudget");
  });
});

describe("picking from two texts of a project", () => {
  const stored = { ...CONTENT, dimensionNameTh: "การสร้างสังคม", subItem: null };

  it("takes exactly the parts that were picked from the other text, and keeps one's own in all others", () => {
    fc.assert(
      fc.property(anyContent, anyContent, fc.subarray([...PROJECT_PARTS]), (mine, theirs, picked) => {
        const merged = read(withTheirs(fieldsOf(mine), fieldsOf(theirs), picked));
        for (const part of PROJECT_PARTS)
          expect(changedParts(picked.includes(part) ? theirs : mine, merged)).not.toContain(part);
      }),
    );
  });

  it("reads as picked what says theirs, and nothing else", () => {
    const fields = { [pickFieldOf("name")]: "theirs", [pickFieldOf("kind")]: "mine", "pick-other": "theirs" };
    expect(partsPicked(fields)).toEqual(["name"]);
  });

  it("shows both texts of each part that differs, in words, and none of the others", () => {
    const typed = { ...CONTENT, name: "โครงการใหม่", subItemId: 11 };
    expect(twoTextsTh(stored, typed, FRAMEWORK)).toEqual([
      { field: "pick-name", label: "ชื่อ", mine: "โครงการใหม่", theirs: CONTENT.name },
      {
        field: "pick-dimension",
        label: "มิติและข้อย่อย",
        mine: "มิติที่ 1 การสร้างสังคมที่ไม่ทนต่อการทุจริต ข้อ 1.1 การสร้างจิตสำนึก",
        theirs: "มิติที่ 1 การสร้างสังคม",
      },
    ]);
  });
});

describe("what differs between two texts of a project", () => {
  it("is nothing when only the order of years or groups does", () => {
    const turned = { ...CONTENT, years: [...CONTENT.years].reverse() };
    expect(changedParts(CONTENT, turned)).toEqual([]);
    const groups = { ...CONTENT, targetGroups: ["schools", "local_staff"] as const };
    expect(changedParts(groups, { ...groups, targetGroups: ["local_staff", "schools"] })).toEqual([]);
  });

  it.each([
    ["name", { name: "อื่น" }],
    ["years", { years: [CONTENT.years[0]!] }],
    ["years", { years: [{ ...CONTENT.years[0]!, planBudgetSatang: 24_999_999n }, CONTENT.years[1]!] }],
    ["quarter", { quarter: null }],
    ["kind", { kind: "measure" }],
    ["dimension", { dimensionNumber: 2 }],
    ["dimension", { subItemId: 11 }],
    ["targetGroups", { targetGroups: [] }],
    ["objective", { objective: null }],
    ["remark", { remark: "มี" }],
  ] as const)("is its %s", (part, change) => {
    expect(changedParts(CONTENT, { ...CONTENT, ...change })).toEqual([part]);
  });

  it("takes no remark and an empty one for the same", () => {
    expect(changedParts(CONTENT, { ...CONTENT, remark: "" })).toEqual([]);
  });
});

describe("what a button and an address may say", () => {
  it("reads the deed and the project", () => {
    expect(projectChangeSchema.parse("delete-418")).toEqual({ deed: "delete", projectId: 418 });
  });

  it.each(["", "delete", "delete-", "delete-0", "delete-x", "drop-1", "delete--1", null])(
    "refuses %j",
    (value) => {
      expect(projectChangeSchema.safeParse(value).success).toBe(false);
    },
  );

  it.each(["", "0", "-1", "1.5", "๑", "1e3", "9".repeat(16), undefined])("knows no project %j", (value) => {
    expect(projectIdSchema.safeParse(value).success).toBe(false);
  });
});
