import { z } from "zod";
import { planFormSchema } from "@/lib/plans/review/schema";
import type { TypedScores } from "../scores/rules";
import { readScores, scoreFieldOf, shownScoresSchema } from "../scores/schema";
import { DECISION_DEEDS } from "./rules";

/** What a review form says besides reasons and scores; the pressed button names the deed. */
export const decisionFormSchema = planFormSchema.extend({
  deed: z.enum(DECISION_DEEDS),
  shownScores: shownScoresSchema,
});

/** The scores of a review form: one for each dimension, or none at all. Problems are at their boxes. */
export function readDecisionScores(
  dimensions: readonly number[],
  fields: Readonly<Record<string, string | string[]>>,
): ReturnType<typeof readScores> {
  const read = readScores(dimensions, fields);
  if (!read.ok) return read;
  const empty = read.value.filter((score) => score.scoreHundredths === null);
  if (empty.length === read.value.length) return { ok: true, value: [] satisfies TypedScores };
  if (empty.length === 0) return read;
  return {
    ok: false,
    error: new z.ZodError(
      empty.map(({ dimensionNumber }) => ({
        code: "custom" as const,
        path: [scoreFieldOf(dimensionNumber)],
        message: `กรอกคะแนนมิติที่ ${dimensionNumber} ด้วย หรือเว้นว่างทุกมิติ`,
        input: "",
      })),
    ),
  };
}
