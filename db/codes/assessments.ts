/** Who scored: the LAO itself (คะแนน SAR), its province office (ผลประเมิน) or the central office. */
export const ASSESSORS = ["lao", "province", "central"] as const;
export type Assessor = (typeof ASSESSORS)[number];
