import type { RowKind } from "./comparison";
import type { StartRefusal, WriteRefusal } from "./mutations";
import type { UndoRefusal } from "./undoing/mutations";

/** What becomes of a row, in words. */
export const ROW_KIND_TH: Record<RowKind, string> = {
  wrong: "ต้องแก้ไข",
  conflict: "มีผู้แก้ไขหลังดาวน์โหลด",
  new: "เพิ่มใหม่",
  changed: "แก้ไข",
  removed: "ลบ",
  unchanged: "ไม่เปลี่ยนแปลง",
};

const LOOK_AGAIN = "เปิดหน้านี้ใหม่แล้วตรวจรายการอีกครั้ง";

export const START_REFUSAL_TH: Record<StartRefusal, string> = {
  edition_not_found: "ไม่พบแผนปฏิบัติการฉบับนี้ในแผนของท่าน เลือกแผนแล้วส่งอีกครั้ง",
  columns_missing: "ไม่พบหัวคอลัมน์ที่ต้องมี ดาวน์โหลดไฟล์แผนจากหน้านี้ แล้วกรอกในไฟล์นั้น คอลัมน์ที่ขาด:",
  no_rows: "ใต้หัวคอลัมน์ไม่มีโครงการ กรอกอย่างน้อย 1 แถว แล้วส่งอีกครั้ง",
};

export const WRITE_REFUSAL_TH: Record<WriteRefusal, string> = {
  import_not_found: "ไม่พบไฟล์นี้ในรายการนำเข้าของท่าน ส่งไฟล์อีกครั้ง",
  import_expired: "ไฟล์นี้ส่งไว้นานเกินกำหนดแล้ว ดาวน์โหลดไฟล์แผนล่าสุดแล้วส่งอีกครั้ง",
  plan_under_review:
    "แผนส่งให้สำนักงาน ป.ป.ช. ตรวจแล้ว จึงนำเข้าไม่ได้ระหว่างการตรวจ หากต้องแก้ไข ขอให้สำนักงาน ป.ป.ช. ประจำจังหวัดส่งแผนกลับ",
  changed_meanwhile: `แผนมีการเปลี่ยนแปลงระหว่างที่ท่านตรวจ จึงยังไม่ได้บันทึก ${LOOK_AGAIN}`,
  has_wrong_rows: "ยังมีแถวที่ต้องแก้ไข จึงยังไม่ได้บันทึกแถวใดเลย แก้ไขในไฟล์แล้วส่งใหม่",
  choose_for_conflicts: "เลือกว่าจะใช้ข้อความใด สำหรับโครงการที่มีผู้แก้ไขหลังจากที่ท่านดาวน์โหลดไฟล์",
  nothing_to_write: "ไม่มีแถวที่เปลี่ยนแปลง จึงไม่มีข้อมูลที่ต้องบันทึก",
};

export const UNDO_REFUSAL_TH: Record<UndoRefusal, string> = {
  import_not_found: WRITE_REFUSAL_TH.import_not_found,
  undo_too_late: "เลยกำหนดยกเลิกการนำเข้าแล้ว แก้ไขโครงการในรายการโครงการแทน",
  plan_under_review: WRITE_REFUSAL_TH.plan_under_review.replace("นำเข้า", "ยกเลิกการนำเข้า"),
  changed_since: "ยกเลิกทั้งหมดไม่ได้ เพราะมีการแก้ไขหรือรายงานผลหลังการนำเข้า แก้ไขโครงการเหล่านี้ในรายการโครงการแทน:",
  year_has_report: "ยกเลิกไม่ได้ เพราะปีงบประมาณที่เพิ่มเข้ามามีการรายงานผลแล้ว แก้ไขโครงการในรายการโครงการแทน",
};
