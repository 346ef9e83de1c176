import { describe, expect, it } from "vitest";
import { type CheckedProject, isBlocking, type PlanFacts, problemsOfPlan } from "@/lib/plans/review/rules";
import { readReasons } from "@/lib/plans/review/schema";
import { lastReturn, type ReviewRow, stepsOf, unchangedSinceReturn } from "@/lib/plans/review/steps/rules";

const YEAR = { fiscalYear: 2561, planBudgetSatang: 100n, withoutBudget: false };
const GOOD: CheckedProject = {
  id: 1,
  name: "ก",
  dimensionNumber: 1,
  hasSubItem: true,
  consistent: true,
  years: [YEAR],
};
const FACTS: PlanFacts = {
  projects: [GOOD],
  years: [2561],
  dimensions: [{ number: 1, subItems: ["1.1"] }],
  unchangedSinceReturn: new Set(),
};
const kinds = (facts: Partial<PlanFacts>) => problemsOfPlan({ ...FACTS, ...facts }).map((one) => one.kind);

describe("the check of a plan before it is sent", () => {
  it("finds nothing in a plan that says everything", () => {
    expect(problemsOfPlan(FACTS)).toEqual([]);
  });

  it("blocks a plan without a project, and one whose projects are all ไม่สอดคล้อง; one consistent project is enough", () => {
    for (const projects of [[], [{ ...GOOD, consistent: false }]])
      expect(problemsOfPlan({ ...FACTS, projects }).some(isBlocking)).toBe(true);
    const one = problemsOfPlan({ ...FACTS, projects: [GOOD, { ...GOOD, id: 2, consistent: false }] });
    expect(one.map((problem) => problem.kind)).toEqual(["project_inconsistent"]);
    expect(one.some(isBlocking)).toBe(false);
  });

  it("warns of empty dimensions and years by their numbers", () => {
    const found = problemsOfPlan({
      ...FACTS,
      years: [2561, 2562],
      dimensions: [...FACTS.dimensions, { number: 2, subItems: [] }],
    });
    expect(found).toEqual([
      { kind: "empty_dimension", projects: [], numbers: [2] },
      { kind: "year_without_project", projects: [], numbers: [2562] },
    ]);
  });

  it("does not count a project ไม่สอดคล้อง as filling its dimension or year", () => {
    const other = { ...GOOD, id: 2, dimensionNumber: 2, consistent: false };
    expect(
      kinds({ projects: [GOOD, other], dimensions: [...FACTS.dimensions, { number: 2, subItems: [] }] }),
    ).toEqual(["empty_dimension", "project_inconsistent"]);
  });

  it("warns of a missing sub-item only where its dimension has some", () => {
    const projects = [{ ...GOOD, hasSubItem: false }];
    expect(kinds({ projects })).toEqual(["project_without_sub_item"]);
    expect(kinds({ projects, dimensions: [{ number: 1, subItems: [] }] })).toEqual([]);
  });

  it("warns of a budget of 0 that is not said to be none; 1 satang and ไม่ใช้งบประมาณ are answers", () => {
    const withYear = (more: object) => ({ projects: [{ ...GOOD, years: [{ ...YEAR, ...more }] }] });
    expect(kinds(withYear({ planBudgetSatang: 0n }))).toEqual(["project_with_zero_budget"]);
    expect(kinds(withYear({ planBudgetSatang: 1n }))).toEqual([]);
    expect(kinds(withYear({ planBudgetSatang: 0n, withoutBudget: true }))).toEqual([]);
  });

  it("names projects that were returned and not touched", () => {
    const [problem] = problemsOfPlan({ ...FACTS, unchangedSinceReturn: new Set([1, 99]) });
    expect(problem).toEqual({
      kind: "returned_project_unchanged",
      projects: [{ id: 1, name: "ก" }],
      numbers: [],
    });
  });
});

describe("steps out of their rows", () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
  const project = (id: number, updated: number) => ({
    id,
    name: `${id}`,
    updatedAt: at(updated),
    deletedAt: null,
  });
  const row = (more: Partial<ReviewRow>): ReviewRow => ({
    fromState: "submitted",
    toState: "returned",
    reason: null,
    at: at(1),
    byRole: "province",
    project: null,
    ...more,
  });

  it("makes one step of rows that were written together, and tells touched projects from untouched ones", () => {
    const steps = stepsOf([
      row({ fromState: "draft", toState: "submitted", at: at(0), byRole: "lao" }),
      row({ reason: "ทั้งแผน" }),
      row({ reason: "ก", project: project(1, 1) }),
      row({ reason: "ข", project: project(2, 2) }),
    ]);
    expect(steps).toHaveLength(2);
    expect(steps[1]).toMatchObject({ reason: "ทั้งแผน", projects: [{ reason: "ก" }, { reason: "ข" }] });
    expect([...unchangedSinceReturn(steps)]).toEqual([1]);
  });

  it("asks by the last return, not by an earlier one", () => {
    const steps = stepsOf([row({ reason: "แรก" }), row({ at: at(5), reason: "หลัง" })]);
    expect(lastReturn(steps)?.reason).toBe("หลัง");
    expect(lastReturn([])).toBeNull();
  });
});

describe("the reasons of a review form", () => {
  it("takes what is filled in, by project, and leaves empty boxes out", () => {
    expect(
      readReasons({ reason: " แก้ไข\r\nทั้งแผน ", "reason-12": "งบผิด", "reason-13": "  ", "reason-x": "ไม่ใช่" }),
    ).toEqual({
      ok: true,
      value: { reason: "แก้ไข\nทั้งแผน", projectReasons: [{ projectId: 12, reason: "งบผิด" }] },
    });
  });

  it("takes 2,000 characters, refuses 2,001 at its own box", () => {
    expect(readReasons({ "reason-1": "ก".repeat(2000) }).ok).toBe(true);
    const read = readReasons({ "reason-1": "ก".repeat(2001) });
    expect(read.ok ? [] : read.error.issues.map((issue) => issue.path)).toEqual([["reason-1"]]);
  });
});
