import { toArabicDigits } from "@/lib/platform/digits";

/** A code is good for one step of the clock. */
export const STEP_SECONDS = 30;
export const CODE_DIGITS = 6;

/** How far the clock of a telephone may be off, in steps either way. */
export const STEPS_OFF = 1;

export const RECOVERY_CODES_AT_ONCE = 10;

/** 10 signs of 5 bits; kept hashed with a key that is not in the database. */
export const RECOVERY_CODE_SIGNS = 10;

const MINUTE = 60_000;

/** From the right password to the code. */
export const CHALLENGE_MS = 5 * MINUTE;
export const FAILURES_A_CHALLENGE = 5;

/** Wrong codes in a row, whatever the number of tries begun; a new password starts the count anew. */
export const FAILURES_AN_ACCOUNT = 100;

/** A secret that was shown and not confirmed is forgotten. */
export const ENROLMENT_MS = 30 * MINUTE;

/** How long a new sheet of recovery codes can be looked at: a reload or a jammed printer loses nothing. */
export const SHEET_SHOWN_MS = 10 * MINUTE;

/** Crockford's base 32: no I, L, O, U, so that nothing on paper is read as something else. */
export const RECOVERY_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const CODE = new RegExp(`^[0-9]{${CODE_DIGITS}}$`);
const RECOVERY_CODE = new RegExp(`^[${RECOVERY_ALPHABET}]{${RECOVERY_CODE_SIGNS}}$`);

export type TypedProof = { readonly kind: "code" | "recovery_code"; readonly text: string };

/**
 * What somebody typed as their second step: the program's 6 digits or a code from the paper, whatever the keyboard
 * and with spaces and dashes as they like. Null for everything that can be neither.
 */
export function readProof(typed: string): TypedProof | null {
  if (typed.length > 100) return null;
  const text = toArabicDigits(typed.normalize("NFKC"))
    .replace(/[\s\u200B-\u200F\u2060\uFEFF]|\p{Dash}/gu, "")
    .toUpperCase();
  if (CODE.test(text)) return { kind: "code", text };
  const onPaper = text.replace(/O/g, "0").replace(/[IL]/g, "1");
  return RECOVERY_CODE.test(onPaper) ? { kind: "recovery_code", text: onPaper } : null;
}

/** Groups of equal length with a sign between them, as people read a long code aloud. */
export function inGroups(text: string, length: number, between: string): string {
  return (text.match(new RegExp(`.{1,${length}}`, "g")) ?? []).join(between);
}

/** The number of the step that an instant falls into: counted from 1970, 30 seconds each. */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / (STEP_SECONDS * 1000));
}

/**
 * The steps whose codes are taken at an instant: the present one and a neighbour either way, without those that were
 * used before or lie before a used one.
 *
 * @source docs/sources.md totp
 */
export function stepsTaken(now: Date, lastUsedStep: number | null): number[] {
  const present = stepAt(now);
  const steps = Array.from({ length: 2 * STEPS_OFF + 1 }, (_, index) => present - STEPS_OFF + index);
  return steps.filter((step) => lastUsedStep === null || step > lastUsedStep);
}

export type ChallengeTimes = {
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly failures: number;
};

/**
 * Whether a code may still be typed after a right password. Expiry is the first instant at which it is too late.
 *
 * @param passwordChangedAt a password set since then makes the old one worth nothing
 */
export function isChallengeLive(
  challenge: ChallengeTimes,
  passwordChangedAt: Date | null,
  now: Date,
): boolean {
  return (
    challenge.usedAt === null &&
    now < challenge.expiresAt &&
    challenge.failures < FAILURES_A_CHALLENGE &&
    (passwordChangedAt === null || passwordChangedAt <= challenge.createdAt)
  );
}

/** Whether a secret that was shown can still be confirmed by a first code. */
export function isEnrolmentLive(shownAt: Date, now: Date): boolean {
  return now.getTime() - shownAt.getTime() < ENROLMENT_MS;
}

/** Whether a new sheet of recovery codes may still be looked at. */
export function isSheetShown(madeAt: Date, now: Date): boolean {
  return now.getTime() - madeAt.getTime() < SHEET_SHOWN_MS;
}
