import "server-only";
import { and, eq } from "drizzle-orm";
import type { PlanState } from "@/db/codes/plans";
import type { Db, Tx } from "@/db/database";
import { districts, editions, laos, plans, provinces } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { type LaoScope, laoScope } from "@/lib/accounts/scope";

/** A plan as its review asks about it, with whose it is. */
export type ReviewedPlan = {
  readonly id: number;
  readonly state: PlanState;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  /** Counts the steps of the plan: a page that read an older one is stale. */
  readonly rowVersion: number;
  readonly laoId: number;
  readonly laoCode: string;
  readonly fullNameTh: string;
  readonly districtNameTh: string;
  readonly provinceCode: string;
  readonly provinceNameTh: string;
  readonly editionId: number;
  readonly editionNameTh: string;
  readonly firstFiscalYear: number;
  readonly lastFiscalYear: number;
};

function selectPlans(db: Db | Tx) {
  return db
    .select({
      id: plans.id,
      state: plans.state,
      submittedAt: plans.submittedAt,
      decidedAt: plans.decidedAt,
      rowVersion: plans.rowVersion,
      laoId: laos.id,
      laoCode: laos.code,
      fullNameTh: laos.fullNameTh,
      districtNameTh: districts.nameTh,
      provinceCode: laos.provinceCode,
      provinceNameTh: provinces.nameTh,
      editionId: editions.id,
      editionNameTh: editions.nameTh,
      firstFiscalYear: editions.firstFiscalYear,
      lastFiscalYear: editions.lastFiscalYear,
    } satisfies Record<keyof ReviewedPlan, unknown>)
    .from(plans)
    .innerJoin(laos, eq(laos.id, plans.laoId))
    .innerJoin(districts, eq(districts.code, laos.districtCode))
    .innerJoin(provinces, eq(provinces.code, laos.provinceCode))
    .innerJoin(editions, eq(editions.id, plans.editionId))
    .$dynamic();
}

/** A plan by its number, with proof that somebody may read its LAO; null for an unknown one and for one out of reach. */
export async function findPlanInReach(
  db: Db | Tx,
  actor: Actor,
  planId: number,
): Promise<{ scope: LaoScope; plan: ReviewedPlan } | null> {
  const [plan] = await selectPlans(db).where(eq(plans.id, planId));
  const scope = plan ? laoScope(actor, { id: plan.laoId, provinceCode: plan.provinceCode }) : null;
  return plan && scope ? { scope, plan } : null;
}

/** The LAO's plan for an edition; null where it has not begun one. */
export async function findPlanOfEdition(
  db: Db | Tx,
  scope: LaoScope,
  editionId: number,
): Promise<ReviewedPlan | null> {
  const [plan] = await selectPlans(db).where(
    and(eq(plans.laoId, scope.laoId), eq(plans.editionId, editionId)),
  );
  return plan ?? null;
}
