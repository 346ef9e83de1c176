import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { DraftRefusal } from "./mutations";
import { DRAFT_KEPT_DAYS } from "./rules";

export const DRAFT_REFUSAL_TH: Record<DraftRefusal, string> = {
  project_not_found: "ไม่พบโครงการนี้ในแผนของท่าน จึงเก็บร่างไม่ได้",
  edition_not_found: "ไม่พบแผนปฏิบัติการฉบับนี้ จึงเก็บร่างไม่ได้",
  nothing_to_keep: "ยังไม่มีข้อความให้เก็บ หรือข้อความยาวเกินกว่าที่เก็บได้",
};

/** Said of a form that was filled from a draft. */
export function draftShownTh(keptAt: Date): string {
  return `นี่คือร่างที่เก็บไว้เมื่อ ${formatThaiDateTime(keptAt)} ยังไม่ได้บันทึกในแผน กรอกต่อแล้วกดบันทึก หรือกดทิ้งร่างที่ท้ายแบบ (ร่างเก็บไว้ ${DRAFT_KEPT_DAYS} วัน)`;
}
