import { describe, expect, it } from "vitest";
import { changedParts } from "@/lib/plans/projects/comparison/rules";
import { projectChangeSchema, projectIdSchema } from "@/lib/plans/schema";
import { CONTENT } from "./sample-framework";

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
