import type { AccountChange } from "./schema";

/** Why nothing was done to an account. */
export const PEOPLE_REFUSALS = [
  "person_not_found",
  "changed_by_other",
  "already_so",
  "no_email",
  "last_administrator",
  "username_taken",
  "place_not_found",
  "not_on",
] as const;
export type PeopleRefusal = (typeof PEOPLE_REFUSALS)[number];

export const PEOPLE_REFUSAL_TH: Readonly<Record<PeopleRefusal, string>> = {
  person_not_found: "ไม่พบบัญชีนี้ กลับไปค้นหาจากชื่อหรือ Username ในหน้าบัญชีผู้ใช้งาน",
  changed_by_other: "มีผู้อื่นแก้ไขบัญชีนี้ก่อน ตรวจข้อมูลล่าสุดในหน้านี้ แล้วเลือกและบันทึกอีกครั้ง",
  already_so: "บัญชีนี้อยู่ในสถานะที่ทำรายการนี้ไม่ได้ ตรวจสถานะล่าสุดของบัญชีในหน้านี้",
  no_email: "บัญชีนี้ไม่มีอีเมล จึงส่งลิงก์ไม่ได้ ให้เปิดลงทะเบียนใหม่ แล้วพิมพ์จดหมายแจ้งรหัสเปิดใช้งานแทน",
  last_administrator: "ระบบต้องมีผู้ดูแลระบบที่ใช้งานได้อย่างน้อย 1 บัญชี เชิญผู้ดูแลระบบอีกคนก่อน แล้วทำรายการนี้อีกครั้ง",
  username_taken: "มีบัญชีที่ใช้อีเมลนี้แล้ว ค้นหาบัญชีนั้นในหน้าบัญชีผู้ใช้งาน หรือใช้อีเมลอื่น",
  place_not_found: "ไม่พบจังหวัดหรือภาคที่เลือก เลือกจากรายการอีกครั้ง",
  not_on: "บัญชีนี้ไม่ได้เปิดการยืนยันขั้นที่สองไว้ ไม่ต้องปิด",
};

/** What was done, after a button of an account's page. */
export const ACCOUNT_CHANGED_TH: Readonly<Record<AccountChange, string>> = {
  end_sessions: "จบการใช้งานทุกเครื่องแล้ว บัญชีนี้ต้องเข้าสู่ระบบใหม่",
  disable: "ปิดการใช้งานบัญชีแล้ว บัญชีนี้ออกจากระบบทุกเครื่องทันที และเข้าสู่ระบบไม่ได้",
  enable: "เปิดการใช้งานบัญชีแล้ว",
  send_reset: "ส่งลิงก์ตั้งรหัสผ่านใหม่ไปที่อีเมลของบัญชีแล้ว ลิงก์ใช้ได้ 60 นาที",
  send_invitation: "ส่งลิงก์เชิญไปที่อีเมลของบัญชีแล้ว ลิงก์ใช้ได้ 7 วัน ลิงก์เดิมใช้ไม่ได้",
  reopen_registration:
    "เปิดลงทะเบียนใหม่แล้ว รหัสผ่านเดิมใช้ไม่ได้ ข้อมูลโครงการและรายงานคงเดิม พิมพ์จดหมายแจ้งรหัสเปิดใช้งานในหน้ารหัสเปิดใช้งาน",
  clear_second_factor: "ปิดการยืนยันขั้นที่สองแล้ว บัญชีนี้เข้าสู่ระบบด้วยรหัสผ่าน แล้วเปิดการยืนยันขั้นที่สองใหม่ได้",
};
