const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/**
 * How long one sender has a letter in hand. Longer than the longest wait for a server's answer, so that no other
 * sender takes a letter whose answer is only late; renewed while the wait goes on.
 *
 * @source docs/sources.md mail
 */
export const LEASE_MS = 15 * MINUTE;
export const RENEWED_EVERY_MS = MINUTE;

/** A letter that no server would take for so long is given back; an administrator sees it and may try again. */
const GIVEN_UP_AFTER_MS = 5 * DAY;

const FIRST_PAUSE_MS = 15 * SECOND;
const LONGEST_PAUSE_MS = 60 * MINUTE;

/** How long to wait after an attempt that did not succeed: 15 seconds, then twice as long each time, an hour at most. */
export function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, attempts - 1), LONGEST_PAUSE_MS);
}

/** Why a letter was not sent. */
export const MAIL_PROBLEMS = [
  "unreachable",
  "sign_in",
  "sender_refused",
  "not_now",
  "address_refused",
  "link_over",
  "given_up",
] as const;
export type MailProblemKind = (typeof MAIL_PROBLEMS)[number];

export type MailProblem = {
  readonly kind: MailProblemKind;
  /** What the server said, as it said it; empty where none answered. */
  readonly detail: string;
};

const ENDS_IT: ReadonlySet<MailProblemKind> = new Set(["address_refused", "link_over", "given_up"]);
const MOST_CHARACTERS = 300;

/** What becomes of a letter after a problem: tried again at an instant, or given back for good. */
export type Fate =
  | { readonly refused: true; readonly problem: MailProblem }
  | { readonly refused: false; readonly problem: MailProblem; readonly nextAttemptAt: Date };

export function fateAfter(
  problem: MailProblem,
  mail: { attempts: number; createdAt: Date },
  now: Date,
): Fate {
  if (ENDS_IT.has(problem.kind)) return { refused: true, problem };
  if (now.getTime() - mail.createdAt.getTime() >= GIVEN_UP_AFTER_MS)
    return { refused: true, problem: { ...problem, kind: "given_up" } };
  return { refused: false, problem, nextAttemptAt: new Date(now.getTime() + pauseAfter(mail.attempts)) };
}

/** A problem as it is kept beside the letter: one line. */
export function problemText({ kind, detail }: MailProblem): string {
  return `${kind}: ${detail.replace(/\s+/g, " ").trim()}`.slice(0, MOST_CHARACTERS);
}

/** The same, read again; null for a letter without a problem. */
export function readProblem(text: string | null): MailProblem | null {
  if (text === null) return null;
  const [first = "", ...rest] = text.split(": ");
  const kind = MAIL_PROBLEMS.find((known) => known === first);
  return kind ? { kind, detail: rest.join(": ") } : { kind: "unreachable", detail: text };
}

/** Where a letter stands. One that a sender has in hand still waits. */
export const MAIL_STATES = ["waiting", "sent", "refused"] as const;
export type MailState = (typeof MAIL_STATES)[number];

export function mailState(mail: { sentAt: Date | null; refusedAt: Date | null }): MailState {
  if (mail.sentAt) return "sent";
  return mail.refusedAt ? "refused" : "waiting";
}

/** Whether somebody may have a letter tried again: a dead link stays dead however often it is sent. */
export function mayBeRetried(mail: {
  sentAt: Date | null;
  refusedAt: Date | null;
  lastError: string | null;
}): boolean {
  return mailState(mail) === "refused" && readProblem(mail.lastError)?.kind !== "link_over";
}
