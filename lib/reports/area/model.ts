import type { PlanStanding } from "@/db/codes/assessments";
import type { Round, SubmissionState } from "@/db/codes/status-reports";
import { eligibleProjects, reportedProjects, type StatusCounts } from "@/lib/implementation-rules/rules";
import type { CivilDate } from "@/lib/platform/civil-date";
import { shareHundredths } from "@/lib/platform/fixed-point";
import { extendedWindow, type RoundWindow } from "@/lib/status-reports/rounds/rules";
import { type DimensionLine, dimensionLine, type Figures, totalOf } from "../figures/rules";
import {
  type AreaLao,
  type LastSubmission,
  ROUND_PROGRESSES,
  type RoundProgress,
  roundProgress,
} from "./rules";

type ByRound<T> = Readonly<Record<Round, T>>;
type Tally = Readonly<Record<RoundProgress, number>>;

/** Projects of a round that are reported, over one LAO or many. */
export type ReportedShare = {
  readonly reported: number;
  readonly notReported: number;
  /** คิดเป็น %, in hundredths; null when nothing was planned. */
  readonly reportedShare: number | null;
};

/** A dimension in a round: how its projects stand by the round's own reports. */
export type DimensionStatuses = {
  readonly number: number;
  readonly nameTh: string;
  readonly statuses: StatusCounts;
};

export type AreaRound = ReportedShare & {
  readonly round: Round;
  /** As it is for everybody; null where nobody has set it. */
  readonly window: RoundWindow | null;
  readonly statuses: StatusCounts;
  readonly dimensions: readonly DimensionStatuses[];
  /** LAOs by how far they are. */
  readonly tally: Tally;
  /** LAOs by what became of what they handed in last. */
  readonly submissions: Readonly<Record<SubmissionState, number>>;
  /** LAOs that have a later closing day than the others. */
  readonly extended: number;
};

/** One LAO of the area's list. */
export type AreaLaoRow = Pick<
  AreaLao,
  "code" | "fullNameTh" | "districtCode" | "districtNameTh" | "standing"
> & {
  readonly planned: number;
  readonly rounds: ByRound<
    ReportedShare & {
      readonly progress: RoundProgress;
      readonly submission: LastSubmission | null;
      /** With the LAO's own extension; null where nobody has set the round. */
      readonly closesOn: CivilDate | null;
    }
  >;
};

/** A district of a province, or a province of the country. */
export type AreaPart = {
  readonly code: string;
  readonly nameTh: string;
  readonly laoCount: number;
  readonly total: DimensionLine;
  readonly rounds: ByRound<ReportedShare & { readonly tally: Tally }>;
};

/** Screen 5 for a province or a district: its LAOs' year at a glance. */
export type AreaSummary = {
  readonly fiscalYear: number;
  readonly laoCount: number;
  /** Eligible projects of the LAOs whose plan is in; what the others have planned is `leftOut`. */
  readonly planned: number;
  readonly leftOut: {
    readonly laos: number;
    readonly projects: number;
    readonly byStanding: Readonly<Record<Exclude<PlanStanding, "in">, number>>;
  };
  readonly rounds: ByRound<AreaRound>;
  /** By the latest reports of the year. */
  readonly dimensions: readonly (DimensionLine & { readonly number: number; readonly nameTh: string })[];
  readonly total: DimensionLine;
  readonly parts: readonly AreaPart[];
  readonly laos: readonly AreaLaoRow[];
};

export type AreaFacts = {
  readonly fiscalYear: number;
  readonly laos: readonly AreaLao[];
  readonly dimensions: readonly { readonly number: number; readonly nameTh: string }[];
  /** As they are for everybody. */
  readonly windows: readonly RoundWindow[];
  readonly today: CivilDate;
};

function byRound<T>(of: (round: Round) => T): ByRound<T> {
  return { 6: of(6), 12: of(12) };
}

function shareOf(statuses: StatusCounts): ReportedShare {
  const reported = reportedProjects(statuses);
  const planned = eligibleProjects(statuses);
  return {
    reported,
    notReported: planned - reported,
    reportedShare: shareHundredths(BigInt(reported), BigInt(planned)),
  };
}

/** An LAO's figures of a round as they count in its area: nothing while its plan is not in. */
function counted(lao: AreaLao, round: Round): AreaLao["figures"][Round] {
  return lao.standing === "in" ? lao.figures[round] : [];
}

function totalOver(laos: readonly AreaLao[], round: Round, dimension?: number): Figures {
  const figures = laos.flatMap((lao) => counted(lao, round));
  return totalOf(dimension === undefined ? figures : figures.filter(({ number }) => number === dimension));
}

function laoRow(lao: AreaLao, windows: readonly RoundWindow[], today: CivilDate): AreaLaoRow {
  const { code, fullNameTh, districtCode, districtNameTh, standing } = lao;
  const planned = eligibleProjects(totalOf(lao.figures[12]).counts);
  return {
    code,
    fullNameTh,
    districtCode,
    districtNameTh,
    standing,
    planned,
    rounds: byRound((round) => {
      const share = shareOf(totalOf(lao.figures[round]).reportedInRound);
      const window = windowFor(lao, round, windows);
      return {
        ...share,
        progress: roundProgress({ standing, planned, reported: share.reported, window }, today),
        submission: lao.submission[round],
        closesOn: window?.closesOn ?? null,
      };
    }),
  };
}

function windowFor(lao: AreaLao, round: Round, windows: readonly RoundWindow[]): RoundWindow | null {
  const window = windows.find((one) => one.round === round);
  return window ? extendedWindow(window, lao.later[round]) : null;
}

function tallyOf(rows: readonly AreaLaoRow[], round: Round): Tally {
  const tally = Object.fromEntries(ROUND_PROGRESSES.map((progress) => [progress, 0])) as Record<
    RoundProgress,
    number
  >;
  for (const row of rows) tally[row.rounds[round].progress] += 1;
  return tally;
}

/** Which part of the area an LAO belongs to. */
export type PartOf = (lao: AreaLao) => { readonly code: string; readonly nameTh: string };

export const DISTRICT_OF: PartOf = ({ districtCode, districtNameTh }) => ({
  code: districtCode,
  nameTh: districtNameTh,
});

/**
 * The summary of an area out of its LAOs: every figure is the sum of theirs, and so is that of each part.
 * LAOs whose plan is not in are listed and told apart, and add no project and no money.
 *
 * @source docs/sources.md, S-1; decision 42
 */
export function areaSummary({ fiscalYear, laos, dimensions, windows, today }: AreaFacts): AreaSummary {
  const rows = laos.map((lao) => laoRow(lao, windows, today));
  const out = rows.filter(({ standing }) => standing !== "in");
  const outAs = (standing: PlanStanding) => out.filter((row) => row.standing === standing).length;
  const total = dimensionLine(totalOver(laos, 12));
  return {
    fiscalYear,
    laoCount: laos.length,
    planned: total.planned,
    leftOut: {
      laos: out.length,
      projects: out.reduce((sum, { planned }) => sum + planned, 0),
      byStanding: {
        not_submitted: outAs("not_submitted"),
        returned: outAs("returned"),
        failed: outAs("failed"),
      },
    },
    rounds: byRound((round) => ({
      ...areaRound(round, laos, rows, dimensions),
      window: windows.find((one) => one.round === round) ?? null,
    })),
    dimensions: dimensions.map(({ number, nameTh }) => ({
      number,
      nameTh,
      ...dimensionLine(totalOver(laos, 12, number)),
    })),
    total,
    parts: areaParts(laos, windows, today, DISTRICT_OF),
    laos: rows,
  };
}

function areaRound(
  round: Round,
  laos: readonly AreaLao[],
  rows: readonly AreaLaoRow[],
  dimensions: AreaFacts["dimensions"],
): Omit<AreaRound, "window"> {
  const statuses = totalOver(laos, round).reportedInRound;
  const handedIn = (state: SubmissionState) =>
    rows.filter((row) => row.rounds[round].submission?.state === state).length;
  return {
    round,
    ...shareOf(statuses),
    statuses,
    dimensions: dimensions.map(({ number, nameTh }) => ({
      number,
      nameTh,
      statuses: totalOver(laos, round, number).reportedInRound,
    })),
    tally: tallyOf(rows, round),
    submissions: {
      submitted: handedIn("submitted"),
      accepted: handedIn("accepted"),
      returned: handedIn("returned"),
    },
    extended: laos.filter((lao) => lao.later[round] !== null).length,
  };
}

/** The area part by part, in the order of the codes. */
export function areaParts(
  laos: readonly AreaLao[],
  windows: readonly RoundWindow[],
  today: CivilDate,
  partOf: PartOf,
): AreaPart[] {
  const members = new Map<string, { nameTh: string; laos: AreaLao[] }>();
  for (const lao of laos) {
    const { code, nameTh } = partOf(lao);
    const part = members.get(code);
    if (part) part.laos.push(lao);
    else members.set(code, { nameTh, laos: [lao] });
  }
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, part]) => {
      const rows = part.laos.map((lao) => laoRow(lao, windows, today));
      return {
        code,
        nameTh: part.nameTh,
        laoCount: part.laos.length,
        total: dimensionLine(totalOver(part.laos, 12)),
        rounds: byRound((round) => ({
          ...shareOf(totalOver(part.laos, round).reportedInRound),
          tally: tallyOf(rows, round),
        })),
      };
    });
}
