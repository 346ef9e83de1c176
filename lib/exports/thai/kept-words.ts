/**
 * Words of this domain that ICU's dictionary cuts in pieces (ธร|รมาภิ|บาล); a line never breaks inside them.
 * @source docs/glossary.md
 */
export const KEPT_WORDS: ReadonlySet<string> = new Set([
  "ธรรมาภิบาล",
  "เครือข่าย",
  "ปราบปราม",
  "ต่อต้าน",
  "ความรู้",
  "ฝึกอบรม",
  "ร้อยละ",
  "งบประมาณ",
  "คณะกรรมการ",
  "ปฏิบัติการ",
  "แผนปฏิบัติการ",
  "การทุจริต",
  "ข้อบัญญัติ",
  "เทศบัญญัติ",
  "ปีงบประมาณ",
  "เบิกจ่าย",
  "แล้วเสร็จ",
  "โครงการ",
  "กิจกรรม",
  "มาตรการ",
  "แนวปฏิบัติงาน",
  "สอดคล้อง",
  "องค์กรปกครองส่วนท้องถิ่น",
  "เทศบาลตำบล",
  "เทศบาลเมือง",
  "เทศบาลนคร",
  "เมืองพัทยา",
  "คอร์รัปชัน",
  "จิตสำนึก",
  "ดุลยพินิจ",
  "สินบน",
  "รหัสผ่าน",
  "เปิดใช้งาน",
  "ผู้ใช้งาน",
  "เข้าสู่ระบบ",
  "ผู้ประสานงาน",
  "เจ้าหน้าที่",
  "อินเทอร์เน็ต",
]);

/** Length of the longest kept word: how far ahead the joining of pieces has to look. */
export const LONGEST_KEPT_WORD = Math.max(...Array.from(KEPT_WORDS, (word) => word.length));
