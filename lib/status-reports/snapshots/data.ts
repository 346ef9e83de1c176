import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { PlanStanding } from "@/db/codes/assessments";
import type { Db, Tx } from "@/db/database";
import {
  auditEvents,
  districts,
  people,
  provinces,
  roundSnapshotProjects,
  roundSnapshots,
  statusReports,
  statusReportVersions,
} from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";
import { amendmentsBetween, type ProjectAmendment, type RoundOfYear } from "./comparison";
import { listCurrentProjects, listFrozenProjects } from "./projects/data";

/** An LAO as it was when a round was frozen for it. */
export type RoundSnapshot = {
  readonly frozenAt: Date;
  readonly standing: PlanStanding;
  readonly fullNameTh: string;
  readonly districtNameTh: string;
  readonly provinceNameTh: string;
};

/** The snapshot of a round for an LAO; null until the round has closed for it. */
export async function findSnapshot(
  db: Db | Tx,
  scope: LaoScope,
  { fiscalYear, round }: RoundOfYear,
): Promise<RoundSnapshot | null> {
  const [snapshot] = await db
    .select({
      frozenAt: roundSnapshots.frozenAt,
      standing: roundSnapshots.standing,
      fullNameTh: roundSnapshots.laoNameTh,
      districtNameTh: districts.nameTh,
      provinceNameTh: provinces.nameTh,
    })
    .from(roundSnapshots)
    .innerJoin(districts, eq(districts.code, roundSnapshots.districtCode))
    .innerJoin(provinces, eq(provinces.code, roundSnapshots.provinceCode))
    .where(
      and(
        eq(roundSnapshots.laoId, scope.laoId),
        eq(roundSnapshots.fiscalYear, fiscalYear),
        eq(roundSnapshots.round, round),
      ),
    );
  return snapshot ?? null;
}

/** Who did what to a project after the freeze, and why where it was asked. */
export type AmendmentStep = {
  readonly of: "report" | "project";
  readonly byName: string | null;
  readonly at: Date;
  readonly reason: string | null;
};

/** What became of a project since the freeze, with everything that was done to it, the oldest first. */
export type RoundAmendment = ProjectAmendment & { readonly steps: readonly AmendmentStep[] };

/**
 * The projects of a round that are not what was frozen of them. Four queries, whatever the number of projects.
 * @returns null until the round has closed for the LAO
 * @source docs/sources.md
 */
export async function listAmendments(
  db: Db | Tx,
  scope: LaoScope,
  of: RoundOfYear,
): Promise<{ readonly snapshot: RoundSnapshot; readonly amendments: readonly RoundAmendment[] } | null> {
  const snapshot = await findSnapshot(db, scope, of);
  if (!snapshot) return null;
  const [frozen, current] = await Promise.all([
    listFrozenProjects(db, scope, of),
    listCurrentProjects(db, scope, of),
  ]);
  const amended = amendmentsBetween(frozen, current);
  const steps = await listSteps(
    db,
    scope,
    of,
    amended.map(({ projectId }) => projectId),
  );
  const amendments = amended.map((one) => {
    const isOfProject = one.frozen === null || one.current === null || one.projectParts.length > 0;
    const mine = steps.get(one.projectId) ?? [];
    return { ...one, steps: mine.filter((step) => step.of === "report" || isOfProject) };
  });
  return { snapshot, amendments };
}

/** Versions of the reports that count in the round, and deeds at the project itself, since the freeze. */
async function listSteps(
  db: Db | Tx,
  scope: LaoScope,
  { fiscalYear, round }: RoundOfYear,
  projectIds: readonly number[],
): Promise<Map<number, AmendmentStep[]>> {
  const steps = new Map<number, AmendmentStep[]>();
  if (projectIds.length === 0) return steps;
  const asked: SQL = sql`unnest(${sql.param(projectIds)}::bigint[]) as asked(project_id)`;
  const rows = await db.execute<AmendmentStep & { projectId: number; atMs: string }>(sql`
    with snapshot as (
      select frozen_at from ${roundSnapshots}
      where lao_id = ${scope.laoId} and fiscal_year = ${fiscalYear} and round = ${round}
    )
    select report.project_id::integer as "projectId", 'report' as of, person.display_name as "byName",
      extract(epoch from version.recorded_at) * 1000 as "atMs", version.correction_reason as reason
    from ${asked}
    join ${statusReports} as report on report.project_id = asked.project_id
      and report.fiscal_year = ${fiscalYear} and report.round <= ${round}
    join ${statusReportVersions} as version on version.report_id = report.id
    join ${people} as person on person.id = version.recorded_by
    left join ${roundSnapshotProjects} as frozen on frozen.lao_id = ${scope.laoId}
      and frozen.fiscal_year = ${fiscalYear} and frozen.round = ${round} and frozen.project_id = asked.project_id
    where report.round > coalesce(frozen.report_round, 0)
      or (report.id = frozen.report_id and version.version > frozen.report_version)
    union all
    select asked.project_id::integer, 'project', person.display_name, extract(epoch from event.at) * 1000, null
    from ${asked}
    cross join snapshot
    join ${auditEvents} as event on event.entity = 'project' and event.entity_id = asked.project_id::text
      and event.at > snapshot.frozen_at
    left join ${people} as person on person.id = event.actor_id
    order by "projectId", "atMs"`);
  for (const { projectId, atMs, of, byName, reason } of rows) {
    const step = { of, byName, at: new Date(Math.round(Number(atMs))), reason };
    const mine = steps.get(projectId);
    if (mine) mine.push(step);
    else steps.set(projectId, [step]);
  }
  return steps;
}

/** Where the LAO's plan stood when the round was frozen; a round that is not frozen has none in. */
export async function findFrozenStanding(
  db: Db | Tx,
  scope: LaoScope,
  of: RoundOfYear,
): Promise<PlanStanding> {
  return (await findSnapshot(db, scope, of))?.standing ?? "not_submitted";
}
