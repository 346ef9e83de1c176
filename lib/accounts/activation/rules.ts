import { toArabicDigits } from "@/lib/platform/digits";

/** Crockford's base32: no I, L, O or U, so that a code read off paper is typed as it was printed. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RANDOM_CHARACTERS = 15;

/** Bytes from which a code is made; of each the last five bits count, 75 random bits in all. */
export const CODE_BYTES = RANDOM_CHARACTERS;

const DAY_MS = 24 * 60 * 60_000;

/**
 * How long a code is good for: the first instant at which it no longer is.
 *
 * @source docs/sources.md A-1
 */
export function codeExpiry(issuedAt: Date): Date {
  return new Date(issuedAt.getTime() + 30 * DAY_MS);
}

/** Times x in the field of 32 elements, modulo x^5 + x^2 + 1: every power of it up to the 31st is another. */
function timesX(value: number): number {
  return value < 16 ? value << 1 : (value << 1) ^ 0b100101;
}

/**
 * The sum of the characters, each weighted by another power of x. Neither a wrong character nor two that
 * changed places leave it as it was.
 */
function weightedSum(values: readonly number[]): number {
  return values.reduce((sum, value) => timesX(sum) ^ value, 0);
}

/**
 * An activation code as it is printed and hashed, without dashes: 15 random characters and one that makes the
 * weighted sum 0.
 *
 * @param bytes `CODE_BYTES` random ones
 * @source docs/sources.md A-1
 */
export function codeOfBytes(bytes: Uint8Array): string {
  if (bytes.length !== CODE_BYTES) throw new RangeError(`a code is made of ${CODE_BYTES} bytes`);
  const values = [...bytes].map((byte) => byte & 31);
  return [...values, timesX(weightedSum(values))].map((value) => ALPHABET.charAt(value)).join("");
}

/** A code in groups of four, as people read it: XXXX-XXXX-XXXX-XXXX. */
export function formatCode(code: string): string {
  return code.replace(/.{4}(?=.)/g, "$&-");
}

/**
 * A code as somebody typed it: capitals or not, with spaces or dashes anywhere, O for 0, I and L for 1, in Thai
 * digits or full-width letters.
 *
 * @returns the code without dashes; null when characters are missing, wrong or in the wrong place
 */
export function readCode(typed: string): string | null {
  const code = toArabicDigits(typed.normalize("NFKC"))
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212_.\u200B-\u200D\u2060\uFEFF]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  if (code.length !== RANDOM_CHARACTERS + 1) return null;
  const values = [...code].map((character) => ALPHABET.indexOf(character));
  return values.includes(-1) || weightedSum(values) !== 0 ? null : code;
}

export type CodeTimes = {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
};

/** Whether a code still opens its account. */
export function isCodeOpen(code: CodeTimes, now: Date): boolean {
  return code.usedAt === null && code.revokedAt === null && now < code.expiresAt;
}

/** What the list of codes says of an LAO's account. */
export const CODE_STANDINGS = ["none", "issued", "expired", "claimed", "disabled"] as const;
export type CodeStanding = (typeof CODE_STANDINGS)[number];
