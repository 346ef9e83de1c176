import "server-only";
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import type { Actor, LaoActor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { laoScope } from "@/lib/accounts/scope";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { mayChangePlanOf, planTakes } from "../access";
import { findFramework } from "../editions/data";
import { openForChange, type ProjectRefusal } from "../projects/change/mutations";
import { listProjects, type Project } from "../projects/data";
import {
  addProject,
  isOfReportedYear,
  openPlan,
  removeProject,
  rewriteProject,
} from "../projects/writing/mutations";
import { problemsIn } from "../rules";
import { listCopiedAt, listCopiedInto } from "./data";
import { contentInEdition, withNextYear, withoutYear } from "./rules";

export type CopyRefusal = ProjectRefusal | "copied_already" | "nothing_to_undo";

/** When it was copied, in milliseconds: the number by which the receipt finds it. */
export type Copied = { readonly at: number; readonly count: number };

function scopeOf(own: LaoActor) {
  return laoScope(own, { id: own.laoId, provinceCode: own.provinceCode });
}

async function copyOneYear(
  tx: Tx,
  actor: Actor,
  input: { projectId: number; editionId: number; fromYear: number },
  now: Date,
): Promise<CopyRefusal | null> {
  const opened = await openForChange(tx, actor, input.projectId, "edit");
  if (!opened.ok) return opened.reason;
  const { project, own } = opened.value;
  if (project.deletedAt || project.editionId !== input.editionId) return "project_not_found";
  const content = withNextYear(project, input.fromYear);
  if (!content) return "copied_already";
  await rewriteProject(tx, own, project, content, now);
  return null;
}

/** A refusal of one among many: the transaction is undone, and nothing of the others stays. */
class NothingCopied extends Error {
  constructor(readonly reason: CopyRefusal) {
    super(reason);
  }
}

async function allOrNothing<T>(
  db: Db,
  work: (tx: Tx) => Promise<Outcome<T, CopyRefusal>>,
): Promise<Outcome<T, CopyRefusal>> {
  try {
    return await db.transaction(work);
  } catch (error) {
    if (error instanceof NothingCopied) return refused(error.reason);
    if (isOfReportedYear(error)) return refused("year_has_report");
    throw error;
  }
}

/** Adds the year after to projects of a year, with the same budget: all of them, or none. */
export async function copyYear(
  db: Db,
  actor: Actor,
  input: { key: string; editionId: number; fromYear: number; projectIds: readonly number[] },
  now: Date,
): Promise<Outcome<Copied, CopyRefusal>> {
  const { editionId, fromYear, projectIds } = input;
  if (actor.role !== "lao" || !mayChangePlanOf(actor, actor.laoId)) return refused("project_not_found");
  return allOrNothing(db, (tx) =>
    onceOnly<Copied, CopyRefusal>(
      tx,
      actor,
      { key: keyOfContent(input.key, { editionId, fromYear, projectIds }), action: "project.edit" },
      now,
      async () => {
        const framework = await findFramework(tx, editionId);
        if (!framework) return refused("edition_not_found");
        if (!framework.years.includes(fromYear + 1)) return refused("year_outside_edition");
        for (const projectId of projectIds) {
          const reason = await copyOneYear(tx, actor, { projectId, editionId, fromYear }, now);
          if (reason) throw new NothingCopied(reason);
        }
        return done({ at: now.getTime(), count: projectIds.length });
      },
    ),
  );
}

async function sourcesOf(tx: Tx, own: LaoActor, ids: readonly number[]): Promise<Project[] | null> {
  const scope = scopeOf(own);
  const found = scope ? await listProjects(tx, scope, ids) : [];
  return found.length === ids.length && found.every(({ deletedAt }) => !deletedAt) ? found : null;
}

/**
 * Makes new projects of an edition's plan from those of an earlier edition: all of them, or none. One that was copied
 * before and is still in the plan is refused. Their sub-item is that of the same code; the choices name another.
 */
export async function copyIntoEdition(
  db: Db,
  actor: Actor,
  input: {
    key: string;
    editionId: number;
    fiscalYears: readonly number[];
    projectIds: readonly number[];
    /** By project: the sub-item chosen where none bears the same code. */
    subItems: ReadonlyMap<number, number>;
  },
  now: Date,
): Promise<Outcome<Copied, CopyRefusal>> {
  const { editionId, fiscalYears, projectIds, subItems } = input;
  if (actor.role !== "lao" || !mayChangePlanOf(actor, actor.laoId)) return refused("project_not_found");
  const said = { editionId, fiscalYears, projectIds, subItems: [...subItems] };
  return allOrNothing(db, (tx) =>
    onceOnly<Copied, CopyRefusal>(
      tx,
      actor,
      { key: keyOfContent(input.key, said), action: "project.create" },
      now,
      async () => {
        const framework = await findFramework(tx, editionId);
        if (!framework) return refused("edition_not_found");
        const scope = scopeOf(actor);
        const sources = await sourcesOf(tx, actor, projectIds);
        if (!sources || !scope) return refused("project_not_found");
        const plan = await openPlan(tx, actor, editionId, now);
        if (!planTakes(plan.state, "create")) return refused("plan_under_review");
        // Two copyings at once wait for each other, so that neither copies what the other does.
        await tx.execute(sql`select pg_advisory_xact_lock(hashtext('plan_copying'), ${plan.id}::integer)`);
        const copied = await listCopiedInto(tx, scope, editionId, projectIds);
        if (copied.size > 0) throw new NothingCopied("copied_already");
        for (const source of sources) {
          const content = contentInEdition(source, framework, fiscalYears);
          if (!content || source.editionId === editionId) throw new NothingCopied("dimension_unknown");
          const whole = { ...content, subItemId: content.subItemId ?? subItems.get(source.id) ?? null };
          const [problem] = problemsIn(whole, framework);
          if (problem) throw new NothingCopied(problem);
          await addProject(tx, actor, plan, whole, now, source.id);
        }
        return done({ at: now.getTime(), count: sources.length });
      },
    ),
  );
}

/**
 * Takes back what one copying wrote, except what was changed since: that stays. A year that has a report by now keeps
 * everything as it is.
 */
export async function undoCopying(
  db: Db,
  actor: Actor,
  input: { editionId: number; at: Date; fiscalYear: number | null },
  now: Date,
): Promise<Outcome<{ count: number }, CopyRefusal>> {
  if (actor.role !== "lao" || !mayChangePlanOf(actor, actor.laoId)) return refused("nothing_to_undo");
  const scope = scopeOf(actor);
  return allOrNothing(db, async (tx) => {
    const ids = scope ? await listCopiedAt(tx, scope, input) : [];
    if (ids.length === 0) return refused("nothing_to_undo");
    for (const id of ids) {
      const opened = await openForChange(tx, actor, id, input.fiscalYear === null ? "delete" : "edit");
      if (!opened.ok) throw new NothingCopied(opened.reason);
      const { project, own } = opened.value;
      if (project.updatedAt.getTime() !== input.at.getTime()) throw new NothingCopied("changed_by_other");
      const content = input.fiscalYear === null ? null : withoutYear(project, input.fiscalYear);
      if (input.fiscalYear === null) await removeProject(tx, own, project, now);
      else if (content) await rewriteProject(tx, own, project, content, now);
    }
    return done({ count: ids.length });
  });
}
