import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { SubmissionState } from "@/db/codes/status-reports";
import type { Db, Tx } from "@/db/database";
import { roundReviews, roundSubmissions } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { listStaffAddresses } from "@/lib/accounts/lao-accounts/data";
import type { LaoScope } from "@/lib/accounts/scope";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { enqueueMail } from "@/lib/mail/mutations";
import { type CivilDate, civilDateOf } from "@/lib/platform/civil-date";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { listRoundRows } from "../../grid/data";
import { roundOfYearTh } from "../../messages";
import { findRoundWindow } from "../../rounds/data";
import type { ExtendRefusal } from "../../rounds/extensions/messages";
import { extendRound } from "../../rounds/extensions/mutations";
import { roundState } from "../../rounds/rules";
import { mayTakeStep, type RoundDeed, stateAfter } from "../access";
import { findSubmissionInReach, findSubmissionState, type Submission } from "../data";
import { lockRoundsOf } from "../mutations";

export type RoundDecision = {
  readonly key: string;
  readonly submissionId: number;
  /** Of the page on which the decision was made. */
  readonly rowVersion: number;
  readonly deed: Exclude<RoundDeed, "submit">;
  /** Of the round as a whole. */
  readonly reason: string | null;
  readonly projectReasons: readonly { readonly projectId: number; readonly reason: string }[];
  /** The last day of a round that is closed for the LAO and returned. */
  readonly reopenUntil: CivilDate | null;
};

export type DecideRoundRefusal =
  | "submission_not_found"
  | "changed_meanwhile"
  | "changed_since"
  | "step_not_open"
  | "reason_missing"
  | "project_not_in_round"
  | "reopening_day_missing"
  | "reopening_day_past"
  | "reopening_day_too_late"
  | "lao_not_found";

export type DecidedRound = { readonly submissionId: number; readonly state: SubmissionState };

const RECORDED_AS: Readonly<Record<RoundDecision["deed"], string>> = {
  accept: "round.accept",
  return: "round.return",
};

/** Takes a round that was handed in as it is. */
export function acceptRound(
  db: Db,
  actor: Actor,
  input: Pick<RoundDecision, "key" | "submissionId" | "rowVersion" | "reason">,
  now: Date,
): Promise<Outcome<DecidedRound, DecideRoundRefusal>> {
  return decideRound(db, actor, { ...input, deed: "accept", projectReasons: [], reopenUntil: null }, now);
}

/** Sends a round back with reasons; where it is closed for the LAO, it is opened again until a day. */
export function returnRound(
  db: Db,
  actor: Actor,
  input: Omit<RoundDecision, "deed">,
  now: Date,
): Promise<Outcome<DecidedRound, DecideRoundRefusal>> {
  return decideRound(db, actor, { ...input, deed: "return" }, now);
}

/**
 * An office's decision on the latest time that a round was handed in, while nothing was changed since.
 *
 * @param now by the database's clock: it decides whether the round is open
 * @source docs/sources.md R-13
 */
async function decideRound(
  db: Db,
  actor: Actor,
  input: RoundDecision,
  now: Date,
): Promise<Outcome<DecidedRound, DecideRoundRefusal>> {
  const { key, ...about } = input;
  const found = await findSubmissionInReach(db, actor, input.submissionId);
  if (!found || !mayTakeStep(actor, input.deed, found.submission)) return refused("submission_not_found");
  return db.transaction((tx) =>
    onceOnly<DecidedRound, DecideRoundRefusal>(
      tx,
      actor,
      { key: keyOfContent(key, about), action: RECORDED_AS[input.deed] },
      now,
      () => decideOnce(tx, actor, { ...found, decision: input }, now),
    ),
  );
}

type Opened = { scope: LaoScope; submission: Submission; decision: RoundDecision };

async function decideOnce(
  tx: Tx,
  actor: Actor,
  { scope, submission: { laoId, fiscalYear, round }, decision }: Opened,
  now: Date,
): Promise<Outcome<DecidedRound, DecideRoundRefusal>> {
  await lockRoundsOf(tx, laoId);
  const of = { fiscalYear, round };
  const { state, latest } = await findSubmissionState(tx, scope, of);
  if (latest?.id !== decision.submissionId || latest.rowVersion !== decision.rowVersion)
    return refused("changed_meanwhile");
  if (state === "changed") return refused("changed_since");
  const to = stateAfter(decision.deed, state);
  if (to === null) return refused("step_not_open");
  if (decision.deed === "return") {
    const returned = await prepareReturn(tx, actor, { scope, submission: latest, decision }, now);
    if (!returned.ok) return returned;
  }
  await writeDecision(tx, actor, { submission: latest, decision, to }, now);
  return done({ submissionId: latest.id, state: to });
}

/** Whether a return says why, of projects that the round asks for; and opens the round again where it is closed. */
async function prepareReturn(
  tx: Tx,
  actor: Actor,
  { scope, submission, decision }: Opened,
  now: Date,
): Promise<Outcome<null, DecideRoundRefusal>> {
  const { reason, projectReasons, reopenUntil } = decision;
  if (reason === null && projectReasons.length === 0) return refused("reason_missing");
  const asked = new Set((await listRoundRows(tx, scope, submission)).map((row) => row.projectId));
  if (projectReasons.some((one) => !asked.has(one.projectId))) return refused("project_not_in_round");
  const today = civilDateOf(now);
  const window = await findRoundWindow(tx, submission);
  if (window && roundState(window, today) !== "closed") return done(null);
  if (reopenUntil === null) return refused("reopening_day_missing");
  const { fiscalYear, round, laoCode, receiptNumber } = submission;
  const extended = await extendRound(
    tx,
    actor,
    {
      key: randomUUID(),
      fiscalYear,
      round,
      laoCodes: [laoCode],
      until: reopenUntil,
      reason: `ส่งรายงานเลขที่รับ ${receiptNumber} กลับให้แก้ไข`,
    },
    now,
  );
  return extended.ok ? done(null) : refused(REOPENING_REFUSAL[extended.reason]);
}

const REOPENING_REFUSAL: Readonly<Record<ExtendRefusal, DecideRoundRefusal>> = {
  round_not_found: "submission_not_found",
  laos_not_found: "lao_not_found",
  ends_in_the_past: "reopening_day_past",
  not_later: "reopening_day_past",
  ends_too_late: "reopening_day_too_late",
};

/** Writes a decision: the state, a row for the whole and one for each project, the trail's, and the letters. */
async function writeDecision(
  tx: Tx,
  actor: Actor,
  {
    submission,
    decision,
    to,
  }: { submission: Submission; decision: RoundDecision; to: DecidedRound["state"] },
  now: Date,
): Promise<void> {
  const { id, state, rowVersion, laoId, fiscalYear, round, receiptNumber } = submission;
  const { reason, projectReasons } = decision;
  await tx
    .update(roundSubmissions)
    .set({ state: to, decidedAt: now, rowVersion: rowVersion + 1 })
    .where(and(eq(roundSubmissions.id, id), eq(roundSubmissions.rowVersion, rowVersion)));
  const row = { submissionId: id, toState: to, reviewedBy: actor.personId, reviewedAt: now };
  await tx
    .insert(roundReviews)
    .values([
      { ...row, projectId: null, reason },
      ...projectReasons.map(({ projectId, reason: why }) => ({ ...row, projectId, reason: why })),
    ]);
  await recordAuditEvent(tx, {
    at: now,
    actorId: actor.personId,
    action: RECORDED_AS[decision.deed],
    entity: "round_submission",
    entityId: id,
    laoId,
    address: actor.address,
    before: { handInState: state },
    after: {
      fiscalYear,
      round,
      receiptNumber,
      handInState: to,
      ...(reason === null ? {} : { reason }),
      ...(projectReasons.length === 0 ? {} : { projectReasons: projectReasons.length }),
    },
  });
  if (to === "submitted") return;
  for (const { email, ...account } of await listStaffAddresses(tx, laoId))
    await enqueueMail(tx, {
      template: "round_reviewed",
      recipient: email,
      data: { ...account, round: roundOfYearTh({ round, fiscalYear }), outcome: to },
      at: now,
    });
}
