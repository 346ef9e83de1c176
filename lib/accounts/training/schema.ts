import { z } from "zod";
import { toArabicDigits } from "@/lib/platform/digits";
import { pageNumber, searchWords } from "@/lib/platform/list-address";
import { plainText } from "@/lib/platform/plain-text";
import { TRAINING_HOURS, type TrainingHours, WINDOW_STATES } from "./rules";

export const MOST_LAOS_IN_TRAINING = 500;

const CODES_TH = "กรอกรหัส info 7 หลักของ อปท. ที่เข้าฝึกอบรม บรรทัดละ 1 รหัส";

/** LAO codes as people type or paste them: one a line, or with spaces and commas between. */
const laoCodesTyped = z.string(CODES_TH).transform((text, context) => {
  const typed = toArabicDigits(text)
    .split(/[\s,;]+/)
    .filter((code) => code !== "");
  const wrong = typed.filter((code) => !/^[0-9]{7}$/.test(code));
  const codes = [...new Set(typed)];
  const problem =
    codes.length === 0
      ? CODES_TH
      : wrong.length > 0
        ? `แก้รหัส info ที่ไม่ครบ 7 หลัก: ${wrong
            .slice(0, 5)
            .map((code) => `“${code.slice(0, 20)}”`)
            .join(" ")}`
        : codes.length > MOST_LAOS_IN_TRAINING
          ? `เลือก อปท. ไม่เกิน ${MOST_LAOS_IN_TRAINING} แห่งต่อครั้ง`
          : null;
  if (problem === null) return codes;
  context.addIssue({ code: "custom", message: problem });
  return z.NEVER;
});

/** The form that opens a training window. */
export const openTrainingSchema = z.object({
  laoCodes: laoCodesTyped,
  hours: z
    .enum(TRAINING_HOURS.map(String), "เลือกจำนวนชั่วโมง 1 ถึง 12 ชั่วโมง")
    .transform((text) => Number(text) as TrainingHours),
  reason: plainText({
    name: "เหตุผล",
    most: 500,
    required: "กรอกเหตุผล เช่น ฝึกอบรมการใช้งานระบบ และสถานที่จัด",
  }),
  formKey: z.uuid("เปิดหน้านี้ใหม่ แล้วกรอกและบันทึกอีกครั้ง"),
});

export type OpenTrainingInput = z.infer<typeof openTrainingSchema>;

/** The button that closes a window. */
export const closeTrainingSchema = z.object({
  windowId: z
    .string()
    .regex(/^[1-9][0-9]{0,14}$/)
    .transform(Number),
});

/** Which windows are listed, read from the address; what cannot be read is as if it were not there. */
export const trainingListSchema = z.object({
  q: searchWords,
  state: z.enum(WINDOW_STATES).nullable().catch(null),
  page: pageNumber,
});

export type TrainingListFilter = z.infer<typeof trainingListSchema>;
