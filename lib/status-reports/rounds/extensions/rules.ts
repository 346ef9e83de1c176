import type { CivilDate } from "@/lib/platform/civil-date";
import { lastReportingDayOf } from "../dates/rules";
import { type RoundWindow, roundState } from "../rules";

/** How many LAOs are given more time at once. */
export const MOST_LAOS_EXTENDED = 500;

/**
 * Whether more time for an LAO is a reopening: its round is closed, or open only because it was reopened before.
 * Lateness is not washed off by extending twice.
 *
 * @source docs/sources.md R-11; decision 35
 */
export function isReopening(
  window: Pick<RoundWindow, "opensOn" | "closesOn" | "isReopened">,
  today: CivilDate,
): boolean {
  return window.isReopened || roundState(window, today) === "closed";
}

export type ExtensionProblem = "ends_in_the_past" | "ends_too_late" | "not_later";

/**
 * Why a round cannot be kept open for an LAO until a day; null where it can.
 *
 * @param today the day in Asia/Bangkok, by the database's clock
 * @source docs/sources.md R-11
 */
export function problemOfExtension(
  window: Pick<RoundWindow, "fiscalYear" | "closesOn">,
  until: CivilDate,
  today: CivilDate,
): ExtensionProblem | null {
  if (until < today) return "ends_in_the_past";
  if (until > lastReportingDayOf(window.fiscalYear)) return "ends_too_late";
  return until <= window.closesOn ? "not_later" : null;
}
