import type { ProjectKind } from "@/db/codes/plans";
import type { Round } from "@/db/codes/status-reports";
import { changedParts, type ReportPart } from "../history/rules";
import type { ReportValues } from "../rules";

export type RoundOfYear = { readonly fiscalYear: number; readonly round: Round };

/** The report that counts for a project in a round: a version of the round's own, or of the round before. */
export type CountingReport = ReportValues & {
  readonly reportId: number;
  readonly version: number;
  readonly round: Round;
};

/** A project as a round sees it, when the round was frozen or now. */
export type ProjectInRound = {
  readonly projectId: number;
  readonly kind: ProjectKind;
  readonly name: string;
  readonly dimensionNumber: number;
  readonly consistent: boolean;
  readonly planBudgetSatang: bigint;
  readonly withoutBudget: boolean;
  /** Null while it is รอการรายงานผล. */
  readonly report: CountingReport | null;
};

export const PROJECT_PARTS = ["name", "kind", "dimensionNumber", "consistent", "planBudget"] as const;
export type ProjectPart = (typeof PROJECT_PARTS)[number];

/** What became of a project since a round was frozen. */
export type ProjectAmendment = {
  readonly projectId: number;
  /** Null for a project that was added since. */
  readonly frozen: ProjectInRound | null;
  /** Null for a project that was deleted since, or is not of the year any more. */
  readonly current: ProjectInRound | null;
  readonly projectParts: readonly ProjectPart[];
  readonly report: "same" | "reported" | "corrected";
  /** What the report says otherwise; none where it was corrected and brought back. */
  readonly reportParts: readonly ReportPart[];
};

const SAME: Record<ProjectPart, (a: ProjectInRound, b: ProjectInRound) => boolean> = {
  name: (a, b) => a.name === b.name,
  kind: (a, b) => a.kind === b.kind,
  dimensionNumber: (a, b) => a.dimensionNumber === b.dimensionNumber,
  consistent: (a, b) => a.consistent === b.consistent,
  planBudget: (a, b) => a.planBudgetSatang === b.planBudgetSatang && a.withoutBudget === b.withoutBudget,
};

type ReportChange = Pick<ProjectAmendment, "report" | "reportParts">;

function reportChange(frozen: CountingReport | null, current: CountingReport | null): ReportChange {
  if (current === null) return { report: "same", reportParts: [] };
  if (frozen === null || frozen.round !== current.round) {
    return { report: "reported", reportParts: frozen === null ? [] : changedParts(frozen, current) };
  }
  if (frozen.version === current.version) return { report: "same", reportParts: [] };
  return { report: "corrected", reportParts: changedParts(frozen, current) };
}

/**
 * The projects of a round that are not what was frozen of them, in the order of the list of projects: changed, deleted
 * and added ones, and those whose report was made or corrected since, even where a later correction brought it back.
 *
 * @source docs/sources.md; decision 36
 */
export function amendmentsBetween(
  frozen: readonly ProjectInRound[],
  current: readonly ProjectInRound[],
): ProjectAmendment[] {
  const then = new Map(frozen.map((project) => [project.projectId, project]));
  const now = new Map(current.map((project) => [project.projectId, project]));
  const all = [...frozen, ...current.filter(({ projectId }) => !then.has(projectId))];
  return all
    .sort((a, b) => a.dimensionNumber - b.dimensionNumber || a.projectId - b.projectId)
    .map(({ projectId }): ProjectAmendment => {
      const before = then.get(projectId) ?? null;
      const after = now.get(projectId) ?? null;
      if (before === null || after === null) {
        const report = after?.report ? ("reported" as const) : ("same" as const);
        return { projectId, frozen: before, current: after, projectParts: [], report, reportParts: [] };
      }
      const projectParts = PROJECT_PARTS.filter((part) => !SAME[part](before, after));
      return {
        projectId,
        frozen: before,
        current: after,
        projectParts,
        ...reportChange(before.report, after.report),
      };
    })
    .filter(
      ({ frozen: before, current: after, projectParts, report }) =>
        before === null || after === null || projectParts.length > 0 || report !== "same",
    );
}
