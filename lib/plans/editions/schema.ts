import { z } from "zod";
import { toArabicDigits } from "@/lib/platform/digits";
import { plainText } from "@/lib/platform/plain-text";
import { MOST_YEARS } from "./rules";

export const FIRST_YEAR_OF_ALL = 2540;
export const LAST_YEAR_OF_ALL = 2640;

/** A fiscal year in an address or a hidden field. */
export const fiscalYearSchema = z
  .string()
  .regex(/^2[56][0-9]{2}$/)
  .transform(Number);

/** A sub-item's number in an address or a hidden field. */
export const subItemIdSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,8}$/)
  .transform(Number);

/** A dimension's number in an address or a hidden field. */
export const dimensionNumberSchema = z
  .string()
  .regex(/^[1-9]$/)
  .transform(Number);

const yearField = (sentence: string) =>
  z
    .string(sentence)
    .transform((text) => toArabicDigits(text).replace(/\s/g, ""))
    .pipe(z.string().regex(/^[0-9]{4}$/, sentence))
    .transform(Number)
    .refine((year) => FIRST_YEAR_OF_ALL <= year && year <= LAST_YEAR_OF_ALL, sentence);

const confirmed = z
  .literal("yes", "เลือก หรือไม่เลือก ยืนยันแล้ว")
  .optional()
  .transform((box) => box === "yes");

const editionFields = {
  nameTh: plainText({ name: "ชื่อแผนปฏิบัติการ ", most: 200, required: "กรอกชื่อแผนปฏิบัติการ" }),
  firstFiscalYear: yearField("กรอกปีงบประมาณแรกเป็นปี พ.ศ. 4 หลัก เช่น 2571"),
  lastFiscalYear: yearField("กรอกปีงบประมาณสุดท้ายเป็นปี พ.ศ. 4 หลัก เช่น 2575"),
  confirmed,
};

type Span = { firstFiscalYear: number; lastFiscalYear: number };
const runsForward = ({ firstFiscalYear, lastFiscalYear }: Span) => firstFiscalYear <= lastFiscalYear;
const FORWARD = { path: ["lastFiscalYear"], message: "กรอกปีงบประมาณสุดท้ายให้ไม่ก่อนปีงบประมาณแรก" };
const isShort = (span: Span) => span.lastFiscalYear - span.firstFiscalYear < MOST_YEARS;
const SHORT = {
  path: ["lastFiscalYear"],
  message: `แผนฉบับหนึ่งมีได้ไม่เกิน ${MOST_YEARS} ปีงบประมาณ กรอกปีงบประมาณสุดท้ายใหม่`,
};

/** The form of an edition that exists. */
export const editionSchema = z.object(editionFields).refine(runsForward, FORWARD).refine(isShort, SHORT);

/** The form of a new edition, with the one whose framework it begins with. */
export const newEditionSchema = z
  .object({
    ...editionFields,
    copyFromId: z
      .string("เลือกแผนที่จะคัดลอกกรอบแนวทาง")
      .regex(/^[1-9][0-9]{0,3}$/, "เลือกแผนที่จะคัดลอกกรอบแนวทาง")
      .transform(Number),
  })
  .refine(runsForward, FORWARD)
  .refine(isShort, SHORT);

export type EditionInput = z.infer<typeof editionSchema>;
export type NewEditionInput = z.infer<typeof newEditionSchema>;

const dimensionFields = {
  nameTh: plainText({ name: "ชื่อมิติ", most: 300, required: "กรอกชื่อมิติ" }),
  confirmed,
};

export const newDimensionSchema = z.object(dimensionFields);

/** A dimension that exists: from which fiscal year the name holds is asked for where the name changes. */
export const dimensionSchema = z.object({
  ...dimensionFields,
  fromYear: yearField("เลือกปีงบประมาณที่เริ่มใช้ชื่อนี้").optional(),
});

export type DimensionInput = z.infer<typeof dimensionSchema>;

const CODE_SENTENCE = "กรอกรหัสข้อย่อยเป็นตัวเลข 2 หรือ 3 ชั้น คั่นด้วยจุด เช่น 1.1 หรือ 1.1.1";

/** The form of a sub-item. Its code is not called `code`: a field of that name is a secret, never read or shown again. */
export const subItemSchema = z
  .object({
    itemCode: z
      .string(CODE_SENTENCE)
      .transform((text) => toArabicDigits(text).replace(/\s/g, ""))
      .pipe(z.string().regex(/^[1-9](?:\.[1-9][0-9]{0,2}){1,2}$/, CODE_SENTENCE)),
    nameTh: plainText({ name: "ชื่อข้อย่อย", most: 500, required: "กรอกชื่อข้อย่อย" }),
    confirmed,
  })
  .transform(({ itemCode: code, ...words }) => ({ code, ...words }));

export type SubItemInput = z.infer<typeof subItemSchema>;
