import "server-only";
import type { Db } from "@/db/database";
import type { LaoScope } from "@/lib/accounts/scope";
import { findLastAmendment } from "@/lib/plans/amendments/data";
import { findFramework } from "@/lib/plans/editions/data";
import { listPlanProjects } from "@/lib/plans/review/contents/data";
import { findPlanOfEdition } from "@/lib/plans/review/data";
import { type PlanDocument, planDocument } from "./model";

/** The plan of an LAO for an edition as it is published; null where it has not begun one. */
export async function findPlanDocument(
  db: Db,
  scope: LaoScope,
  editionId: number,
  asOf: Date,
): Promise<PlanDocument | null> {
  const plan = await findPlanOfEdition(db, scope, editionId);
  if (!plan) return null;
  const [framework, projects, lastAmendment] = await Promise.all([
    findFramework(db, editionId),
    listPlanProjects(db, scope, plan.id),
    findLastAmendment(db, scope, plan.id),
  ]);
  return framework && planDocument({ plan, framework, projects, lastAmendment, asOf });
}
