import { sql } from "drizzle-orm";
import { afterAll } from "vitest";
import { connect } from "@/db/client";
import { purgeFormKeys } from "@/lib/accounts/housekeeping/mutations";
import { product } from "./product";

/** What only time does to the keys of forms that were sent, done in the product's own database. */
export function useFormKeys(): { readonly forget: () => Promise<void> } {
  const { db, end } = connect(product.database, { max: 1 });
  afterAll(end);
  return {
    async forget() {
      await db.execute(sql`update idempotency_keys set created_at = created_at - interval '31 days'`);
      await purgeFormKeys(db, new Date());
    },
  };
}
