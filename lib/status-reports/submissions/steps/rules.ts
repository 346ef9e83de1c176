import type { Role } from "@/db/codes/accounts";
import type { SubmissionState } from "@/db/codes/status-reports";

/** The project that a reason is about, as it is today. */
export type ReasonedProject = {
  readonly id: number;
  readonly name: string;
  readonly isDeleted: boolean;
  /** When its report of the round last got a version; null where it has none. */
  readonly reportedAt: Date | null;
};

/** A row of round_reviews: what an office says as a whole, or of one project. */
export type ReviewRow = {
  readonly submissionId: number;
  readonly toState: SubmissionState;
  readonly reason: string | null;
  readonly at: Date;
  readonly byRole: Role;
  readonly project: ReasonedProject | null;
};

export type ProjectReason = {
  readonly project: ReasonedProject;
  readonly reason: string;
  /** Whether the project was reported anew, or deleted, after the reason was given. */
  readonly isChanged: boolean;
};

/** One step of a round between an LAO and its office. */
export type RoundStep = {
  readonly submissionId: number;
  /** ครั้งที่ of the submission. */
  readonly number: number;
  readonly receiptNumber: string;
  readonly toState: SubmissionState;
  readonly at: Date;
  readonly byRole: Role;
  readonly isLate: boolean;
  readonly reason: string | null;
  readonly projects: readonly ProjectReason[];
};

type HandedIn = {
  readonly id: number;
  readonly number: number;
  readonly receiptNumber: string;
  readonly isLate: boolean;
  readonly submittedAt: Date;
};

/**
 * Every step of a round in its order: handed in, then what was said of it. Reasons written together are one step.
 *
 * @param submissions by their number
 * @param reviews in the order in which they were written
 */
export function stepsOf(submissions: readonly HandedIn[], reviews: readonly ReviewRow[]): RoundStep[] {
  return submissions.flatMap((submission) => {
    const { id: submissionId, submittedAt, ...about } = submission;
    const decisions: (RoundStep & { reason: string | null; projects: ProjectReason[] })[] = [];
    for (const { project, reason, at, toState, byRole } of reviews.filter(
      (row) => row.submissionId === submissionId,
    )) {
      let step = decisions.at(-1);
      if (!step || step.at.getTime() !== at.getTime() || step.toState !== toState) {
        step = { ...about, submissionId, toState, at, byRole, reason: null, projects: [] };
        decisions.push(step);
      }
      if (project === null || reason === null) step.reason = reason;
      else step.projects.push({ project, reason, isChanged: isChangedSince(project, at) });
    }
    const handedIn: RoundStep = {
      ...about,
      submissionId,
      toState: "submitted",
      at: submittedAt,
      byRole: "lao",
      reason: null,
      projects: [],
    };
    return [handedIn, ...decisions];
  });
}

function isChangedSince({ isDeleted, reportedAt }: ReasonedProject, at: Date): boolean {
  return isDeleted || (reportedAt !== null && reportedAt > at);
}

/** What the round was last returned for; null where it never was. */
export function lastReturn(steps: readonly RoundStep[]): RoundStep | null {
  return steps.findLast((step) => step.toState === "returned") ?? null;
}

/** The reasons of the last return; null where there is none. */
export function reasonsOfReturn(steps: readonly RoundStep[]) {
  const step = lastReturn(steps);
  return step && { at: step.at, whole: step.reason, projects: step.projects };
}

/** Projects named by the last return that nobody has corrected since. */
export function unchangedSinceReturn(projects: readonly ProjectReason[]): ReadonlySet<number> {
  return new Set(projects.filter((one) => !one.isChanged).map((one) => one.project.id));
}
