import type { PlanStanding } from "@/db/codes/assessments";
import type { Level } from "@/db/codes/implementation-rules";
import { ROUNDS, type Round } from "@/db/codes/status-reports";
import { PLAN_OUT_TH } from "@/lib/assessments/messages";
import { bandSentence, LEVEL_TH } from "@/lib/implementation-rules/messages";
import {
  eligibleProjects,
  type ImplementationRules,
  implementationScore,
  type LevelBands,
  levelOf,
  reportedProjects,
  type StatusCounts,
} from "@/lib/implementation-rules/rules";
import { shareHundredths } from "@/lib/platform/fixed-point";
import { type DimensionFigures, type DimensionLine, dimensionLine, totalOf } from "../figures/rules";
import { scoreWorkedTh } from "../score-notes";

/** One round of สรุปโครงการทั้งหมด. */
export type SummaryRound = {
  readonly round: Round;
  readonly reported: number;
  readonly notReported: number;
  /** คิดเป็น %, in hundredths; null when nothing was planned. */
  readonly reportedShare: number | null;
  /** By this round's own reports: what the round's chart draws. */
  readonly statuses: StatusCounts;
  /** The same by dimension. */
  readonly dimensions: readonly {
    readonly number: number;
    readonly nameTh: string;
    readonly statuses: StatusCounts;
  }[];
  /** By the reports that count for the round: what score and level come from. */
  readonly counting: StatusCounts;
  /** Hundredths of a percent; 0 where the plan is not in, null when nothing was planned. */
  readonly score: number | null;
  readonly level: Level | null;
  readonly levelTh: string | null;
  readonly bands: LevelBands;
  /** Of the level that was reached: "ตั้งแต่ 50 ขึ้นไป". */
  readonly bandTh: string | null;
  readonly workedTh: string | null;
};

/** Screen 5: the year of an LAO at a glance. */
export type Summary = {
  readonly fiscalYear: number;
  readonly planned: number;
  readonly standing: PlanStanding;
  readonly rules: ImplementationRules;
  readonly rounds: Readonly<Record<Round, SummaryRound>>;
  /** By the latest reports of the year. */
  readonly dimensions: readonly (DimensionLine & { readonly number: number; readonly nameTh: string })[];
  readonly total: DimensionLine;
};

export function summary(
  fiscalYear: number,
  figures: ReadonlyMap<Round, readonly DimensionFigures[]>,
  rules: ImplementationRules,
  standing: PlanStanding,
): Summary {
  const [six, twelve] = ROUNDS.map((round) => summaryRound(round, figures.get(round) ?? [], rules, standing));
  const year = figures.get(12) ?? [];
  const total = dimensionLine(totalOf(year));
  return {
    fiscalYear,
    planned: total.planned,
    standing,
    rules,
    rounds: { 6: six!, 12: twelve! },
    dimensions: year.map((one) => ({ number: one.number, nameTh: one.nameTh, ...dimensionLine(one) })),
    total,
  };
}

function summaryRound(
  round: Round,
  figures: readonly DimensionFigures[],
  rules: ImplementationRules,
  standing: PlanStanding,
): SummaryRound {
  const { counts, reportedInRound } = totalOf(figures);
  const planned = eligibleProjects(counts);
  const reported = reportedProjects(reportedInRound);
  const bands = rules.bands[round];
  const isIn = standing === "in";
  const level = isIn ? levelOf(counts, rules.weights, bands) : null;
  return {
    round,
    reported,
    notReported: planned - reported,
    reportedShare: shareHundredths(BigInt(reported), BigInt(planned)),
    statuses: reportedInRound,
    dimensions: figures.map((one) => ({
      number: one.number,
      nameTh: one.nameTh,
      statuses: one.reportedInRound,
    })),
    counting: counts,
    score: isIn ? implementationScore(counts, rules.weights) : 0,
    level,
    levelTh: isIn ? level && LEVEL_TH[level] : PLAN_OUT_TH,
    bands,
    bandTh: level && bandSentence(level, bands),
    workedTh: isIn ? scoreWorkedTh(counts, rules.weights) : null,
  };
}
