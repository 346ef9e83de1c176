import { type AssessmentTotals, decidingTotal } from "../rules";

/** What a reviewer does with a plan: a step of it, or only its scores. */
export const DECISION_DEEDS = ["score", "return", "pass", "fail", "reopen"] as const;
export type DecisionDeed = (typeof DECISION_DEEDS)[number];

/**
 * The fiscal year whose minimum decides: the current one where it is of the plan's edition, else the nearest that is.
 *
 * @source docs/decisions/0030
 */
export function yearDecided(
  edition: { readonly firstFiscalYear: number; readonly lastFiscalYear: number },
  currentFiscalYear: number,
): number {
  return Math.min(Math.max(currentFiscalYear, edition.firstFiscalYear), edition.lastFiscalYear);
}

/** What the scores say of a plan; nothing while a total or a minimum is missing. */
export type Verdict = "below" | "reached" | "no_total" | "no_minimum";

/** @source docs/sources.md R-6 */
export function verdictOf(totals: AssessmentTotals, minimumHundredths: number | null): Verdict {
  if (minimumHundredths === null) return "no_minimum";
  const total = decidingTotal(totals);
  if (total === null) return "no_total";
  return total < minimumHundredths ? "below" : "reached";
}

export type VerdictProblem =
  | "below_minimum"
  | "not_below_minimum"
  | "no_total_to_fail_by"
  | "no_minimum_to_fail_by";

/**
 * Why a plan cannot be passed or failed by its scores: one below the minimum does not pass, and only such a one fails.
 *
 * @source docs/decisions/0030
 */
export function verdictProblem(deed: DecisionDeed, verdict: Verdict): VerdictProblem | null {
  if (deed === "pass") return verdict === "below" ? "below_minimum" : null;
  if (deed !== "fail") return null;
  switch (verdict) {
    case "below":
      return null;
    case "reached":
      return "not_below_minimum";
    case "no_total":
      return "no_total_to_fail_by";
    case "no_minimum":
      return "no_minimum_to_fail_by";
  }
}
