import "server-only";
import type { Round } from "@/db/codes/status-reports";
import type { Db } from "@/db/database";
import type { LaoActor } from "@/lib/accounts/actor";
import { type LaoScope, laoScope } from "@/lib/accounts/scope";
import type { TwoTexts } from "@/lib/platform/form-state";
import { findReport, findReportingSubject, type ReportAddress } from "../data";
import { REPORT_PARTS } from "../history/rules";
import { REPORTING_PROBLEM_TH, SAVE_REFUSAL_TH } from "../messages";
import { correctStatusReport, submitStatusReport } from "../mutations";
import { isReportingProblem, overspends } from "../rules";
import { type StatusReportInput, statusReportSchema } from "../schema";
import type { CorrectRefusal, SubmitRefusal } from "../writing/mutations";
import { listRoundRows, type RoundRow } from "./data";
import { overspendTh, plannedTh, twoTextsOfReport } from "./messages";
import { type Cells, cellsOf, isUnchangeable, TICKS, withTheirs } from "./rules";
import { digestOfRow, type SentRow } from "./schema";

/** What became of one row. */
export type RowAnswer =
  | {
      readonly row: string;
      readonly state: "saved";
      readonly version: number;
      readonly was: string;
      readonly overspends: boolean;
      /** The cells as they are now, where some were picked from the other text. */
      readonly cells: Cells | null;
    }
  | {
      readonly row: string;
      readonly state: "wrong";
      /** What is wrong with the row as a whole. */
      readonly message: string;
      readonly problems: Readonly<Record<string, string>>;
    }
  | {
      readonly row: string;
      readonly state: "conflict";
      readonly version: number;
      readonly twoTexts: readonly TwoTexts[];
      /** The project, for a list that does not show it any more now that it is reported. */
      readonly about: { readonly position: number; readonly name: string; readonly planned: string } | null;
    };

type RoundForm = {
  readonly of: { readonly fiscalYear: number; readonly round: Round };
  readonly key: string;
  readonly opened: string;
};
type Refusal = SubmitRefusal | CorrectRefusal;

function ownScope(actor: LaoActor): LaoScope {
  const scope = laoScope(actor, { id: actor.laoId, provinceCode: actor.provinceCode });
  if (!scope) throw new Error("somebody's own LAO is out of their reach");
  return scope;
}

/** The cells of a row as its report form would send them. */
function formOf(sent: SentRow, cells: Cells, form: RoundForm, reasonForAll: string) {
  const said = Object.entries(cells).filter(([name, text]) => !TICKS.includes(name) || text !== "");
  const correctionReason = cells.correctionReason?.trim() ? cells.correctionReason : reasonForAll;
  return {
    ...Object.fromEntries(said),
    correctionReason,
    version: sent.version,
    key: form.key,
    opened: form.opened,
  };
}

function wrong(row: string, field: string, sentence: string): RowAnswer {
  const atCell = field !== "";
  return {
    row,
    state: "wrong",
    message: atCell ? "" : sentence,
    problems: atCell ? { [field]: sentence } : {},
  };
}

function saved(sent: SentRow, cells: Cells, input: StatusReportInput, version: number): RowAnswer {
  const picked = Object.keys(sent.picks).length > 0;
  return {
    row: sent.row,
    state: "saved",
    version,
    was: digestOfRow({ ...cells, same: "" }),
    overspends: overspends(input.values),
    cells: picked ? cells : null,
  };
}

async function besideStored(
  db: Db,
  scope: LaoScope,
  of: ReportAddress,
  sent: SentRow,
  cells: Cells,
  input: StatusReportInput,
  rows: () => Promise<readonly RoundRow[]>,
): Promise<RowAnswer> {
  const stored = await findReport(db, scope, of);
  if (!stored) return wrong(sent.row, "", SAVE_REFUSAL_TH.not_reported);
  const twoTexts = twoTextsOfReport(stored, input.values);
  // Somebody else saved the very same values: there is nothing to pick.
  if (twoTexts.length === 0) return saved(sent, cells, input, stored.version);
  const row = (await rows()).find(({ projectId }) => projectId === of.projectId);
  const about = row ? { position: row.position, name: row.name, planned: plannedTh(row) } : null;
  return { row: sent.row, state: "conflict", version: stored.version, twoTexts, about };
}

async function refusedRow(
  db: Db,
  scope: LaoScope,
  of: ReportAddress,
  sent: SentRow,
  reason: Exclude<Refusal, "already_reported" | "stale_version">,
  input: StatusReportInput,
): Promise<RowAnswer> {
  if (reason === "overspend_unconfirmed")
    return wrong(sent.row, "confirmOverspend", overspendTh(input.values));
  if (reason === "correction_reason_missing")
    return wrong(sent.row, "correctionReason", SAVE_REFUSAL_TH[reason]);
  if (!isReportingProblem(reason)) return wrong(sent.row, "", SAVE_REFUSAL_TH[reason]);
  const subject = await findReportingSubject(db, scope, of);
  return wrong(
    sent.row,
    "",
    subject ? REPORTING_PROBLEM_TH[reason](subject) : SAVE_REFUSAL_TH.project_not_found,
  );
}

async function saveRow(
  db: Db,
  actor: LaoActor,
  sent: SentRow,
  form: RoundForm & { readonly reasonForAll: string },
  now: Date,
  rows: () => Promise<readonly RoundRow[]>,
): Promise<RowAnswer> {
  const scope = ownScope(actor);
  const of: ReportAddress = { ...form.of, projectId: sent.projectId };
  const theirs = REPORT_PARTS.filter((part) => sent.picks[`pick-${part}`] === "theirs");
  const stored = theirs.length > 0 ? await findReport(db, scope, of) : null;
  const cells = stored ? withTheirs(sent.cells, cellsOf(stored), theirs) : sent.cells;
  const read = statusReportSchema.safeParse(formOf(sent, cells, form, form.reasonForAll));
  if (!read.success) {
    const { key, version, ...problems } = Object.fromEntries(
      read.error.issues.toReversed().map((issue) => [String(issue.path[0]), issue.message]),
    );
    return { row: sent.row, state: "wrong", message: key ?? version ?? "", problems };
  }
  const input = read.data;
  const save = input.version === 0 ? submitStatusReport : correctStatusReport;
  const outcome = await save(db, actor, of, input, now);
  if (outcome.ok) return saved(sent, cells, input, outcome.value.version);
  const { reason } = outcome;
  return reason === "already_reported" || reason === "stale_version"
    ? besideStored(db, scope, of, sent, cells, input, rows)
    : refusedRow(db, scope, of, sent, reason, input);
}

/**
 * Saves rows of the reporting grid, each by itself: right ones are saved whatever is wrong with others. A row is read,
 * checked and stored as its project's own form is.
 *
 * @param now by the database's clock
 */
export async function saveRoundRows(
  db: Db,
  actor: LaoActor,
  form: RoundForm & { readonly reasonForAll: string; readonly rows: readonly SentRow[] },
  now: Date,
): Promise<RowAnswer[]> {
  const answers: RowAnswer[] = [];
  let listed: Promise<readonly RoundRow[]> | undefined;
  const rows = () => {
    listed ??= listRoundRows(db, ownScope(actor), form.of);
    return listed;
  };
  for (const sent of form.rows) answers.push(await saveRow(db, actor, sent, form, now, rows));
  return answers;
}

/**
 * Reports every project that is not yet reported in the 12-month round as its 6-month report says it, each by itself.
 * Those that spent above the ordinance budget are left: that is to be confirmed for each.
 *
 * @returns how many were stored, and why the first of the others was not
 */
export async function reportAllUnchanged(
  db: Db,
  actor: LaoActor,
  { of, key, opened }: RoundForm,
  now: Date,
): Promise<{ readonly saved: number; readonly left: string | null }> {
  const scope = ownScope(actor);
  const rows = of.round === 12 ? await listRoundRows(db, scope, of) : [];
  let saved = 0;
  let left: string | null = null;
  for (const row of rows.filter(isUnchangeable)) {
    const sent: SentRow = {
      row: `p${row.projectId}`,
      projectId: row.projectId,
      version: "0",
      cells: row.sixMonthReport ? cellsOf(row.sixMonthReport) : {},
      picks: {},
    };
    const answer = await saveRow(
      db,
      actor,
      sent,
      { of, key, opened, reasonForAll: "" },
      now,
      async () => rows,
    );
    if (answer.state === "saved") saved += 1;
    else if (answer.state === "wrong") left ??= answer.message || Object.values(answer.problems)[0] || null;
  }
  return { saved, left };
}
