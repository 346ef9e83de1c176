/** As many rows as one page shows at once and one list holds. */
export const MOST_ROWS = 100;

/**
 * A list with one of its rows put directly before another, or at the end.
 *
 * @param before null puts it last
 * @returns null when either is not in the list, or when it is to stand before itself
 */
export function placedBefore(ids: readonly number[], id: number, before: number | null): number[] | null {
  if (!ids.includes(id) || id === before || (before !== null && !ids.includes(before))) return null;
  const others = ids.filter((other) => other !== id);
  const at = before === null ? others.length : others.indexOf(before);
  return [...others.slice(0, at), id, ...others.slice(at)];
}

/** What the two buttons beside a row say to the server; null at either end of the list. */
export function neighbours(
  ids: readonly number[],
  id: number,
): { up: number | null; down: number | "end" | null } {
  const at = ids.indexOf(id);
  return { up: ids[at - 1] ?? null, down: at === ids.length - 1 ? null : (ids[at + 2] ?? "end") };
}
