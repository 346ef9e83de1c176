/**
 * A fraction of whole numbers as hundredths of a percent, rounded half up, without floating point.
 *
 * @returns hundredths of a percent (6059 is 60.59 %), exact up to 2^53; null when the denominator is 0: no share of nothing
 * @source docs/sources.md
 */
export function shareHundredths(numerator: bigint, denominator: bigint): number | null {
  if (denominator === 0n) return null;
  if (numerator < 0n || denominator < 0n)
    throw new RangeError("a share is of counts or sums, never negative");
  return Number((numerator * 20_000n + denominator) / (denominator * 2n));
}

/** Hundredths as people read them: 6059 is "60.59", null (no score) is "–". */
export function formatHundredths(hundredths: number | null): string {
  if (hundredths === null) return "–";
  const whole = Math.trunc(hundredths / 100);
  return `${whole}.${String(hundredths % 100).padStart(2, "0")}`;
}
