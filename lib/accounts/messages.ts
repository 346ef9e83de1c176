import type { AccountState, Reach } from "@/db/codes/accounts";

/** What an account is for, as people read it. */
export const REACH_TH: Readonly<Record<Reach, string>> = {
  lao: "เจ้าหน้าที่ อปท.",
  province: "สำนักงาน ป.ป.ช. ประจำจังหวัด",
  region: "สำนักงาน ป.ป.ช. ภาค",
  country: "สำนักงาน ป.ป.ช. ส่วนกลาง",
  none: "ผู้ดูแลระบบ",
};

export const ACCOUNT_STATE_TH: Readonly<Record<AccountState, string>> = {
  unclaimed: "ยังไม่เปิดใช้งาน",
  active: "ใช้งานได้",
  disabled: "ปิดการใช้งาน",
};
