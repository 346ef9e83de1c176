import type { Round } from "@/db/codes/status-reports";
import type { RoundRow } from "@/lib/status-reports/grid/data";
import { type HandInProblemKind, problemsOfRound } from "@/lib/status-reports/submissions/rules";
import type { ProjectReason } from "@/lib/status-reports/submissions/steps/rules";

/** What is wrong with figures that are there; what is missing has a filter of its own. */
const LOOKED_AT: readonly HandInProblemKind[] = [
  "cannot_without_reason",
  "spent_above_ordinance",
  "completed_with_nothing_spent",
  "returned_unchanged",
];

/** The projects of a round whose reports are to be looked at again, as the check before submitting has them. */
export function projectsToCheck(
  round: Round,
  rows: readonly RoundRow[],
  returned: readonly ProjectReason[],
): ReadonlySet<number> {
  const unchangedSinceReturn = new Set(
    returned.filter(({ isChanged }) => !isChanged).map(({ project }) => project.id),
  );
  const found = problemsOfRound({ round, rows, evidence: new Map(), unchangedSinceReturn });
  return new Set(
    found
      .filter(({ kind }) => LOOKED_AT.includes(kind))
      .flatMap(({ projects }) => projects.map(({ projectId }) => projectId)),
  );
}
