import { type CivilDate, civilDateOf } from "@/lib/platform/civil-date";
import type { RoundWindow } from "../rounds/rules";

/** How long a form that was open before its round closed may still be sent. */
export const GRACE_HOURS = 2;

/** The instant at which a day is over in Thailand, where no clock is ever put forward or back. */
export function endOfDay(day: CivilDate): Date {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + 86_400_000);
}

/** The instant from which a closed round takes nothing any more, not even from a form that was open before. */
export function graceEndsAt({ closesOn }: Pick<RoundWindow, "closesOn">): Date {
  return new Date(endOfDay(closesOn).getTime() + GRACE_HOURS * 3_600_000);
}

/**
 * Whether a closed round still takes a form: it was opened while the round was open for this LAO, and the closing day
 * is over for less than the grace.
 *
 * @param openedAt when the form was opened, proven by its seal; null without a proof
 * @source docs/sources.md R-11
 */
export function isInGrace(
  window: Pick<RoundWindow, "opensOn" | "closesOn">,
  openedAt: Date | null,
  now: Date,
): boolean {
  if (openedAt === null || civilDateOf(openedAt) < window.opensOn) return false;
  return openedAt < endOfDay(window.closesOn) && now < graceEndsAt(window);
}

/**
 * Whether what is taken on a day is recorded as late: after the LAO's own closing day, or in a reopening. Within an
 * extension that was given before the round closed, it is in time.
 *
 * @source docs/sources.md R-11
 */
export function comesLate(window: Pick<RoundWindow, "closesOn" | "isReopened">, today: CivilDate): boolean {
  return window.isReopened || today > window.closesOn;
}
