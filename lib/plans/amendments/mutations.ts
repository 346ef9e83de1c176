import "server-only";
import { eq, max, sql } from "drizzle-orm";
import type { ProjectDeed } from "@/db/codes/plans";
import type { Tx } from "@/db/database";
import { planAmendments } from "@/db/schema";
import type { LaoActor } from "@/lib/accounts/actor";
import { plainJson } from "@/lib/platform/plain-json";

export type Amendment = {
  readonly planId: number;
  readonly projectId: number;
  readonly deed: ProjectDeed;
  readonly before?: unknown;
  readonly after?: unknown;
};

/** Writes down a change of a plan that had passed, as its next แก้ไขเพิ่มเติมครั้งที่. Two at once wait for each other. */
export async function recordAmendment(tx: Tx, own: LaoActor, amendment: Amendment, now: Date): Promise<void> {
  const { planId, projectId, deed, before, after } = amendment;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('plan_amendments'), ${planId}::integer)`);
  const [last] = await tx
    .select({ number: max(planAmendments.number) })
    .from(planAmendments)
    .where(eq(planAmendments.planId, planId));
  await tx.insert(planAmendments).values({
    planId,
    number: (last?.number ?? 0) + 1,
    projectId,
    deed,
    before: plainJson(before),
    after: plainJson(after),
    amendedById: own.personId,
    amendedAt: now,
  });
}
