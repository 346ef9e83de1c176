import "server-only";
import { sql } from "drizzle-orm";
import type { Assessor } from "@/db/codes/assessments";
import type { PlanState } from "@/db/codes/plans";
import type { Db, Tx } from "@/db/database";
import { assessments } from "@/db/schema/assessments";
import type { Actor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { findFramework } from "@/lib/plans/editions/data";
import type { ReviewedPlan } from "@/lib/plans/review/data";
import { openPlanStep, type PlanStep, type StepRefusal, writePlanStep } from "@/lib/plans/review/mutations";
import type { Reasons } from "@/lib/plans/review/schema";
import { civilDateOf, fiscalYearOf } from "@/lib/platform/civil-date";
import { formatHundredths } from "@/lib/platform/fixed-point";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { findPlanScores, type PlanScores, scoreVersion } from "./data";
import {
  assessorOf,
  type DecisionDeed,
  type VerdictProblem,
  verdictOf,
  verdictProblem,
  yearDecided,
} from "./rules";
import type { TypedScores } from "./schema";

export type Decision = Reasons & {
  readonly key: string;
  readonly planId: number;
  readonly rowVersion: number;
  readonly deed: DecisionDeed;
  readonly scores: TypedScores;
  /** Of the assessor's scores as the page showed them. */
  readonly scoreVersion: number;
};

export type DecisionRefusal = StepRefusal | VerdictProblem | "no_scores" | "scores_not_yours";

export type Decided = { readonly planId: number; readonly state: PlanState };

/** The name of the form; what it did is recorded under the step's own name. */
const DECISION = "plan_decision";

/** Scores are given while a plan is under review: as a deed of their own they need what passing needs. */
const stepDeed = (deed: DecisionDeed) => (deed === "score" ? "pass" : deed);

/**
 * A reviewer's decision on a plan: the scores that were typed, then the step, in one transaction. Whether it passes
 * follows from the total that counts and the minimum of the year.
 *
 * @source docs/decisions/0030
 */
export async function decidePlan(
  db: Db,
  actor: Actor,
  input: Decision,
  now: Date,
): Promise<Outcome<Decided, DecisionRefusal>> {
  const { key, ...about } = input;
  return db.transaction((tx) =>
    onceOnly<Decided, DecisionRefusal>(
      tx,
      actor,
      { key: keyOfContent(key, about), action: DECISION },
      now,
      () => decideOnce(tx, actor, input, now),
    ),
  );
}

async function decideOnce(
  tx: Tx,
  actor: Actor,
  { deed, scores, ...input }: Decision,
  now: Date,
): Promise<Outcome<Decided, DecisionRefusal>> {
  const step: PlanStep = { ...input, deed: stepDeed(deed) };
  const opened = await openPlanStep(tx, actor, step);
  if (!opened.ok) return opened;
  const { scope, plan } = opened.value;
  const dimensions = ((await findFramework(tx, plan.editionId))?.dimensions ?? []).map((one) => one.number);
  const before = await findPlanScores(
    tx,
    scope,
    yearDecided(plan, fiscalYearOf(civilDateOf(now))),
    dimensions,
  );
  const given = scoresGiven(actor, { scores, dimensions, before, shown: input.scoreVersion });
  if (!given.ok) return given;
  if (deed === "score" && given.value === null) return refused("no_scores");
  const totals = given.value === null ? before.totals : { ...before.totals, ...given.value.total };
  const problem = verdictProblem(deed, verdictOf(totals, before.minimumHundredths));
  if (problem) return refused(problem);
  if (given.value !== null) await writeScores(tx, actor, plan, { ...given.value, scores, before }, now);
  if (deed === "score") return done({ planId: plan.id, state: plan.state });
  return done(await writePlanStep(tx, actor, plan, step, now));
}

type Given = { readonly assessor: Assessor; readonly total: Partial<Record<Assessor, number>> };

/** The typed scores as one assessor's, whose form showed what is stored; null where none were typed. */
function scoresGiven(
  actor: Actor,
  {
    scores,
    dimensions,
    before,
    shown,
  }: { scores: TypedScores; dimensions: readonly number[]; before: PlanScores; shown: number },
): Outcome<Given | null, DecisionRefusal> {
  if (scores.length === 0) return done(null);
  const assessor = assessorOf(actor);
  if (assessor === null) return refused("scores_not_yours");
  const isWhole =
    scores.length === dimensions.length &&
    dimensions.every((number) => scores.some((score) => score.dimensionNumber === number));
  if (!isWhole) return refused("no_scores");
  if (scoreVersion(before, assessor) !== shown) return refused("changed_meanwhile");
  const total = scores.reduce((sum, score) => sum + score.scoreHundredths, 0);
  return done({ assessor, total: { [assessor]: total } });
}

/** Writes those of an assessor's scores that differ from what is stored. The plan's row is held: nobody else writes. */
async function writeScores(
  tx: Tx,
  actor: Actor,
  plan: ReviewedPlan,
  { assessor, scores, before }: { assessor: Assessor; scores: TypedScores; before: PlanScores },
  now: Date,
): Promise<void> {
  const stored = new Map(
    before.scores
      .filter((score) => score.assessor === assessor)
      .map((score) => [score.dimensionNumber, score.scoreHundredths]),
  );
  const changed = scores.filter((score) => stored.get(score.dimensionNumber) !== score.scoreHundredths);
  if (changed.length === 0) return;
  const { fiscalYear } = before;
  await tx
    .insert(assessments)
    .values(
      changed.map((score) => ({
        ...score,
        laoId: plan.laoId,
        fiscalYear,
        assessor,
        assessedBy: actor.personId,
        assessedAt: now,
      })),
    )
    .onConflictDoUpdate({
      target: [assessments.laoId, assessments.fiscalYear, assessments.assessor, assessments.dimensionNumber],
      set: {
        scoreHundredths: sql`excluded.score_hundredths`,
        assessedBy: actor.personId,
        assessedAt: now,
        rowVersion: sql`${assessments.rowVersion} + 1`,
      },
    });
  const asFacts = (entries: Iterable<readonly [number, number]>) =>
    Object.fromEntries(
      [...entries].map(([number, hundredths]) => [`score${number}`, formatHundredths(hundredths)]),
    );
  await recordAuditEvent(tx, {
    at: now,
    actorId: actor.personId,
    action: "plan.score",
    entity: "plan",
    entityId: plan.id,
    laoId: plan.laoId,
    address: actor.address,
    before: { assessor, fiscalYear, ...asFacts(stored) },
    after: {
      assessor,
      fiscalYear,
      ...asFacts(scores.map((score) => [score.dimensionNumber, score.scoreHundredths] as const)),
    },
  });
}
