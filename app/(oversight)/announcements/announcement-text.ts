import type { Announcement } from "@/lib/content/announcements/data";
import type { AnnouncementContent } from "@/lib/content/announcements/schema";
import { ANNOUNCEMENT_KIND_TH } from "@/lib/content/messages";
import { civilDateOf, formatThaiDate, formatThaiDateTime, formatThaiTime } from "@/lib/platform/civil-date";

/** What the fields of an announcement's form are called. */
export const FIELD_NAMES = {
  kind: "ความสำคัญ",
  title: "หัวข้อประกาศ",
  body: "ข้อความประกาศ",
  fromDate: "วันที่เริ่มแสดง",
  fromTime: "เวลาที่เริ่มแสดง",
  untilDate: "วันที่เลิกแสดง",
  untilTime: "เวลาที่เลิกแสดง",
} as const;

type Fields = Record<keyof typeof FIELD_NAMES, string>;

/** An instant as the two fields of a form hold it. */
export function dateAndTime(instant: Date): { date: string; time: string } {
  return {
    date: formatThaiDate(civilDateOf(instant)),
    time: formatThaiTime(instant).replace(" น.", ""),
  };
}

/** An announcement as people read it, field by field. */
export function fieldTexts({ kind, title, body, showsFrom, showsUntil }: AnnouncementContent): Fields {
  const [from, until] = [dateAndTime(showsFrom), dateAndTime(showsUntil)];
  return {
    kind: ANNOUNCEMENT_KIND_TH[kind],
    title,
    body,
    fromDate: from.date,
    fromTime: from.time,
    untilDate: until.date,
    untilTime: until.time,
  };
}

/** "30 เมษายน 2569 เวลา 16.30 น. ถึง 1 พฤษภาคม 2569 เวลา 08.00 น." */
export function timesTh({ showsFrom, showsUntil }: Pick<Announcement, "showsFrom" | "showsUntil">): string {
  return `${formatThaiDateTime(showsFrom)} ถึง ${formatThaiDateTime(showsUntil)}`;
}
