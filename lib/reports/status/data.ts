import "server-only";
import type { Db } from "@/db/database";
import type { LaoScope } from "@/lib/accounts/scope";
import { findPlanStanding } from "@/lib/assessments/data";
import { findImplementationRules } from "@/lib/implementation-rules/data";
import { findFrozenStanding } from "@/lib/status-reports/snapshots/data";
import { listDimensionFigures } from "../figures/data";
import type { ReportLao, ReportMoment } from "../heading";
import { type StatusReport, statusReport } from "./model";

/** How an LAO's projects of the year stand (screen 13); null where the year has no rules. */
export async function findStatusReport(
  db: Db,
  scope: LaoScope,
  lao: ReportLao,
  moment: ReportMoment,
): Promise<StatusReport | null> {
  const { fiscalYear, round } = moment;
  const [rules, figures, standing] = await Promise.all([
    findImplementationRules(db, fiscalYear),
    listDimensionFigures(db, scope, { fiscalYear, rounds: [round], isFrozen: moment.frozen !== undefined }),
    moment.frozen ? findFrozenStanding(db, scope, moment) : findPlanStanding(db, scope, fiscalYear),
  ]);
  return rules && statusReport(lao, moment, figures.get(round) ?? [], rules, standing);
}
