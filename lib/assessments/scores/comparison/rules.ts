import type { Assessor } from "@/db/codes/assessments";
import { formatHundredths } from "@/lib/platform/fixed-point";
import type { Score } from "../rules";
import { pickFieldOf, scoreFieldOf } from "../schema";

/** One assessor's stored score of a dimension, hundredths of a point; null for none. */
export function storedScore(scores: readonly Score[], assessor: Assessor, dimension: number): number | null {
  const found = scores.find((score) => score.assessor === assessor && score.dimensionNumber === dimension);
  return found?.scoreHundredths ?? null;
}

/** What was typed, with the stored score in each dimension where whoever saw both picked that one. */
export function withPickedScores(
  typed: Readonly<Record<string, string | string[]>>,
  stored: readonly Score[],
  assessor: Assessor,
  dimensions: readonly number[],
): Record<string, string> {
  return Object.fromEntries(
    dimensions.map((number) => {
      const own = [typed[scoreFieldOf(number)] ?? ""].flat().at(-1) ?? "";
      if (typed[pickFieldOf(number)] !== "theirs") return [scoreFieldOf(number), own];
      const theirs = storedScore(stored, assessor, number);
      return [scoreFieldOf(number), theirs === null ? "" : formatHundredths(theirs)];
    }),
  );
}
