import type { ProjectKind, Quarter, TargetGroup } from "@/db/codes/plans";
import type { ProjectRefusal } from "./projects/change/mutations";
import type { SubItem } from "./rules";

/** ประเภทงาน, in the manual's words. */
export const PROJECT_KIND_TH: Record<ProjectKind, string> = {
  project: "โครงการ",
  activity: "กิจกรรม",
  measure: "มาตรการ",
  guideline: "แนวปฏิบัติงาน",
};

/** กลุ่มเป้าหมาย, in the manual's words. */
export const TARGET_GROUP_TH: Record<TargetGroup, string> = {
  executive_politicians: "ข้าราชการการเมืองฝ่ายบริหาร",
  council_politicians: "ข้าราชการการเมืองฝ่ายสภาท้องถิ่น",
  local_staff: "ข้าราชการ/พนักงาน/ลูกจ้าง ส่วนท้องถิ่น",
  children_youth: "เด็กและเยาวชน",
  public_civil_society: "ประชาชน/ภาคประชาสังคม",
  schools: "สถานศึกษา",
  state_agencies: "หน่วยงานภาครัฐ",
  state_enterprises: "หน่วยงานภาครัฐวิสาหกิจ",
  private_business: "หน่วยงานภาคธุรกิจเอกชน",
};

/** ดำเนินการในไตรมาส, with the months: the fiscal year begins in October. */
export const QUARTER_TH: Record<Quarter, string> = {
  1: "ไตรมาสที่ 1 (ต.ค.-ธ.ค.)",
  2: "ไตรมาสที่ 2 (ม.ค.-มี.ค.)",
  3: "ไตรมาสที่ 3 (เม.ย.-มิ.ย.)",
  4: "ไตรมาสที่ 4 (ก.ค.-ก.ย.)",
};

/** A sub-item in a list to choose from: its code and name, moved in under the one above it. */
export function subItemLabel({ code, nameTh, retired }: SubItem): string {
  const under = code.split(".").length > 2 ? "\u2003" : "";
  return `${under}${code} ${nameTh}${retired ? " (เลิกใช้แล้ว)" : ""}`;
}

/** What to do about a refusal. */
export const PROJECT_REFUSAL_TH: Record<ProjectRefusal, string> = {
  project_not_found: "ไม่พบโครงการนี้ในแผนของท่าน เปิดรายการโครงการแล้วเลือกใหม่",
  edition_not_found: "ไม่พบแผนปฏิบัติการฉบับนี้ เปิดหน้าบันทึกแผนแล้วเลือกแผนใหม่",
  plan_under_review:
    "แผนส่งให้สำนักงาน ป.ป.ช. ตรวจแล้ว จึงแก้ไขรายการโครงการไม่ได้ระหว่างการตรวจ หากต้องแก้ไข ขอให้สำนักงาน ป.ป.ช. ประจำจังหวัดส่งแผนกลับ",
  no_year: "เลือกปีงบประมาณที่ดำเนินการอย่างน้อย 1 ปี",
  year_outside_edition: "เลือกเฉพาะปีงบประมาณของแผนปฏิบัติการฉบับนี้",
  dimension_unknown: "เลือกมิติที่โครงการสอดคล้อง",
  sub_item_elsewhere: "เลือกข้อย่อยของมิติที่เลือกไว้",
  sub_item_retired: "ข้อย่อยที่เลือกไว้เลิกใช้แล้ว เลือกข้อย่อยอื่นของมิติ หรือเลือก ---",
  year_has_report: "ปีงบประมาณที่ยกเลิกมีการรายงานผลแล้ว จึงนำออกไม่ได้ เลือกปีนั้นกลับตามเดิม แล้วบันทึกอีกครั้ง",
  changed_by_other: "มีผู้แก้ไขโครงการนี้หลังจากที่ท่านเปิดหน้านี้ เทียบข้อความทั้งสองชุด เลือกว่าจะใช้ของผู้ใด แล้วกดบันทึกอีกครั้ง",
  restore_too_late: "โครงการนี้ลบเกิน 30 วันแล้ว จึงนำกลับเองไม่ได้ บันทึกใหม่ หรือติดต่อสำนักงาน ป.ป.ช.",
};
