import { z } from "zod";
import { placeCode } from "@/lib/lao/directory/schema";
import { formKeySchema, rowVersionSchema } from "@/lib/plans/schema";
import { chosenNumber, pageNumber, searchWords } from "@/lib/platform/list-address";
import { plainText } from "@/lib/platform/plain-text";
import { thaiDateField } from "@/lib/platform/thai-moment";
import { reportAddressSchema } from "../schema";
import { MOST_LAOS_EXTENDED } from "./extensions/rules";
import { PROGRESS_STATES } from "./progress/rules";

/** Which round an address or a form is about. */
export const roundAddressSchema = reportAddressSchema.omit({ projectId: true });

/** The form of a round's dates, as it is typed. */
export const roundDatesSchema = z.object({
  opensOn: thaiDateField("วันเปิดรับรายงาน"),
  closesOn: thaiDateField("วันปิดรับรายงาน"),
});

/** What a form of dates bears besides: its key, and the dates that it was filled from. */
export const datesFormSchema = z.object({ key: formKeySchema, rowVersion: rowVersionSchema });

const CHOOSE_LAOS = "เลือก อปท. อย่างน้อย 1 แห่ง";

/** The form that gives LAOs more time. */
export const extensionSchema = z.object({
  laoCodes: z
    .array(z.string().regex(/^[0-9]{7}$/, CHOOSE_LAOS), CHOOSE_LAOS)
    .min(1, CHOOSE_LAOS)
    .max(MOST_LAOS_EXTENDED, `เลือก อปท. ไม่เกิน ${MOST_LAOS_EXTENDED} แห่งต่อครั้ง`),
  until: thaiDateField("วันสุดท้ายที่รับรายงาน"),
  reason: plainText({
    name: "เหตุผล",
    most: 500,
    lines: "many",
    required: "กรอกเหตุผลที่ขยายเวลา เช่น น้ำท่วมสำนักงาน หรือเลขที่หนังสือของ อปท.",
  }),
  key: formKeySchema,
});

/** The button that takes more time back. */
export const extensionIdSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,14}$/)
  .transform(Number);

/** Which fiscal year the calendar tells of, and which page of years. */
export const calendarSchema = z.object({ year: chosenNumber(/^2[5-7]\d{2}$/), page: pageNumber });

/** Which LAOs of a round are listed, read from the address. */
export const progressListSchema = z.object({
  province: placeCode(/^[0-9]{2}$/),
  state: z.enum(PROGRESS_STATES).nullable().catch(null),
  q: searchWords,
  page: pageNumber,
});

export type ProgressFilter = z.infer<typeof progressListSchema>;
