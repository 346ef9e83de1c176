import "server-only";
import { sql } from "drizzle-orm";
import type { Round } from "@/db/codes/status-reports";
import type { Db, Tx } from "@/db/database";
import { roundSubmissions } from "@/db/schema";
import type { Actor, LaoActor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { laoScope } from "@/lib/accounts/scope";
import { findPlanStanding } from "@/lib/assessments/data";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { civilDateOf } from "@/lib/platform/civil-date";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { mayReportOn } from "../access";
import { comesLate } from "../grace/rules";
import { findRoundWindow } from "../rounds/data";
import type { ReportingProblem } from "../rules";
import { stateAfter } from "./access";
import { findSubmissionState } from "./data";
import { problemOfHandingIn, receiptNumberOf } from "./rules";

export type RoundToSubmit = {
  readonly key: string;
  readonly fiscalYear: number;
  readonly round: Round;
  /** Digest of what the check page showed. */
  readonly content: string;
  /** Handing in with projects that nobody has reported on. */
  readonly confirmMissing: boolean;
};

export type SubmitRoundRefusal =
  | "round_not_found"
  | ReportingProblem
  | "already_submitted"
  | "changed_meanwhile"
  | "nothing_to_submit"
  | "missing_unconfirmed";

/** What the receipt's page is found by: plain, so that a second copy of the form gets the same. */
export type HandedInRound = { readonly receiptNumber: string };

/** Steps of an LAO's rounds are taken one after the other; reports are not held up by them. */
export async function lockRoundsOf(tx: Tx, laoId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('round_submissions'), ${laoId}::integer)`);
}

/**
 * Hands the actor's own round in, once for each form however often it arrives. It locks nothing: what is reported
 * afterwards makes the round "changed".
 *
 * @param now by the database's clock: it decides whether the round is open
 * @source docs/sources.md R-13
 */
export async function submitRound(
  db: Db,
  actor: Actor,
  input: RoundToSubmit,
  now: Date,
): Promise<Outcome<HandedInRound, SubmitRoundRefusal>> {
  const { key, ...about } = input;
  if (actor.role !== "lao" || !mayReportOn(actor, actor)) return refused("round_not_found");
  return db.transaction((tx) =>
    onceOnly<HandedInRound, SubmitRoundRefusal>(
      tx,
      actor,
      { key: keyOfContent(key, about), action: "round.submit" },
      now,
      () => submitOnce(tx, actor, input, now),
    ),
  );
}

async function submitOnce(
  tx: Tx,
  actor: LaoActor,
  { fiscalYear, round, content, confirmMissing }: RoundToSubmit,
  now: Date,
): Promise<Outcome<HandedInRound, SubmitRoundRefusal>> {
  const of = { fiscalYear, round };
  const { laoId, laoCode } = actor;
  const scope = laoScope(actor, { id: laoId, provinceCode: actor.provinceCode });
  if (!scope) return refused("round_not_found");
  await lockRoundsOf(tx, laoId);
  const today = civilDateOf(now);
  const window = await findRoundWindow(tx, { ...of, laoId });
  const standing = await findPlanStanding(tx, scope, fiscalYear);
  const problem = problemOfHandingIn({ standing, window }, today);
  if (problem || !window) return refused(problem ?? "round_not_set");
  const { state, latest, contents } = await findSubmissionState(tx, scope, of);
  const to = stateAfter("submit", state);
  if (to === null) return refused("already_submitted");
  if (contents.contentSha256 !== content) return refused("changed_meanwhile");
  if (contents.projectCount === 0) return refused("nothing_to_submit");
  if (contents.reportedCount < contents.projectCount && !confirmMissing)
    return refused("missing_unconfirmed");
  const number = (latest?.number ?? 0) + 1;
  const isLate = comesLate(window, today);
  const receiptNumber = receiptNumberOf({ ...of, laoCode, number });
  const [added] = await tx
    .insert(roundSubmissions)
    .values({
      ...of,
      ...contents,
      laoId,
      number,
      receiptNumber,
      state: to,
      isLate,
      submittedBy: actor.personId,
      submittedAt: now,
    })
    .returning({ id: roundSubmissions.id });
  if (!added) throw new Error("a submission was not stored");
  const { contentSha256: _, ...counts } = contents;
  await recordAuditEvent(tx, {
    at: now,
    actorId: actor.personId,
    action: "round.submit",
    entity: "round_submission",
    entityId: added.id,
    laoId,
    address: actor.address,
    before: { handInState: state },
    after: { ...of, handInState: to, receiptNumber, isLate, ...counts },
  });
  return done({ receiptNumber });
}
