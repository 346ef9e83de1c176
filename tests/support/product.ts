import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { inject } from "vitest";
import type { TestedProduct } from "./global-server";

/** Nothing to test on a machine without Chromium: its tests are skipped before they ask. */
const NONE: TestedProduct = { baseUrl: "", demoAccounts: [], database: "" };

/** Takes a product that no other worker has. A lock in its database is held until the worker's process ends. */
async function takeProduct(products: readonly TestedProduct[]): Promise<TestedProduct> {
  if (products.length === 0) return NONE;
  for (;;) {
    for (const product of products) {
      const sql = postgres(product.database, { max: 1, max_lifetime: null, onnotice: () => {} });
      const [lock] = await sql`select pg_try_advisory_lock(hashtext('the product of a test')) as held`;
      if (lock?.held) return product;
      await sql.end();
    }
    // The worker before may not have ended yet.
    await pause(100);
  }
}

/** The product that this file's tests have to themselves. */
export const product = await takeProduct(inject("products"));
