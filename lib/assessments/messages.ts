import type { PlanStanding } from "./rules";

/** The manual's one phrase for both reasons, as the ranking prints it. */
export const PLAN_OUT_TH = "ยังไม่ส่งแผน หรือแผนไม่ผ่าน";

/** The two reasons told apart, as the product itself says them. */
export const PLAN_STANDING_TH: Record<PlanStanding, string> = {
  in: "ส่งแผนแล้ว",
  not_submitted: "ยังไม่ส่งแผน",
  failed: "แผนไม่ผ่านคะแนนขั้นต่ำ",
};
