import "server-only";
import { and, desc, eq, type SQL } from "drizzle-orm";
import type { Round, SubmissionState } from "@/db/codes/status-reports";
import type { Db, Tx } from "@/db/database";
import { districts, laos, provinces, roundSubmissions } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { type LaoScope, laoScope } from "@/lib/accounts/scope";
import type { HandInState } from "./access";
import { findRoundContents, type RoundContents, type RoundOfYear } from "./contents/data";
import { handInState } from "./rules";
import { listRoundSteps } from "./steps/data";
import { type ProjectReason, reasonsOfReturn } from "./steps/rules";

/** A time that an LAO handed a round in, with whose it is. */
export type Submission = RoundContents & {
  readonly id: number;
  readonly laoId: number;
  readonly laoCode: string;
  readonly fullNameTh: string;
  readonly districtNameTh: string;
  readonly provinceCode: string;
  readonly provinceNameTh: string;
  readonly fiscalYear: number;
  readonly round: Round;
  /** ครั้งที่: counted from one in each round of an LAO. */
  readonly number: number;
  readonly receiptNumber: string;
  readonly state: SubmissionState;
  readonly isLate: boolean;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
  /** Counts its steps: a page that read an older one is stale. */
  readonly rowVersion: number;
};

function selectSubmissions(db: Db | Tx, where: SQL | undefined) {
  return db
    .select({
      id: roundSubmissions.id,
      laoId: laos.id,
      laoCode: laos.code,
      fullNameTh: laos.fullNameTh,
      districtNameTh: districts.nameTh,
      provinceCode: laos.provinceCode,
      provinceNameTh: provinces.nameTh,
      fiscalYear: roundSubmissions.fiscalYear,
      round: roundSubmissions.round,
      number: roundSubmissions.number,
      receiptNumber: roundSubmissions.receiptNumber,
      state: roundSubmissions.state,
      projectCount: roundSubmissions.projectCount,
      reportedCount: roundSubmissions.reportedCount,
      ordinanceBudgetSatang: roundSubmissions.ordinanceBudgetSatang,
      spentSatang: roundSubmissions.spentSatang,
      contentSha256: roundSubmissions.contentSha256,
      isLate: roundSubmissions.isLate,
      submittedAt: roundSubmissions.submittedAt,
      decidedAt: roundSubmissions.decidedAt,
      rowVersion: roundSubmissions.rowVersion,
    } satisfies Record<keyof Submission, unknown>)
    .from(roundSubmissions)
    .innerJoin(laos, eq(laos.id, roundSubmissions.laoId))
    .innerJoin(districts, eq(districts.code, laos.districtCode))
    .innerJoin(provinces, eq(provinces.code, laos.provinceCode))
    .where(where)
    .$dynamic();
}

/** The times that the LAO handed a round in, the latest first. */
export async function listSubmissions(
  db: Db | Tx,
  scope: LaoScope,
  { fiscalYear, round }: RoundOfYear,
): Promise<Submission[]> {
  const ofRound = and(
    eq(roundSubmissions.laoId, scope.laoId),
    eq(roundSubmissions.fiscalYear, fiscalYear),
    eq(roundSubmissions.round, round),
  );
  return selectSubmissions(db, ofRound).orderBy(desc(roundSubmissions.number));
}

type Reached = { readonly scope: LaoScope; readonly submission: Submission };

async function findInReach(db: Db | Tx, actor: Actor, where: SQL): Promise<Reached | null> {
  const [submission] = await selectSubmissions(db, where);
  const scope = submission
    ? laoScope(actor, { id: submission.laoId, provinceCode: submission.provinceCode })
    : null;
  return submission && scope ? { scope, submission } : null;
}

/** A submission with proof that somebody may read its LAO; null for an unknown one and for one out of reach. */
export async function findSubmissionInReach(
  db: Db | Tx,
  actor: Actor,
  submissionId: number,
): Promise<Reached | null> {
  return findInReach(db, actor, eq(roundSubmissions.id, submissionId));
}

/** The same by the number of its receipt. */
export async function findReceiptInReach(
  db: Db | Tx,
  actor: Actor,
  receiptNumber: string,
): Promise<Reached | null> {
  return findInReach(db, actor, eq(roundSubmissions.receiptNumber, receiptNumber));
}

/** How an LAO's round stands between the LAO and its office. */
export type SubmissionStanding = {
  readonly state: HandInState;
  readonly latest: Submission | null;
  readonly contents: RoundContents;
  /** What the round was last returned for; null unless it is returned. */
  readonly reasons: {
    readonly at: Date;
    readonly whole: string | null;
    readonly projects: readonly ProjectReason[];
  } | null;
};

/** Whether a round was handed in, what its office said, and whether anything was changed since: four queries. */
export async function findSubmissionState(
  db: Db | Tx,
  scope: LaoScope,
  of: RoundOfYear,
): Promise<SubmissionStanding> {
  const [submissions, contents] = await Promise.all([
    listSubmissions(db, scope, of),
    findRoundContents(db, scope, of),
  ]);
  const latest = submissions[0] ?? null;
  const state = handInState(latest, contents.contentSha256);
  const steps = latest && state === "returned" ? await listRoundSteps(db, scope, of) : [];
  return { state, latest, contents, reasons: reasonsOfReturn(steps) };
}
