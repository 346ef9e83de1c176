import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { projects, projectYears } from "@/db/schema/plans";
import { roundSnapshotProjects } from "@/db/schema/round-snapshots";
import { statusReports } from "@/db/schema/status-reports";

/** Whose projects, in words of the statement around: columns, or values. */
export type ProjectsAsked = {
  readonly laoId: SQL;
  /** The LAO's plan for the year's edition. */
  readonly planId: SQL;
  readonly fiscalYear: number;
  readonly round: SQL;
  /** Of one dimension only. */
  readonly dimensionNumber?: SQL;
};

/**
 * The eligible projects of an LAO's year, each with the report that counts for the round, as they are or as they were
 * frozen: a row source with id, plan_budget_satang, report_id, report_version and report_round.
 *
 * @source docs/sources.md
 */
export function countedProjects(asked: ProjectsAsked, isFrozen: boolean): SQL {
  return isFrozen ? frozenProjects(asked) : currentProjects(asked);
}

function currentProjects({ planId, fiscalYear, round, dimensionNumber }: ProjectsAsked): SQL {
  const ofDimension = dimensionNumber ? sql`and ${projects.dimensionNumber} = ${dimensionNumber}` : sql``;
  return sql`
    select ${projects.id}, ${projectYears.planBudgetSatang}, report.id as report_id,
      report.current_version as report_version, report.round as report_round
    from ${projects}
    join ${projectYears} on ${projectYears.projectId} = ${projects.id}
      and ${projectYears.fiscalYear} = ${fiscalYear}
    left join lateral (
      select ${statusReports.id}, ${statusReports.currentVersion}, ${statusReports.round}
      from ${statusReports}
      where ${statusReports.projectId} = ${projects.id} and ${statusReports.fiscalYear} = ${fiscalYear}
        and ${statusReports.round} <= ${round}
      order by ${statusReports.round} desc
      limit 1
    ) as report on true
    where ${projects.planId} = ${planId} ${ofDimension}
      and ${projects.deletedAt} is null and ${projects.consistent}`;
}

function frozenProjects({ laoId, fiscalYear, round, dimensionNumber }: ProjectsAsked): SQL {
  const ofDimension = dimensionNumber ? sql`and frozen.dimension_number = ${dimensionNumber}` : sql``;
  return sql`
    select frozen.project_id as id, frozen.plan_budget_satang, frozen.report_id, frozen.report_version,
      frozen.report_round
    from ${roundSnapshotProjects} as frozen
    where frozen.lao_id = ${laoId} and frozen.fiscal_year = ${fiscalYear} and frozen.round = ${round}
      ${ofDimension} and frozen.consistent`;
}
