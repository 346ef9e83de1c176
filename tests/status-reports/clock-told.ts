import { civilDateOf, fiscalYearOf, formatThaiDateTime } from "@/lib/platform/civil-date";
import { endOfDay, graceEndsAt, isInGrace } from "@/lib/status-reports/grace/rules";
import {
  daysLeft,
  defaultRound,
  extendedWindow,
  proposedRounds,
  roundState,
} from "@/lib/status-reports/rounds/rules";

/** What the product says of an instant: its day, its year, which round, and whether that is open. */
export function toldOf(instant: number) {
  const now = new Date(instant);
  const today = civilDateOf(now);
  const fiscalYear = fiscalYearOf(today);
  // A round of 12 months is reported in the fiscal year after its own.
  const windows = [fiscalYear - 1, fiscalYear]
    .flatMap(proposedRounds)
    .map((round) => extendedWindow(round, null));
  const openedLastMinute = (closesOn: string) => new Date(endOfDay(closesOn).getTime() - 1);
  return {
    today,
    fiscalYear,
    said: formatThaiDateTime(now),
    round: defaultRound(windows.slice(2), today),
    windows: windows.map((window) => ({
      state: roundState(window, today),
      left: daysLeft(window, today),
      graceEndsAt: graceEndsAt(window).getTime(),
      inGrace: isInGrace(window, openedLastMinute(window.closesOn), now),
    })),
  };
}

export type Told = ReturnType<typeof toldOf>;
