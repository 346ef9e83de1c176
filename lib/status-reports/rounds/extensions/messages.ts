import { formatThaiDate } from "@/lib/platform/civil-date";
import { lastReportingDayOf } from "../dates/rules";
import type { ExtensionProblem } from "./rules";

export type ExtendRefusal = "round_not_found" | "laos_not_found" | ExtensionProblem;
export type RevokeRefusal = "extension_not_found";

function listed(names: readonly string[]): string {
  const more = names.length > 10 ? ` และอีก ${names.length - 10} แห่ง` : "";
  return `${names.slice(0, 10).join(" ")}${more}`;
}

/**
 * Why more time was not given, and what to do.
 *
 * @param about the codes that were not found, or the names of the LAOs whose round closes later already
 */
export const EXTEND_REFUSAL_TH: Record<
  ExtendRefusal,
  (fiscalYear: number, about: readonly string[]) => string
> = {
  round_not_found: () => "ไม่พบรอบการรายงานนี้ เปิดหน้ารอบการรายงานแล้วเลือกใหม่",
  laos_not_found: (_, codes) => `ไม่พบ อปท. รหัส ${listed(codes)} ในความดูแลของท่าน เอาออกแล้วบันทึกอีกครั้ง`,
  ends_in_the_past: () => "กรอกวันสุดท้ายที่รับรายงานเป็นวันนี้หรือวันต่อไป",
  ends_too_late: (fiscalYear) =>
    `กรอกวันสุดท้ายที่รับรายงานไม่เกิน ${formatThaiDate(lastReportingDayOf(fiscalYear))} คือ 1 ปีหลังสิ้นปีงบประมาณ พ.ศ. ${fiscalYear}`,
  not_later: (_, names) => `กรอกวันที่หลังวันปิดรับปัจจุบัน เพราะ ${listed(names)} รับรายงานถึงวันนั้นหรือหลังจากนั้นอยู่แล้ว`,
};

/** What more time is called: an extension before the round closes, a reopening after it. */
export const EXTENSION_TH = { extension: "ขยายเวลา", reopening: "เปิดรับอีกครั้ง" } as const;
