import { eq } from "drizzle-orm";
import type { Db } from "@/db/database";
import { laos } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { laoScope } from "@/lib/accounts/scope";

/** The central office's scope of an LAO. */
export async function readerOf(db: Db, code: string) {
  const [lao] = await db
    .select({ id: laos.id, provinceCode: laos.provinceCode })
    .from(laos)
    .where(eq(laos.code, code));
  return { scope: laoScope({ role: "nacc", provinces: "all" } as unknown as Actor, lao!)! };
}
