import "server-only";
import type { FrozenMoment } from "@/lib/reports/heading";
import type { AsOf } from "@/lib/reports/request";
import type { RoundWindow } from "@/lib/status-reports/rounds/rules";
import { notFrozenSentence } from "@/lib/status-reports/snapshots/messages";

/** As of when a report is asked for, and whether there is anything as of the round's freeze. */
export type AsOfChoice = {
  readonly chosen: AsOf;
  readonly frozen: FrozenMoment | null;
  /** Why there is no freeze and when there will be; null where there is one. */
  readonly notFrozenTh: string | null;
};

export function asOfChoice(
  chosen: AsOf,
  frozen: FrozenMoment | null,
  window: RoundWindow | null,
  now: Date,
): AsOfChoice {
  return { chosen, frozen, notFrozenTh: frozen ? null : notFrozenSentence(window, now) };
}
