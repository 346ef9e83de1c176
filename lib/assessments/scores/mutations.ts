import "server-only";
import { eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { plans } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { findLaoInReach } from "@/lib/lao/data";
import { findFramework } from "@/lib/plans/editions/data";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { assessorFor } from "./access";
import { findPlanScores, findScoringFacts } from "./data";
import { type ScoringClosing, scoringClosedBy, shownScores, type TypedScores } from "./rules";
import { writeScores } from "./writing/mutations";

export type ScoresInput = {
  readonly key: string;
  readonly laoCode: string;
  readonly fiscalYear: number;
  /** One for each dimension of the edition; null for a box left empty. */
  readonly scores: TypedScores;
  /** The assessor's stored scores as the page showed them. */
  readonly shown: string;
};

export type ScoresRefusal = "not_found" | "other_dimensions" | "changed_meanwhile" | ScoringClosing;

export type SavedScores = { readonly laoCode: string; readonly fiscalYear: number };

/**
 * Saves an actor's own scores of an LAO's plan in a fiscal year: the LAO's its SAR, a province office's and the central
 * office's their ผลประเมิน. Dimensions may be left empty; a total there is only when none is.
 *
 * @source docs/sources.md; docs/decisions/0041
 */
export async function saveScores(
  db: Db,
  actor: Actor,
  input: ScoresInput,
  now: Date,
): Promise<Outcome<SavedScores, ScoresRefusal>> {
  const { key, ...about } = input;
  const found = await findLaoInReach(db, actor, input.laoCode);
  const assessor = found && assessorFor(actor, found.lao);
  if (!found || assessor === null) return refused("not_found");
  const { scope } = found;
  return db.transaction((tx) =>
    onceOnly<SavedScores, ScoresRefusal>(
      tx,
      actor,
      { key: keyOfContent(key, about), action: "assessment_scores" },
      now,
      async () => {
        const known = await findScoringFacts(tx, scope, input.fiscalYear);
        if (!known) return refused("not_found");
        if (known.planId === null) return refused("no_plan");
        await holdPlan(tx, known.planId);
        const facts = (await findScoringFacts(tx, scope, input.fiscalYear)) ?? known;
        const closed = scoringClosedBy(assessor, facts, now);
        if (closed) return refused(closed);
        const framework = await findFramework(tx, facts.editionId);
        const dimensions = (framework?.dimensions ?? []).map((dimension) => dimension.number);
        if (!isOf(dimensions, input.scores)) return refused("other_dimensions");
        const before = await findPlanScores(tx, scope, input.fiscalYear, dimensions);
        if (shownScores(before.scores, assessor) !== input.shown) return refused("changed_meanwhile");
        const { scores } = input;
        await writeScores(
          tx,
          actor,
          { planId: known.planId, laoId: scope.laoId, assessor, scores, before },
          now,
        );
        return done({ laoCode: input.laoCode, fiscalYear: input.fiscalYear });
      },
    ),
  );
}

/** Nobody takes a step of the plan, and nobody else scores it, until the transaction ends. */
async function holdPlan(tx: Tx, planId: number): Promise<void> {
  await tx.select({ id: plans.id }).from(plans).where(eq(plans.id, planId)).for("no key update");
}

/** Whether there is one score for each dimension, and none of another. */
function isOf(dimensions: readonly number[], scores: TypedScores): boolean {
  return (
    scores.length === dimensions.length &&
    dimensions.every((number) => scores.some((score) => score.dimensionNumber === number))
  );
}
