import type { CivilDate } from "@/lib/platform/civil-date";
import { formatThaiDate } from "@/lib/platform/civil-date";
import { ROUND_TH } from "../messages";
import { daysLeft, type RoundState, type RoundWindow, roundState } from "./rules";

const SENTENCE: Record<RoundState, (window: RoundWindow) => string> = {
  not_yet_open: ({ round, opensOn }) => `เปิดรับ${ROUND_TH[round]} ${formatThaiDate(opensOn)}`,
  open: ({ round, closesOn }) => `ปิดรับ${ROUND_TH[round]} ${formatThaiDate(closesOn)}`,
  closed: ({ round, closesOn }) => `ปิดรับ${ROUND_TH[round]}แล้วเมื่อ ${formatThaiDate(closesOn)}`,
};

/** "ปิดรับรอบ 6 เดือน 30 เมษายน 2561": the date that matters on a day, and that it was extended. */
export function windowSentence(window: RoundWindow, today: CivilDate): string {
  const sentence = SENTENCE[roundState(window, today)](window);
  return window.extendedFrom === null
    ? sentence
    : `${sentence} (ขยายจาก ${formatThaiDate(window.extendedFrom)})`;
}

/** "ถึงวันที่ 30 เมษายน 2561 เหลือเวลา 6 วัน": until when an open round takes reports. */
export function closingSentence(window: RoundWindow, today: CivilDate): string {
  const left = daysLeft(window, today);
  const until = `ถึงวันที่ ${formatThaiDate(window.closesOn)}`;
  return left === 0 ? `${until} วันนี้เป็นวันสุดท้าย` : `${until} เหลือเวลา ${left.toLocaleString("th-TH")} วัน`;
}
