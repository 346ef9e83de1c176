import type { PlanStanding } from "@/db/codes/assessments";
import type { PlanState } from "@/db/codes/plans";

/** Totals over the edition's dimensions in hundredths of a point; null while one of them is not scored yet. */
export type AssessmentTotals = {
  readonly lao: number | null;
  readonly province: number | null;
  readonly central: number | null;
};

/**
 * The total that is compared with the minimum: the central office's, else the province office's, else the LAO's own.
 *
 * @source docs/sources.md R-6
 */
export function decidingTotal(totals: AssessmentTotals): number | null {
  return totals.central ?? totals.province ?? totals.lao;
}

/**
 * Where an LAO's plan stands: not in, in but below the year's minimum (or decided as failed), or in.
 * A returned plan is not in until it is sent again, and is told apart from one that was never sent. Without a total, or without a minimum, nothing is below.
 *
 * @param facts.state null where the LAO has no plan for the edition
 * @source docs/sources.md R-6
 */
export function planStanding(facts: {
  readonly state: PlanState | null;
  readonly totals: AssessmentTotals;
  readonly minimumHundredths: number | null;
}): PlanStanding {
  switch (facts.state) {
    case null:
    case "draft":
      return "not_submitted";
    case "returned":
      return "returned";
    case "failed":
      return "failed";
    case "submitted":
    case "passed": {
      const total = decidingTotal(facts.totals);
      const below = total !== null && facts.minimumHundredths !== null && total < facts.minimumHundredths;
      return below ? "failed" : "in";
    }
  }
}
