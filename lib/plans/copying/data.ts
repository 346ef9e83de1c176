import "server-only";
import { and, asc, eq, exists, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db, Tx } from "@/db/database";
import { plans, projects, projectYears } from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";
import { listProjects, type Project } from "../projects/data";

const copies = alias(projects, "copies");

async function idsInPlan(db: Db | Tx, scope: LaoScope, editionId: number, fiscalYear: number | null) {
  const found = await db
    .select({ id: projects.id })
    .from(plans)
    .innerJoin(projects, eq(projects.planId, plans.id))
    .where(
      and(
        eq(plans.laoId, scope.laoId),
        eq(plans.editionId, editionId),
        isNull(projects.deletedAt),
        fiscalYear === null
          ? undefined
          : exists(
              db
                .select({ one: sql`1` })
                .from(projectYears)
                .where(and(eq(projectYears.projectId, projects.id), eq(projectYears.fiscalYear, fiscalYear))),
            ),
      ),
    )
    .orderBy(asc(projects.id));
  return found.map(({ id }) => id);
}

/** The projects of an LAO's plan, of one fiscal year or of all, in the order of entry. */
export async function listCopyable(
  db: Db,
  scope: LaoScope,
  of: { editionId: number; fiscalYear: number | null },
): Promise<Project[]> {
  return listProjects(db, scope, await idsInPlan(db, scope, of.editionId, of.fiscalYear));
}

/** Which of the projects were copied into the LAO's plan of an edition already, and are in it still. */
export async function listCopiedInto(
  db: Db | Tx,
  scope: LaoScope,
  editionId: number,
  ids: readonly number[],
): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ from: copies.copiedFromId })
    .from(copies)
    .innerJoin(plans, eq(plans.id, copies.planId))
    .where(
      and(
        inArray(copies.copiedFromId, [...ids]),
        eq(plans.laoId, scope.laoId),
        eq(plans.editionId, editionId),
        isNull(copies.deletedAt),
      ),
    );
  return new Set(rows.flatMap(({ from }) => (from === null ? [] : [from])));
}

/** What one copying wrote, all at one instant, and nobody has changed since. */
export async function listCopiedAt(
  db: Db | Tx,
  scope: LaoScope,
  of: { editionId: number; at: Date; fiscalYear: number | null },
): Promise<number[]> {
  const ids = await idsInPlan(db, scope, of.editionId, of.fiscalYear);
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: projects.id })
    .from(projects)
    .where(
      and(
        inArray(projects.id, ids),
        eq(projects.updatedAt, of.at),
        of.fiscalYear === null
          ? and(eq(projects.createdAt, of.at), isNotNull(projects.copiedFromId))
          : undefined,
      ),
    )
    .orderBy(asc(projects.id));
  return rows.map(({ id }) => id);
}
