import { sql } from "drizzle-orm";
import type { Db } from "@/db/database";
import { auditEvents, plans, projects, projectYears, statusReports, statusReportVersions } from "@/db/schema";
import type { LaoActor } from "@/lib/accounts/actor";
import type { ReportAddress } from "@/lib/status-reports/data";
import type { StatusReportInput } from "@/lib/status-reports/schema";
import { type TwoLaos, twoLaos } from "../plans/two-laos";

/** In the middle of the 6-month round of FY 2561 (1 to 30 April 2018 by the reference data). */
export const IN_ROUND = new Date("2018-04-15T03:00:00Z");

export type ReportingLaos = TwoLaos & { planOf: Record<"own" | "neighbour", number> };

async function submittedPlan(db: Db, actor: LaoActor, editionId: number): Promise<number> {
  const [plan] = await db
    .insert(plans)
    .values({ laoId: actor.laoId, editionId, state: "submitted", submittedAt: IN_ROUND })
    .returning({ id: plans.id });
  return plan!.id;
}

/** Two LAOs with a submitted plan of 2561-2564 each. */
export async function reportingLaos(db: Db): Promise<ReportingLaos> {
  const who = await twoLaos(db);
  const { editionId } = who.framework;
  const own = await submittedPlan(db, who.own, editionId);
  return { ...who, planOf: { own, neighbour: await submittedPlan(db, who.neighbour, editionId) } };
}

/** A project of FY 2561 and 2562 with its 6-month report of 2561 still to come. */
export async function plannedProject(
  db: Db,
  who: ReportingLaos,
  change: { of?: "own" | "neighbour"; consistent?: boolean; deletedAt?: Date; dimensionNumber?: number } = {},
): Promise<ReportAddress> {
  const { editionId } = who.framework;
  const { of = "own", ...rest } = change;
  const at = { createdAt: IN_ROUND, updatedAt: IN_ROUND };
  const [project] = await db
    .insert(projects)
    .values({
      planId: who.planOf[of],
      editionId,
      kind: "measure",
      name: "มาตรการตัวอย่าง",
      dimensionNumber: 1,
      ...at,
      ...rest,
    })
    .returning({ id: projects.id });
  const projectId = project!.id;
  await db.insert(projectYears).values([
    { projectId, fiscalYear: 2561, editionId, planBudgetSatang: 25_000_000n },
    { projectId, fiscalYear: 2562, editionId, planBudgetSatang: 0n, withoutBudget: true },
  ]);
  return { projectId, fiscalYear: 2561, round: 6 };
}

/** A form as somebody fills it in: in progress, 2,000 baht of 2,500 spent. */
export function filledIn(change: Partial<StatusReportInput> = {}): StatusReportInput {
  return {
    values: {
      status: "in_progress",
      cannotReason: null,
      cannotReasonText: null,
      withoutBudget: false,
      inOrdinance: true,
      ordinanceBudgetSatang: 250_000n,
      spentSatang: 200_000n,
      remark: null,
    },
    overspendConfirmed: false,
    correctionReason: null,
    key: crypto.randomUUID(),
    opened: "",
    version: 0,
    ...change,
  };
}

/** Everything that a report may write, to show that a refusal wrote nothing. */
export async function everythingReported(db: Db) {
  return {
    reports: await db.select().from(statusReports).orderBy(statusReports.id),
    versions: await db
      .select()
      .from(statusReportVersions)
      .orderBy(statusReportVersions.reportId, statusReportVersions.version),
    audit: await db.$count(auditEvents),
    keys: await db.execute(sql`select count(*)::integer as count from idempotency_keys`),
  };
}

export async function lastAudit(db: Db) {
  const [event] = await db.select().from(auditEvents).orderBy(sql`${auditEvents.id} desc`).limit(1);
  return event;
}
