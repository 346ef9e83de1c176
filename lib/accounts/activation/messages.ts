import type { IssueRefusal } from "./mutations";
import type { CodeStanding } from "./rules";

/** The state of an LAO's account and code in the list of codes. */
export const CODE_STANDING_TH: Readonly<Record<CodeStanding, string>> = {
  none: "ยังไม่เปิดใช้งาน ยังไม่ออกรหัส",
  issued: "ยังไม่เปิดใช้งาน ออกรหัสแล้ว",
  expired: "ยังไม่เปิดใช้งาน รหัสหมดอายุ",
  claimed: "เปิดใช้งานแล้ว",
  disabled: "ปิดการใช้งาน",
};

/** Said of every username with which a code does not fit, whatever the cause. */
export const NOT_ACTIVATED_TH = "รหัสเปิดใช้งานใช้กับ Username นี้ไม่ได้";

export const ISSUE_REFUSAL_TH: Readonly<Record<IssueRefusal, string>> = {
  lao_not_found: "ไม่พบ อปท. ที่ยังไม่เปิดใช้งานตามที่เลือก เลือก อปท. ที่มีสถานะยังไม่เปิดใช้งาน แล้วพิมพ์อีกครั้ง",
  already_issued: "แบบฟอร์มนี้ออกรหัสไปแล้ว ถ้าไม่ได้รับไฟล์ ให้เปิดหน้านี้ใหม่แล้วพิมพ์อีกครั้ง รหัสที่ออกก่อนหน้าจะใช้ไม่ได้",
};
