import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES } from "@/db/codes/accounts";
import { SUBMISSION_STATES } from "@/db/codes/status-reports";
import type { Actor } from "@/lib/accounts/actor";
import type { RoundReport, RoundRow } from "@/lib/status-reports/grid/data";
import {
  HAND_IN_STATES,
  type HandInState,
  mayTakeStep,
  ROUND_DEEDS,
  type RoundDeed,
  stateAfter,
  stepsOpenTo,
} from "@/lib/status-reports/submissions/access";
import {
  HAND_IN_PROBLEMS,
  handInState,
  isNote,
  problemsOfRound,
  receiptNumberOf,
} from "@/lib/status-reports/submissions/rules";
import { lastReturn, stepsOf, unchangedSinceReturn } from "@/lib/status-reports/submissions/steps/rules";

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
  "another region's office": { role: "nacc", provinces: ["10"] },
  "the central office": { role: "nacc", provinces: "all" },
  "an administrator": { role: "admin" },
} as unknown as Record<string, Actor>;
const OWNER = { laoId: 1, provinceCode: "90" };
const REVIEWERS = ["its province office", "its region's office", "the central office"];
const MAY: Record<RoundDeed, readonly string[]> = {
  submit: ["staff of the LAO"],
  accept: REVIEWERS,
  return: REVIEWERS,
};
/** By hand, from docs/decisions/0039. */
const LEADS: Record<RoundDeed, Partial<Record<HandInState, string>>> = {
  submit: { none: "submitted", changed: "submitted", returned: "submitted" },
  accept: { submitted: "accepted" },
  return: { submitted: "returned", accepted: "returned" },
};

describe("who takes a step of a round", () => {
  const cells = ROUND_DEEDS.flatMap((deed) => Object.keys(WHO).map((who) => [deed, who] as const));
  it.each(cells)("%s by %s", (deed, who) => {
    expect(mayTakeStep(WHO[who]!, deed, OWNER)).toBe(MAY[deed].includes(who));
  });
  it("has an answer for every role", () => {
    expect(new Set(Object.values(WHO).map((actor) => actor.role))).toEqual(new Set(ROLES));
  });
});

describe("where a step leads", () => {
  const cells = ROUND_DEEDS.flatMap((deed) => HAND_IN_STATES.map((state) => [deed, state] as const));
  it.each(cells)("%s from %s", (deed, state) => {
    expect(stateAfter(deed, state)).toBe(LEADS[deed][state] ?? null);
  });
  it("is shown as a button exactly where the step would be taken", () => {
    for (const [who, actor] of Object.entries(WHO))
      for (const state of HAND_IN_STATES)
        expect(stepsOpenTo(actor, OWNER, state)).toEqual(
          ROUND_DEEDS.filter((deed) => LEADS[deed][state] && MAY[deed].includes(who)),
        );
  });
});

describe("how a round stands", () => {
  const [then, now] = ["a".repeat(64), "b".repeat(64)];
  it.each(SUBMISSION_STATES)("%s stays what it is while nothing was changed since", (state) => {
    expect(handInState({ state, contentSha256: then }, then)).toBe(state);
  });
  it("is none where nothing was handed in", () => {
    expect(handInState(null, now)).toBe("none");
  });
  it("is changed where it was handed in or accepted, and something is no longer as it was", () => {
    expect(handInState({ state: "submitted", contentSha256: then }, now)).toBe("changed");
    expect(handInState({ state: "accepted", contentSha256: then }, now)).toBe("changed");
  });
  it("stays returned while it is being corrected", () => {
    expect(handInState({ state: "returned", contentSha256: then }, now)).toBe("returned");
  });

  /** A round as people see it, without a digest: what was handed in last, and what is there now. */
  it("is what a simple model says after any sequence of corrections and steps (1,000 runs)", () => {
    const deeds = fc.array(fc.constantFrom("correct", "undo", ...ROUND_DEEDS), { maxLength: 30 });
    fc.assert(
      fc.property(deeds, (sequence) => {
        let content = 0;
        let latest: { state: (typeof SUBMISSION_STATES)[number]; contentSha256: string } | null = null;
        let model: HandInState = "none";
        let handedIn: number | null = null;
        for (const deed of sequence) {
          if (deed === "correct") content += 1;
          else if (deed === "undo") content = handedIn ?? content;
          else {
            const to = stateAfter(deed, handInState(latest, String(content)));
            if (to !== null) {
              if (deed === "submit") handedIn = content;
              latest = { state: to, contentSha256: String(handedIn) };
            }
            // What an office decides it has seen: only of what stands there unchanged.
            if (to === "accepted") expect(handedIn).toBe(content);
          }
          if (latest !== null)
            model = latest.state !== "returned" && handedIn !== content ? "changed" : latest.state;
          expect(handInState(latest, String(content))).toBe(model);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

const REPORT: RoundReport = {
  reportId: 1,
  version: 1,
  status: "completed",
  cannotReason: null,
  cannotReasonText: null,
  withoutBudget: false,
  inOrdinance: true,
  ordinanceBudgetSatang: 100n,
  spentSatang: 100n,
  remark: null,
  recordedByName: "ก",
  recordedAt: new Date(0),
  isLate: false,
};
const rowOf = (
  projectId: number,
  report: Partial<RoundReport> | null,
  more: Partial<RoundRow> = {},
): RoundRow => ({
  projectId,
  position: projectId,
  kind: "project",
  name: `โครงการ ${projectId}`,
  dimensionNumber: 1,
  dimensionNameTh: "มิติ",
  planBudgetSatang: 100n,
  plannedWithoutBudget: false,
  report: report && { ...REPORT, ...report },
  sixMonthReport: null,
  ...more,
});
const found = (rows: RoundRow[], round: 6 | 12 = 6, more: { proven?: number[]; returned?: number[] } = {}) =>
  Object.fromEntries(
    problemsOfRound({
      round,
      rows,
      evidence: new Map((more.proven ?? rows.map((row) => row.projectId)).map((id) => [id, 1])),
      unchangedSinceReturn: new Set(more.returned ?? []),
    }).map(({ kind, projects }) => [kind, projects.map((project) => project.projectId)]),
  );

describe("the check before handing in", () => {
  it("finds nothing where every report is whole", () => {
    expect(found([rowOf(1, {}), rowOf(2, { status: "in_progress" })])).toEqual({});
  });
  it("names projects without a report", () => {
    expect(found([rowOf(1, {}), rowOf(2, null)])).toEqual({ report_missing: [2] });
  });
  it("asks about spending above the ordinance from one satang on", () => {
    expect(found([rowOf(1, { spentSatang: 100n }), rowOf(2, { spentSatang: 101n })])).toEqual({
      spent_above_ordinance: [2],
    });
  });
  it("asks what a completed project spent, unless it needs no budget", () => {
    const rows = [
      rowOf(1, { spentSatang: 0n }),
      rowOf(2, { spentSatang: 1n }),
      rowOf(3, { spentSatang: 0n, ordinanceBudgetSatang: 0n, withoutBudget: true }),
      rowOf(4, { spentSatang: 0n }, { plannedWithoutBudget: true, planBudgetSatang: 0n }),
      rowOf(5, { spentSatang: 0n, status: "in_progress" }),
      rowOf(6, { spentSatang: 0n, ordinanceBudgetSatang: 0n }, { planBudgetSatang: 0n }),
    ];
    expect(found(rows)).toEqual({ completed_with_nothing_spent: [1] });
  });
  it("asks about projects in progress in the 12-month round only", () => {
    const rows = [rowOf(1, { status: "in_progress" }), rowOf(2, {})];
    expect(found(rows, 6)).toEqual({});
    expect(found(rows, 12)).toEqual({ in_progress_at_years_end: [1] });
  });
  it("asks for a reason that the database would not have let go", () => {
    const rows = [rowOf(1, { status: "cannot" }), rowOf(2, { status: "cannot", cannotReason: "no_budget" })];
    expect(found(rows)).toEqual({ cannot_without_reason: [1] });
  });
  it("notes missing evidence, and only of what was or is carried out", () => {
    const rows = [
      rowOf(1, {}),
      rowOf(2, {}),
      rowOf(3, null),
      rowOf(4, { status: "cannot", cannotReason: "no_budget" }),
    ];
    expect(found(rows, 6, { proven: [2] })).toEqual({ report_missing: [3], evidence_missing: [1] });
    expect(HAND_IN_PROBLEMS.filter(isNote)).toEqual(["evidence_missing"]);
  });
  it("names what was returned and nobody corrected", () => {
    expect(found([rowOf(1, {}), rowOf(2, {})], 6, { returned: [2] })).toEqual({ returned_unchanged: [2] });
  });
});

describe("a receipt's number", () => {
  it("says year, round, code and which time", () => {
    expect(receiptNumberOf({ fiscalYear: 2561, round: 6, laoCode: "2900101", number: 1 })).toBe(
      "2561-6-2900101-1",
    );
  });
});

describe("the history of a round", () => {
  const at = (minute: number) => new Date(minute * 60_000);
  const submission = (id: number) => ({
    id,
    number: id,
    receiptNumber: `2561-6-2900101-${id}`,
    isLate: false,
    submittedAt: at(id * 10),
  });
  const review = (submissionId: number, minute: number, more: object = {}) => ({
    submissionId,
    toState: "returned" as const,
    reason: null,
    at: at(minute),
    byRole: "province" as const,
    project: null,
    ...more,
  });
  const project = (id: number, reportedAt: number | null, isDeleted = false) => ({
    project: { id, name: "ก", isDeleted, reportedAt: reportedAt === null ? null : at(reportedAt) },
    reason: "แก้",
  });

  it("tells each time with what was said of it, rows of one step together", () => {
    const steps = stepsOf(
      [submission(1), submission(2)],
      [
        review(1, 12, { reason: "ทั้งรอบ" }),
        review(1, 12, project(7, 5)),
        review(1, 12, project(8, 14)),
        review(2, 25, { toState: "accepted" }),
      ],
    );
    expect(steps.map(({ number, toState, projects }) => [number, toState, projects.length])).toEqual([
      [1, "submitted", 0],
      [1, "returned", 2],
      [2, "submitted", 0],
      [2, "accepted", 0],
    ]);
    expect(lastReturn(steps)?.reason).toBe("ทั้งรอบ");
  });

  it("counts a project as corrected that was reported anew or deleted after the reason, not before", () => {
    const rows = [project(1, 12), project(2, 13), project(3, null), project(4, null, true)];
    const steps = stepsOf(
      [submission(1)],
      rows.map((row) => review(1, 12, row)),
    );
    expect(unchangedSinceReturn(steps[1]!.projects)).toEqual(new Set([1, 3]));
  });
});
