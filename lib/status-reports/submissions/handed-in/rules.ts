import type { RoundRow } from "../../grid/data";
import { changedParts, type ReportPart } from "../../history/rules";
import type { StoredVersion } from "../../versions/data";

/** A project of a round as it was handed in. */
export type HandedInProject = {
  readonly row: RoundRow;
  /** What was handed in; null where there was no report by then. */
  readonly handedIn: StoredVersion | null;
  /** What was handed in the time before; null where there was no report by then, and where this was the first time. */
  readonly before: StoredVersion | null;
  /** Wherein it differs from the time before: "reported" where it had no report then. Empty the first time. */
  readonly differs: readonly (ReportPart | "reported")[];
  /** Whether it was reported or corrected after this time. */
  readonly isChangedSince: boolean;
};

/**
 * The eligible projects of a round as they were at the moment they were handed in, beside the time before.
 *
 * @param versions of every report of the round, the earliest first
 * @param earlierAt when the round was handed in the time before; null the first time
 */
export function handedInProjects(
  rows: readonly RoundRow[],
  versions: readonly StoredVersion[],
  { submittedAt, earlierAt }: { readonly submittedAt: Date; readonly earlierAt: Date | null },
): HandedInProject[] {
  const byProject = new Map<number, StoredVersion[]>();
  for (const version of versions) {
    const own = byProject.get(version.projectId);
    if (own) own.push(version);
    else byProject.set(version.projectId, [version]);
  }
  return rows.map((row) => {
    const own = byProject.get(row.projectId) ?? [];
    const asOf = (moment: Date) => own.findLast((version) => version.recordedAt <= moment) ?? null;
    const handedIn = asOf(submittedAt);
    const before = earlierAt === null ? null : asOf(earlierAt);
    return {
      row,
      handedIn,
      before,
      differs: earlierAt === null ? [] : differenceOf(before, handedIn),
      isChangedSince: (row.report?.version ?? 0) !== (handedIn?.version ?? 0),
    };
  });
}

function differenceOf(
  before: StoredVersion | null,
  after: StoredVersion | null,
): (ReportPart | "reported")[] {
  if (after === null) return [];
  return before === null ? ["reported"] : changedParts(before, after);
}

/** The projects that a reviewer looks at first: changed since the time before, returned then, not reported at all. */
export const HANDED_IN_PARTS = ["differs", "returned", "missing"] as const;
export type HandedInPart = (typeof HANDED_IN_PARTS)[number];

/** @param returned the projects that the last return gave reasons for */
export function isOfPart(
  { row, handedIn, differs }: HandedInProject,
  part: HandedInPart,
  returned: ReadonlySet<number>,
): boolean {
  switch (part) {
    case "differs":
      return differs.length > 0;
    case "returned":
      return returned.has(row.projectId);
    case "missing":
      return handedIn === null;
  }
}
