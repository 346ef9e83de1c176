import "server-only";
import type { Db } from "@/db/database";
import type { LaoScope } from "@/lib/accounts/scope";
import { findImplementationRules } from "@/lib/implementation-rules/data";
import { listDimensionFigures } from "../figures/data";
import type { ReportLao, ReportMoment } from "../heading";
import { type PlanReport, planReport } from "./model";

/** รายงานผลการดำเนินงานตามแผนฯ of an LAO (screen 12); null where the year has no rules. */
export async function findPlanReport(
  db: Db,
  scope: LaoScope,
  lao: ReportLao,
  moment: ReportMoment,
): Promise<PlanReport | null> {
  const { fiscalYear, round } = moment;
  const [rules, figures] = await Promise.all([
    findImplementationRules(db, fiscalYear),
    listDimensionFigures(db, scope, { fiscalYear, rounds: [round], isFrozen: moment.frozen !== undefined }),
  ]);
  return rules && planReport(lao, moment, figures.get(round) ?? []);
}
