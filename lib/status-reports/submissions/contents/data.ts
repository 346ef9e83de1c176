import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Round } from "@/db/codes/status-reports";
import type { Db, Tx } from "@/db/database";
import { plans, projects, projectYears, statusReports, statusReportVersions } from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";
import { isCurrentVersion, isReportOf } from "../../versions/data";

export type RoundOfYear = { readonly fiscalYear: number; readonly round: Round };

/** What an LAO's round holds at a moment: what a receipt says of it. */
export type RoundContents = {
  readonly projectCount: number;
  readonly reportedCount: number;
  readonly ordinanceBudgetSatang: bigint;
  readonly spentSatang: bigint;
  readonly contentSha256: string;
};

/** Every project that the round asks for with its report's version, in one text. */
const EVERYTHING = sql`coalesce(string_agg(
  ${projects.id} || ':' || coalesce(${statusReports.id} || '.' || ${statusReports.currentVersion}, '-'),
  ',' order by ${projects.id}), '')`;

const DIGEST = sql<string>`encode(sha256(convert_to(${EVERYTHING}, 'UTF8')), 'hex')`;

const yearOf = (fiscalYear: number) =>
  and(eq(projectYears.projectId, projects.id), eq(projectYears.fiscalYear, fiscalYear));
const eligible = and(eq(projects.consistent, true), isNull(projects.deletedAt));

/**
 * The digests of LAOs' rounds as they are now, to stand in another query: rows of lao_id and digest, none for an LAO of
 * which the round asks for no project. Two are equal only where the same projects are asked for and each has the same
 * version of its report. Read of all at once: one by one, the whole country takes three times as long.
 *
 * @param laoIds a query of the ids
 * @source docs/sources.md R-13
 */
export function contentDigests(db: Db | Tx, laoIds: SQL, of: RoundOfYear): SQL {
  const digests = db
    .select({ lao_id: plans.laoId, digest: DIGEST.as("digest") })
    .from(plans)
    .innerJoin(projects, eq(projects.planId, plans.id))
    .innerJoin(projectYears, yearOf(of.fiscalYear))
    .leftJoin(statusReports, isReportOf(of))
    .where(and(sql`${plans.laoId} in (${laoIds})`, eligible))
    .groupBy(plans.laoId);
  return sql`${digests}`;
}

/** What the LAO's round holds now. */
export async function findRoundContents(
  db: Db | Tx,
  scope: LaoScope,
  of: RoundOfYear,
): Promise<RoundContents> {
  const [found] = await db
    .select({
      projectCount: sql<number>`count(*)::integer`,
      reportedCount: sql<number>`count(${statusReports.id})::integer`,
      ordinanceBudgetSatang: sql`coalesce(sum(${statusReportVersions.ordinanceBudgetSatang}), 0)`.mapWith(
        BigInt,
      ),
      spentSatang: sql`coalesce(sum(${statusReportVersions.spentSatang}), 0)`.mapWith(BigInt),
      contentSha256: DIGEST,
    })
    .from(plans)
    .innerJoin(projects, eq(projects.planId, plans.id))
    .innerJoin(projectYears, yearOf(of.fiscalYear))
    .leftJoin(statusReports, isReportOf(of))
    .leftJoin(statusReportVersions, isCurrentVersion)
    .where(and(eq(plans.laoId, scope.laoId), eligible));
  if (!found) throw new Error("a sum without groups has one row");
  return found;
}
