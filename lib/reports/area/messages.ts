import { PLAN_OUT_TH } from "@/lib/assessments/messages";
import type { RoundProgress } from "./rules";
import type { AreaList } from "./schema";

/** How far an LAO is with a round, in a word. */
export const PROGRESS_TH: Record<RoundProgress, string> = {
  complete: "รายงานครบ",
  under_way: "กำลังรายงาน",
  not_begun: "ยังไม่เริ่ม",
  not_open: "ยังไม่เปิดรับ",
  late: "ล่าช้า",
  missing: "ยังไม่รายงาน",
  plan_out: PLAN_OUT_TH,
  no_projects: "ไม่มีโครงการ",
};

/** What each word means. */
export const PROGRESS_MEANING_TH: Record<RoundProgress, string> = {
  complete: "ครบทุกโครงการ",
  under_way: "ยังไม่พ้นกำหนด รายงานแล้วบางโครงการ",
  not_begun: "ยังไม่พ้นกำหนด ยังไม่มีรายงาน",
  not_open: "รอบยังไม่เปิดรับ",
  late: "พ้นกำหนด รายงานบางโครงการ",
  missing: "พ้นกำหนด ไม่มีรายงานเลย",
  plan_out: "รายงานผลไม่ได้ ไม่นับโครงการ",
  no_projects: "ไม่มีโครงการในปีนี้",
};

/** The lists of LAOs that an officer chooses from. */
export const AREA_LIST_TH: Record<AreaList, string> = {
  all: "ทั้งหมด",
  chase: "ต้องติดตาม (ล่าช้า และยังไม่รายงาน)",
  ...PROGRESS_TH,
  round_returned: "รายงานถูกส่งกลับให้แก้ไข",
  plan_returned: "แผนถูกส่งกลับให้แก้ไข",
};
