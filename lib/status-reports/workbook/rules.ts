import { createHash } from "node:crypto";
import { z } from "zod";
import type { CivilDate } from "@/lib/platform/civil-date";
import type { RoundRow } from "../grid/data";
import { problemsIn, type ReportingProblem } from "../rules";
import type { RoundOfLao } from "./data";

/** Rows of a round's workbook, its heading included: as many as a plan's. */
export const MOST_ROUND_ROWS = 2_001;

/** What a round was when a file was compared with it: its projects, and which version of a report each has. */
export function roundDigest(rows: readonly Pick<RoundRow, "projectId" | "report">[]): string {
  const versions = rows.map(({ projectId, report }) => `${projectId}:${report?.version ?? 0}`).sort();
  return createHash("sha256").update(versions.join()).digest("hex");
}

/**
 * Why a round takes no report of the LAO on a day, whatever the project; null where it does.
 *
 * @source docs/sources.md
 */
export function problemOfRoundToday(
  { window, standing }: Pick<RoundOfLao, "window" | "standing">,
  today: CivilDate,
): ReportingProblem | null {
  const project = { deleted: false, plannedForYear: true, consistent: true };
  return problemsIn({ ...project, window, standing }, today)[0] ?? null;
}

const undoSchema = z.object({
  reported: z.array(z.object({ projectId: z.number() })),
  corrected: z.array(z.object({ projectId: z.number(), version: z.number(), restore: z.number() })),
});

/** What an import wrote: first reports, which stay, and corrections, with the version that each replaced. */
export type RoundUndo = {
  readonly reported: readonly { readonly projectId: number }[];
  readonly corrected: readonly {
    readonly projectId: number;
    readonly version: number;
    readonly restore: number;
  }[];
};

/** What undoing needs, out of the JSON it was kept as. */
export function readRoundUndo(kept: unknown): RoundUndo {
  return undoSchema.parse(kept);
}
