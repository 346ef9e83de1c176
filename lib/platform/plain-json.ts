/** A value as JSON keeps it; money becomes text, as JSON numbers cannot hold every satang. Null for nothing. */
export function plainJson(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  return JSON.parse(JSON.stringify(value, (_, part) => (typeof part === "bigint" ? part.toString() : part)));
}
