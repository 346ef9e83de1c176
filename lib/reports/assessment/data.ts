import "server-only";
import type { Db } from "@/db/database";
import type { LaoScope } from "@/lib/accounts/scope";
import { findPlanScores, findScoringFacts } from "@/lib/assessments/scores/data";
import type { ScoringFacts } from "@/lib/assessments/scores/rules";
import { listDimensionFigures } from "../figures/data";
import type { ReportLao, ReportMoment } from "../heading";
import { type AssessmentReport, assessmentReport } from "./model";

/** ผลการประเมิน of an LAO with what closes its scores; null for a year outside every edition. */
export async function findAssessment(
  db: Db,
  scope: LaoScope,
  lao: ReportLao,
  { fiscalYear, asOf }: Pick<ReportMoment, "fiscalYear" | "asOf">,
): Promise<{
  readonly report: AssessmentReport;
  readonly scoring: ScoringFacts & { planId: number | null };
} | null> {
  const [scoring, figuresOf] = await Promise.all([
    findScoringFacts(db, scope, fiscalYear),
    // Projects and plan budgets are the same in both rounds.
    listDimensionFigures(db, scope, { fiscalYear, rounds: [12] }),
  ]);
  const figures = figuresOf.get(12) ?? [];
  if (!scoring) return null;
  const dimensions = figures.map((one) => one.number);
  const { scores, totals, minimumHundredths } = await findPlanScores(db, scope, fiscalYear, dimensions);
  const { state } = scoring;
  const report = assessmentReport({
    lao,
    fiscalYear,
    asOf,
    figures,
    state,
    scores,
    totals,
    minimumHundredths,
  });
  return { report, scoring };
}

/** The same for a file; null as of a round's freeze, which keeps no scores. */
export async function findAssessmentReport(
  db: Db,
  scope: LaoScope,
  lao: ReportLao,
  moment: ReportMoment,
): Promise<AssessmentReport | null> {
  if (moment.frozen) return null;
  return (await findAssessment(db, scope, lao, moment))?.report ?? null;
}
