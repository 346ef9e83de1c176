import { formatThaiDate } from "@/lib/platform/civil-date";
import type { RoundState, RoundWindow } from "../rules";

export const ROUND_STATE_TH: Readonly<Record<RoundState, string>> = {
  not_yet_open: "ยังไม่เปิดรับ",
  open: "เปิดรับอยู่",
  closed: "ปิดรับแล้ว",
};

/** Why the last day of an LAO's round is the one it is: everybody's, an extension's, or a reopening's. */
export function closingDayReason({
  extendedFrom,
  isReopened,
}: Pick<RoundWindow, "extendedFrom" | "isReopened">): string {
  if (extendedFrom === null) return "เป็นวันปิดรับของทุก อปท.";
  return isReopened
    ? `เป็นวันสุดท้ายที่เปิดรับอีกครั้ง หลังปิดรับเมื่อ ${formatThaiDate(extendedFrom)}`
    : `เป็นวันสุดท้ายที่ขยายเวลาให้ จากเดิม ${formatThaiDate(extendedFrom)}`;
}
