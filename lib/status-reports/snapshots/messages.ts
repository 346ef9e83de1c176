import { civilDateOf } from "@/lib/platform/civil-date";
import { GRACE_HOURS } from "../grace/rules";
import { windowSentence } from "../rounds/messages";
import type { RoundWindow } from "../rounds/rules";
import { firstUnsettledDay } from "./rules";

/** Why there is nothing to show as of the closing of a round, and when there will be. */
export function notFrozenSentence(window: RoundWindow | null, now: Date): string {
  if (!window) return "ยังไม่ได้กำหนดวันปิดรับของรอบนี้ จึงยังไม่มีข้อมูล ณ วันปิดรอบ";
  const sentence = windowSentence(window, civilDateOf(now));
  return window.closesOn < firstUnsettledDay(now)
    ? `${sentence} แต่ไม่มีข้อมูลที่เก็บไว้ ณ วันปิดรอบ เพราะเมื่อปิดรอบยังไม่มีแผนของปีนี้หรือยังไม่อยู่ในทะเบียน`
    : `${sentence} ดูข้อมูล ณ วันปิดรอบได้ประมาณ ${GRACE_HOURS} ชั่วโมง หลังสิ้นวันปิดรับ`;
}
