import type { LaoType } from "@/db/codes/lao";

/** What kind of organisation an LAO is, in full. */
export const LAO_TYPE_TH: Readonly<Record<LaoType, string>> = {
  pao: "องค์การบริหารส่วนจังหวัด (อบจ.)",
  city: "เทศบาลนคร",
  town: "เทศบาลเมือง",
  subdistrict: "เทศบาลตำบล",
  sao: "องค์การบริหารส่วนตำบล (อบต.)",
  special: "องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ",
};
