import "server-only";
import type { Db } from "@/db/database";
import type { LaoScope } from "@/lib/accounts/scope";
import { findPlanStanding } from "@/lib/assessments/data";
import { listAmendments } from "@/lib/status-reports/snapshots/data";
import type { ReportLao, ReportMoment } from "../heading";
import { type AmendmentsReport, amendmentsReport } from "./model";

/** What an LAO's round says otherwise than when it closed; null until it has closed. */
export async function findAmendmentsReport(
  db: Db,
  scope: LaoScope,
  lao: ReportLao,
  moment: ReportMoment,
): Promise<AmendmentsReport | null> {
  const [found, standing] = await Promise.all([
    listAmendments(db, scope, moment),
    findPlanStanding(db, scope, moment.fiscalYear),
  ]);
  return found && amendmentsReport(lao, moment, { ...found, standing });
}
