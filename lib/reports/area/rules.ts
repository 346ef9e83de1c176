import type { PlanStanding } from "@/db/codes/assessments";
import type { Round, SubmissionState } from "@/db/codes/status-reports";
import type { CivilDate } from "@/lib/platform/civil-date";
import { type LaterClosing, type RoundWindow, roundState } from "@/lib/status-reports/rounds/rules";
import type { Figures } from "../figures/rules";

/** How far an LAO is with a round: what an officer has to chase is `late` and `missing`, and they are told apart. */
export const ROUND_PROGRESSES = [
  "complete",
  "under_way",
  "not_begun",
  "not_open",
  "late",
  "missing",
  "plan_out",
  "no_projects",
] as const;
export type RoundProgress = (typeof ROUND_PROGRESSES)[number];

/** What an LAO handed in last of a round. */
export type LastSubmission = { readonly state: SubmissionState; readonly isLate: boolean };

/** An LAO of a province or district as the summary counts it. */
export type AreaLao = {
  readonly laoId: number;
  readonly code: string;
  readonly fullNameTh: string;
  readonly provinceCode: string;
  readonly districtCode: string;
  readonly districtNameTh: string;
  readonly standing: PlanStanding;
  /** The later closing day that was given to it; null where it has everybody's. */
  readonly later: Readonly<Record<Round, LaterClosing | null>>;
  readonly submission: Readonly<Record<Round, LastSubmission | null>>;
  /** By dimension number; a dimension without projects is left out. */
  readonly figures: Readonly<Record<Round, readonly (Figures & { readonly number: number })[]>>;
};

/**
 * How far an LAO is with a round on a day. Past the closing day with some reports it is late, with none it has
 * missed the round; while the round is open neither is said. A reopening is a second chance past the closing day, so
 * that what is still missing stays late.
 *
 * @param of.window the round as it is for this LAO, with its extension; null where nobody has set it
 * @source docs/sources.md, S-1; decision 42
 */
export function roundProgress(
  of: {
    readonly standing: PlanStanding;
    readonly planned: number;
    readonly reported: number;
    readonly window: Pick<RoundWindow, "opensOn" | "closesOn" | "isReopened"> | null;
  },
  today: CivilDate,
): RoundProgress {
  if (of.standing !== "in") return "plan_out";
  if (of.planned === 0) return "no_projects";
  if (of.reported === of.planned) return "complete";
  switch (stateOf(of.window, today)) {
    case "not_yet_open":
      return "not_open";
    case "open":
      return of.reported > 0 ? "under_way" : "not_begun";
    case "closed":
      return of.reported > 0 ? "late" : "missing";
  }
}

function stateOf(window: Pick<RoundWindow, "opensOn" | "closesOn" | "isReopened"> | null, today: CivilDate) {
  if (window === null) return "not_yet_open";
  return window.isReopened ? "closed" : roundState(window, today);
}
