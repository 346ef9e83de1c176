import type { Role } from "@/db/codes/accounts";

/** Whose sign-ins a limit is for. */
export const LIMITED_ROLE_TH: Readonly<Record<Role, string>> = {
  lao: "เจ้าหน้าที่ อปท.",
  province: "สำนักงาน ป.ป.ช. ประจำจังหวัด",
  nacc: "สำนักงาน ป.ป.ช. ภาค และส่วนกลาง",
  admin: "ผู้ดูแลระบบ",
};

/** Why limits were not changed. */
export type LimitsRefusal = "not_an_administrator" | "changed_by_other";

export const LIMITS_REFUSAL_TH: Readonly<Record<LimitsRefusal, string>> = {
  not_an_administrator: "การกำหนดเวลาใช้งานเป็นของผู้ดูแลระบบ",
  changed_by_other: "มีผู้ดูแลระบบอีกคนแก้ไขไว้ก่อนแล้ว ตรวจค่าปัจจุบันที่แต่ละช่อง แล้วกดบันทึกอีกครั้งหากยังต้องการเปลี่ยน",
};
