import { z } from "zod";
import { planFormSchema } from "@/lib/plans/review/schema";
import { toArabicDigits } from "@/lib/platform/digits";
import { DECISION_DEEDS } from "./rules";

/** The field of a dimension's score. */
export const scoreFieldOf = (dimension: number) => `score-${dimension}` as const;

/** What a review form says besides reasons and scores; the pressed button names the deed. */
export const decisionFormSchema = planFormSchema.extend({
  deed: z.enum(DECISION_DEEDS),
  scoreVersion: z
    .string()
    .regex(/^[0-9]{1,9}$/)
    .transform(Number),
});

const POINTS = /^(\d{1,3})(?:\.(\d{1,2}))?$/;
const MOST_HUNDREDTHS = 10_000;

function scoreField(dimension: number) {
  return z.string().transform((text, context) => {
    const typed = toArabicDigits(text.normalize("NFC")).trim();
    if (typed === "") return null;
    const parts = POINTS.exec(typed);
    const hundredths = parts ? Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0")) : null;
    if (hundredths !== null && hundredths <= MOST_HUNDREDTHS) return hundredths;
    context.addIssue({
      code: "custom",
      message: `กรอกคะแนนมิติที่ ${dimension} เป็นตัวเลขตั้งแต่ 0 ถึง 100 มีทศนิยมไม่เกิน 2 ตำแหน่ง เช่น 17.25`,
    });
    return z.NEVER;
  });
}

/** A score for each dimension, hundredths of a point. */
export type TypedScores = readonly { readonly dimensionNumber: number; readonly scoreHundredths: number }[];

/** The scores of a review form: one for each dimension, or none at all. Problems are at their boxes. */
export function readScores(
  dimensions: readonly number[],
  fields: Readonly<Record<string, string | string[]>>,
): { ok: true; value: TypedScores } | { ok: false; error: z.ZodError } {
  const shape = Object.fromEntries(
    dimensions.map((number) => [scoreFieldOf(number), scoreField(number).prefault("")] as const),
  );
  const read = z.object(shape).safeParse(fields);
  if (!read.success) return { ok: false, error: read.error };
  const typed = dimensions.map((number) => ({ number, hundredths: read.data[scoreFieldOf(number)] ?? null }));
  const given = typed.filter((one) => one.hundredths !== null);
  if (given.length > 0 && given.length < typed.length)
    return {
      ok: false,
      error: new z.ZodError(
        typed
          .filter((one) => one.hundredths === null)
          .map(({ number }) => ({
            code: "custom" as const,
            path: [scoreFieldOf(number)],
            message: `กรอกคะแนนมิติที่ ${number} ด้วย หรือเว้นว่างทุกมิติ`,
            input: "",
          })),
      ),
    };
  return {
    ok: true,
    value: given.map(({ number, hundredths }) => ({
      dimensionNumber: number,
      scoreHundredths: hundredths ?? 0,
    })),
  };
}
