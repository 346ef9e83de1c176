import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { assessmentMinimums, assessments } from "@/db/schema";
import type { MinimumScore } from "./rules";

const NONE: MinimumScore = { minimumHundredths: null, source: null, rowVersion: 0 };

const COLUMNS = {
  fiscalYear: assessmentMinimums.fiscalYear,
  minimumHundredths: assessmentMinimums.minimumHundredths,
  source: assessmentMinimums.source,
  rowVersion: assessmentMinimums.rowVersion,
};

/** The minimum score of a fiscal year; one without any is told by its null. */
export async function findMinimumScore(db: Db | Tx, fiscalYear: number): Promise<MinimumScore> {
  const [row] = await db
    .select(COLUMNS)
    .from(assessmentMinimums)
    .where(eq(assessmentMinimums.fiscalYear, fiscalYear));
  if (!row) return NONE;
  const { fiscalYear: _, ...minimum } = row;
  return minimum;
}

/** The minimum scores of every fiscal year that has one, hundredths of a point. */
export async function listMinimumScores(db: Db | Tx): Promise<Map<number, number>> {
  const rows = await db.select(COLUMNS).from(assessmentMinimums).orderBy(asc(assessmentMinimums.fiscalYear));
  return new Map(rows.map((row) => [row.fiscalYear, row.minimumHundredths]));
}

/** How many scores of plans are kept for a fiscal year: what a change of its minimum decides anew. */
export async function countScores(db: Db, fiscalYear: number): Promise<number> {
  return db.$count(assessments, eq(assessments.fiscalYear, fiscalYear));
}
