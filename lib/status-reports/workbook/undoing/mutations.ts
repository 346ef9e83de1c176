import "server-only";
import type { Db, Tx } from "@/db/database";
import type { Actor, LaoActor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { laoScope } from "@/lib/accounts/scope";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { lockImport, markImportUndone } from "@/lib/imports/mutations";
import { importState } from "@/lib/imports/rules";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { mayReportOn } from "../../access";
import type { ReportingProblem } from "../../rules";
import { writeCorrection } from "../../writing/mutations";
import { findRoundInWorkbook } from "../data";
import { allOrNothing, isOwnRoundImport, lockReportsOf, type RoundImport, written } from "../mutations";
import { type RoundUndo, readRoundUndo } from "../rules";

export type UndoRefusal =
  | "import_not_found"
  | "undo_too_late"
  | "nothing_to_undo"
  | "changed_since"
  | ReportingProblem;
/** With the projects whose reports somebody changed since. */
type UndoOutcome = Outcome<{ id: string }, UndoRefusal> & { changed?: readonly string[] };

/**
 * Brings back what the corrections of a file replaced, each as a new version. First reports stay: versions are never
 * removed. Where a correction was itself corrected since, nothing is undone, and the answer names those projects.
 *
 * @param now by the database's clock: a closed round takes no corrections, and so no undoing
 * @source docs/sources.md R-10
 */
export async function undoRoundImport(
  db: Db,
  actor: Actor,
  { key, importId }: { key: string; importId: string },
  now: Date,
): Promise<UndoOutcome> {
  if (actor.role !== "lao" || !mayReportOn(actor, { laoId: actor.laoId })) return refused("import_not_found");
  let changed: readonly string[] = [];
  const outcome = await allOrNothing(() =>
    db.transaction((tx) =>
      onceOnly<{ id: string }, UndoRefusal>(
        tx,
        actor,
        { key, action: "round.undo_import" },
        now,
        async () => {
          const answer = await undoOnce(tx, actor, importId, now);
          changed = answer.changed ?? [];
          return answer;
        },
      ),
    ),
  );
  if (outcome.ok) return outcome;
  return outcome.reason === "changed_meanwhile"
    ? { ...refused("changed_since"), changed }
    : { ok: false, reason: outcome.reason, changed };
}

async function undoOnce(tx: Tx, own: LaoActor, importId: string, now: Date): Promise<UndoOutcome> {
  await lockReportsOf(tx, own.laoId);
  const kept = await lockImport(tx, importId);
  if (!isOwnRoundImport(own, kept)) return refused("import_not_found");
  const state = importState(kept, now);
  if (state === "undone") return done({ id: kept.id });
  if (state !== "written") return refused("undo_too_late");
  const { corrected } = readRoundUndo(kept.undo);
  if (corrected.length === 0) return refused("nothing_to_undo");
  const changed = await bringBack(tx, own, kept, corrected, now);
  if (changed.length > 0) return { ...refused("changed_since"), changed };
  const { fiscalYear, round } = kept;
  await recordAuditEvent(tx, {
    at: now,
    actorId: own.personId,
    action: "round.undo_import",
    entity: "round",
    entityId: `${fiscalYear}-${round}`,
    laoId: own.laoId,
    address: own.address,
    after: {
      fiscalYear,
      round,
      importNumber: kept.number,
      fileName: kept.fileName,
      rowsCorrected: corrected.length,
    },
  });
  await markImportUndone(tx, kept.id, now);
  return done({ id: kept.id });
}

/** @returns the projects whose reports are not what the file left; then nothing was written */
async function bringBack(
  tx: Tx,
  own: LaoActor,
  { fiscalYear, round, number }: RoundImport,
  corrected: RoundUndo["corrected"],
  now: Date,
): Promise<string[]> {
  const scope = laoScope(own, { id: own.laoId, provinceCode: own.provinceCode });
  const present = scope ? await findRoundInWorkbook(tx, scope, { fiscalYear, round }) : null;
  const byId = new Map(present?.rows.map((row) => [row.projectId, row]));
  const changed = corrected.flatMap(({ projectId, version }) => {
    const row = byId.get(projectId);
    return row?.report?.version === version ? [] : [row?.name ?? String(projectId)];
  });
  if (changed.length > 0) return changed;
  for (const { projectId, version, restore } of corrected) {
    const values = present?.versions.get(`${projectId}:${restore}`);
    if (!values) throw new Error(`version ${restore} of project ${projectId} is gone`);
    const input = {
      values,
      version,
      restoredFrom: restore,
      correctionReason: `ยกเลิกการนำเข้าเลขที่ ${number}`,
      overspendConfirmed: true,
      opened: "",
    };
    written(await writeCorrection(tx, own, { projectId, fiscalYear, round }, input, now));
  }
  return [];
}
