import { z } from "zod";
import { chosenNumber } from "@/lib/platform/list-address";
import { plainText } from "@/lib/platform/plain-text";

const VERSION = /^[1-9]\d{0,8}$/;
const INCOMPLETE = "แบบฟอร์มนี้ไม่สมบูรณ์ เปิดหน้านี้ใหม่แล้วทำอีกครั้ง";
const versionField = z.string(INCOMPLETE).regex(VERSION, INCOMPLETE).transform(Number);

/** Which two versions stand side by side, read from the address. */
export const sideBySideSchema = z.object({ from: chosenNumber(VERSION), to: chosenNumber(VERSION) });

/** The form that brings an earlier version of a report back, as it is typed. */
export const restoreSchema = z.object({
  key: z.uuid(INCOMPLETE),
  /** The version that was on the screen as the newest. */
  version: versionField,
  /** The version that is brought back. */
  restore: versionField,
  restoreReason: plainText({
    name: "เหตุผลที่นำฉบับก่อนหน้ากลับมาใช้",
    most: 500,
    required: "กรอกเหตุผลที่นำฉบับก่อนหน้ากลับมาใช้ เช่น แก้ไขผิดโครงการ",
  }),
  /** The sealed proof of when the form was opened, for the grace after closing. */
  opened: z.string().max(500).default(""),
});

export type RestoreInput = z.output<typeof restoreSchema>;
