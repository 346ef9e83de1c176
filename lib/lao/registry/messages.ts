import type { LaoSize, LaoType } from "@/db/codes/lao";
import { formatThaiDate } from "@/lib/platform/civil-date";
import { LAO_TYPE_TH } from "../messages";
import { LAO_SIZE_TH } from "../profile/messages";
import type { RegistryImportRefusal } from "./importing/mutations";
import type { HeadingProblem, RegistryColumn } from "./reading/rules";
import type { ChangedField, ChangeKind, LaoValues } from "./rules";

/** What a column is read as. */
export const REGISTRY_COLUMN_TH: Readonly<Record<RegistryColumn, string>> = {
  code: "รหัส อปท.",
  typeFromCode: "ประเภทตามรหัส (ใช้เมื่อไม่มีประเภท)",
  type: "ประเภท อปท.",
  nameTh: "ชื่อ อปท.",
  fullNameTh: "ชื่อเต็ม",
  provinceCode: "รหัสจังหวัด",
  provinceTh: "จังหวัด",
  districtCode: "รหัสอำเภอ",
  districtTh: "อำเภอ",
  size: "ขนาด",
  areaKm2: "พื้นที่ (ตร.กม.)",
  previousCode: "รหัสเดิม",
  changedOn: "วันที่ใช้รหัสใหม่",
  mergedInto: "รหัสที่ไปรวม",
  retiredOn: "วันที่ยุบเลิก",
};

export const CHANGE_KIND_TH: Readonly<Record<ChangeKind, string>> = {
  refused: "รับไม่ได้",
  merged: "รวมเข้ากับ อปท. อื่น",
  retired: "ยุบเลิก",
  recoded: "เปลี่ยนรหัส",
  renamed: "เปลี่ยนชื่อ",
  changed: "แก้ไขข้อมูลอื่น",
  added: "เพิ่มใหม่",
  unchanged: "ไม่เปลี่ยน",
};

export const LAO_FIELD_TH: Readonly<Record<keyof LaoValues, string>> = {
  code: "รหัส",
  type: "ประเภท",
  nameTh: "ชื่อ",
  fullNameTh: "ชื่อเต็ม",
  provinceCode: "รหัสจังหวัด",
  districtCode: "รหัสอำเภอ",
  size: "ขนาด",
  areaKm2: "พื้นที่ (ตร.กม.)",
  retiredOn: "วันที่ยุบเลิก",
  mergedIntoCode: "รหัสที่ไปรวม",
};

/** One side of a change as people read it. */
export function laoFieldText(field: ChangedField["field"], value: string | null): string {
  if (value === null) return "–";
  switch (field) {
    case "type":
      return LAO_TYPE_TH[value as LaoType];
    case "size":
      return LAO_SIZE_TH[value as LaoSize];
    case "retiredOn":
      return formatThaiDate(value);
    default:
      return value;
  }
}

/** Why a sheet cannot be read as a registry, and what to do. */
export function headingProblemTh(problem: HeadingProblem): string {
  switch (problem.reason) {
    case "no_rows":
      return "ไม่มีแถวข้อมูล อปท. ในไฟล์ กรอกใต้หัวตารางอย่างน้อย 1 แถว แล้วส่งอีกครั้ง";
    case "no_headings":
      return "ไม่พบหัวตารางใน 10 แถวแรก ใส่หัวตารางเช่น code, name_th, province_code, amphoe_code หรือ รหัส, ชื่อ, จังหวัด, อำเภอ";
    case "columns_missing":
      return `ขาดคอลัมน์ ${problem.columns
        .map((group) => group.map((column) => REGISTRY_COLUMN_TH[column]).join(" หรือ "))
        .join(", ")} เพิ่มคอลัมน์แล้วส่งอีกครั้ง`;
    case "column_twice":
      return `คอลัมน์ ${problem.headings.join(" และ ")} อ่านเป็น${REGISTRY_COLUMN_TH[problem.column]}เหมือนกัน ลบออกให้เหลือคอลัมน์เดียว`;
  }
}

export const REGISTRY_IMPORT_REFUSAL_TH: Readonly<Record<RegistryImportRefusal, string>> = {
  import_not_found: "ไม่พบไฟล์ที่ตรวจไว้ ส่งไฟล์อีกครั้ง",
  import_expired: "เกินเวลาที่เก็บไฟล์ไว้ให้ตรวจ ส่งไฟล์อีกครั้ง",
  already_written: "ไฟล์นี้นำเข้าแล้ว ส่งไฟล์ใหม่หากต้องการนำเข้าอีก",
  rows_refused: "มีแถวที่รับไม่ได้ แก้ไขในไฟล์ให้ครบทุกแถวแล้วส่งใหม่ ยังไม่ได้นำเข้าแถวใด",
  nothing_to_change: "ทะเบียนตรงกับไฟล์อยู่แล้ว ไม่มีสิ่งใดต้องเปลี่ยน",
  registry_changed: "ทะเบียนเปลี่ยนไปหลังจากที่ตรวจไว้ ตรวจรายการด้านล่างอีกครั้ง แล้วกดนำเข้า",
};
