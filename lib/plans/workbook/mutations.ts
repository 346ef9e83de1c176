import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { PlanState } from "@/db/codes/plans";
import type { Db, Tx } from "@/db/database";
import { plans, projects } from "@/db/schema";
import type { Actor, LaoActor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { laoScope } from "@/lib/accounts/scope";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { findColumns } from "@/lib/imports/columns";
import type { KeptImport } from "@/lib/imports/data";
import { forgetUnwritten, keepImport, lockImport, markImportWritten } from "@/lib/imports/mutations";
import { importState, MOST_UNWRITTEN } from "@/lib/imports/rules";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { plainJson } from "@/lib/platform/plain-json";
import { mayChangePlanOf } from "../access";
import { findFramework } from "../editions/data";
import type { Project } from "../projects/data";
import {
  addProject,
  isOfReportedYear,
  type OpenPlan,
  openPlan,
  removeProject,
  rewriteProject,
  whoOf,
} from "../projects/writing/mutations";
import { workbookColumns } from "./columns";
import { type Comparison, compareWithPlan, countKinds } from "./comparison";
import { findPlanInWorkbook } from "./data";
import { contentOf, type ImportUndo, planDigest, planTakesAll } from "./rules";

export type StartRefusal = "edition_not_found" | "columns_missing" | "no_rows";
export type WriteRefusal =
  | "import_not_found"
  | "import_expired"
  | "plan_under_review"
  | "changed_meanwhile"
  | "has_wrong_rows"
  | "choose_for_conflicts"
  | "nothing_to_write";

/** One file of a plan at a time: two would each add the same projects. */
export async function lockPlanImports(tx: Tx, laoId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('plan_imports'), ${laoId}::integer)`);
}

/**
 * Keeps a table that was read from a file or a pasted block, so that it can be looked at beside the plan.
 *
 * @returns the columns that are missing, where that is the reason
 */
export async function startPlanImport(
  db: Db,
  actor: Actor,
  input: {
    editionId: number;
    fileName: string;
    sha256: string;
    rows: readonly (readonly string[])[];
  },
  now: Date,
): Promise<Outcome<{ id: string }, StartRefusal> & { missing?: readonly string[] }> {
  if (actor.role !== "lao" || !mayChangePlanOf(actor, actor.laoId)) return refused("edition_not_found");
  const framework = await findFramework(db, input.editionId);
  if (!framework) return refused("edition_not_found");
  const columns = findColumns(input.rows, workbookColumns(framework));
  if ("missing" in columns) return { ...refused("columns_missing"), missing: columns.missing };
  const { headingRow } = columns.found;
  if (!input.rows.slice(headingRow + 1).some((row) => row.some((cell) => cell !== "")))
    return refused("no_rows");
  const whose = { laoId: actor.laoId, startedById: actor.personId, purpose: "plan" as const };
  const kept = await db.transaction(async (tx) => {
    await forgetUnwritten(tx, { ...whose, most: MOST_UNWRITTEN - 1 });
    return keepImport(tx, { ...input, ...whose, now });
  });
  return done({ id: kept.id });
}

/** Whether a kept file is a plan's, and the actor's own LAO's. */
export function isOwnPlanImport(actor: Actor, kept: KeptImport | null): kept is KeptImport {
  return kept?.purpose === "plan" && actor.role === "lao" && kept.laoId === actor.laoId;
}

type WriteInput = {
  readonly key: string;
  readonly importId: string;
  /** What the plan was when the file was looked at. */
  readonly digest: string;
  /** Whether the file's text replaces one that somebody changed since; null when nobody was asked. */
  readonly overwrite: boolean | null;
};

/**
 * Writes a file that was looked at into the plan: all of it, or nothing. The plan must still be what it was when the
 * file was looked at. Sent twice, it is written once.
 */
export async function writePlanImport(
  db: Db,
  actor: Actor,
  input: WriteInput,
  now: Date,
): Promise<Outcome<{ id: string }, WriteRefusal>> {
  if (actor.role !== "lao" || !mayChangePlanOf(actor, actor.laoId)) return refused("import_not_found");
  const { key, ...content } = input;
  try {
    return await db.transaction((tx) =>
      onceOnly(tx, actor, { key: keyOfContent(key, content), action: "plan.import" }, now, () =>
        writeOnce(tx, actor, input, now),
      ),
    );
  } catch (error) {
    if (isOfReportedYear(error)) return refused("changed_meanwhile");
    throw error;
  }
}

async function writeOnce(
  tx: Tx,
  own: LaoActor,
  { importId, digest, overwrite }: WriteInput,
  now: Date,
): Promise<Outcome<{ id: string }, WriteRefusal>> {
  await lockPlanImports(tx, own.laoId);
  const kept = await lockImport(tx, importId);
  if (!isOwnPlanImport(own, kept) || kept.editionId === null) return refused("import_not_found");
  if (kept.committedAt) return done({ id: kept.id });
  if (importState(kept, now) !== "open") return refused("import_expired");
  const compared = await compareLocked(tx, own, kept.editionId, kept.rows);
  if (!compared || compared.digest !== digest) return refused("changed_meanwhile");
  const counts = countKinds(compared.comparison);
  if (counts.wrong > 0) return refused("has_wrong_rows");
  if (counts.conflict > 0 && overwrite === null) return refused("choose_for_conflicts");
  const written = { ...counts, conflict: overwrite ? counts.conflict : 0 };
  if (written.new + written.changed + written.conflict + written.removed === 0)
    return refused("nothing_to_write");
  if (!planTakesAll(compared.state, written)) return refused("plan_under_review");
  const plan = await openPlan(tx, own, kept.editionId, now);
  const undo = await writeRows(tx, own, plan, compared, overwrite === true, now);
  await recordAuditEvent(tx, {
    ...whoOf(own, now),
    action: "plan.import",
    entity: "plan",
    entityId: plan.id,
    after: { importNumber: kept.number, fileName: kept.fileName, ...changesOf(undo) },
  });
  await markImportWritten(tx, kept.id, { counts: written, undo: plainJson(undo), now });
  return done({ id: kept.id });
}

const changesOf = ({ added, changed, removed }: ImportUndo) => ({
  rowsAdded: added.length,
  rowsChanged: changed.length,
  rowsRemoved: removed.length,
});

type Compared = {
  readonly comparison: Comparison;
  readonly digest: string;
  readonly projects: readonly Project[];
  readonly state: PlanState | null;
};

/** The file beside the plan, whose state and projects stay as they are until the transaction ends. */
async function compareLocked(
  tx: Tx,
  own: LaoActor,
  editionId: number,
  rows: KeptImport["rows"],
): Promise<Compared | null> {
  const [plan] = await tx
    .select({ id: plans.id })
    .from(plans)
    .where(and(eq(plans.laoId, own.laoId), eq(plans.editionId, editionId)))
    .for("share");
  if (plan)
    await tx
      .select({ id: projects.id })
      .from(projects)
      .where(and(eq(projects.planId, plan.id), isNull(projects.deletedAt)))
      .orderBy(asc(projects.id))
      .for("update");
  const scope = laoScope(own, { id: own.laoId, provinceCode: own.provinceCode });
  const present = scope ? await findPlanInWorkbook(tx, scope, editionId) : null;
  if (!present) return null;
  const columns = findColumns(rows, workbookColumns(present.framework));
  if ("missing" in columns) return null;
  return {
    comparison: compareWithPlan(rows, columns.found, present),
    digest: planDigest(present.projects),
    projects: present.projects,
    state: present.state,
  };
}

async function writeRows(
  tx: Tx,
  own: LaoActor,
  plan: OpenPlan,
  { comparison, projects: present }: Compared,
  overwrite: boolean,
  now: Date,
): Promise<ImportUndo> {
  const byId = new Map(present.map((project) => [project.id, project]));
  const undo = {
    added: [] as ImportUndo["added"][number][],
    changed: [] as ImportUndo["changed"][number][],
    removed: [] as ImportUndo["removed"][number][],
  };
  for (const row of comparison.rows) {
    if (row.kind === "new") {
      const id = await addProject(tx, own, plan, row.content, now);
      undo.added.push({ id, rowVersion: 1 });
    } else if (row.kind === "changed" || (row.kind === "conflict" && overwrite)) {
      const project = byId.get(row.projectId)!;
      await rewriteProject(tx, own, project, row.content, now);
      const after = { id: project.id, rowVersion: project.rowVersion + 1 };
      undo.changed.push({ ...after, before: contentOf(project) });
    } else if (row.kind === "removed") {
      const project = byId.get(row.projectId)!;
      await removeProject(tx, own, project, now);
      undo.removed.push({ id: project.id, rowVersion: project.rowVersion + 1 });
    }
  }
  return undo;
}
