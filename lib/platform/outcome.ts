/** What a write answers: done with what it made, or refused for a reason the person can act on. Bugs are thrown. */
export type Outcome<T, R extends string> = { ok: true; value: T } | { ok: false; reason: R };

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refused<R extends string>(reason: R): { ok: false; reason: R } {
  return { ok: false, reason };
}
