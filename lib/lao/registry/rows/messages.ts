import type { LaoType } from "@/db/codes/lao";
import { LAO_TYPE_TH } from "../../messages";

const MOST_SHOWN = 40;

/** What stands in a cell, short enough for a sentence. */
function shown(text: string): string {
  const points = [...text];
  return points.length > MOST_SHOWN ? `${points.slice(0, MOST_SHOWN).join("")}…` : text;
}

/** Why a cell of a registry file is not taken, and what to write in it instead. */
export const CELL_TH = {
  codeMissing: "กรอกรหัส อปท. 7 หลัก",
  codeShape: (text: string) => `“${shown(text)}” ไม่ใช่รหัส อปท. กรอกตัวเลข 7 หลัก`,
  codeTwice: (line: number) => `รหัสนี้อยู่ในแถว ${line} แล้ว เหลือไว้แถวเดียว`,
  laoTwice: (line: number) => `อปท. เดียวกันอยู่ในแถว ${line} แล้ว เหลือไว้แถวเดียว`,
  codeIsPast: (fullNameTh: string, code: string) =>
    `เป็นรหัสเดิมของ${fullNameTh} ซึ่งใช้รหัส ${code} แล้ว แก้เป็นรหัสปัจจุบัน`,
  codeTaken: (fullNameTh: string) => `รหัสนี้เป็นของ${fullNameTh}อยู่แล้ว ตรวจรหัสใหม่และรหัสเดิม`,
  previousUnknown: (code: string) => `ไม่พบรหัสเดิม ${code} ในทะเบียน ตรวจรหัส หรือเว้นว่างถ้าเป็น อปท. ใหม่`,
  previousSame: "รหัสเดิมต้องต่างจากรหัสใหม่ เว้นว่างถ้ารหัสไม่เปลี่ยน",
  previousOfAnother: (fullNameTh: string) => `รหัสเดิมนี้เป็นของ${fullNameTh} ไม่ใช่ของ อปท. ในแถวนี้`,
  typeUnknown: (text: string) => `ไม่รู้จักประเภท “${shown(text)}” ใช้ อบจ. ทน. ทม. ทต. อบต. หรือ รูปแบบพิเศษ`,
  typeMissing: "บอกประเภทไม่ได้จากรหัสและชื่อ กรอกประเภท เช่น อบต. หรือ รูปแบบพิเศษ",
  nameMissing: "กรอกชื่อ อปท.",
  nameUnreadable: "ชื่อมีอักขระที่อ่านไม่ได้ พิมพ์ชื่อใหม่ หรือบันทึกแฟ้มเป็น CSV UTF-8",
  nameNotThai: (text: string) => `“${shown(text)}” ไม่มีตัวอักษรไทย พิมพ์ชื่อเป็นภาษาไทย`,
  nameLong: (most: number) => `ชื่อยาวเกินไป ตัดให้เหลือไม่เกิน ${most} ตัวอักษร`,
  fullNameOfOtherType: (type: LaoType) =>
    `ชื่อเต็มขึ้นต้นต่างจากประเภท ${LAO_TYPE_TH[type]} แก้ประเภทหรือชื่อเต็มให้ตรงกัน`,
  fullNameWithoutName: (nameTh: string) => `ชื่อเต็มไม่มีชื่อ “${shown(nameTh)}” แก้ให้ตรงกัน`,
  provinceUnknown: (text: string) => `ไม่พบจังหวัด “${shown(text)}” ตรวจรหัสหรือชื่อจังหวัด`,
  provinceDiffers: (nameTh: string) => `รหัสจังหวัดเป็นของ${nameTh} แก้รหัสหรือชื่อจังหวัดให้ตรงกัน`,
  districtUnknown: (text: string) => `ไม่พบอำเภอ “${shown(text)}” ในจังหวัดนี้ ตรวจรหัสหรือชื่ออำเภอ`,
  districtDiffers: (nameTh: string) => `รหัสอำเภอเป็นของ${nameTh} แก้รหัสหรือชื่ออำเภอให้ตรงกัน`,
  districtElsewhere: "อำเภอนี้ไม่อยู่ในจังหวัดของแถวนี้ แก้อำเภอหรือจังหวัดให้ตรงกัน",
  sizeUnknown: (text: string) => `ไม่รู้จักขนาด “${shown(text)}” ใช้ เล็ก กลาง ใหญ่ หรือเว้นว่าง`,
  areaUnreadable: (text: string) => `“${shown(text)}” ไม่ใช่พื้นที่ กรอกตัวเลขเป็นตารางกิโลเมตร เช่น 39.54`,
  dayUnreadable: (text: string) => `“${shown(text)}” ไม่ใช่วันที่ กรอกเช่น 1/10/2569`,
  dayInFuture: "วันที่ใช้รหัสใหม่ต้องไม่เกินวันนี้ นำเข้าเมื่อถึงวันนั้น",
  mergedWithoutDay: "กรอกวันที่ยุบเลิกในคอลัมน์ retired_on ด้วย",
  mergedUnknown: (code: string) => `ไม่พบรหัส ${code} ที่ไปรวม ตรวจรหัส`,
  mergedIntoItself: "รวมกับตัวเองไม่ได้ กรอกรหัสของ อปท. ที่รับไปรวม",
  mergedInCircle: "รวมกันเป็นวงไม่ได้ อปท. ที่รับไปรวมถูกรวมกลับมาที่แถวนี้",
} as const;
