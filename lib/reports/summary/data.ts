import "server-only";
import { ROUNDS } from "@/db/codes/status-reports";
import type { Db } from "@/db/database";
import type { LaoScope } from "@/lib/accounts/scope";
import { findPlanStanding } from "@/lib/assessments/data";
import { findImplementationRules } from "@/lib/implementation-rules/data";
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
