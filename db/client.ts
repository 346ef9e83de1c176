import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Db } from "./database";
import * as schema from "./schema";

type PoolOptions = {
  max?: number;
  /** The database role that every connection takes; the login's own when absent. */
  role?: string | undefined;
};

/** Opens a pool. The caller ends it; the running application keeps one for its life. */
export function connect(
  url: string,
  { max = 10, role }: PoolOptions = {},
): {
  db: Db;
  end: () => Promise<void>;
} {
  const sql = postgres(url, { max, onnotice: () => {}, connection: role ? { role } : {} });
  return { db: drizzle(sql, { schema, casing: "snake_case" }), end: () => sql.end({ timeout: 5 }) };
}

/** Kept on globalThis because the development server loads modules anew at every change. */
const kept = globalThis as typeof globalThis & { eplanDb?: Db };

function open(): Db {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start the product with `npm run demo` or `npm start`.");
  kept.eplanDb ??= connect(url, { role: process.env.DATABASE_ROLE }).db;
  return kept.eplanDb;
}

/** The application's database; opened at its first use, so that a build needs none. */
export const db: Db = new Proxy({} as Db, {
  get: (_, property) => Reflect.get(open(), property),
});
