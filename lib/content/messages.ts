import type { AnnouncementKind } from "@/db/codes/content";
import type { AnnouncementProblem, AnnouncementState } from "./announcements/rules";

/** How grave an announcement is, as its form asks. */
export const ANNOUNCEMENT_KIND_TH: Readonly<Record<AnnouncementKind, string>> = {
  info: "แจ้งให้ทราบ",
  wait: "มีกำหนดเวลาหรือต้องเตรียมการ",
  bad: "เร่งด่วนหรือระบบขัดข้อง",
};

export const ANNOUNCEMENT_STATE_TH: Readonly<Record<AnnouncementState, string>> = {
  coming: "รอแสดง",
  showing: "กำลังแสดง",
  past: "เลิกแสดงแล้ว",
};

export type ContentRefusal =
  | "not_found"
  | "changed_by_other"
  | "list_full"
  | "list_changed"
  | "not_begun"
  | AnnouncementProblem;

/** What to do about a refusal. */
export const CONTENT_REFUSAL_TH: Readonly<Record<ContentRefusal, string>> = {
  not_found: "ไม่พบรายการนี้ อาจมีผู้อื่นลบไปแล้ว เปิดหน้ารายการแล้วเลือกใหม่",
  changed_by_other:
    "มีผู้แก้ไขรายการนี้หลังจากที่ท่านเปิดหน้านี้ เทียบข้อความของท่านกับที่บันทึกไว้ล่าสุดเหนือแต่ละช่อง หากจะใช้ข้อความของท่าน กดบันทึกอีกครั้ง",
  list_full: "รายการครบ 100 รายการแล้ว ลบรายการที่ไม่ใช้ก่อน แล้วบันทึกอีกครั้ง",
  list_changed: "ลำดับรายการเปลี่ยนไปแล้ว ตรวจลำดับล่าสุดด้านล่าง แล้วเลื่อนอีกครั้ง",
  not_begun: "ประกาศนี้ยังไม่เริ่มแสดง หากไม่ต้องการใช้ ให้กดลบ",
  ends_before_it_begins: "กรอกวันและเวลาที่เลิกแสดงให้อยู่หลังวันและเวลาที่เริ่มแสดง",
  over_already: "เวลาที่เลิกแสดงผ่านไปแล้ว กรอกวันและเวลาที่ยังมาไม่ถึง",
};
