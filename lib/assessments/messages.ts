import type { PlanStanding } from "@/db/codes/assessments";

/** The manual's one phrase for both reasons, as the ranking prints it. */
export const PLAN_OUT_TH = "ยังไม่ส่งแผน หรือแผนไม่ผ่าน";

/** The reasons told apart, as the product itself says them. */
export const PLAN_STANDING_TH: Record<PlanStanding, string> = {
  in: "ส่งแผนแล้ว",
  not_submitted: "ยังไม่ส่งแผน",
  returned: "แผนถูกส่งกลับให้แก้ไข",
  failed: "แผนไม่ผ่านคะแนนขั้นต่ำ",
};

/** What an LAO does about it; nothing where its plan is in. */
export const PLAN_STANDING_NEXT_TH: Record<PlanStanding, string> = {
  in: "",
  not_submitted: "รายงานผลการดำเนินงานไม่ได้จนกว่าจะส่งแผน ส่งแผนที่หน้า ส่งแผนและผลการตรวจ",
  returned: "รายงานผลการดำเนินงานไม่ได้จนกว่าจะแก้ไขและส่งแผนอีกครั้ง อ่านเหตุผลที่หน้า ส่งแผนและผลการตรวจ",
  failed: "รายงานผลการดำเนินงานไม่ได้จนกว่าแผนจะผ่านการประเมิน ปรับปรุงแผนแล้วส่งอีกครั้งที่หน้า ส่งแผนและผลการตรวจ",
};

/** Whether an LAO may report in a year, and why not: what a page of its plan says. */
export function standingTh(standing: PlanStanding): string {
  return standing === "in"
    ? "รายงานผลได้"
    : `${PLAN_STANDING_TH[standing]} ${PLAN_STANDING_NEXT_TH[standing]}`;
}
