import { describe, expect, it } from "vitest";
import { PLAN_STATES, PROJECT_DEEDS } from "@/db/codes/plans";
import type { Actor } from "@/lib/accounts/actor";
import { mayChangePlanOf, planTakes } from "@/lib/plans/access";

const WHO = {
  "staff of the LAO": { role: "lao", laoId: 1, provinceCode: "90" },
  "staff of another LAO": { role: "lao", laoId: 2, provinceCode: "90" },
  "its province office": { role: "province", provinceCode: "90" },
  "the central office": { role: "nacc", provinces: "all" },
  "an administrator": { role: "admin" },
} as unknown as Record<string, Actor>;

describe("who changes an LAO's plan", () => {
  it.each([
    ["staff of the LAO", true],
    ["staff of another LAO", false],
    ["its province office", false],
    ["the central office", false],
    ["an administrator", false],
  ])("%s: %s", (who, changes) => {
    expect(mayChangePlanOf(WHO[who]!, 1)).toBe(changes);
  });
});

describe("in which state a plan takes changes", () => {
  const answers = { draft: true, submitted: false, returned: true, passed: true, failed: true };
  const cells = PLAN_STATES.flatMap((state) => PROJECT_DEEDS.map((deed) => [state, deed] as const));

  it.each(cells)("%s, %s", (state, deed) => {
    expect(planTakes(state, deed)).toBe(answers[state]);
  });
});
