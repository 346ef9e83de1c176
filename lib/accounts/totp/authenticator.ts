import "server-only";
import { HOTP, Secret, TOTP } from "otpauth";
import { CODE_DIGITS, STEP_SECONDS, stepAt, stepsTaken } from "./rules";

/** What every authenticator program understands; many ignore anything else that the address says. */
const ALGORITHM = "SHA1";

/** How the entry is called in somebody's program. */
const ISSUER = "e-PlanNACC";

/** A new secret of 160 bits, as RFC 4226 wants it, in base 32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address in the QR: what a program reads the secret from. */
export function enrolmentAddress(secret: string, username: string): string {
  return new TOTP({
    issuer: ISSUER,
    label: username,
    secret: Secret.fromBase32(secret),
    algorithm: ALGORITHM,
    digits: CODE_DIGITS,
    period: STEP_SECONDS,
  }).toString();
}

/**
 * The step whose code was typed; null when it is the code of none that is taken now.
 *
 * @param lastUsedStep the step of the last code taken: it and all before it are spent
 * @source docs/sources.md totp
 */
export function stepOfCode(
  secret: string,
  code: string,
  lastUsedStep: number | null,
  now: Date,
): number | null {
  const key = Secret.fromBase32(secret);
  const steps = stepsTaken(now, lastUsedStep).filter(
    (step) =>
      HOTP.validate({
        token: code,
        secret: key,
        algorithm: ALGORITHM,
        digits: CODE_DIGITS,
        counter: step,
        window: 0,
      }) !== null,
  );
  return steps[0] ?? null;
}

/** The code of this moment. Only a demonstration shows it; everybody else has it on the telephone. */
export function presentCode(secret: string, now: Date): string {
  return HOTP.generate({
    secret: Secret.fromBase32(secret),
    algorithm: ALGORITHM,
    digits: CODE_DIGITS,
    counter: stepAt(now),
  });
}
