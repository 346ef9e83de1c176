import { LAO_SIZES, type LaoSize } from "@/db/codes/lao";
import { formatBaht } from "@/lib/platform/money";
import type { ProfileRefusal } from "./mutations";
import type { KnownProfile, ProfileField, ProfileTab } from "./rules";

export const PROFILE_TAB_TH: Readonly<Record<ProfileTab, string>> = {
  place: "ข้อมูลที่ตั้ง",
  area: "ข้อมูลพื้นที่และผู้บริหาร",
  coordinator: "ข้อมูลผู้ประสานงาน",
};

export const LAO_SIZE_TH: Readonly<Record<LaoSize, string>> = { small: "เล็ก", medium: "กลาง", large: "ใหญ่" };

export const SIZE_CHOICES = LAO_SIZES.map((size) => ({ value: size, label: LAO_SIZE_TH[size] }));

/** The labels of the manual. */
export const PROFILE_FIELD_TH: Readonly<Record<ProfileField | "email", string>> = {
  size: "ขนาด",
  officeAddress: "ที่ตั้งที่ทำการ",
  serviceAreaKm2: "ขนาดพื้นที่ให้บริการ",
  population: "ประชากรในพื้นที่",
  ownRevenueSatang: "รายได้ไม่รวมเงินอุดหนุน",
  subsidySatang: "รายได้จากเงินอุดหนุน",
  executiveName: "ชื่อผู้บริหารท้องถิ่น (ชื่อ-สกุล)",
  chiefAdministratorName: "ชื่อปลัดองค์กรปกครองส่วนท้องถิ่น (ชื่อ-สกุล)",
  coordinatorName: "ชื่อ-สกุล",
  coordinatorPosition: "ตำแหน่ง",
  coordinatorUnit: "สังกัด (ฝ่าย/กลุ่ม/กอง/สำนัก)",
  phone: "โทรศัพท์",
  mobile: "โทรศัพท์เคลื่อนที่",
  fax: "โทรสาร",
  email: "อีเมล",
  website: "เว็บไซต์ อปท.",
};

/** A stored value as its field shows it; empty where nothing is stored. */
export function profileText(profile: KnownProfile, field: ProfileField): string {
  switch (field) {
    case "ownRevenueSatang":
    case "subsidySatang": {
      const satang = profile[field];
      return satang === undefined || satang === null ? "" : formatBaht(satang);
    }
    case "population":
      return profile.population?.toLocaleString("en-US") ?? "";
    default:
      return profile[field] ?? "";
  }
}

/** A stored value as people read it, with its unit; a dash where nothing is stored. */
export function profileFact(profile: KnownProfile, field: ProfileField): string {
  const text = profileText(profile, field);
  if (text === "") return "–";
  switch (field) {
    case "size":
      return profile.size ? LAO_SIZE_TH[profile.size] : "–";
    case "serviceAreaKm2":
      return `${text} ตร.กม.`;
    case "population":
      return `${text} คน`;
    case "ownRevenueSatang":
    case "subsidySatang":
      return `${text} บาท`;
    default:
      return text;
  }
}

export const PROFILE_REFUSAL_TH: Readonly<Record<ProfileRefusal, string>> = {
  profile_not_found: "บัญชีนี้ไม่มีข้อมูลพื้นฐานของ อปท. ให้แก้ไข",
  changed_by_other: "มีผู้บันทึกข้อมูลพื้นฐานนี้ไปก่อนแล้ว ตรวจข้อมูลล่าสุดที่แสดงไว้ใต้ชื่อช่อง แล้วบันทึกอีกครั้ง",
};
