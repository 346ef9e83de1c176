import type { ReportingProblem } from "../rules";
import { MOST_BYTES_OF_REPORT, MOST_EVIDENCE_BYTES, MOST_FILES, MOST_SENT_BYTES } from "./limits";
import type { AddRefusal, ChangeRefusal } from "./mutations";
import { type EvidenceType, KEPT_DAYS } from "./rules";

const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`;

const OFFICE = "application/vnd.openxmlformats-officedocument";

/** What a file is, in words. */
export const EVIDENCE_TYPE_TH: Readonly<Record<EvidenceType, string>> = {
  "application/pdf": "เอกสาร PDF",
  "image/jpeg": "รูปภาพ JPEG",
  "image/png": "รูปภาพ PNG",
  "image/webp": "รูปภาพ WebP",
  [`${OFFICE}.wordprocessingml.document`]: "เอกสาร Word",
  [`${OFFICE}.spreadsheetml.sheet`]: "ตาราง Excel",
  [`${OFFICE}.presentationml.presentation`]: "งานนำเสนอ PowerPoint",
};

const TAKEN_TH = "PDF รูปภาพ (JPEG PNG WebP) Word (.docx) Excel (.xlsx) หรือ PowerPoint (.pptx)";

/** What the form says of the files it takes. */
export const EVIDENCE_HINT_TH = `เลือกได้หลายไฟล์ ${TAKEN_TH} ครั้งละรวมกันไม่เกิน ${megabytes(MOST_SENT_BYTES)} ไม่เกิน ${MOST_FILES} ไฟล์ต่อรายงาน`;

/** Said where more was picked than can be sent at once. */
export const TOO_MUCH_SENT_TH = `ไฟล์ที่เลือกรวมกันใหญ่เกิน ${megabytes(MOST_SENT_BYTES)} เลือกให้น้อยลง แล้วแนบหลายครั้ง หรือย่อขนาดรูปภาพก่อน`;

type OwnRefusal = Exclude<AddRefusal | ChangeRefusal, ReportingProblem>;

/** What to do about a file that was not taken, or not changed; of a report that takes nothing now its page says why. */
export const EVIDENCE_REFUSAL_TH: Readonly<Record<OwnRefusal, string>> = {
  project_not_found: "ไม่พบโครงการนี้ในแผนของท่าน เปิดรายการโครงการแล้วเลือกใหม่",
  empty_file: "ไฟล์ว่าง ไม่มีข้อมูล เลือกไฟล์ที่มีข้อมูลแล้วแนบอีกครั้ง",
  too_big: `ไฟล์ใหญ่เกิน ${megabytes(MOST_EVIDENCE_BYTES)} ย่อขนาดรูปภาพหรือแบ่งเอกสาร แล้วแนบอีกครั้ง`,
  not_evidence: `เนื้อหาไม่ใช่ไฟล์ชนิดที่รับ แนบเป็น ${TAKEN_TH}`,
  old_office:
    "เป็นไฟล์ Office รูปแบบเก่า (.doc .xls .ppt) หรือมีรหัสผ่าน นำรหัสผ่านออก บันทึกเป็น .docx .xlsx .pptx หรือ PDF แล้วแนบใหม่",
  open_document: "เป็นไฟล์ OpenDocument บันทึกเป็น PDF หรือ .docx .xlsx .pptx แล้วแนบใหม่",
  phone_picture: "เป็นรูปภาพ HEIC หรือ AVIF บันทึกหรือส่งออกเป็น JPEG แล้วแนบใหม่",
  has_macros: "มีมาโคร จึงไม่รับ บันทึกเป็น .docx .xlsx .pptx ที่ไม่มีมาโคร หรือ PDF แล้วแนบใหม่",
  encrypted: "มีรหัสผ่าน นำรหัสผ่านออก บันทึก แล้วแนบใหม่",
  unpacks_too_big: "คลายแล้วใหญ่ผิดปกติ จึงไม่รับ บันทึกเป็น PDF แล้วแนบใหม่",
  broken_file: "ไฟล์เสียหายหรือไม่ครบ เปิดไฟล์ต้นฉบับ บันทึกใหม่ แล้วแนบอีกครั้ง",
  name_disagrees: "นามสกุลของชื่อไฟล์ไม่ตรงกับเนื้อหา เปิดไฟล์ในโปรแกรมที่สร้าง บันทึกใหม่ แล้วแนบอีกครั้ง",
  no_name: "ไม่มีชื่อไฟล์ที่ใช้ได้ ตั้งชื่อไฟล์ใหม่ แล้วแนบอีกครั้ง",
  too_many_files: `มีครบ ${MOST_FILES} ไฟล์แล้ว ลบไฟล์ที่ไม่ใช้ก่อน หรือรวมเอกสารเป็นไฟล์เดียว แล้วแนบอีกครั้ง`,
  too_much_together: `ไฟล์ของรายงานนี้รวมกันจะเกิน ${megabytes(MOST_BYTES_OF_REPORT)} ลบไฟล์ที่ไม่ใช้หรือย่อขนาดรูปภาพก่อน แล้วแนบอีกครั้ง`,
  too_many_kept: `แนบและลบไฟล์ของรายงานนี้หลายครั้งเกินกำหนด นำไฟล์ที่ลบไว้กลับมาใช้ หรือรอให้ครบ ${KEPT_DAYS} วัน`,
  evidence_not_found: "ไม่พบไฟล์นี้ อาจถูกลบถาวรแล้ว",
  same_file_stands: "มีไฟล์ที่เนื้อหาเหมือนกันแนบอยู่แล้ว จึงไม่ต้องนำกลับ",
  too_late: `ลบไว้เกิน ${KEPT_DAYS} วัน จึงนำกลับไม่ได้`,
};

/** "350 KB", "1.2 MB". */
export function fileSizeTh(sizeBytes: number): string {
  const kilobytes = Math.max(1, Math.round(sizeBytes / 1024));
  if (kilobytes < 1000) return `${kilobytes} KB`;
  return `${(sizeBytes / 1024 / 1024).toFixed(1)} MB`;
}
