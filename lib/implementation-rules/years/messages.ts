import type { RulesClosing } from "./rules";

/** Why the rules of a fiscal year were not changed. */
export type YearRulesRefusal = RulesClosing | "not_found" | "changed_by_other" | "later_year_closed";

const NEXT_YEAR = "หากต้องใช้ค่าใหม่ ให้กำหนดในปีงบประมาณถัดไปที่ยังไม่มีการรายงานผล";

/** What to do about a refusal. */
export const YEAR_RULES_REFUSAL_TH: Readonly<Record<YearRulesRefusal, string>> = {
  not_found: "ไม่พบปีงบประมาณนี้ในแผนปฏิบัติการ เปิดหน้าแผนปฏิบัติการและเกณฑ์แล้วเลือกใหม่",
  changed_by_other:
    "มีผู้แก้ไขเกณฑ์ของปีงบประมาณนี้หลังจากที่ท่านเปิดหน้านี้ เทียบค่าของท่านกับที่บันทึกไว้ล่าสุดเหนือแต่ละช่อง หากจะใช้ค่าของท่าน กดบันทึกอีกครั้ง",
  year_ended: `ปีงบประมาณนี้สิ้นสุดแล้ว รายงานของปีนี้พิมพ์ตามเกณฑ์เดิมเสมอ ${NEXT_YEAR}`,
  year_has_results: `มีการรายงานผลการดำเนินงานของปีงบประมาณนี้แล้ว หากเปลี่ยนเกณฑ์ รายงานที่พิมพ์ไปแล้วจะไม่ตรงกัน ${NEXT_YEAR}`,
  later_year_closed: 'มีปีงบประมาณหลังจากนี้ที่มีการรายงานผลแล้ว จึงเปลี่ยนทุกปีพร้อมกันไม่ได้ เลือก "ปีงบประมาณนี้ปีเดียว"',
};

/** Rules that nobody has set: they came with the product and name the rule they are of. */
const AS_SHIPPED = /^R-[0-9]+$/;

/** Where a year's rules come from, in words. */
export function sourceTh(source: string): string {
  return AS_SHIPPED.test(source) ? "ตามคู่มือการใช้งานระบบ" : source;
}
