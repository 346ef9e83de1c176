import { officeTh, whoTookStepTh } from "@/lib/plans/review/messages";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { HandInState } from "./access";
import type { DecideRoundRefusal } from "./decisions/mutations";
import type { HandedInPart } from "./handed-in/rules";
import type { SubmitRoundRefusal } from "./mutations";
import type { QueueChoice } from "./queue/schema";
import type { HandInProblemKind } from "./rules";
import type { RoundStep } from "./steps/rules";

export const HAND_IN_STATE_TH: Readonly<Record<HandInState, string>> = {
  none: "ยังไม่ส่งรายงาน",
  submitted: "ส่งแล้ว รอตรวจ",
  changed: "แก้ไขหลังส่ง ต้องส่งอีกครั้ง",
  accepted: "รับรายงานแล้ว",
  returned: "ส่งกลับให้แก้ไข",
};

/** The choices of the queue's filter. */
export const QUEUE_CHOICE_TH: Readonly<Record<QueueChoice, string>> = {
  ...HAND_IN_STATE_TH,
  late: "ส่งหลังวันปิดรับ",
  all: "ทุกสถานะ",
};

/** The parts of a review's list. */
export const HANDED_IN_PART_TH: Readonly<Record<HandedInPart, string>> = {
  differs: "ต่างจากครั้งก่อน",
  returned: "ส่งกลับครั้งก่อน",
  missing: "ยังไม่ได้รายงาน",
};

/** What an LAO is asked to do in each state. */
export function askedOfLaoTh(state: HandInState, provinceNameTh: string): string {
  switch (state) {
    case "none":
      return `รายงานผลให้ครบทุกโครงการ แล้วตรวจและส่งรายงานให้${officeTh(provinceNameTh)}`;
    case "submitted":
      return `ไม่ต้องทำอะไรจนกว่า${officeTh(provinceNameTh)}จะตรวจเสร็จ หากแก้ไขรายงาน ต้องส่งอีกครั้ง`;
    case "changed":
      return "มีการแก้ไขหลังจากส่งครั้งล่าสุด ตรวจและส่งรายงานอีกครั้ง";
    case "accepted":
      return `${officeTh(provinceNameTh)}รับรายงานแล้ว ไม่ต้องทำอะไรอีก`;
    case "returned":
      return "แก้ไขรายงานตามเหตุผลที่แจ้ง แล้วตรวจและส่งรายงานอีกครั้ง";
  }
}

/** A step as a sentence of the round's history. */
export function stepTh({
  toState,
  number,
  isLate,
}: Pick<RoundStep, "toState" | "number" | "isLate">): string {
  switch (toState) {
    case "submitted":
      return `ส่งรายงาน ครั้งที่ ${number}${isLate ? " หลังวันปิดรับ" : ""}`;
    case "accepted":
      return `รับรายงาน ครั้งที่ ${number}`;
    case "returned":
      return `ส่งรายงาน ครั้งที่ ${number} กลับให้แก้ไข`;
  }
}

/** What happened after a page was opened: "สำนักงาน … รับรายงาน ครั้งที่ 2 เมื่อ …". */
export function meanwhileTh(step: RoundStep, provinceNameTh: string): string {
  return `${whoTookStepTh(step.byRole, provinceNameTh)} ${stepTh(step)} เมื่อ ${formatThaiDateTime(step.at)}`;
}

/** Why a round is not handed in, where the plan and the round would let it. */
export const SUBMIT_REFUSAL_TH: Readonly<
  Record<Extract<SubmitRoundRefusal, `${"already" | "changed" | "nothing" | "missing"}_${string}`>, string>
> = {
  already_submitted: "รายงานรอบนี้ส่งแล้ว และไม่มีการแก้ไขหลังจากส่ง จึงไม่ต้องส่งอีก",
  changed_meanwhile: "มีการแก้ไขรายงานหรือโครงการหลังจากที่ท่านเปิดหน้านี้ ตรวจรายการด้านล่างอีกครั้ง แล้วส่ง",
  nothing_to_submit: "ไม่มีโครงการที่ต้องรายงานในรอบนี้ จึงไม่มีรายงานให้ส่ง",
  missing_unconfirmed: "ทำเครื่องหมายยืนยันว่าส่งรายงานทั้งที่ยังรายงานไม่ครบทุกโครงการ หรือรายงานให้ครบก่อนส่ง",
};

export const DECIDE_REFUSAL_TH: Readonly<Record<DecideRoundRefusal, string>> = {
  lao_not_found: "อปท. นี้ไม่มีรอบให้เปิดอีกครั้ง เช่น ยุบเลิกแล้ว จึงส่งกลับไม่ได้",
  submission_not_found: "ไม่พบรายงานที่ส่งนี้ เปิดรายการตรวจรายงานแล้วเลือกใหม่",
  changed_meanwhile: "รายงานรอบนี้เปลี่ยนไปหลังจากที่ท่านเปิดหน้านี้",
  changed_since:
    "อปท. แก้ไขรายงานหลังจากส่ง จึงยังบันทึกผลการตรวจไม่ได้ รอให้ อปท. ส่งรายงานอีกครั้ง หากรอบปิดรับแล้ว ขยายเวลาให้ก่อน",
  step_not_open: "สถานะของรายงานตอนนี้ทำรายการนี้ไม่ได้",
  reason_missing: "กรอกเหตุผลของทั้งรอบ หรือของโครงการที่ต้องแก้ไขอย่างน้อย 1 โครงการ",
  project_not_in_round: "มีโครงการที่กรอกเหตุผลไว้ ซึ่งรอบนี้ไม่ต้องรายงานแล้ว เปิดหน้านี้ใหม่แล้วตรวจอีกครั้ง",
  reopening_day_missing: "รอบนี้ปิดรับแล้ว กรอกวันที่ปิดรับใหม่ เพื่อให้ อปท. แก้ไขและส่งรายงานได้",
  reopening_day_too_late: "กรอกวันที่ปิดรับใหม่ไม่เกิน 1 ปีหลังสิ้นปีงบประมาณ",
  reopening_day_past: "กรอกวันที่ปิดรับใหม่ตั้งแต่วันนี้เป็นต้นไป",
};

/** What is said of each kind of problem: a heading, and what to do. */
export const HAND_IN_PROBLEM_TH: Readonly<Record<HandInProblemKind, { title: string; what: string }>> = {
  report_missing: {
    title: "โครงการที่ยังไม่ได้รายงาน",
    what: "รายงานผลให้ครบก่อนส่ง หรือยืนยันด้านล่างว่าจะส่งทั้งที่ยังไม่ครบ",
  },
  cannot_without_reason: {
    title: "โครงการที่ไม่สามารถดำเนินการได้ แต่ยังไม่มีเหตุผล",
    what: "เลือกเหตุผลที่ไม่สามารถดำเนินการได้",
  },
  returned_unchanged: {
    title: "โครงการที่ส่งกลับให้แก้ไข และยังไม่ได้แก้ไข",
    what: "อ่านเหตุผลของแต่ละโครงการ แล้วแก้ไขก่อนส่งอีกครั้ง",
  },
  spent_above_ordinance: {
    title: "โครงการที่เบิกจ่ายจริงสูงกว่าวงเงินตามข้อบัญญัติ/เทศบัญญัติ",
    what: "ตรวจจำนวนเงินอีกครั้ง หากถูกต้องส่งได้",
  },
  completed_with_nothing_spent: {
    title: "โครงการที่แล้วเสร็จ แต่ไม่มีการเบิกจ่าย",
    what: "กรอกจำนวนเงินที่เบิกจ่ายจริง หากไม่ได้ใช้งบประมาณ เลือก ดำเนินการโดยไม่ใช้งบประมาณ",
  },
  in_progress_at_years_end: {
    title: "โครงการที่ยังอยู่ระหว่างดำเนินการ เมื่อสิ้นปีงบประมาณ",
    what: "ตรวจว่าโครงการยังไม่แล้วเสร็จจริง หากแล้วเสร็จแล้ว แก้ไขสถานะ",
  },
  evidence_missing: {
    title: "โครงการที่ยังไม่มีหลักฐาน",
    what: "แนบหลักฐานได้ที่รายงานของแต่ละโครงการ ไม่มีหลักฐานก็ส่งรายงานได้",
  },
};
