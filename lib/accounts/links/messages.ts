/** Said of every link that does not open, whatever the cause: unknown, used, run out, replaced. */
export const LINK_OVER_TH =
  "ลิงก์หมดอายุ ถูกใช้ไปแล้ว หรือมีลิงก์ที่ใหม่กว่า ถ้าเพิ่งตั้งรหัสผ่านจากลิงก์นี้ ให้เข้าสู่ระบบ ถ้ายังไม่ได้ตั้ง ให้ขอลิงก์ใหม่ หรือแจ้งผู้ที่ส่งคำเชิญให้ส่งใหม่";
