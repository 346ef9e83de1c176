/**
 * How often a value of the one list is greater than one of the other, ties as half: the statistic of Mann and
 * Whitney as a share. 0.5 where nobody can tell the lists apart, 0 or 1 where they lie apart.
 */
export function shareGreater(one: readonly number[], other: readonly number[]): number {
  let greater = 0;
  for (const a of one) for (const b of other) greater += a > b ? 1 : a === b ? 0.5 : 0;
  return greater / (one.length * other.length);
}
