/** รอบการรายงาน, by the months it covers: 6 is Oct-Mar, 12 is Oct-Sep. */
export const ROUNDS = [6, 12] as const;
export type Round = (typeof ROUNDS)[number];

/** A project without a report has no status: it is รอการรายงานผล. */
export const PROJECT_STATUSES = ["in_progress", "completed", "cannot"] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** Why a project cannot be carried out this fiscal year. */
export const CANNOT_REASONS = ["no_budget", "policy_changed", "staff_shortage", "other"] as const;
export type CannotReason = (typeof CANNOT_REASONS)[number];

/** A round that an LAO handed in, and what its province office said of it. */
export const SUBMISSION_STATES = ["submitted", "accepted", "returned"] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];
