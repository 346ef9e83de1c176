import { firstDayOf, formatThaiDate } from "@/lib/platform/civil-date";
import { type DatesProblem, lastReportingDayOf } from "./rules";

export type SetDatesRefusal = "round_not_found" | "changed_by_other" | DatesProblem;

/** Why a round's dates were not taken, and what to do. */
export const SET_DATES_REFUSAL_TH: Record<SetDatesRefusal, (fiscalYear: number) => string> = {
  round_not_found: () => "ไม่พบรอบการรายงานนี้ เปิดหน้ารอบการรายงานแล้วเลือกใหม่",
  changed_by_other: () =>
    "มีผู้แก้ไขวันรับรายงานของรอบนี้ หลังจากที่ท่านเปิดหน้านี้ ตรวจวันที่บันทึกไว้ล่าสุดเหนือแต่ละช่อง หากจะใช้วันที่ของท่าน กดบันทึกอีกครั้ง",
  round_has_closed: () =>
    "รอบนี้ปิดรับรายงานและเก็บผลของทุก อปท. ไว้แล้ว จึงเปลี่ยนวันไม่ได้ หาก อปท. ใดต้องรายงานหรือแก้ไข เลือก อปท. นั้นแล้วเปิดรับอีกครั้งพร้อมเหตุผล",
  closes_before_opening: () => "กรอกวันปิดรับให้ไม่ก่อนวันเปิดรับ",
  opens_before_year: (fiscalYear) =>
    `กรอกวันเปิดรับตั้งแต่วันแรกของปีงบประมาณ พ.ศ. ${fiscalYear} คือ ${formatThaiDate(firstDayOf(fiscalYear))} เป็นต้นไป`,
  closes_too_late: (fiscalYear) =>
    `กรอกวันปิดรับไม่เกิน ${formatThaiDate(lastReportingDayOf(fiscalYear))} คือ 1 ปีหลังสิ้นปีงบประมาณ พ.ศ. ${fiscalYear}`,
  closes_in_the_past: () => "กรอกวันปิดรับเป็นวันนี้หรือวันต่อไป เพราะวันที่ผ่านไปแล้วไม่มีผู้ใดรายงานได้อีก",
  opening_is_over: () => "รอบนี้เปิดรับรายงานแล้ว จึงเปลี่ยนวันเปิดรับไม่ได้ กรอกวันเปิดรับเดิม",
};
