import "server-only";
import type { Assessor } from "@/db/codes/assessments";
import type { PlanState } from "@/db/codes/plans";
import type { Db, Tx } from "@/db/database";
import type { Actor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { findFramework } from "@/lib/plans/editions/data";
import { openPlanStep, type PlanStep, type StepRefusal, writePlanStep } from "@/lib/plans/review/mutations";
import type { Reasons } from "@/lib/plans/review/schema";
import { civilDateOf, fiscalYearOf } from "@/lib/platform/civil-date";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { assessorOf } from "../scores/access";
import { findPlanScores, type PlanScores } from "../scores/data";
import { shownScores, type TypedScores, totalOf } from "../scores/rules";
import { writeScores } from "../scores/writing/mutations";
import { type DecisionDeed, type VerdictProblem, verdictOf, verdictProblem, yearDecided } from "./rules";

export type Decision = Reasons & {
  readonly key: string;
  readonly planId: number;
  readonly rowVersion: number;
  readonly deed: DecisionDeed;
  readonly scores: TypedScores;
  /** Of the assessor's scores as the page showed them. */
  readonly shownScores: string;
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
  const given = scoresGiven(actor, { scores, dimensions, before, shown: input.shownScores });
  if (!given.ok) return given;
  if (deed === "score" && given.value === null) return refused("no_scores");
  const totals = given.value === null ? before.totals : { ...before.totals, ...given.value.total };
  const problem = verdictProblem(deed, verdictOf(totals, before.minimumHundredths));
  if (problem) return refused(problem);
  if (given.value !== null) {
    const { assessor } = given.value;
    await writeScores(tx, actor, { planId: plan.id, laoId: plan.laoId, assessor, scores, before }, now);
  }
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
  }: { scores: TypedScores; dimensions: readonly number[]; before: PlanScores; shown: string },
): Outcome<Given | null, DecisionRefusal> {
  if (scores.length === 0) return done(null);
  const assessor = assessorOf(actor);
  if (assessor === null) return refused("scores_not_yours");
  const typed = scores.flatMap(({ dimensionNumber, scoreHundredths }) =>
    scoreHundredths === null ? [] : [{ assessor, dimensionNumber, scoreHundredths }],
  );
  const total = scores.length === dimensions.length ? totalOf(typed, assessor, dimensions) : null;
  if (total === null) return refused("no_scores");
  if (shownScores(before.scores, assessor) !== shown) return refused("changed_meanwhile");
  return done({ assessor, total: { [assessor]: total } });
}
