import type { MailTemplate } from "@/db/codes/mail";
import type { MailProblemKind, MailState } from "./rules";

export const MAIL_TEMPLATE_TH: Readonly<Record<MailTemplate, string>> = {
  password_reset: "ลิงก์ตั้งรหัสผ่านใหม่",
  password_changed: "แจ้งว่ารหัสผ่านถูกเปลี่ยน",
  invitation: "คำเชิญเข้าใช้งาน",
  email_changed: "แจ้งว่าอีเมลถูกเปลี่ยน",
  account_activated: "แจ้งว่าเปิดใช้งานบัญชีแล้ว",
  second_factor_changed: "แจ้งว่าการยืนยันตัวตนเปลี่ยน",
  plan_reviewed: "แจ้งผลการตรวจแผน",
  round_reviewed: "แจ้งผลการตรวจรายงาน",
};

export const MAIL_STATE_TH: Readonly<Record<MailState, string>> = {
  waiting: "รอส่ง",
  sent: "ส่งแล้ว",
  refused: "ส่งไม่ได้",
};

export const MAIL_PROBLEM_TH: Readonly<Record<MailProblemKind, string>> = {
  unreachable: "ติดต่อเซิร์ฟเวอร์อีเมลไม่ได้ ระบบจะลองส่งใหม่เอง",
  sign_in: "เซิร์ฟเวอร์อีเมลไม่รับชื่อผู้ใช้หรือรหัสผ่าน ตรวจการตั้งค่า SMTP_URL",
  sender_refused: "เซิร์ฟเวอร์อีเมลไม่รับผู้ส่ง ตรวจการตั้งค่า MAIL_FROM และ SMTP_URL",
  not_now: "เซิร์ฟเวอร์อีเมลยังไม่รับในตอนนี้ ระบบจะลองส่งใหม่เอง",
  address_refused: "เซิร์ฟเวอร์อีเมลไม่รับจดหมายถึงผู้รับนี้ ตรวจที่อยู่อีเมลของบัญชี",
  link_over: "ลิงก์ในจดหมายใช้ไม่ได้แล้ว จึงไม่ส่ง",
  given_up: "ส่งไม่สำเร็จติดต่อกัน 5 วัน ระบบจึงหยุดลอง",
};
