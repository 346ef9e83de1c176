import type { Role } from "@/db/codes/accounts";
import type { PlanState } from "@/db/codes/plans";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { StepRefusal } from "./mutations";
import type { PlanProblemKind } from "./rules";
import type { ReviewStep } from "./steps/rules";

export const PLAN_STATE_TH: Readonly<Record<PlanState, string>> = {
  draft: "ยังไม่ส่ง",
  submitted: "ส่งแล้ว รอตรวจ",
  returned: "ส่งกลับให้แก้ไข",
  passed: "ผ่าน",
  failed: "ไม่ผ่าน",
};

/** "สำนักงาน ป.ป.ช. ประจำจังหวัดสงขลา": whom an LAO asks, and who took a step. */
export function officeTh(provinceNameTh: string): string {
  return `สำนักงาน ป.ป.ช. ประจำจังหวัด${provinceNameTh}`;
}

/** Who took a step: the office, not a person's name. */
export function whoTookStepTh(role: Role, provinceNameTh: string): string {
  switch (role) {
    case "lao":
      return "อปท.";
    case "province":
      return officeTh(provinceNameTh);
    case "nacc":
      return "สำนักงาน ป.ป.ช.";
    case "admin":
      return "ผู้ดูแลระบบ";
  }
}

/** What an LAO is asked to do in each state. */
export function askedOfLaoTh(state: PlanState, provinceNameTh: string): string {
  switch (state) {
    case "draft":
      return `บันทึกโครงการให้ครบทุกโครงการในแผน แล้วส่งแผนให้${officeTh(provinceNameTh)}ตรวจ`;
    case "submitted":
      return `ไม่ต้องทำอะไรจนกว่า${officeTh(provinceNameTh)}จะตรวจเสร็จ ระหว่างนี้แก้ไขโครงการไม่ได้ หากต้องแก้ไข ขอให้ส่งแผนกลับ`;
    case "returned":
      return "แก้ไขตามเหตุผลที่แจ้งด้านล่าง แล้วส่งแผนอีกครั้ง";
    case "passed":
      return "รายงานผลตามรอบได้ หากแก้ไขโครงการหลังจากนี้ ระบบบันทึกเป็นการแก้ไขเพิ่มเติมแผน";
    case "failed":
      return "ปรับปรุงแผน แล้วส่งให้ตรวจอีกครั้ง";
  }
}

/** A step as a sentence of the plan's history. */
export function stepTh({ fromState, toState }: Pick<ReviewStep, "fromState" | "toState">): string {
  switch (toState) {
    case "draft":
      return "เริ่มแผน";
    case "submitted":
      if (fromState === "passed" || fromState === "failed") return "เปิดการตรวจใหม่";
      return fromState === "draft" ? "ส่งแผน" : "ส่งแผนอีกครั้ง";
    case "returned":
      return "ส่งแผนกลับให้แก้ไข";
    case "passed":
      return "ตรวจแล้ว แผนผ่าน";
    case "failed":
      return "ตรวจแล้ว แผนไม่ผ่านคะแนนขั้นต่ำ";
  }
}

/** What happened after a page was opened: "สำนักงาน … ส่งแผนกลับให้แก้ไข เมื่อ …". */
export function meanwhileTh(step: ReviewStep, provinceNameTh: string): string {
  return `${whoTookStepTh(step.byRole, provinceNameTh)} ${stepTh(step)} เมื่อ ${formatThaiDateTime(step.at)}`;
}

export const STEP_REFUSAL_TH: Readonly<Record<StepRefusal | "plan_has_problems", string>> = {
  plan_not_found: "ไม่พบแผนนี้ เปิดรายการแผนแล้วเลือกใหม่",
  changed_meanwhile: "แผนนี้เปลี่ยนไปหลังจากที่ท่านเปิดหน้านี้",
  step_not_open: "สถานะของแผนตอนนี้ทำรายการนี้ไม่ได้",
  reason_missing: "กรอกเหตุผลของทั้งแผน หรือของโครงการที่ต้องแก้ไขอย่างน้อย 1 โครงการ",
  project_not_in_plan: "มีโครงการที่กรอกเหตุผลไว้ ซึ่งไม่อยู่ในแผนแล้ว เปิดหน้านี้ใหม่แล้วตรวจอีกครั้ง",
  plan_has_problems: "ยังส่งแผนไม่ได้ แก้ไขรายการที่ระบุไว้ก่อน แล้วส่งอีกครั้ง",
};

/** What is said of each kind of problem: a heading, and what to do. */
export const PLAN_PROBLEM_TH: Readonly<Record<PlanProblemKind, { title: string; what: string }>> = {
  no_project: { title: "ยังไม่มีโครงการในแผน", what: "บันทึกโครงการอย่างน้อย 1 โครงการก่อนส่งแผน" },
  no_consistent_project: {
    title: "โครงการทุกโครงการทำเครื่องหมาย ไม่สอดคล้อง",
    what: "แก้เครื่องหมายของโครงการที่สอดคล้องกับมิติที่กำหนดอย่างน้อย 1 โครงการก่อนส่งแผน",
  },
  empty_dimension: { title: "มิติที่ยังไม่มีโครงการ", what: "ตรวจว่าแผนไม่มีโครงการในมิตินี้จริง" },
  year_without_project: {
    title: "ปีงบประมาณที่ยังไม่มีโครงการ",
    what: "ตรวจว่าแผนไม่มีโครงการในปีนี้จริง",
  },
  project_without_sub_item: {
    title: "โครงการที่ยังไม่ได้เลือกข้อย่อย",
    what: "เลือกข้อย่อยของมิติ เพื่อให้แผนพิมพ์โครงการไว้ใต้ภารกิจที่ถูกต้อง",
  },
  project_with_zero_budget: {
    title: "โครงการที่งบประมาณเป็น 0 แต่ไม่ได้เลือก ไม่ใช้งบประมาณ",
    what: "กรอกงบประมาณ หรือเลือก ไม่ใช้งบประมาณ",
  },
  project_inconsistent: {
    title: "โครงการที่ทำเครื่องหมาย ไม่สอดคล้อง",
    what: "โครงการเหล่านี้ไม่ต้องรายงานผล และไม่นับในแผนที่พิมพ์",
  },
  returned_project_unchanged: {
    title: "โครงการที่ส่งกลับให้แก้ไข และยังไม่ได้แก้ไข",
    what: "อ่านเหตุผลของแต่ละโครงการ แล้วแก้ไขก่อนส่งอีกครั้ง",
  },
};
