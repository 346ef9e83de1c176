/** Who scored: the LAO itself (คะแนน SAR), its province office (ผลประเมิน) or the central office. */
export const ASSESSORS = ["lao", "province", "central"] as const;
export type Assessor = (typeof ASSESSORS)[number];

/** Whether an LAO's plan counts in a fiscal year, or why it does not. */
export const PLAN_STANDINGS = ["in", "not_submitted", "returned", "failed"] as const;
export type PlanStanding = (typeof PLAN_STANDINGS)[number];
