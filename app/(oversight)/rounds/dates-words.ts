import { formatThaiDate } from "@/lib/platform/civil-date";
import type { RoundDates } from "@/lib/status-reports/rounds/dates/rules";

export const DATES_FIELDS = { opensOn: "วันเปิดรับรายงาน", closesOn: "วันปิดรับรายงาน" } as const;

/** A round's dates as they are typed. */
export function datesTexts({ opensOn, closesOn }: RoundDates): Record<keyof typeof DATES_FIELDS, string> {
  return { opensOn: formatThaiDate(opensOn), closesOn: formatThaiDate(closesOn) };
}
