import { STEP_REFUSAL_TH } from "@/lib/plans/review/messages";
import type { DecisionRefusal } from "./mutations";
import type { VerdictProblem } from "./rules";

/** Why a plan cannot be passed or failed by its scores, and what to do. */
const VERDICT_PROBLEM_TH: Readonly<Record<VerdictProblem, string>> = {
  below_minimum: "ให้ผ่านไม่ได้ เพราะคะแนนรวมต่ำกว่าคะแนนขั้นต่ำ ตรวจคะแนนแต่ละมิติ หากถูกต้อง กดไม่ผ่าน",
  not_below_minimum: "ให้ไม่ผ่านไม่ได้ เพราะคะแนนรวมไม่ต่ำกว่าคะแนนขั้นต่ำ หากแผนต้องแก้ไข กดส่งกลับให้แก้ไข",
  no_total_to_fail_by: "ให้ไม่ผ่านไม่ได้ เพราะยังไม่มีคะแนนครบทุกมิติ กรอกคะแนน หรือกดส่งกลับให้แก้ไข",
  no_minimum_to_fail_by: "ให้ไม่ผ่านไม่ได้ เพราะยังไม่ได้กำหนดคะแนนขั้นต่ำของปีงบประมาณนี้ หากแผนต้องแก้ไข กดส่งกลับให้แก้ไข",
};

/** Every refusal of a reviewer's decision, with what to do. */
export const DECISION_REFUSAL_TH: Readonly<Record<DecisionRefusal, string>> = {
  ...STEP_REFUSAL_TH,
  ...VERDICT_PROBLEM_TH,
  no_scores: "กรอกคะแนนให้ครบทุกมิติ",
  scores_not_yours: "สำนักงาน ป.ป.ช. ภาคไม่กรอกคะแนน ลบคะแนนแล้วทำรายการอีกครั้ง",
};
