import type { Assessor } from "@/db/codes/assessments";
import { formatHundredths } from "@/lib/platform/fixed-point";
import { PLAN_STANDING_NEXT_TH, PLAN_STANDING_TH } from "../messages";
import { verdictOf } from "../plan-decision/rules";
import { type AssessmentTotals, decidingTotal } from "../rules";
import type { ScoresRefusal } from "./mutations";
import { type AssessmentResult, decidingAssessor } from "./rules";

export const ASSESSOR_TH: Readonly<Record<Assessor, string>> = {
  lao: "คะแนน SAR (อปท. ประเมินตนเอง)",
  province: "ผลประเมิน (สำนักงาน ป.ป.ช. ประจำจังหวัด)",
  central: "ผลประเมิน (สำนักงาน ป.ป.ช. ส่วนกลาง)",
};

/** The rows of the manual's table. */
export const SCORE_ROW_TH: Readonly<Record<Assessor, string>> = {
  lao: "คะแนน SAR",
  province: "ผลประเมิน (ป.ป.ช. จังหวัด)",
  central: "ผลประเมิน (ส่วนกลาง)",
};

export const ASSESSMENT_RESULT_TH: Readonly<Record<AssessmentResult, string>> = {
  passed: "ผ่าน",
  failed: "ไม่ผ่าน",
  not_scored: "ยังไม่มีคะแนนครบทุกมิติ",
  no_minimum: "ไม่มีคะแนนขั้นต่ำให้เทียบ",
  not_submitted: PLAN_STANDING_TH.not_submitted,
  returned: PLAN_STANDING_TH.returned,
};

type Facts = {
  readonly fiscalYear: number;
  readonly totals: AssessmentTotals;
  readonly minimumHundredths: number | null;
};

/** "คะแนนรวม 49.99 ต่ำกว่าคะแนนขั้นต่ำ 50.00 ของปีงบประมาณ พ.ศ. 2570". */
export function verdictTh({ fiscalYear, totals, minimumHundredths }: Facts): string {
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

/** Whose total counts, and why it is not another's. */
export function decidedByTh(totals: AssessmentTotals): string {
  switch (decidingAssessor(totals)) {
    case "central":
      return "ใช้คะแนนของสำนักงาน ป.ป.ช. ส่วนกลาง";
    case "province":
      return "ใช้คะแนนของสำนักงาน ป.ป.ช. ประจำจังหวัด เพราะส่วนกลางยังไม่ได้ให้คะแนนครบทุกมิติ";
    case "lao":
      return "ใช้คะแนน SAR ของ อปท. เพราะจังหวัดและส่วนกลางยังไม่ได้ให้คะแนนครบทุกมิติ";
    case null:
      return "ยังไม่มีผู้ให้คะแนนครบทุกมิติ";
  }
}

/** What an LAO does about its result; nothing where it has nothing to do. */
export const RESULT_NEXT_TH: Readonly<Record<AssessmentResult, string>> = {
  passed: "",
  failed: PLAN_STANDING_NEXT_TH.failed,
  not_scored: "รายงานผลการดำเนินงานได้ ผลประเมินจะแสดงเมื่อมีผู้ให้คะแนนครบทุกมิติ",
  no_minimum: "รายงานผลการดำเนินงานได้ ผ่านหรือไม่ผ่านจะแสดงเมื่อส่วนกลางกำหนดคะแนนขั้นต่ำ",
  not_submitted: PLAN_STANDING_NEXT_TH.not_submitted,
  returned: PLAN_STANDING_NEXT_TH.returned,
};

/** Every refusal of ผลการประเมิน, with what to do. */
export const SCORES_REFUSAL_TH: Readonly<Record<ScoresRefusal, string>> = {
  not_found: "ไม่พบ อปท. หรือปีงบประมาณนี้ เลือก อปท. และปีงบประมาณอีกครั้ง",
  other_dimensions: "มิติของแผนเปลี่ยนไปหลังจากเปิดหน้านี้ เปิดหน้านี้ใหม่แล้วกรอกคะแนนอีกครั้ง",
  changed_meanwhile: "มีผู้อื่นบันทึกคะแนนหลังจากท่านเปิดหน้านี้ เลือกคะแนนที่จะใช้ในแต่ละมิติ แล้วกดบันทึกอีกครั้ง",
  no_plan: "ให้คะแนนไม่ได้ เพราะยังไม่มีแผนของปีงบประมาณนี้ บันทึกโครงการในแผนก่อน",
  year_ended: "แก้ไขคะแนนไม่ได้ เพราะปีงบประมาณนี้สิ้นสุดแล้ว คะแนนที่บันทึกไว้ยังอ่านและพิมพ์ได้",
  plan_not_sent: "ให้คะแนนไม่ได้ เพราะ อปท. ยังไม่ได้ส่งแผน ให้คะแนนได้เมื่อ อปท. ส่งแผนแล้ว",
  plan_being_mended: "ให้คะแนนไม่ได้ เพราะแผนถูกส่งกลับให้ อปท. แก้ไข ให้คะแนนได้เมื่อ อปท. ส่งแผนอีกครั้ง",
  office_has_scored:
    "แก้ไขคะแนน SAR ไม่ได้ เพราะสำนักงาน ป.ป.ช. ให้คะแนนของปีงบประมาณนี้แล้ว หากคะแนน SAR ผิด แจ้งสำนักงาน ป.ป.ช. ประจำจังหวัด",
  plan_decided:
    "แก้ไขคะแนน SAR ไม่ได้ เพราะแผนตัดสินด้วยคะแนนของปีงบประมาณนี้แล้ว หากคะแนน SAR ผิด แจ้งสำนักงาน ป.ป.ช. ประจำจังหวัด",
};

/** "20.50 คะแนน", or that there is none. */
export function pointsTh(hundredths: number | null): string {
  return hundredths === null ? "ยังไม่ให้คะแนน" : `${formatHundredths(hundredths)} คะแนน`;
}
