import { z } from "zod";
import { toArabicDigits } from "@/lib/platform/digits";
import { parseBaht } from "@/lib/platform/money";
import { plainText } from "@/lib/platform/plain-text";

/** For how many years a change holds. */
const EXTENTS = ["year", "later"] as const;

/** The fields that every change of a year's rules has. */
export const changeOfYearFields = {
  source: plainText({
    name: "ที่มาของค่า ",
    most: 300,
    required: "กรอกที่มาของค่า เช่น มติที่ประชุมหรือเลขที่หนังสือ",
  }),
  extent: z.enum(EXTENTS, "เลือกว่าใช้ค่านี้ปีเดียว หรือใช้กับทุกปีถัดไปด้วย"),
};

/** A number with at most two decimals, in hundredths; null where nothing was typed. */
export function hundredthsField(sentence: string, most: number) {
  return z.string(sentence).transform((text, context) => {
    const read = parseBaht(text);
    if (read.ok && read.satang <= BigInt(most)) return Number(read.satang);
    if (!read.ok && read.problem === "empty") return null;
    context.addIssue({ code: "custom", message: sentence });
    return z.NEVER;
  });
}

const weightField = (name: string) => {
  const sentence = `กรอกน้ำหนักของ${name}เป็นตัวเลขตั้งแต่ 0 ถึง 1 ทศนิยมไม่เกิน 2 ตำแหน่ง เช่น 0.50`;
  return hundredthsField(sentence, 100).transform((hundredths, context) => {
    if (hundredths !== null) return hundredths;
    context.addIssue({ code: "custom", message: sentence });
    return z.NEVER;
  });
};

const percentField = (name: string) => {
  const sentence = `กรอก${name}เป็นจำนวนเต็มตั้งแต่ 1 ถึง 100`;
  return z
    .string(sentence)
    .transform((text) => toArabicDigits(text).replace(/[\s%]/g, ""))
    .pipe(z.string().regex(/^[0-9]{1,3}$/, sentence))
    .transform(Number)
    .refine((percent) => 1 <= percent && percent <= 100, sentence);
};

const higher = (round: string) => ({
  path: [`high${round}`],
  message: `กรอกเกณฑ์ "มาก" รอบ ${round} เดือนให้สูงกว่าเกณฑ์ "ปานกลาง"`,
});

/** Weights and bands as they are typed, with where they come from and for how long they hold. */
export const yearRulesSchema = z
  .object({
    completed: weightField("ดำเนินการแล้วเสร็จ"),
    inProgress: weightField("อยู่ระหว่างดำเนินการ"),
    cannot: weightField("ไม่สามารถดำเนินการได้"),
    middle6: percentField('เกณฑ์ "ปานกลาง" รอบ 6 เดือน'),
    high6: percentField('เกณฑ์ "มาก" รอบ 6 เดือน'),
    middle12: percentField('เกณฑ์ "ปานกลาง" รอบ 12 เดือน'),
    high12: percentField('เกณฑ์ "มาก" รอบ 12 เดือน'),
    ...changeOfYearFields,
  })
  .refine(({ completed, inProgress }) => inProgress <= completed, {
    path: ["inProgress"],
    message: "กรอกน้ำหนักของอยู่ระหว่างดำเนินการให้ไม่เกินน้ำหนักของแล้วเสร็จ",
  })
  .refine(({ inProgress, cannot }) => cannot <= inProgress, {
    path: ["cannot"],
    message: "กรอกน้ำหนักของไม่สามารถดำเนินการได้ให้ไม่เกินน้ำหนักของอยู่ระหว่างดำเนินการ",
  })
  .refine(({ completed }) => completed > 0, {
    path: ["completed"],
    message: "กรอกน้ำหนักของดำเนินการแล้วเสร็จให้มากกว่า 0",
  })
  .refine(({ middle6, high6 }) => middle6 < high6, higher("6"))
  .refine(({ middle12, high12 }) => middle12 < high12, higher("12"));

export type YearRulesInput = z.infer<typeof yearRulesSchema>;
