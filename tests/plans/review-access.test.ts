import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES } from "@/db/codes/accounts";
import { PLAN_STATES, type PlanState } from "@/db/codes/plans";
import type { Actor } from "@/lib/accounts/actor";
import { planTakes } from "@/lib/plans/access";
import { mayTakeStep, PLAN_DEEDS, type PlanDeed, stateAfter, stepsOpenTo } from "@/lib/plans/review/access";

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
type Who = keyof typeof WHO;
const PLAN = { laoId: 1, provinceCode: "90" };

const REVIEWERS: readonly Who[] = ["its province office", "its region's office", "the central office"];
const MAY: Record<PlanDeed, readonly Who[]> = {
  submit: ["staff of the LAO"],
  return: REVIEWERS,
  pass: REVIEWERS,
  fail: REVIEWERS,
  reopen: REVIEWERS,
};
/** By hand, from docs/decisions/0029. */
const LEADS: Record<PlanDeed, Partial<Record<PlanState, PlanState>>> = {
  submit: { draft: "submitted", returned: "submitted", failed: "submitted" },
  return: { submitted: "returned" },
  pass: { submitted: "passed" },
  fail: { submitted: "failed" },
  reopen: { passed: "submitted", failed: "submitted" },
};

describe("who takes a step of a plan", () => {
  const cells = PLAN_DEEDS.flatMap((deed) => Object.keys(WHO).map((who) => [deed, who] as const));

  it.each(cells)("%s by %s", (deed, who) => {
    expect(mayTakeStep(WHO[who]!, deed, PLAN)).toBe(MAY[deed].includes(who));
  });

  it("has an answer for every role", () => {
    expect(new Set(Object.values(WHO).map((actor) => actor.role))).toEqual(new Set(ROLES));
  });
});

describe("where a step leads", () => {
  const cells = PLAN_DEEDS.flatMap((deed) => PLAN_STATES.map((state) => [deed, state] as const));

  it.each(cells)("%s from %s", (deed, state) => {
    expect(stateAfter(deed, state)).toBe(LEADS[deed][state] ?? null);
  });

  it.each(PLAN_STATES)("offers in %s what leads on and nothing else", (state) => {
    for (const who of Object.keys(WHO)) {
      const open = PLAN_DEEDS.filter((deed) => LEADS[deed][state] && MAY[deed].includes(who));
      expect(stepsOpenTo(WHO[who]!, { ...PLAN, state })).toEqual(open);
    }
  });
});

describe("any sequence of steps", () => {
  it("is never decided without having been sent, and stands still while an office reads it", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PLAN_DEEDS), { maxLength: 40 }), (deeds) => {
        let state: PlanState = "draft";
        let sent = false;
        for (const deed of deeds) {
          const next = stateAfter(deed, state);
          if (next === null) continue;
          if (deed === "submit") sent = true;
          state = next;
          expect(sent).toBe(true);
          expect(planTakes(state, "edit")).toBe(state !== "submitted");
        }
      }),
    );
  });
});
