import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/** `column in (…)` for a CHECK, from the list that the code uses, so that the two cannot disagree. */
export function oneOf(column: PgColumn, codes: readonly (string | number)[]): SQL {
  const list = codes.map((code) => (typeof code === "number" ? String(code) : `'${code}'`)).join(", ");
  return sql`${column} in (${sql.raw(list)})`;
}
