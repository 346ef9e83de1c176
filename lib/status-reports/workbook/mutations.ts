import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import type { Round } from "@/db/codes/status-reports";
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
import { civilDateOf } from "@/lib/platform/civil-date";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { plainJson } from "@/lib/platform/plain-json";
import { mayReportOn } from "../access";
import type { ReportingProblem } from "../rules";
import {
  type CorrectRefusal,
  type SubmitRefusal,
  writeCorrection,
  writeFirstReport,
} from "../writing/mutations";
import { roundColumns } from "./columns";
import { type ComparedReport, compareWithRound, countReportKinds, countWithoutReason } from "./comparison";
import { findRoundInWorkbook, findRoundOfLao } from "./data";
import { problemOfRoundToday, type RoundUndo, roundDigest } from "./rules";

export type StartRefusal = "round_not_found" | "columns_missing" | "no_rows" | ReportingProblem;
export type WriteRefusal =
  | "import_not_found"
  | "import_expired"
  | "changed_meanwhile"
  | "has_wrong_rows"
  | "choose_for_conflicts"
  | "correction_reason_missing"
  | "nothing_to_write"
  | ReportingProblem;

/** One file of an LAO's reports at a time, and its projects held in one order: nobody reports on them meanwhile. */
export async function lockReportsOf(tx: Tx, laoId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('report_imports'), ${laoId}::integer)`);
  await tx
    .select({ id: projects.id })
    .from(projects)
    .innerJoin(plans, eq(plans.id, projects.planId))
    .where(eq(plans.laoId, laoId))
    .orderBy(asc(projects.id))
    .for("update", { of: projects });
}

/** A row of a file that its project's rules refuse: nothing of the file is written. */
class RefusedRow extends Error {
  constructor(readonly reason: SubmitRefusal | CorrectRefusal) {
    super(`a row of a file was refused: ${reason}`);
  }
}

/** What the whole file is refused for: rules of the round as they are, all else means that something changed. */
function refusalOf(reason: RefusedRow["reason"]): ReportingProblem | "changed_meanwhile" {
  switch (reason) {
    case "project_not_found":
    case "already_reported":
    case "not_reported":
    case "stale_version":
    case "overspend_unconfirmed":
    case "correction_reason_missing":
      return "changed_meanwhile";
    default:
      return reason;
  }
}

/** Runs a transaction whose work may stop at a row; then nothing of it stays. */
export async function allOrNothing<T, R extends string>(
  work: () => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | ReportingProblem | "changed_meanwhile">> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedRow) return refused(refusalOf(error.reason));
    throw error;
  }
}

/** The value of a row that was written; a refusal stops everything. */
export function written<T>(outcome: Outcome<T, SubmitRefusal | CorrectRefusal>): T {
  if (!outcome.ok) throw new RefusedRow(outcome.reason);
  return outcome.value;
}

/** Whether somebody sends files of reports: the staff of an LAO, in person. */
function mayReportByFile(actor: Actor): actor is LaoActor {
  return actor.role === "lao" && mayReportOn(actor, { laoId: actor.laoId });
}

function ownScope(own: LaoActor) {
  const scope = laoScope(own, { id: own.laoId, provinceCode: own.provinceCode });
  if (!scope) throw new Error(`LAO ${own.laoId} is out of its own staff's reach`);
  return scope;
}

/**
 * Keeps a table that was read from a file or a pasted block, so that it can be looked at beside the round's reports.
 *
 * @param now by the database's clock: a closed round takes no file
 * @returns the columns that are missing, where that is the reason
 */
export async function startRoundImport(
  db: Db,
  actor: Actor,
  input: {
    fiscalYear: number;
    round: Round;
    fileName: string;
    sha256: string;
    rows: readonly (readonly string[])[];
  },
  now: Date,
): Promise<Outcome<{ id: string }, StartRefusal> & { missing?: readonly string[] }> {
  if (!mayReportByFile(actor)) return refused("round_not_found");
  const of = await findRoundOfLao(db, ownScope(actor), input);
  if (!of.window) return refused("round_not_found");
  const problem = problemOfRoundToday(of, civilDateOf(now));
  if (problem) return refused(problem);
  const columns = findColumns(input.rows, roundColumns(input.round));
  if ("missing" in columns) return { ...refused("columns_missing"), missing: columns.missing };
  const { headingRow } = columns.found;
  if (!input.rows.slice(headingRow + 1).some((row) => row.some((cell) => cell !== "")))
    return refused("no_rows");
  const whose = { laoId: actor.laoId, startedById: actor.personId, purpose: "status_reports" as const };
  const kept = await db.transaction(async (tx) => {
    await forgetUnwritten(tx, { ...whose, most: MOST_UNWRITTEN - 1 });
    return keepImport(tx, { ...input, ...whose, editionId: null, now });
  });
  return done({ id: kept.id });
}

export type RoundImport = KeptImport & { readonly fiscalYear: number; readonly round: Round };

/** Whether a kept file is one of reports, and the actor's own LAO's. */
export function isOwnRoundImport(actor: Actor, kept: KeptImport | null): kept is RoundImport {
  return kept?.purpose === "status_reports" && actor.role === "lao" && kept.laoId === actor.laoId;
}

type WriteInput = {
  readonly key: string;
  readonly importId: string;
  /** What the round was when the file was looked at. */
  readonly digest: string;
  /** Whether the file replaces what somebody saved since; null when nobody was asked. */
  readonly overwrite: boolean | null;
  /** For corrections whose rows give no reason; null where none was typed. */
  readonly correctionReason: string | null;
  /** The sealed proof of when the file was looked at, for the grace after closing. */
  readonly opened: string;
};

/**
 * Writes a file that was looked at into the round's reports: all of it, or nothing. The reports must still be what they
 * were when the file was looked at. Sent twice, it is written once.
 *
 * @param now by the database's clock: it decides whether the round is open
 */
export async function writeRoundImport(
  db: Db,
  actor: Actor,
  input: WriteInput,
  now: Date,
): Promise<Outcome<{ id: string }, WriteRefusal>> {
  if (!mayReportByFile(actor)) return refused("import_not_found");
  const { key, opened: _, ...content } = input;
  const form = { key: keyOfContent(key, content), action: "round.import" };
  return allOrNothing(() =>
    db.transaction((tx) =>
      onceOnly<{ id: string }, WriteRefusal>(tx, actor, form, now, () => writeOnce(tx, actor, input, now)),
    ),
  );
}

async function writeOnce(
  tx: Tx,
  own: LaoActor,
  input: WriteInput,
  now: Date,
): Promise<Outcome<{ id: string }, WriteRefusal>> {
  await lockReportsOf(tx, own.laoId);
  const kept = await lockImport(tx, input.importId);
  if (!isOwnRoundImport(own, kept)) return refused("import_not_found");
  if (kept.committedAt) return done({ id: kept.id });
  if (importState(kept, now) !== "open") return refused("import_expired");
  const round = await findRoundInWorkbook(tx, ownScope(own), kept);
  const columns = findColumns(kept.rows, roundColumns(kept.round));
  if ("missing" in columns || roundDigest(round.rows) !== input.digest) return refused("changed_meanwhile");
  const comparison = compareWithRound(kept.rows, columns.found, round);
  const counts = countReportKinds(comparison);
  if (counts.wrong > 0) return refused("has_wrong_rows");
  if (counts.conflict > 0 && input.overwrite === null) return refused("choose_for_conflicts");
  const rows = comparison.rows.filter(({ kind }) => kind !== "conflict" || input.overwrite === true);
  if (input.correctionReason === null && countWithoutReason({ rows }) > 0)
    return refused("correction_reason_missing");
  const counted = { ...counts, conflict: input.overwrite ? counts.conflict : 0 };
  if (counted.new + counted.changed + counted.conflict === 0) return refused("nothing_to_write");
  const undo = await writeRows(tx, own, kept, rows, input, now);
  const { fiscalYear, round: months } = kept;
  await recordAuditEvent(tx, {
    at: now,
    actorId: own.personId,
    action: "round.import",
    entity: "round",
    entityId: `${fiscalYear}-${months}`,
    laoId: own.laoId,
    address: own.address,
    after: {
      fiscalYear,
      round: months,
      importNumber: kept.number,
      fileName: kept.fileName,
      rowsReported: undo.reported.length,
      rowsCorrected: undo.corrected.length,
    },
  });
  await markImportWritten(tx, kept.id, { counts: counted, undo: plainJson(undo), now });
  return done({ id: kept.id });
}

async function writeRows(
  tx: Tx,
  own: LaoActor,
  { fiscalYear, round }: RoundImport,
  rows: readonly ComparedReport[],
  { correctionReason, opened }: WriteInput,
  now: Date,
): Promise<RoundUndo> {
  const undo = {
    reported: [] as RoundUndo["reported"][number][],
    corrected: [] as RoundUndo["corrected"][number][],
  };
  for (const row of rows) {
    if (row.kind !== "new" && row.kind !== "changed" && row.kind !== "conflict") continue;
    const of = { projectId: row.projectId, fiscalYear, round };
    // The comparison takes no row that spends more without its tick.
    const input = { values: row.values, overspendConfirmed: true, opened };
    if (row.kind === "new") {
      written(await writeFirstReport(tx, own, of, { ...input, correctionReason: null, version: 0 }, now));
      undo.reported.push({ projectId: row.projectId });
    } else {
      const { version } = row.stored;
      const reason = row.correctionReason ?? correctionReason;
      const saved = written(
        await writeCorrection(tx, own, of, { ...input, correctionReason: reason, version }, now),
      );
      undo.corrected.push({ projectId: row.projectId, version: saved.version, restore: version });
    }
  }
  return undo;
}
