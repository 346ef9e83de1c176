import type { LaoRefusal } from "./mutations";

export const LAO_REFUSAL_TH: Readonly<Record<LaoRefusal, string>> = {
  lao_not_found: "ไม่พบ อปท. นี้ในทะเบียน",
  changed_by_other: "มีผู้แก้ไข อปท. นี้ไปก่อนแล้ว ตรวจข้อมูลล่าสุดด้านบน แล้วกดบันทึกอีกครั้ง",
  cells_refused: "ยังไม่ได้บันทึก แก้ไขช่องที่แจ้งไว้",
  code_taken: "รหัสนี้มีในทะเบียนแล้ว เปิดหน้าของ อปท. นั้นเพื่อแก้ไข",
  nothing_changed: "ไม่มีสิ่งใดเปลี่ยนจากเดิม จึงไม่ได้บันทึก",
  not_retired: "อปท. นี้ยังไม่ได้ยุบเลิก",
  day_missing: "กรอกวันที่ยุบเลิก เช่น 1/10/2569",
};
