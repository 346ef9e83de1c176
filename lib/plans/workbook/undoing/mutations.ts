import "server-only";
import { asc, inArray } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { projects } from "@/db/schema";
import type { Actor, LaoActor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { laoScope } from "@/lib/accounts/scope";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { lockImport, markImportUndone } from "@/lib/imports/mutations";
import { importState } from "@/lib/imports/rules";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { mayChangePlanOf, planTakes } from "../../access";
import { listProjects, type Project } from "../../projects/data";
import {
  bringProjectBack,
  isOfReportedYear,
  openPlan,
  removeProject,
  rewriteProject,
  whoOf,
} from "../../projects/writing/mutations";
import { listReportedYears } from "../data";
import { isOwnPlanImport, lockPlanImports } from "../mutations";
import { type ImportUndo, readUndo } from "../rules";

export type UndoRefusal =
  | "import_not_found"
  | "undo_too_late"
  | "plan_under_review"
  | "changed_since"
  | "year_has_report";
/** With the projects that somebody changed since, or reported on. */
type UndoOutcome = Outcome<{ id: string }, UndoRefusal> & { changed?: readonly string[] };

/**
 * Puts a plan back to what it was before a file was written into it. Where a project was changed since, nothing is
 * undone, and the answer names those projects.
 */
export async function undoPlanImport(
  db: Db,
  actor: Actor,
  input: { key: string; importId: string },
  now: Date,
): Promise<UndoOutcome> {
  if (actor.role !== "lao" || !mayChangePlanOf(actor, actor.laoId)) return refused("import_not_found");
  let changed: readonly string[] = [];
  try {
    const outcome = await db.transaction((tx) =>
      onceOnly<{ id: string }, UndoRefusal>(
        tx,
        actor,
        { key: input.key, action: "plan.undo_import" },
        now,
        async () => {
          const answer = await undoOnce(tx, actor, input.importId, now);
          changed = answer.changed ?? [];
          return answer;
        },
      ),
    );
    return outcome.ok ? outcome : { ...outcome, changed };
  } catch (error) {
    if (isOfReportedYear(error)) return refused("year_has_report");
    throw error;
  }
}

async function undoOnce(tx: Tx, own: LaoActor, importId: string, now: Date): Promise<UndoOutcome> {
  await lockPlanImports(tx, own.laoId);
  const kept = await lockImport(tx, importId);
  if (!isOwnPlanImport(own, kept) || kept.editionId === null) return refused("import_not_found");
  const state = importState(kept, now);
  if (state === "undone") return done({ id: kept.id });
  if (state !== "written") return refused("undo_too_late");
  const undo = readUndo(kept.undo);
  const plan = await openPlan(tx, own, kept.editionId, now);
  const isTaken =
    (undo.added.length === 0 || planTakes(plan.state, "delete")) &&
    (undo.changed.length === 0 || planTakes(plan.state, "edit")) &&
    (undo.removed.length === 0 || planTakes(plan.state, "restore"));
  if (!isTaken) return refused("plan_under_review");
  const present = await lockTouched(tx, own, undo);
  const since = await changedSince(tx, undo, present);
  if (since.length > 0) return { ...refused("changed_since"), changed: since };
  for (const { id } of undo.added) await removeProject(tx, own, present.get(id)!, now);
  for (const { id, before } of undo.changed) await rewriteProject(tx, own, present.get(id)!, before, now);
  for (const { id } of undo.removed) await bringProjectBack(tx, own, present.get(id)!, now);
  await recordAuditEvent(tx, {
    ...whoOf(own, now),
    action: "plan.undo_import",
    entity: "plan",
    entityId: plan.id,
    after: { importNumber: kept.number, fileName: kept.fileName },
  });
  await markImportUndone(tx, kept.id, now);
  return done({ id: kept.id });
}

async function lockTouched(tx: Tx, own: LaoActor, undo: ImportUndo): Promise<Map<number, Project>> {
  const ids = [...undo.added, ...undo.changed, ...undo.removed].map(({ id }) => id);
  await tx
    .select({ id: projects.id })
    .from(projects)
    .where(inArray(projects.id, ids))
    .orderBy(asc(projects.id))
    .for("update");
  const scope = laoScope(own, { id: own.laoId, provinceCode: own.provinceCode });
  const present = scope ? await listProjects(tx, scope, ids) : [];
  return new Map(present.map((project) => [project.id, project]));
}

/** Names of the projects that are not what the import left: another text, or a report on a project it added. */
async function changedSince(
  tx: Tx,
  undo: ImportUndo,
  present: ReadonlyMap<number, Project>,
): Promise<string[]> {
  const reported = await listReportedYears(
    tx,
    undo.added.map(({ id }) => id),
  );
  return [...undo.added, ...undo.changed, ...undo.removed].flatMap(({ id, rowVersion }) => {
    const project = present.get(id);
    if (project?.rowVersion === rowVersion && !reported.has(id)) return [];
    return [project?.name ?? String(id)];
  });
}
