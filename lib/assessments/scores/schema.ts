import { z } from "zod";
import { toArabicDigits } from "@/lib/platform/digits";
import type { TypedScores } from "./rules";

/** The field of a dimension's score. */
export const scoreFieldOf = (dimension: number) => `score-${dimension}` as const;

/** The field that says which of two scores of a dimension is kept: "theirs", else one's own. */
export const pickFieldOf = (dimension: number) => `pick-score-${dimension}` as const;

/** Which stored scores a form was filled from, as `shownScores` writes them. */
export const shownScoresSchema = z.string().regex(/^(?:[0-9]{1,2}:[0-9]{1,5}:[0-9]{1,9}(?:,|$)){0,9}$/);

/** What a form of ผลการประเมิน says besides its scores. */
export const scoresFormSchema = z.object({
  key: z.uuid(),
  lao: z.string().regex(/^[0-9]{7}$/),
  year: z
    .string()
    .regex(/^2[0-9]{3}$/)
    .transform(Number),
  shown: shownScoresSchema,
});

const POINTS = /^(\d{1,3})(?:\.(\d{1,2}))?$/;
/** 100.00 points: the most that a dimension can have. */
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

type Read = { ok: true; value: TypedScores } | { ok: false; error: z.ZodError };

/** A score for each of the edition's dimensions, null where its box is empty. Problems are at their boxes. */
export function readScores(
  dimensions: readonly number[],
  fields: Readonly<Record<string, string | string[]>>,
): Read {
  const shape = Object.fromEntries(
    dimensions.map((number) => [scoreFieldOf(number), scoreField(number).prefault("")] as const),
  );
  const read = z.object(shape).safeParse(fields);
  if (!read.success) return { ok: false, error: read.error };
  return {
    ok: true,
    value: dimensions.map((number) => ({
      dimensionNumber: number,
      scoreHundredths: read.data[scoreFieldOf(number)] ?? null,
    })),
  };
}
