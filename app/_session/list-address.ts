type Values = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What an address says, one value a name: the last, where somebody wrote it more than once. */
export function addressValues(values: Values): Record<string, string> {
  const single: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    const last = typeof value === "string" ? value : value?.at(-1);
    if (last !== undefined) single[name] = last;
  }
  return single;
}

/** A page's address with its state in it; what is empty is left out, and so is the first page of a list. */
export function addressOf(
  path: string,
  state: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    if (value === null || value === undefined || value === "" || (name === "page" && value === 1)) continue;
    query.set(name, String(value));
  }
  return query.size === 0 ? path : `${path}?${query}`;
}
