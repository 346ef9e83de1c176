import type { CannotReason, ProjectStatus, Round } from "@/db/codes/status-reports";

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
