import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type * as schema from "./schema";

/** The database as the rooms of the product get it handed. */
export type Db = PostgresJsDatabase<typeof schema>;

/** An open transaction; what must be written together takes one. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
