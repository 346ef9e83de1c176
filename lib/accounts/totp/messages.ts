import { OWN_PASSWORD_WRONG_TH } from "../security/messages";

/** Why a second step at sign-in is not taken, and how to go on. */
export const SECOND_STEP_REFUSAL_TH = {
  not_recognised:
    "รหัสไม่ถูกต้องหรือใช้ไปแล้ว รอให้แอปแสดงรหัสชุดใหม่แล้วพิมพ์อีกครั้ง ถ้ายังไม่ได้ ให้ตั้งเวลาของโทรศัพท์เป็นอัตโนมัติ หรือใช้รหัสสำรอง",
  unreadable: "พิมพ์รหัส 6 หลักจากแอปยืนยันตัวตน หรือรหัสสำรอง 10 ตัว เช่น 7K2QD-94XMB",
} as const;

type EnrolmentRefusal = "password_wrong" | "already_on" | "not_begun" | "code_wrong" | "not_on" | "required";

/** Why a change of the second step is not made, and how to go on. */
export const ENROLMENT_REFUSAL_TH: Readonly<Record<EnrolmentRefusal, string>> = {
  password_wrong: OWN_PASSWORD_WRONG_TH,
  already_on: "บัญชีนี้เปิดการยืนยันตัวตนสองขั้นตอนไว้แล้ว เปิดหน้านี้ใหม่เพื่อดูสถานะ",
  not_begun: "QR ชุดนี้หมดอายุแล้ว กดเริ่มเปิดใช้อีกครั้ง แล้วสแกน QR ชุดใหม่",
  code_wrong: "รหัสไม่ตรงกับ QR ชุดนี้ รอให้แอปแสดงรหัสชุดใหม่แล้วพิมพ์อีกครั้ง ถ้ายังไม่ได้ ให้ตั้งเวลาของโทรศัพท์เป็นอัตโนมัติ",
  not_on: "บัญชีนี้ไม่ได้เปิดการยืนยันตัวตนสองขั้นตอน เปิดหน้านี้ใหม่เพื่อดูสถานะ",
  required: "ผู้ดูแลระบบต้องใช้การยืนยันตัวตนสองขั้นตอนเสมอ จึงปิดไม่ได้ ถ้าเปลี่ยนโทรศัพท์ ให้ผู้ดูแลระบบคนอื่นล้างให้ แล้วเปิดใช้ใหม่",
};
