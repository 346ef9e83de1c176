import { type CivilDate, civilDateOf } from "@/lib/platform/civil-date";
import { GRACE_HOURS } from "../grace/rules";

/** A report that was taken in the last second of the grace has been written by then. */
export const SETTLING_MINUTES = 10;

/**
 * The first closing day that is not to be frozen yet: the grace of every earlier one is over, and what was sent in it
 * is written.
 *
 * @param now by the database's clock
 * @source docs/sources.md R-11; decision 36
 */
export function firstUnsettledDay(now: Date): CivilDate {
  return civilDateOf(new Date(now.getTime() - GRACE_HOURS * 3_600_000 - SETTLING_MINUTES * 60_000));
}
