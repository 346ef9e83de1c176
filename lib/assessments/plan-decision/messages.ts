import type { Assessor } from "@/db/codes/assessments";
import { STEP_REFUSAL_TH } from "@/lib/plans/review/messages";
import { formatHundredths } from "@/lib/platform/fixed-point";
import { decidingTotal } from "../rules";
import type { PlanScores } from "./data";
import type { DecisionRefusal } from "./mutations";
import { type VerdictProblem, verdictOf } from "./rules";

export const ASSESSOR_TH: Readonly<Record<Assessor, string>> = {
  lao: "คะแนน SAR (อปท. ประเมินตนเอง)",
  province: "ผลประเมิน (สำนักงาน ป.ป.ช. ประจำจังหวัด)",
  central: "ผลประเมิน (สำนักงาน ป.ป.ช. ส่วนกลาง)",
};

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

/** "คะแนนรวม 49.99 จากคะแนนขั้นต่ำ 50.00 ของปีงบประมาณ พ.ศ. 2570: ต่ำกว่าคะแนนขั้นต่ำ". */
export function verdictTh({ fiscalYear, totals, minimumHundredths }: PlanScores): string {
  const year = `ปีงบประมาณ พ.ศ. ${fiscalYear}`;
  const total = formatHundredths(decidingTotal(totals));
  const minimum = formatHundredths(minimumHundredths);
  switch (verdictOf(totals, minimumHundredths)) {
    case "no_minimum":
      return `ยังไม่ได้กำหนดคะแนนขั้นต่ำของ${year} แผนจึงผ่านได้โดยไม่เทียบคะแนน`;
    case "no_total":
      return `คะแนนขั้นต่ำของ${year} คือ ${minimum} ยังไม่มีคะแนนครบทุกมิติ แผนจึงผ่านได้โดยไม่เทียบคะแนน`;
    case "below":
      return `คะแนนรวม ${total} ต่ำกว่าคะแนนขั้นต่ำ ${minimum} ของ${year}`;
    case "reached":
      return `คะแนนรวม ${total} ไม่ต่ำกว่าคะแนนขั้นต่ำ ${minimum} ของ${year}`;
  }
}
