import type { FrameNames } from "@/app/_ui/page-frame";

/** What the product is called, in every frame. */
export const PRODUCT_NAMES: FrameNames = {
  brand: "e-PlanNACC",
  system: ["ระบบรายงานผลและติดตามผลการดำเนินงาน", "ตามแผนปฏิบัติการป้องกันการทุจริตขององค์กรปกครองส่วนท้องถิ่น"],
};
