import { type CivilDate, firstDayOf, lastDayOf } from "@/lib/platform/civil-date";
import { type RoundWindow, roundState } from "../rules";

export type RoundDates = Pick<RoundWindow, "opensOn" | "closesOn">;

/** The last day on which anything of a fiscal year can be reported: a slip of the year is caught. */
export function lastReportingDayOf(fiscalYear: number): CivilDate {
  return lastDayOf(fiscalYear + 1);
}

export type DatesProblem =
  | "round_has_closed"
  | "closes_before_opening"
  | "opens_before_year"
  | "closes_too_late"
  | "closes_in_the_past"
  | "opening_is_over";

/**
 * Why a round cannot take these dates; null where it can. A round that has closed keeps its dates: its LAOs are frozen
 * and are reopened one by one, with a reason. One that takes reports keeps the day on which it opened.
 *
 * @param today the day in Asia/Bangkok, by the database's clock
 * @source docs/sources.md R-11; decision 35
 */
export function problemOfDates(
  stored: RoundDates & { readonly fiscalYear: number },
  wanted: RoundDates,
  today: CivilDate,
): DatesProblem | null {
  const state = roundState(stored, today);
  if (state === "closed") return "round_has_closed";
  if (wanted.closesOn < wanted.opensOn) return "closes_before_opening";
  if (wanted.opensOn < firstDayOf(stored.fiscalYear)) return "opens_before_year";
  if (wanted.closesOn > lastReportingDayOf(stored.fiscalYear)) return "closes_too_late";
  if (wanted.closesOn < today) return "closes_in_the_past";
  return state === "open" && wanted.opensOn !== stored.opensOn ? "opening_is_over" : null;
}
