/** How far an LAO is with a round. One without a project to report is none of the others. */
export const PROGRESS_STATES = ["all", "some", "none", "nothing"] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];

export type Progress = { readonly planned: number; readonly reported: number };

/**
 * How far an LAO is: every project of the round reported, some, or none yet.
 *
 * @source docs/sources.md R-1
 */
export function progressState({ planned, reported }: Progress): ProgressState {
  if (planned === 0) return "nothing";
  if (reported === 0) return "none";
  return reported < planned ? "some" : "all";
}
