/** What was typed into a form, by field. */
export type TypedFields = Readonly<Record<string, readonly string[]>>;

export const MOST_PARKED_BYTES = 200_000;

/** How many forms are kept for one person: the newest. */
export const MOST_PARKED_FORMS = 10;

const PARKED_FOR_MS = 24 * 3_600_000;

export function parkedUntil(parkedAt: Date): Date {
  return new Date(parkedAt.getTime() + PARKED_FOR_MS);
}

/** PostgreSQL holds no NUL in text; nobody types one. */
const withoutNul = (text: string) => text.replaceAll("\u0000", "");

/** @returns the fields as they can be kept; null for a form without fields, and for one of more than 200,000 bytes */
export function parkable(fields: TypedFields): Record<string, string[]> | null {
  const kept = Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [withoutNul(name), values.map(withoutNul)]),
  );
  const isEmpty = Object.keys(kept).length === 0;
  return isEmpty || Buffer.byteLength(JSON.stringify(kept)) > MOST_PARKED_BYTES ? null : kept;
}

/** Whether two addresses are of the same page, whatever stands in their queries. */
export function isSamePage(one: string, other: string): boolean {
  const pathOf = (address: string) => address.split(/[?#]/, 1)[0];
  return pathOf(one) === pathOf(other);
}
