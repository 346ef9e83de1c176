import { z } from "zod";
import { ANNOUNCEMENT_KINDS } from "@/db/codes/content";
import { pageNumber, searchWords } from "@/lib/platform/list-address";
import { plainText } from "@/lib/platform/plain-text";
import { bangkokInstant, thaiDateField, thaiTimeField } from "@/lib/platform/thai-moment";
import { ANNOUNCEMENT_STATES } from "./rules";

/** An announcement as it is typed: what, how grave, and from when to when in Asia/Bangkok. */
export const announcementSchema = z
  .object({
    kind: z.enum(ANNOUNCEMENT_KINDS, "เลือกความสำคัญของประกาศ"),
    title: plainText({ name: "หัวข้อประกาศ", most: 200, required: "กรอกหัวข้อประกาศ" }),
    body: plainText({ name: "ข้อความประกาศ", most: 2000, lines: "many" }),
    fromDate: thaiDateField("วันที่เริ่มแสดง"),
    fromTime: thaiTimeField("เวลาที่เริ่มแสดง"),
    untilDate: thaiDateField("วันที่เลิกแสดง"),
    untilTime: thaiTimeField("เวลาที่เลิกแสดง"),
  })
  .transform(({ fromDate, fromTime, untilDate, untilTime, ...words }) => ({
    ...words,
    showsFrom: bangkokInstant(fromDate, fromTime),
    showsUntil: bangkokInstant(untilDate, untilTime),
  }));

export type AnnouncementContent = z.infer<typeof announcementSchema>;

/** A button of the list: "end-12", "remove-12", "restore-12". */
export const announcementChangeSchema = z
  .string()
  .regex(/^(?:end|remove|restore)-[1-9][0-9]{0,14}$/)
  .transform((text) => ({
    deed: text.split("-")[0] as "end" | "remove" | "restore",
    id: Number(text.split("-")[1]),
  }));

/** Which announcements are listed, read from the address, and which page of the past ones. */
export const announcementListSchema = z.object({
  q: searchWords,
  state: z.enum(ANNOUNCEMENT_STATES).nullable().catch(null),
  page: pageNumber,
});

export type AnnouncementFilter = z.infer<typeof announcementListSchema>;
