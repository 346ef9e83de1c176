import { z } from "zod";
import { type MoneyProblem, parseBaht } from "./money";

const SENTENCE: Record<Exclude<MoneyProblem, "empty">, (name: string) => string> = {
  not_a_number: (name) => `กรอก${name}เป็นตัวเลข เช่น 12500 หรือ 12,500.50`,
  negative: (name) => `กรอก${name}เป็นจำนวนตั้งแต่ 0 ขึ้นไป`,
  too_precise: (name) => `กรอก${name}มีทศนิยมไม่เกิน 2 ตำแหน่ง (สตางค์)`,
  too_large: (name) => `กรอก${name}ไม่เกิน 1,000,000,000,000 บาท`,
};

/**
 * An amount of baht typed into a form.
 * @returns satang; null where nothing was typed, so that each form says itself whether it must be
 */
export function bahtField(name: string) {
  return z.string(SENTENCE.not_a_number(name)).transform((text, context) => {
    const read = parseBaht(text);
    if (read.ok) return read.satang;
    if (read.problem === "empty") return null;
    context.addIssue({ code: "custom", message: SENTENCE[read.problem](name) });
    return z.NEVER;
  });
}
