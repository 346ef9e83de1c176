import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Assessor } from "@/db/codes/assessments";
import type { Db, Tx } from "@/db/database";
import { assessmentMinimums, assessments } from "@/db/schema/assessments";
import type { LaoScope } from "@/lib/accounts/scope";
import type { AssessmentTotals } from "../rules";

export type Score = {
  readonly assessor: Assessor;
  readonly dimensionNumber: number;
  readonly scoreHundredths: number;
  readonly rowVersion: number;
};

/** The scores of an LAO's plan in a fiscal year, and the least that it needs. */
export type PlanScores = {
  readonly fiscalYear: number;
  readonly scores: readonly Score[];
  readonly totals: AssessmentTotals;
  readonly minimumHundredths: number | null;
};

/** One assessor's total in hundredths; null while one of the dimensions is not scored. */
function totalOf(scores: readonly Score[], assessor: Assessor, dimensions: readonly number[]): number | null {
  const own = scores.filter((score) => score.assessor === assessor);
  const given = dimensions.map((number) => own.find((score) => score.dimensionNumber === number));
  return given.every((score) => score !== undefined)
    ? given.reduce((sum, score) => sum + score.scoreHundredths, 0)
    : null;
}

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

/** Which text of an assessor's scores a form was filled from: grows with every change of one of them. */
export function scoreVersion({ scores }: PlanScores, assessor: Assessor | null): number {
  return scores
    .filter((score) => score.assessor === assessor)
    .reduce((sum, score) => sum + score.rowVersion, 0);
}
