import { SAVE_REFUSAL_TH } from "../messages";
import type { ReportingProblem } from "../rules";
import type { ReportRowKind } from "./comparison";
import type { StartRefusal, WriteRefusal } from "./mutations";
import type { UndoRefusal } from "./undoing/mutations";

/** What becomes of a row, in words. */
export const REPORT_ROW_TH: Record<ReportRowKind, string> = {
  wrong: "ต้องแก้ไข",
  conflict: "มีผู้บันทึกหลังดาวน์โหลด",
  new: "รายงานใหม่",
  changed: "แก้ไขรายงาน",
  waiting: "ยังไม่ได้กรอก",
  unchanged: "ไม่เปลี่ยนแปลง",
};

const LOOK_AGAIN = "เปิดหน้านี้ใหม่แล้วตรวจรายการอีกครั้ง";

export const START_REFUSAL_TH: Record<Exclude<StartRefusal, ReportingProblem>, string> = {
  round_not_found: "ไม่พบรอบการรายงานนี้ เลือกปีงบประมาณและรอบแล้วส่งอีกครั้ง",
  columns_missing: "ไม่พบหัวคอลัมน์ที่ต้องมี ดาวน์โหลดไฟล์รายงานจากหน้านี้ แล้วกรอกในไฟล์นั้น คอลัมน์ที่ขาด:",
  no_rows: "ใต้หัวคอลัมน์ไม่มีโครงการ ดาวน์โหลดไฟล์รายงานจากหน้านี้ กรอก แล้วส่งอีกครั้ง",
};

export const WRITE_REFUSAL_TH: Record<Exclude<WriteRefusal, ReportingProblem>, string> = {
  import_not_found: "ไม่พบไฟล์นี้ในรายการนำเข้าของท่าน ส่งไฟล์อีกครั้ง",
  import_expired: "ไฟล์นี้ส่งไว้นานเกินกำหนดแล้ว ดาวน์โหลดไฟล์รายงานล่าสุดแล้วส่งอีกครั้ง",
  changed_meanwhile: `มีการบันทึกรายงานหรือแก้ไขแผนระหว่างที่ท่านตรวจ จึงยังไม่ได้บันทึก ${LOOK_AGAIN}`,
  has_wrong_rows: "ยังมีแถวที่ต้องแก้ไข จึงยังไม่ได้บันทึกแถวใดเลย แก้ไขในไฟล์แล้วส่งใหม่",
  choose_for_conflicts: "เลือกว่าจะใช้ข้อมูลใด สำหรับโครงการที่มีผู้บันทึกหลังจากที่ท่านดาวน์โหลดไฟล์",
  correction_reason_missing: SAVE_REFUSAL_TH.correction_reason_missing,
  nothing_to_write: "ไม่มีแถวที่เปลี่ยนแปลง จึงไม่มีข้อมูลที่ต้องบันทึก",
};

export const UNDO_REFUSAL_TH: Record<Exclude<UndoRefusal, ReportingProblem>, string> = {
  import_not_found: WRITE_REFUSAL_TH.import_not_found,
  undo_too_late: "เลยกำหนดยกเลิกการนำเข้าแล้ว แก้ไขรายงานของแต่ละโครงการแทน",
  nothing_to_undo: "การนำเข้านี้ไม่มีรายงานฉบับก่อนหน้าให้นำกลับ แก้ไขรายงานของแต่ละโครงการแทน",
  changed_since: "ยกเลิกไม่ได้ เพราะมีการแก้ไขรายงานหรือโครงการหลังการนำเข้า แก้ไขรายงานของโครงการเหล่านี้แทน:",
};
