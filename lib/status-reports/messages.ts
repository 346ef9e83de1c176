import type { CannotReason, ProjectStatus, Round } from "@/db/codes/status-reports";
import { formatThaiDate } from "@/lib/platform/civil-date";
import type { ReportingSubject } from "./data";
import { closingDayReason } from "./rounds/days/messages";
import type { ReportingProblem } from "./rules";
import type { CorrectRefusal, SubmitRefusal } from "./writing/mutations";

export const ROUND_TH: Record<Round, string> = { 6: "รอบ 6 เดือน", 12: "รอบ 12 เดือน" };

/** A project without a report has no status: see WAITING_TH. */
export const STATUS_TH: Record<ProjectStatus, string> = {
  in_progress: "อยู่ระหว่างดำเนินการ",
  completed: "ดำเนินการแล้วเสร็จ",
  cannot: "ไม่สามารถดำเนินการได้",
};

/** What each status takes in, in the manual's words. */
export const STATUS_MEANING_TH: Record<ProjectStatus, string> = {
  in_progress: "โครงการที่อยู่ระหว่างดำเนินการ หรือที่ยังไม่ได้ดำเนินการแต่มีแผนว่าจะดำเนินการในปีงบประมาณนี้",
  completed: "โครงการที่ดำเนินการเสร็จสิ้น หรือมีการดำเนินการต่อเนื่องทั้งปีงบประมาณ",
  cannot: "โครงการที่ไม่สามารถดำเนินการได้ภายในปีงบประมาณนี้",
};

/** A project without a report that counts. */
export const WAITING_TH = "รอการรายงานผล";

/** Whether a round's report of a project is there, as the list of projects says it. */
export const REPORTED_TH = { yes: "รายงานแล้ว", no: "ยังไม่ได้รายงาน" } as const;

export const CANNOT_REASON_TH: Record<CannotReason, string> = {
  no_budget: "ไม่ได้รับงบประมาณ",
  policy_changed: "นโยบายผู้บริหารเปลี่ยนแปลง",
  staff_shortage: "บุคลากรไม่เพียงพอ",
  other: "อื่นๆ",
};

/** "รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2561". */
export function roundOfYearTh({ round, fiscalYear }: { round: Round; fiscalYear: number }): string {
  return `${ROUND_TH[round]} ปีงบประมาณ พ.ศ. ${fiscalYear}`;
}

type Asked = Pick<ReportingSubject, "fiscalYear" | "round" | "provinceNameTh" | "window">;

function office({ provinceNameTh }: Asked): string {
  return `สำนักงาน ป.ป.ช. ประจำจังหวัด${provinceNameTh}`;
}

/** Why a project cannot be reported now, and what to do about it: with the dates and whom to ask. */
export const REPORTING_PROBLEM_TH: Record<ReportingProblem, (asked: Asked) => string> = {
  project_deleted: () => "โครงการนี้ถูกลบแล้ว จึงรายงานผลไม่ได้ หากต้องการรายงาน นำโครงการกลับจากรายการโครงการก่อน",
  not_planned_for_year: ({ fiscalYear }) =>
    `โครงการนี้ไม่ได้ดำเนินการในปีงบประมาณ พ.ศ. ${fiscalYear} จึงไม่ต้องรายงานผลของปีนี้`,
  project_inconsistent: () =>
    "โครงการนี้ทำเครื่องหมายไว้ว่าไม่สอดคล้องกับมิติที่กำหนด จึงไม่ต้องรายงานผล หากสอดคล้อง แก้เครื่องหมายที่รายการโครงการก่อน",
  plan_not_submitted: ({ fiscalYear }) =>
    `ยังรายงานผลไม่ได้ เพราะยังไม่ได้ส่งแผนปฏิบัติการป้องกันการทุจริตของปีงบประมาณ พ.ศ. ${fiscalYear} ส่งแผนก่อนที่หน้า ส่งแผนและผลการตรวจ แล้วจึงรายงานผล`,
  plan_returned: (asked) =>
    `ยังรายงานผลไม่ได้ เพราะ${office(asked)}ส่งแผนปฏิบัติการป้องกันการทุจริตกลับให้แก้ไข แก้ไขแล้วส่งแผนอีกครั้งที่หน้า ส่งแผนและผลการตรวจ`,
  plan_failed: (asked) =>
    `รายงานผลไม่ได้ เพราะแผนปฏิบัติการป้องกันการทุจริตไม่ผ่านการประเมินของปีงบประมาณ พ.ศ. ${asked.fiscalYear} ปรับปรุงแผนแล้วส่งให้ตรวจอีกครั้งที่หน้า ส่งแผนและผลการตรวจ หรือสอบถาม${office(asked)}`,
  round_not_set: (asked) => `ยังไม่ได้กำหนดวันเปิดรับรายงาน${roundOfYearTh(asked)} สอบถาม${office(asked)}`,
  round_not_yet_open: (asked) =>
    asked.window
      ? `${roundOfYearTh(asked)} ยังไม่เปิดรับรายงาน เปิดรับตั้งแต่วันที่ ${formatThaiDate(asked.window.opensOn)} ถึงวันที่ ${formatThaiDate(asked.window.closesOn)}`
      : `${roundOfYearTh(asked)} ยังไม่เปิดรับรายงาน`,
  round_closed: (asked) =>
    asked.window
      ? `${roundOfYearTh(asked)} ปิดรับรายงานแล้วเมื่อวันที่ ${formatThaiDate(asked.window.closesOn)} ซึ่ง${closingDayReason(asked.window)} ข้อมูลที่บันทึกไว้ยังดูได้ หากต้องรายงานหรือแก้ไข ขอขยายเวลาจาก${office(asked)}`
      : `${roundOfYearTh(asked)} ปิดรับรายงานแล้ว`,
};

/** What to do about a report that was read well and not taken, where no date is needed to say it. */
export const SAVE_REFUSAL_TH: Record<Exclude<SubmitRefusal | CorrectRefusal, ReportingProblem>, string> = {
  project_not_found: "ไม่พบโครงการนี้ในแผนของท่าน เปิดรายการโครงการแล้วเลือกใหม่",
  overspend_unconfirmed:
    "จำนวนเงินที่เบิกจ่ายจริงสูงกว่าวงเงินตามข้อบัญญัติ/เทศบัญญัติ ตรวจจำนวนเงินอีกครั้ง หากถูกต้อง ทำเครื่องหมายยืนยัน",
  already_reported: "มีผู้บันทึกรายงานรอบนี้ไว้แล้ว หลังจากที่ท่านเปิดหน้านี้",
  not_reported: "ยังไม่มีรายงานของรอบนี้ให้แก้ไข เปิดหน้านี้ใหม่แล้วกรอกอีกครั้ง",
  stale_version: "มีผู้แก้ไขรายงานนี้ หลังจากที่ท่านเปิดหน้านี้",
  correction_reason_missing: "กรอกเหตุผลที่แก้ไข เช่น กรอกจำนวนเงินผิด",
};
