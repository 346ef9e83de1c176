import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { mayReportOn } from "@/lib/status-reports/access";
import { partSentence } from "@/lib/status-reports/history/messages";
import { changedParts } from "@/lib/status-reports/history/rules";
import { REPORTING_PROBLEM_TH } from "@/lib/status-reports/messages";
import {
  overspends,
  placeInRound,
  problemsIn,
  REPORTING_PROBLEMS,
  type ReportingFacts,
  type ReportValues,
} from "@/lib/status-reports/rules";

const REPORTABLE: ReportingFacts = {
  deleted: false,
  plannedForYear: true,
  consistent: true,
  standing: "in",
  window: { opensOn: "2018-04-01", closesOn: "2018-04-30" },
};

describe("what keeps a project from being reported", () => {
  it("is nothing, on the first and on the last day", () => {
    expect(problemsIn(REPORTABLE, "2018-04-01")).toEqual([]);
    expect(problemsIn(REPORTABLE, "2018-04-30")).toEqual([]);
  });

  it.each<[Partial<ReportingFacts>, string]>([
    [{ deleted: true }, "project_deleted"],
    [{ plannedForYear: false }, "not_planned_for_year"],
    [{ consistent: false }, "project_inconsistent"],
    [{ standing: "not_submitted" }, "plan_not_submitted"],
    [{ standing: "failed" }, "plan_failed"],
    [{ window: null }, "round_not_set"],
    [{ window: { opensOn: "2018-04-16", closesOn: "2018-04-30" } }, "round_not_yet_open"],
    [{ window: { opensOn: "2018-04-01", closesOn: "2018-04-14" } }, "round_closed"],
  ])("%j", (facts, problem) => {
    expect(problemsIn({ ...REPORTABLE, ...facts }, "2018-04-15")).toEqual([problem]);
  });

  it("names the gravest first", () => {
    expect(problemsIn({ ...REPORTABLE, deleted: true, standing: "failed" }, "2018-05-01")).toEqual([
      "project_deleted",
      "plan_failed",
      "round_closed",
    ]);
  });

  it("is said with the date that closed the round and whom to ask", () => {
    const asked = {
      fiscalYear: 2561,
      round: 6,
      provinceNameTh: "สงขลา",
      window: {
        fiscalYear: 2561,
        round: 6,
        opensOn: "2018-04-01",
        closesOn: "2018-04-30",
        extendedFrom: null,
        isReopened: false,
      },
    } as const;
    expect(REPORTING_PROBLEM_TH.round_closed(asked)).toBe(
      "รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2561 ปิดรับรายงานแล้วเมื่อวันที่ 30 เมษายน 2561 ซึ่งเป็นวันปิดรับของทุก อปท. ข้อมูลที่บันทึกไว้ยังดูได้ หากต้องรายงานหรือแก้ไข ขอขยายเวลาจากสำนักงาน ป.ป.ช. ประจำจังหวัดสงขลา",
    );
    for (const problem of REPORTING_PROBLEMS)
      expect(REPORTING_PROBLEM_TH[problem](asked)).toMatch(/[ก-๙]{20}/);
  });
});

describe("spending above the ordinance budget", () => {
  it.each([
    [100n, 99n, false],
    [100n, 100n, false],
    [100n, 101n, true],
    [0n, 0n, false],
    [0n, 1n, true],
  ])("an ordinance budget of %i and %i spent: %s", (ordinanceBudgetSatang, spentSatang, answer) => {
    expect(overspends({ ordinanceBudgetSatang, spentSatang })).toBe(answer);
  });
});

describe("a project's place in a round", () => {
  const asked = [
    { projectId: 7, reported: false },
    { projectId: 3, reported: true },
    { projectId: 9, reported: false },
    { projectId: 4, reported: true },
  ];
  it.each([
    [7, { position: 1, total: 4, nextWaitingId: 9 }],
    [3, { position: 2, total: 4, nextWaitingId: 9 }],
    [9, { position: 3, total: 4, nextWaitingId: 7 }],
    [4, { position: 4, total: 4, nextWaitingId: 7 }],
    [5, null],
  ])("of project %i", (projectId, place) => {
    expect(placeInRound(asked, projectId)).toEqual(place);
  });

  it("leads nowhere once only the project itself is waiting", () => {
    expect(placeInRound([{ projectId: 7, reported: false }], 7)?.nextWaitingId).toBeNull();
  });
});

describe("who reports on a project", () => {
  it.each<[Actor["role"], number, boolean]>([
    ["lao", 1, true],
    ["lao", 2, false],
    ["province", 1, false],
    ["nacc", 1, false],
    ["admin", 1, false],
  ])("%s of LAO %i on a project of LAO 1: %s", (role, laoId, answer) => {
    const actor = { role, laoId, provinceCode: "90", provinces: "all" } as unknown as Actor;
    expect(mayReportOn(actor, { laoId: 1 })).toBe(answer);
  });
});

describe("what a correction changes", () => {
  const before: ReportValues = {
    status: "in_progress",
    cannotReason: null,
    cannotReasonText: null,
    withoutBudget: false,
    inOrdinance: true,
    ordinanceBudgetSatang: 100_000n,
    spentSatang: 50_050n,
    remark: null,
  };
  it("is nothing when both say the same", () => {
    expect(changedParts(before, { ...before })).toEqual([]);
  });

  it.each<[Partial<ReportValues>, string[]]>([
    [{ status: "completed" }, ["status"]],
    [{ status: "cannot", cannotReason: "no_budget" }, ["status", "cannotReason"]],
    [{ withoutBudget: true }, ["withoutBudget"]],
    [{ inOrdinance: false }, ["inOrdinance"]],
    [{ ordinanceBudgetSatang: 100_001n }, ["ordinanceBudget"]],
    [{ spentSatang: 0n }, ["spent"]],
    [{ remark: "ก" }, ["remark"]],
  ])("is told part by part (%#)", (change, parts) => {
    expect(changedParts(before, { ...before, ...change })).toEqual(parts);
  });

  it("tells two texts of อื่นๆ apart", () => {
    const other = { ...before, status: "cannot", cannotReason: "other", cannotReasonText: "น้ำท่วม" } as const;
    expect(changedParts(other, { ...other, cannotReasonText: "ไฟไหม้" })).toEqual(["cannotReason"]);
    expect(partSentence(other, "cannotReason")).toBe("อื่นๆ: น้ำท่วม");
    expect(partSentence(before, "cannotReason")).toBe("–");
    expect(partSentence(before, "spent")).toBe("500.50 บาท");
  });
});
