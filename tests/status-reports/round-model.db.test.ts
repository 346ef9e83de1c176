import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "@/db/database";
import type { Actor } from "@/lib/accounts/actor";
import { listDimensionFigures } from "@/lib/reports/figures/data";
import { addReviewers, type Reviewers } from "../plans/reviewers";
import { twoLaos } from "../plans/two-laos";
import { useTestDatabase } from "../support/database";
import { COMMANDS, type Real } from "./round-model/commands";
import { figuresOf, type Model, newModel } from "./round-model/model";
import { PROJECTS, type World, worldsOf } from "./round-model/worlds";

const RUNS = 1002;
/** So many sequences at once, each on an LAO of its own. */
const AT_ONCE = 6;
const ROUNDS = [6, 12] as const;

const { db } = useTestDatabase();
let offices: Reviewers;
let stranger: Actor;
beforeAll(async () => {
  offices = await addReviewers(db);
  stranger = (await twoLaos(db)).own;
});

/** Every version of every report, as it lies in the database, and as the model remembers it. */
async function storedHistory(world: World) {
  const rows = await db.execute<{
    project: number;
    round: number;
    version: number;
    status: string;
    ordinance: string;
    spent: string;
    late: boolean;
    by: string;
    at: string;
    why: string | null;
    current: number;
  }>(sql`
    select report.project_id::integer as project, report.round, version.version, version.status,
      version.ordinance_budget_satang as ordinance, version.spent_satang as spent, version.is_late as late,
      version.recorded_by as by, (extract(epoch from version.recorded_at) * 1000)::bigint as at,
      version.correction_reason as why, report.current_version as current
    from status_reports as report join status_report_versions as version on version.report_id = report.id
    where report.project_id = any(${sql.param([...world.projectIds])}::bigint[])
    order by report.project_id, report.round, version.version`);
  return rows.map(({ ordinance, spent, at, ...row }) => ({
    ...row,
    ordinance: Number(ordinance),
    spent: Number(spent),
    at: Number(at),
  }));
}

function rememberedHistory(model: Model, world: World) {
  return model.projects.flatMap((project, index) =>
    ROUNDS.flatMap((round) =>
      project.reports[round].map(({ by, ...version }) => ({
        ...version,
        by: world.people[by]!.personId,
        project: world.projectIds[index],
        round,
        current: project.reports[round].length,
      })),
    ),
  );
}

async function storedFigures(world: World) {
  const byRound = await listDimensionFigures(db, world.scope, { fiscalYear: 2561, rounds: ROUNDS });
  return ROUNDS.map((round) =>
    (byRound.get(round) ?? []).map((dimension) => {
      const { waiting, ...counts } = dimension.counts;
      const { completed, inProgress, cannot } = dimension.reportedInRound;
      return {
        ...counts,
        planned: counts.completed + counts.inProgress + counts.cannot + waiting,
        roundReported: completed + inProgress + cannot,
        planBudget: Number(dimension.planBudgetSatang),
        ordinance: Number(dimension.ordinanceBudgetSatang),
        spent: Number(dimension.spentSatang),
      };
    }),
  );
}

async function storedSnapshots(world: World) {
  const rows = await db.execute<{
    of: number;
    project: number;
    round: number | null;
    version: number | null;
  }>(sql`
    select snapshot.round as of, frozen.project_id::integer as project, frozen.report_round as round,
      frozen.report_version as version
    from round_snapshots as snapshot left join round_snapshot_projects as frozen using (lao_id, fiscal_year, round)
    where snapshot.lao_id = ${world.laoId} order by snapshot.round, frozen.project_id`);
  return rows.map((row) => ({ ...row }));
}

function rememberedSnapshots(model: Model, world: World) {
  return ROUNDS.flatMap((of) => {
    const frozen = model.frozen[of];
    if (frozen === null) return [];
    const nothing = { project: null, round: null, version: null };
    const kept = frozen.map((one) => ({ ...one, project: world.projectIds[one.project] ?? null }));
    return [...kept, ...(kept.length > 0 ? [] : [nothing])].map((one) => ({ ...one, of }));
  });
}

async function countEvents(database: Db, laoId: number): Promise<number> {
  const [row] = await database.execute<{ count: number }>(
    sql`select count(*)::integer as count from audit_events where lao_id = ${laoId}`,
  );
  return row!.count;
}

async function expectSame(model: Model, { world }: Real): Promise<void> {
  const [history, figures, snapshots, events] = await Promise.all([
    storedHistory(world),
    storedFigures(world),
    storedSnapshots(world),
    countEvents(db, world.laoId),
  ]);
  expect(history).toEqual(rememberedHistory(model, world));
  expect(figures).toEqual(
    ROUNDS.map((round) => [1, 2, 3, 4].map((number) => figuresOf(model, number, round))),
  );
  expect(snapshots).toEqual(rememberedSnapshots(model, world));
  expect(events).toBe(model.events);
}

describe("whatever several people do with a round, one after the other", () => {
  it(`leaves the figures, the history, the snapshots and the trail of a simple model, ${RUNS} times`, async () => {
    const nextWorld = worldsOf(db);
    const sequences = fc.asyncProperty(COMMANDS, async (commands) => {
      const real: Real = { db, world: await nextWorld(), offices, stranger, sent: [] };
      const model = newModel(PROJECTS);
      await fc.asyncModelRun(() => ({ model, real }), commands);
      await expectSame(model, real);
    });
    const batches = Array.from({ length: AT_ONCE }, () =>
      fc.assert(sequences, { numRuns: Math.ceil(RUNS / AT_ONCE) }),
    );
    await Promise.all(batches);
  }, 300_000);
});
