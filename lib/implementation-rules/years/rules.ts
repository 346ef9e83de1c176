import { hasEnded } from "@/lib/plans/editions/rules";

/** Why the rules of a fiscal year stand still. */
export type RulesClosing = "year_ended" | "year_has_results";

/**
 * Whether a fiscal year's weights, bands and minimum score can still be changed: until the year is over, or until
 * its first result is reported, whichever comes first. Up to then every score of the year is 0.00 by any rules.
 *
 * @returns why not; null while they can
 * @source docs/sources.md E-2; decision 28
 */
export function rulesClosedBy(
  year: { readonly fiscalYear: number; readonly hasResults: boolean },
  now: Date,
): RulesClosing | null {
  if (year.hasResults) return "year_has_results";
  return hasEnded(year.fiscalYear, now) ? "year_ended" : null;
}
