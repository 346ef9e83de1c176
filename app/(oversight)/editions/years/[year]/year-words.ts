import type { MinimumScore } from "@/lib/assessments/minimums/rules";
import type { YearRules } from "@/lib/implementation-rules/years/data";
import { sourceTh } from "@/lib/implementation-rules/years/messages";
import { formatHundredths } from "@/lib/platform/fixed-point";

export const RULES_FIELDS = {
  completed: "น้ำหนัก ดำเนินการแล้วเสร็จ",
  inProgress: "น้ำหนัก อยู่ระหว่างดำเนินการ",
  cannot: "น้ำหนัก ไม่สามารถดำเนินการได้",
  middle6: "ปานกลาง รอบ 6 เดือน เริ่มที่ร้อยละ",
  high6: "มาก รอบ 6 เดือน เริ่มที่ร้อยละ",
  middle12: "ปานกลาง รอบ 12 เดือน เริ่มที่ร้อยละ",
  high12: "มาก รอบ 12 เดือน เริ่มที่ร้อยละ",
  source: "ที่มา",
} as const;

type RulesValues = Pick<YearRules, keyof typeof RULES_FIELDS>;

/** A year's weights and bands as they are typed. */
export function rulesTexts(rules: RulesValues): Record<keyof typeof RULES_FIELDS, string> {
  return {
    completed: formatHundredths(rules.completed),
    inProgress: formatHundredths(rules.inProgress),
    cannot: formatHundredths(rules.cannot),
    middle6: String(rules.middle6),
    high6: String(rules.high6),
    middle12: String(rules.middle12),
    high12: String(rules.high12),
    source: sourceTh(rules.source),
  };
}

export const MINIMUM_FIELDS = { minimum: "คะแนนขั้นต่ำ", minimumSource: "ที่มาของคะแนนขั้นต่ำ" } as const;

/** A year's minimum score as it is typed: empty for none. */
export function minimumTexts({
  minimumHundredths,
  source,
}: Pick<MinimumScore, "minimumHundredths" | "source">): Record<keyof typeof MINIMUM_FIELDS, string> {
  const minimum = minimumHundredths === null ? "" : formatHundredths(minimumHundredths);
  return { minimum, minimumSource: source ?? "" };
}
