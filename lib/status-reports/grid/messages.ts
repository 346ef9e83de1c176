import type { TwoTexts } from "@/lib/platform/form-state";
import { formatBaht } from "@/lib/platform/money";
import { partSentence, REPORT_PART_TH } from "../history/messages";
import { changedParts } from "../history/rules";
import type { ReportValues } from "../rules";
import type { RoundRow } from "./data";

/** "แผน 680,000 บาท": what the plan gives the project for the year. */
export function plannedTh({ planBudgetSatang, plannedWithoutBudget }: RoundRow): string {
  return plannedWithoutBudget ? "แผน ไม่ใช้งบประมาณ" : `แผน ${formatBaht(planBudgetSatang)} บาท`;
}

/** By how much more was spent than the ordinance gives, to be looked at again and confirmed. */
export function overspendTh({
  spentSatang,
  ordinanceBudgetSatang,
}: Pick<ReportValues, "spentSatang" | "ordinanceBudgetSatang">): string {
  const over = formatBaht(spentSatang - ordinanceBudgetSatang);
  return `เบิกจ่ายจริง ${formatBaht(spentSatang)} บาท สูงกว่าวงเงินตามข้อบัญญัติ/เทศบัญญัติ ${formatBaht(ordinanceBudgetSatang)} บาท อยู่ ${over} บาท`;
}

function saidOf(values: ReportValues, part: ReturnType<typeof changedParts>[number]): string {
  const why = part === "status" && values.cannotReason ? ` (${partSentence(values, "cannotReason")})` : "";
  return partSentence(values, part) + why;
}

/** Both texts of each part in which a stored report differs from what was typed, in words. */
export function twoTextsOfReport(stored: ReportValues, typed: ReportValues): TwoTexts[] {
  const parts = changedParts(stored, typed);
  return parts
    .filter((part) => part !== "cannotReason" || !parts.includes("status"))
    .map((part) => ({
      field: `pick-${part}`,
      label: REPORT_PART_TH[part],
      mine: saidOf(typed, part),
      theirs: saidOf(stored, part),
    }));
}
