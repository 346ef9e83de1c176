import "server-only";
import { and, asc, eq, ne } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { assessmentMinimums, assessments } from "@/db/schema/assessments";
import type { LaoScope } from "@/lib/accounts/scope";
import { findEditionOfYear } from "@/lib/plans/editions/data";
import { findPlanOfEdition } from "@/lib/plans/review/data";
import { civilDateOf, fiscalYearOf } from "@/lib/platform/civil-date";
import { yearDecided } from "../plan-decision/rules";
import type { AssessmentTotals } from "../rules";
import { type Score, type ScoringFacts, totalOf } from "./rules";

/** The scores of an LAO's plan in a fiscal year, and the least that it needs. */
export type PlanScores = {
  readonly fiscalYear: number;
  readonly scores: readonly Score[];
  readonly totals: AssessmentTotals;
  readonly minimumHundredths: number | null;
};

/** @param dimensions numbers of the edition's dimensions: a total needs every one of them */
export async function findPlanScores(
  db: Db | Tx,
  scope: LaoScope,
  fiscalYear: number,
  dimensions: readonly number[],
): Promise<PlanScores> {
  const scores = await db
    .select({
      assessor: assessments.assessor,
      dimensionNumber: assessments.dimensionNumber,
      scoreHundredths: assessments.scoreHundredths,
      rowVersion: assessments.rowVersion,
    })
    .from(assessments)
    .where(and(eq(assessments.laoId, scope.laoId), eq(assessments.fiscalYear, fiscalYear)))
    .orderBy(asc(assessments.assessor), asc(assessments.dimensionNumber));
  const [minimum] = await db
    .select({ hundredths: assessmentMinimums.minimumHundredths })
    .from(assessmentMinimums)
    .where(eq(assessmentMinimums.fiscalYear, fiscalYear));
  return {
    fiscalYear,
    scores,
    totals: {
      lao: totalOf(scores, "lao", dimensions),
      province: totalOf(scores, "province", dimensions),
      central: totalOf(scores, "central", dimensions),
    },
    minimumHundredths: minimum?.hundredths ?? null,
  };
}

/** What decides whether an LAO's scores of a fiscal year can be changed; null for a year outside every edition. */
export async function findScoringFacts(
  db: Db | Tx,
  scope: LaoScope,
  fiscalYear: number,
): Promise<(ScoringFacts & { readonly planId: number | null; readonly editionId: number }) | null> {
  const edition = await findEditionOfYear(db, fiscalYear);
  if (!edition) return null;
  const [plan, officeScores] = await Promise.all([
    findPlanOfEdition(db, scope, edition.id),
    db.$count(
      assessments,
      and(
        eq(assessments.laoId, scope.laoId),
        eq(assessments.fiscalYear, fiscalYear),
        ne(assessments.assessor, "lao"),
      ),
    ),
  ]);
  return {
    fiscalYear,
    editionId: edition.id,
    planId: plan?.id ?? null,
    state: plan?.state ?? null,
    decidedByYear: plan?.decidedAt ? yearDecided(edition, fiscalYearOf(civilDateOf(plan.decidedAt))) : null,
    officeHasScored: officeScores > 0,
  };
}
