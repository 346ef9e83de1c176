import type { RegionRefusal } from "./mutations";

export const REGION_REFUSAL_TH: Readonly<Record<RegionRefusal, string>> = {
  not_administrator: "เฉพาะผู้ดูแลระบบกำหนดจังหวัดของภาคได้",
  province_not_found: "ไม่พบจังหวัดที่เลือก เลือกจากรายการอีกครั้ง",
  region_in_use: "ภาคนี้มีบัญชีเจ้าหน้าที่อยู่ เลือกไว้อย่างน้อย 1 จังหวัด หรือเปลี่ยนสิทธิของบัญชีเหล่านั้นก่อน",
};
