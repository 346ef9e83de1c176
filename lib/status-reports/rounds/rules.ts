import type { Round } from "@/db/codes/status-reports";
import type { CivilDate } from "@/lib/platform/civil-date";

/** When a round takes reports from one LAO. */
export type RoundWindow = {
  readonly fiscalYear: number;
  readonly round: Round;
  readonly opensOn: CivilDate;
  /** The last day that takes reports, with the LAO's own extension. */
  readonly closesOn: CivilDate;
  /** The closing day for everybody, where this LAO has a later one. */
  readonly extendedFrom: CivilDate | null;
  /** The later day was given after the round had closed for this LAO: what is reported from then on is late. */
  readonly isReopened: boolean;
};

/** A later closing day for one LAO, as far as a window asks. */
export type LaterClosing = { readonly closesOn: CivilDate; readonly isReopening: boolean };

export type RoundState = "not_yet_open" | "open" | "closed";

/**
 * Whether a round takes reports on a day; its first and its last day both do.
 *
 * @param today the day in Asia/Bangkok
 * @source docs/sources.md R-11
 */
export function roundState(window: Pick<RoundWindow, "opensOn" | "closesOn">, today: CivilDate): RoundState {
  if (today < window.opensOn) return "not_yet_open";
  return today > window.closesOn ? "closed" : "open";
}

/**
 * A round as it is for one LAO: an extension moves the closing day later, never earlier.
 *
 * @param latest the latest of the LAO's extensions that stand; null without one
 * @source docs/sources.md R-11
 */
export function extendedWindow(
  round: Omit<RoundWindow, "extendedFrom" | "isReopened">,
  latest: LaterClosing | null,
): RoundWindow {
  if (latest === null || latest.closesOn <= round.closesOn) {
    return { ...round, extendedFrom: null, isReopened: false };
  }
  const { closesOn, isReopening } = latest;
  return { ...round, closesOn, extendedFrom: round.closesOn, isReopened: isReopening };
}

/**
 * The round of a year that a page shows when none is named: the one that takes reports (the later of two),
 * else the last that did, else the first to come.
 */
export function defaultRound(windows: readonly RoundWindow[], today: CivilDate): Round {
  const byRound = [...windows].sort((a, b) => b.round - a.round);
  const open = byRound.find((window) => roundState(window, today) === "open");
  const past = byRound.find((window) => roundState(window, today) === "closed");
  return (open ?? past)?.round ?? 6;
}

/** How many days are left after a day until a round closes; 0 on its last day. */
export function daysLeft({ closesOn }: Pick<RoundWindow, "closesOn">, today: CivilDate): number {
  return (Date.parse(closesOn) - Date.parse(today)) / 86_400_000;
}

/**
 * The days that a fiscal year's rounds take reports until somebody sets others: April, and October after its end.
 *
 * @source docs/sources.md R-11 (a proposal until the NACC confirms it)
 */
export function proposedRounds(
  fiscalYear: number,
): { fiscalYear: number; round: Round; opensOn: CivilDate; closesOn: CivilDate }[] {
  const year = fiscalYear - 543;
  return [
    { fiscalYear, round: 6, opensOn: `${year}-04-01`, closesOn: `${year}-04-30` },
    { fiscalYear, round: 12, opensOn: `${year}-10-01`, closesOn: `${year}-10-31` },
  ];
}
