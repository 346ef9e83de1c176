import { and, eq, inArray } from "drizzle-orm";
import type { PlanState, TargetGroup } from "@/db/codes/plans";
import type { Tx } from "@/db/database";
import {
  editionSubItems,
  plans,
  projects,
  projectYears,
  statusReports,
  statusReportVersions,
} from "@/db/schema";
import type { DemoProject } from "./demo-project";

type DemoPlan = {
  laoId: number;
  /** The LAO's account, which reported. */
  personId: string;
  state: PlanState;
  projects: readonly DemoProject[];
};

type PlanWriting = {
  editionId: number;
  /** The civil day on which plans and projects were entered. */
  enteredOn: string;
  /** The year that the reports are of. */
  fiscalYear: number;
  /** First day of each round's reporting. */
  reportedFrom: Readonly<Record<6 | 12, string>>;
  plans: readonly DemoPlan[];
};

const TARGETS: Readonly<Record<string, TargetGroup[]>> = {
  "1.1": ["executive_politicians", "council_politicians", "local_staff"],
  "1.2": ["public_civil_society"],
  "1.3": ["children_youth", "schools"],
  "2": ["executive_politicians", "local_staff"],
  "3": ["public_civil_society", "private_business"],
  "4.3": ["council_politicians"],
  "4": ["local_staff", "public_civil_society", "state_agencies"],
};
const OBJECTIVES = [
  "เพื่อสร้างจิตสำนึกและค่านิยมที่ไม่ทนต่อการทุจริต",
  "เพื่อให้การบริหารราชการโปร่งใส ตรวจสอบได้ และลดโอกาสการทุจริต",
  "เพื่อให้ประชาชนเข้าถึงข้อมูลและมีส่วนร่วมในการบริหารงานของท้องถิ่น",
  "เพื่อให้มีกลไกการตรวจสอบการปฏิบัติราชการที่เข้มแข็ง",
] as const;

const satang = (baht: number) => BigInt(Math.round(baht * 100));

/** Working hours of a day in Thailand, the later the higher the place in the list. */
export function instantOf(day: string, place: number): Date {
  const opening = new Date(`${day}T08:30:00+07:00`).getTime();
  return new Date(opening + (place % 420) * 60_000);
}

async function writtenPlans(tx: Tx, writing: PlanWriting): Promise<Map<number, number>> {
  const { editionId, enteredOn: day } = writing;
  await tx
    .insert(plans)
    .values(
      writing.plans.map(({ laoId, state }) => ({
        laoId,
        editionId,
        state,
        createdAt: instantOf(day, 0),
        submittedAt: state === "draft" ? null : instantOf(day, 10),
        decidedAt: state === "passed" || state === "failed" ? instantOf(day, 20) : null,
      })),
    )
    .onConflictDoNothing();
  const laoIds = writing.plans.map((plan) => plan.laoId);
  const rows = await tx
    .select({ id: plans.id, laoId: plans.laoId })
    .from(plans)
    .where(and(eq(plans.editionId, editionId), inArray(plans.laoId, laoIds)));
  return new Map(rows.map((row) => [row.laoId, row.id]));
}

async function writtenProjects(
  tx: Tx,
  writing: PlanWriting,
): Promise<(DemoProject & { id: number; personId: string })[]> {
  const { editionId, enteredOn } = writing;
  const planIds = await writtenPlans(tx, writing);
  const items = await tx
    .select({ id: editionSubItems.id, code: editionSubItems.code })
    .from(editionSubItems)
    .where(eq(editionSubItems.editionId, editionId));
  const itemIds = new Map(items.map((row) => [row.code, row.id]));
  const wanted = writing.plans.flatMap((plan) =>
    plan.projects.map((project) => ({ project, planId: planIds.get(plan.laoId)!, personId: plan.personId })),
  );
  const ids = await tx
    .insert(projects)
    .values(
      wanted.map(({ project, planId }, place) => {
        const dimensionNumber = Number(project.item.charAt(0));
        const at = instantOf(enteredOn, place);
        return {
          planId,
          editionId,
          kind: project.kind,
          name: project.name,
          dimensionNumber,
          subItemId: itemIds.get(project.item) ?? null,
          quarter: ([1, 2, 3, 4] as const)[place % 4]!,
          targetGroups: TARGETS[project.item] ?? TARGETS[project.item.charAt(0)] ?? [],
          objective: OBJECTIVES[dimensionNumber - 1] ?? null,
          consistent: project.consistent,
          createdAt: at,
          updatedAt: at,
        };
      }),
    )
    .returning({ id: projects.id, planId: projects.planId, name: projects.name });
  // A plan of the demo names each work once, so plan and name find the row that was written.
  const idOf = new Map(ids.map((row) => [`${row.planId} ${row.name}`, row.id]));
  return wanted.map(({ project, planId, personId }) => ({
    ...project,
    personId,
    id: idOf.get(`${planId} ${project.name}`)!,
  }));
}

/** Writes plans with their projects, years and reports: one statement a table, whatever their number. */
export async function writePlans(tx: Tx, writing: PlanWriting): Promise<void> {
  const { editionId, fiscalYear, reportedFrom } = writing;
  const written = await writtenProjects(tx, writing);
  await tx.insert(projectYears).values(
    written.flatMap((project) =>
      project.years.map((year) => ({
        projectId: project.id,
        fiscalYear: year,
        editionId,
        planBudgetSatang: satang(project.planBaht),
        withoutBudget: project.planBaht === 0,
      })),
    ),
  );
  const told = written.flatMap((project, place) =>
    project.reports.map((report) => ({
      ...report,
      project,
      at: instantOf(reportedFrom[report.round], place),
    })),
  );
  if (told.length === 0) return;
  const reportRows = await tx
    .insert(statusReports)
    .values(
      told.map(({ project, round, at }) => ({ projectId: project.id, fiscalYear, round, createdAt: at })),
    )
    .returning({ id: statusReports.id, projectId: statusReports.projectId, round: statusReports.round });
  const reportId = new Map(reportRows.map((row) => [`${row.projectId} ${row.round}`, row.id]));
  await tx.insert(statusReportVersions).values(
    told.map(({ project, round, at, ...report }) => ({
      reportId: reportId.get(`${project.id} ${round}`)!,
      version: 1,
      status: report.status,
      cannotReason: report.cannotReason,
      cannotReasonText: report.cannotReasonText,
      inOrdinance: report.inOrdinance,
      withoutBudget: report.ordinanceBaht === 0 && project.planBaht === 0,
      ordinanceBudgetSatang: satang(report.ordinanceBaht),
      spentSatang: satang(report.spentBaht),
      recordedBy: project.personId,
      recordedAt: at,
    })),
  );
}
