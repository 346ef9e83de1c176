import type { Assessor } from "@/db/codes/assessments";
import type { TwoTexts } from "@/lib/platform/form-state";
import { pointsTh } from "../messages";
import type { Score, TypedScores } from "../rules";
import { pickFieldOf } from "../schema";
import { storedScore } from "./rules";

/** The dimensions in which the typed score and the one that somebody else stored differ, both in words. */
export function scoresBesideTh(stored: readonly Score[], typed: TypedScores, assessor: Assessor): TwoTexts[] {
  return typed.flatMap(({ dimensionNumber, scoreHundredths }) => {
    const theirs = storedScore(stored, assessor, dimensionNumber);
    if (theirs === scoreHundredths) return [];
    return [
      {
        field: pickFieldOf(dimensionNumber),
        label: `มิติที่ ${dimensionNumber}`,
        mine: pointsTh(scoreHundredths),
        theirs: pointsTh(theirs),
      },
    ];
  });
}
