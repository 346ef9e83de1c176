/** What a change is about: how the audit page is narrowed, and how far an administrator reads. */
export const AUDIT_KINDS = [
  "plan",
  "report",
  "session",
  "account",
  "registry",
  "content",
  "settings",
  "audit",
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

export const AUDIT_KIND_TH: Readonly<Record<AuditKind, string>> = {
  plan: "แผนและโครงการ",
  report: "รายงานผลการดำเนินงาน",
  session: "การเข้าสู่ระบบ",
  account: "บัญชีและรหัสผ่าน",
  registry: "ข้อมูลพื้นฐาน อปท. และทะเบียน",
  content: "เนื้อหาหน้าเว็บ",
  settings: "การตั้งค่าและจดหมาย",
  audit: "การนำประวัติออก",
};

/** Every action that a mutation records, with the sentence that people read. A test looks for codes without one. */
const ACTION_TH: Readonly<Record<AuditKind, Readonly<Record<string, string>>>> = {
  plan: {
    "dimension.add": "เพิ่มมิติของแผนปฏิบัติการ",
    "dimension.remove": "ลบมิติของแผนปฏิบัติการ",
    "dimension.rename": "แก้ไขชื่อมิติของแผนปฏิบัติการ",
    "edition.create": "เพิ่มแผนปฏิบัติการฉบับใหม่",
    "edition.edit": "แก้ไขชื่อหรือช่วงปีของแผนปฏิบัติการ",
    "minimum_score.change": "เปลี่ยนคะแนนประเมินขั้นต่ำของปีงบประมาณ",
    "sub_item.add": "เพิ่มข้อย่อยของกรอบแนวทาง",
    "sub_item.edit": "แก้ไขข้อย่อยของกรอบแนวทาง",
    "sub_item.restore": "นำข้อย่อยที่เลิกใช้กลับมาใช้",
    "sub_item.retire": "เลิกใช้ข้อย่อยของกรอบแนวทาง",
    "year_rules.change": "เปลี่ยนน้ำหนักและเกณฑ์ระดับของปีงบประมาณ",
    "plan.import": "นำเข้าแผนจากไฟล์",
    "plan.undo_import": "ยกเลิกการนำเข้าแผนจากไฟล์",
    "plan.create": "เริ่มแผนปฏิบัติการป้องกันการทุจริต",
    "plan.submit": "ส่งแผนให้ตรวจ",
    "plan.return": "ส่งแผนกลับให้แก้ไข",
    "plan.pass": "ตรวจแผน ให้ผ่าน",
    "plan.fail": "ตรวจแผน ให้ไม่ผ่าน",
    "plan.reopen": "เปิดการตรวจแผนใหม่",
    "plan.score": "บันทึกผลประเมินแผน",
    "plan.assess_itself": "บันทึกคะแนน SAR ของแผน",
    "project.create": "บันทึกโครงการใหม่",
    "project.edit": "แก้ไขโครงการ",
    "project.delete": "ลบโครงการ",
    "project.restore": "นำโครงการที่ลบกลับมา",
    "project.set_consistency": "เปลี่ยนเครื่องหมายสอดคล้องของโครงการ",
  },
  report: {
    "status_report.submit": "บันทึกรายงานผลการดำเนินงาน",
    "status_report.correct": "แก้ไขรายงานผลการดำเนินงาน",
    "status_report.restore": "นำรายงานผลการดำเนินงานฉบับก่อนหน้ากลับมาใช้",
    "round.submit": "ส่งรายงานทั้งรอบ",
    "round.accept": "ตรวจรายงานทั้งรอบ รับรายงาน",
    "round.return": "ส่งรายงานทั้งรอบกลับให้แก้ไข",
    "round.import": "นำเข้ารายงานผลทั้งรอบจากไฟล์",
    "round.undo_import": "ยกเลิกการนำเข้ารายงานผลจากไฟล์",
    "evidence.add": "แนบไฟล์หลักฐานของรายงาน",
    "evidence.remove": "ลบไฟล์หลักฐานของรายงาน",
    "evidence.restore": "นำไฟล์หลักฐานที่ลบกลับมา",
    "evidence.discard": "ลบไฟล์หลักฐานอย่างถาวรเมื่อพ้นเวลานำกลับ",
    "round.set_dates": "กำหนดวันเปิดและปิดรับรายงานของรอบ",
    "round.extend": "ขยายเวลารับรายงานของ อปท.",
    "round.reopen": "เปิดรับรายงานของ อปท. อีกครั้งหลังปิดรอบ",
    "round.revoke_extension": "ยกเลิกการขยายเวลารับรายงานของ อปท.",
  },
  session: {
    "session.open": "เข้าสู่ระบบ",
    "session.ask_second_step": "กรอกรหัสผ่านถูกต้อง รอการยืนยันตัวตนขั้นที่สอง",
    "session.refuse": "เข้าสู่ระบบไม่สำเร็จ",
    "session.end": "จบการใช้งาน",
    "view_as.begin": "เริ่มดูระบบในมุมมองของ อปท.",
    "view_as.end": "เลิกดูระบบในมุมมองของ อปท.",
  },
  account: {
    "account.activate": "เปิดใช้งานบัญชีด้วยลิงก์คำเชิญ",
    "activation_code.issue": "ออกรหัสเปิดใช้งาน",
    "claim.begin": "เริ่มลงทะเบียนครั้งแรก",
    "claim.refuse": "เปิดใช้งานบัญชีไม่สำเร็จ",
    "link.issue": "ส่งลิงก์ตั้งรหัสผ่าน",
    "password.change": "เปลี่ยนรหัสผ่าน",
    "password.refuse": "กรอกรหัสผ่านปัจจุบันไม่ถูกต้อง",
    "password.reset": "ตั้งรหัสผ่านใหม่ด้วยลิงก์",
    "person.change_email": "เปลี่ยนอีเมลของบัญชี",
    "person.change_right": "เปลี่ยนสิทธิของบัญชี",
    "person.claim": "เปิดใช้งานบัญชีเป็นครั้งแรก",
    "person.create": "สร้างบัญชีของ อปท.",
    "person.disable": "ปิดการใช้งานบัญชี",
    "person.enable": "เปิดบัญชีที่ปิดไว้ให้ใช้งานได้",
    "person.end_sessions": "ให้บัญชีออกจากระบบทุกเครื่อง",
    "person.invite": "เชิญเจ้าหน้าที่เข้าใช้งาน",
    "person.invite_again": "ส่งคำเชิญอีกครั้ง",
    "person.reopen_registration": "ให้บัญชีเริ่มลงทะเบียนใหม่",
    "person.send_reset": "ส่งลิงก์ตั้งรหัสผ่านใหม่ให้เจ้าของบัญชี",
    "second_factor.begin": "เริ่มตั้งการยืนยันตัวตนสองขั้นตอน",
    "second_factor.clear": "ล้างการยืนยันตัวตนสองขั้นตอนของบัญชี",
    "second_factor.issue_recovery_codes": "สร้างรหัสสำรองชุดใหม่",
    "second_factor.switch_off": "ปิดการยืนยันตัวตนสองขั้นตอน",
    "second_factor.switch_on": "เปิดการยืนยันตัวตนสองขั้นตอน",
    "second_factor.use_recovery_code": "ยืนยันตัวตนด้วยรหัสสำรอง",
    "training_window.close": "ปิดช่วงฝึกอบรม",
    "training_window.open": "เปิดช่วงฝึกอบรม",
  },
  registry: {
    "lao.add": "เพิ่ม อปท. ในทะเบียน",
    "lao.bring_back": "ยกเลิกการยุบเลิก อปท.",
    "lao.edit": "แก้ไขทะเบียน อปท.",
    "lao.merge": "รวม อปท. เข้ากับ อปท. อื่น",
    "lao.recode": "เปลี่ยนรหัส อปท.",
    "lao.rename": "เปลี่ยนชื่อ อปท. ในทะเบียน",
    "lao.retire": "ยุบเลิก อปท.",
    "lao_profile.edit": "แก้ไขข้อมูลพื้นฐานของ อปท.",
    "lao_profile.register": "ลงทะเบียนข้อมูลพื้นฐานของ อปท.",
    "region.set": "กำหนดจังหวัดของสำนักงาน ป.ป.ช. ภาค",
    "registry.import": "นำเข้าทะเบียน อปท. จากไฟล์",
  },
  content: {
    "announcement.add": "เพิ่มประกาศ",
    "announcement.edit": "แก้ไขประกาศ",
    "announcement.end": "เลิกแสดงประกาศ",
    "announcement.remove": "ลบประกาศ",
    "announcement.restore": "นำประกาศที่ลบกลับมา",
    "contact.add": "เพิ่มรายการติดต่อสอบถาม",
    "contact.edit": "แก้ไขรายการติดต่อสอบถาม",
    "contact.move": "เลื่อนลำดับรายการติดต่อสอบถาม",
    "contact.remove": "ลบรายการติดต่อสอบถาม",
    "contact.restore": "นำรายการติดต่อสอบถามที่ลบกลับมา",
    "faq.add": "เพิ่มคำถามที่พบบ่อย",
    "faq.edit": "แก้ไขคำถามที่พบบ่อย",
    "faq.move": "เลื่อนลำดับคำถามที่พบบ่อย",
    "faq.remove": "ลบคำถามที่พบบ่อย",
    "faq.restore": "นำคำถามที่พบบ่อยที่ลบกลับมา",
  },
  settings: {
    "demo.seed": "เตรียมข้อมูลสาธิต",
    "mail.retry": "ส่งจดหมายที่ส่งไม่สำเร็จอีกครั้ง",
    "session_limits.change": "เปลี่ยนเวลาใช้งานต่อครั้ง",
  },
  audit: { "audit.export": "ดาวน์โหลดประวัติการใช้งานเป็น Excel" },
};

const SENTENCES = new Map(Object.values(ACTION_TH).flatMap((actions) => Object.entries(actions)));

/** The actions of one kind. */
export function actionsOf(kind: AuditKind): string[] {
  return Object.keys(ACTION_TH[kind]);
}

/** What happened, as a sentence; a code that no version of this product knows is shown as it is. */
export function actionSentence(action: string): string {
  return SENTENCES.get(action) ?? action;
}

/** Every action that has a sentence. */
export function knownActions(): string[] {
  return [...SENTENCES.keys()];
}

/** What was changed, as the page names it when it shows one thing only. */
export const ENTITY_TH: Readonly<Record<string, string>> = {
  project: "โครงการ",
  plan: "แผนปฏิบัติการป้องกันการทุจริต",
  status_report: "รายงานผลการดำเนินงาน",
  evidence_file: "ไฟล์หลักฐาน",
  round: "รอบการรายงาน",
  round_submission: "รายงานทั้งรอบที่ส่ง",
  round_extension: "การขยายเวลารับรายงาน",
  person: "บัญชีผู้ใช้งาน",
  session: "การเข้าสู่ระบบ",
  lao: "อปท. ในทะเบียน",
  lao_profile: "ข้อมูลพื้นฐาน อปท.",
  training_window: "ช่วงฝึกอบรม",
  activation_code: "รหัสเปิดใช้งาน",
  announcement: "ประกาศ",
  faq_entry: "คำถามที่พบบ่อย",
  contact: "รายการติดต่อสอบถาม",
  edition: "แผนปฏิบัติการ",
  dimension: "มิติของแผนปฏิบัติการ",
  sub_item: "ข้อย่อยของกรอบแนวทาง",
  year_rules: "เกณฑ์ของปีงบประมาณ",
};
