import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import {
  people,
  projects,
  roundReviews,
  roundSubmissions,
  statusReports,
  statusReportVersions,
} from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";
import { isCurrentVersion, isReportOf } from "../../versions/data";
import type { RoundOfYear } from "../contents/data";
import { type ReasonedProject, type RoundStep, stepsOf } from "./rules";

/** Every step of the LAO's round with its reasons, the earliest first: two queries. */
export async function listRoundSteps(
  db: Db | Tx,
  scope: LaoScope,
  { fiscalYear, round }: RoundOfYear,
): Promise<RoundStep[]> {
  const ofRound = and(
    eq(roundSubmissions.laoId, scope.laoId),
    eq(roundSubmissions.fiscalYear, fiscalYear),
    eq(roundSubmissions.round, round),
  );
  const submissions = await db
    .select({
      id: roundSubmissions.id,
      number: roundSubmissions.number,
      receiptNumber: roundSubmissions.receiptNumber,
      isLate: roundSubmissions.isLate,
      submittedAt: roundSubmissions.submittedAt,
    })
    .from(roundSubmissions)
    .where(ofRound)
    .orderBy(asc(roundSubmissions.number));
  const reviews = await db
    .select({
      submissionId: roundReviews.submissionId,
      toState: roundReviews.toState,
      reason: roundReviews.reason,
      at: roundReviews.reviewedAt,
      byRole: people.role,
      project: {
        id: projects.id,
        name: projects.name,
        isDeleted: sql<boolean>`${projects.deletedAt} is not null`,
        reportedAt: statusReportVersions.recordedAt,
      },
    })
    .from(roundReviews)
    .innerJoin(roundSubmissions, eq(roundSubmissions.id, roundReviews.submissionId))
    .innerJoin(people, eq(people.id, roundReviews.reviewedBy))
    .leftJoin(projects, eq(projects.id, roundReviews.projectId))
    .leftJoin(statusReports, isReportOf({ fiscalYear, round }))
    .leftJoin(statusReportVersions, isCurrentVersion)
    .where(ofRound)
    .orderBy(asc(roundReviews.id));
  return stepsOf(
    submissions,
    reviews.map(({ project, ...row }) => ({ ...row, project: namedProject(project) })),
  );
}

/** Joined from three tables: without a project every field is null. */
function namedProject(
  row: { [Field in keyof ReasonedProject]: ReasonedProject[Field] | null } | null,
): ReasonedProject | null {
  if (!row || row.id === null || row.name === null) return null;
  return { id: row.id, name: row.name, isDeleted: row.isDeleted === true, reportedAt: row.reportedAt };
}
