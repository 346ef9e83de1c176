import { PROJECT_REFUSAL_TH } from "../messages";
import type { CopyRefusal } from "./mutations";

export const COPY_REFUSAL_TH: Record<CopyRefusal, string> = {
  ...PROJECT_REFUSAL_TH,
  copied_already: "มีโครงการที่คัดลอกไปแล้วอยู่ในรายการที่เลือก เปิดหน้านี้ใหม่ แล้วเลือกเฉพาะโครงการที่ยังไม่ได้คัดลอก",
  nothing_to_undo: "โครงการที่คัดลอกถูกแก้ไขหรือเลิกทำไปแล้ว จึงไม่มีรายการให้เลิกทำ",
};
