import type { AccountState, Reach } from "@/db/codes/accounts";
import type { NewPasswordProblem } from "./passwords/rules";

/** What an account is for, as people read it. */
export const REACH_TH: Readonly<Record<Reach, string>> = {
  lao: "เจ้าหน้าที่ อปท.",
  province: "สำนักงาน ป.ป.ช. ประจำจังหวัด",
  region: "สำนักงาน ป.ป.ช. ภาค",
  country: "สำนักงาน ป.ป.ช. ส่วนกลาง",
  none: "ผู้ดูแลระบบ",
};

export const ACCOUNT_STATE_TH: Readonly<Record<AccountState, string>> = {
  unclaimed: "ยังไม่เปิดใช้งาน",
  active: "ใช้งานได้",
  disabled: "ปิดการใช้งาน",
};

/** Why a text cannot become a password, and what to type instead. */
export const NEW_PASSWORD_PROBLEM_TH: Readonly<Record<NewPasswordProblem, string>> = {
  too_short: "ตั้งรหัสผ่านอย่างน้อย 15 ตัวอักษร จะเป็นประโยคหรือคำหลายคำที่จำได้ก็ได้ เว้นวรรคได้",
  too_long: "ตั้งรหัสผ่านไม่เกิน 256 ตัวอักษร",
  unreadable: "รหัสผ่านมีอักขระควบคุมที่มองไม่เห็น ลบแล้วพิมพ์ใหม่ด้วยแป้นพิมพ์",
  context: "รหัสผ่านนี้มีแต่ชื่อ รหัส พื้นที่ หรือปีที่ใคร ๆ ก็รู้ เพิ่มคำอื่นที่ไม่เกี่ยวกับหน่วยงานอย่างน้อย 2 คำ",
  common: "รหัสผ่านนี้เดาง่าย ใช้คำที่ไม่เกี่ยวกันหลายคำ และอย่าใช้คำซ้ำหรือแป้นที่เรียงกัน",
};
