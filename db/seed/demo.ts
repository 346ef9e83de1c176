import { eq } from "drizzle-orm";
import type { Db } from "@/db/database";
import { auditEvents } from "@/db/schema";
import { civilDateOf, fiscalYearOf } from "@/lib/platform/civil-date";
import { seedCurrentYear } from "./current-year";
import { type DemoAccount, settleDemoPasswords } from "./demo-accounts";
import { seedAssessments2561, seedLaos, seedPeople, seedYear2561, staffByCode } from "./demo-province";

export type { DemoAccount };

/**
 * Fills an empty product with FY 2561 of สงขลา and a current fiscal year to try things in.
 * It may run at every start: what is there stays, and a new fiscal year gets its own beginnings.
 *
 * @param options.accounts the accounts of an earlier run, whose passwords are kept; null makes new ones
 * @returns every account that can sign in, with its password
 */
export async function seedDemo(
  db: Db,
  options: { now: Date; accounts: DemoAccount[] | null },
): Promise<DemoAccount[]> {
  const { now, accounts } = options;
  return db.transaction(async (tx) => {
    const [seeded] = await tx
      .select({ id: auditEvents.id })
      .from(auditEvents)
      .where(eq(auditEvents.action, "demo.seed"))
      .limit(1);
    if (!seeded) {
      await seedLaos(tx);
      await seedPeople(tx);
      await seedYear2561(tx);
      await seedAssessments2561(tx);
      await tx.insert(auditEvents).values({ at: now, action: "demo.seed", entity: "demo", entityId: "2561" });
    }
    const staff = await staffByCode(tx);
    const pao = staff.get("2900101");
    const phawong = staff.get("5900105");
    if (pao && phawong) await seedCurrentYear(tx, fiscalYearOf(civilDateOf(now)), { pao, phawong });
    return settleDemoPasswords(tx, accounts, now);
  });
}
