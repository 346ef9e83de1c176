import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Assessor } from "@/db/codes/assessments";
import type { Tx } from "@/db/database";
import { assessments } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { formatHundredths } from "@/lib/platform/fixed-point";
import type { PlanScores } from "../data";
import type { TypedScores } from "../rules";

export type ScoresToWrite = {
  readonly planId: number;
  readonly laoId: number;
  readonly assessor: Assessor;
  readonly scores: TypedScores;
  /** What is stored, read in the same transaction. */
  readonly before: PlanScores;
};

/** "score1" and so on, as the trail keeps them. */
function asFacts(scores: TypedScores) {
  return Object.fromEntries(
    scores.map(({ dimensionNumber, scoreHundredths }) => [
      `score${dimensionNumber}`,
      scoreHundredths === null ? null : formatHundredths(scoreHundredths),
    ]),
  );
}

/**
 * Writes those of an assessor's scores that differ from what is stored, with their row of the trail; one that was
 * emptied is taken away. The one way in which scores are written: the caller holds the plan's row and has asked the
 * rules.
 */
export async function writeScores(
  tx: Tx,
  actor: Actor,
  { planId, laoId, assessor, scores, before }: ScoresToWrite,
  now: Date,
): Promise<void> {
  const { fiscalYear } = before;
  const stored = before.scores.filter((score) => score.assessor === assessor);
  const storedOf = (number: number) =>
    stored.find((score) => score.dimensionNumber === number)?.scoreHundredths ?? null;
  const changed = scores.filter((score) => storedOf(score.dimensionNumber) !== score.scoreHundredths);
  if (changed.length === 0) return;
  const given = changed.flatMap(({ dimensionNumber, scoreHundredths }) =>
    scoreHundredths === null ? [] : [{ dimensionNumber, scoreHundredths }],
  );
  const emptied = changed.filter((score) => score.scoreHundredths === null);
  if (given.length > 0)
    await tx
      .insert(assessments)
      .values(
        given.map((score) => ({
          ...score,
          laoId,
          fiscalYear,
          assessor,
          assessedBy: actor.personId,
          assessedAt: now,
        })),
      )
      .onConflictDoUpdate({
        target: [
          assessments.laoId,
          assessments.fiscalYear,
          assessments.assessor,
          assessments.dimensionNumber,
        ],
        set: {
          scoreHundredths: sql`excluded.score_hundredths`,
          assessedBy: actor.personId,
          assessedAt: now,
          rowVersion: sql`${assessments.rowVersion} + 1`,
        },
      });
  if (emptied.length > 0)
    await tx.delete(assessments).where(
      and(
        eq(assessments.laoId, laoId),
        eq(assessments.fiscalYear, fiscalYear),
        eq(assessments.assessor, assessor),
        inArray(
          assessments.dimensionNumber,
          emptied.map((score) => score.dimensionNumber),
        ),
      ),
    );
  await recordAuditEvent(tx, {
    at: now,
    actorId: actor.personId,
    action: assessor === "lao" ? "plan.assess_itself" : "plan.score",
    entity: "plan",
    entityId: planId,
    laoId,
    address: actor.address,
    before: { assessor, fiscalYear, ...asFacts(stored) },
    after: { assessor, fiscalYear, ...asFacts(scores) },
  });
}
