/** The same words wherever the current password is asked for. */
export const OWN_PASSWORD_WRONG_TH =
  "รหัสผ่านปัจจุบันไม่ถูกต้อง ตรวจภาษาของแป้นพิมพ์และปุ่ม Caps Lock แล้วพิมพ์อีกครั้ง ถ้าผิดติดกัน 10 ครั้ง ให้รอ 15 นาทีก่อนลองใหม่";

export const SAME_PASSWORD_TH = "รหัสผ่านใหม่เหมือนรหัสผ่านเดิม ตั้งรหัสผ่านที่ไม่เคยใช้กับบัญชีนี้";
