import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { ROUNDS, type Round } from "@/db/codes/status-reports";
import type { Db } from "@/db/database";
import { roundSubmissions } from "@/db/schema/round-submissions";
import type { LaoScope } from "@/lib/accounts/scope";
import { findPlanStanding } from "@/lib/assessments/data";
import { findImplementationRules } from "@/lib/implementation-rules/data";
import type { LastSubmission } from "../area/rules";
import { listDimensionFigures } from "../figures/data";
import { type Summary, summary } from "./model";

/** The year of an LAO at a glance (screen 5); null where the year has no rules. */
export async function findSummary(db: Db, scope: LaoScope, fiscalYear: number): Promise<Summary | null> {
  const [rules, figures, standing] = await Promise.all([
    findImplementationRules(db, fiscalYear),
    listDimensionFigures(db, scope, { fiscalYear, rounds: ROUNDS }),
    findPlanStanding(db, scope, fiscalYear),
  ]);
  return rules && summary(fiscalYear, figures, rules, standing);
}

/** What an LAO handed in last of each round; null where it has handed in nothing. */
export type LastSubmissions = Readonly<Record<Round, LastSubmission | null>>;

export async function listLastSubmissions(
  db: Db,
  scope: LaoScope,
  fiscalYear: number,
): Promise<LastSubmissions> {
  const { round, state, isLate } = roundSubmissions;
  const rows = await db
    .selectDistinctOn([round], { round, state, isLate })
    .from(roundSubmissions)
    .where(and(eq(roundSubmissions.laoId, scope.laoId), eq(roundSubmissions.fiscalYear, fiscalYear)))
    .orderBy(round, desc(roundSubmissions.number));
  const last = (of: Round) => {
    const row = rows.find((one) => one.round === of);
    return row ? { state: row.state, isLate: row.isLate } : null;
  };
  return { 6: last(6), 12: last(12) };
}
