import type { Round } from "@/db/codes/status-reports";
import { bandsSentence } from "@/lib/implementation-rules/messages";
import {
  eligibleProjects,
  type ImplementationRules,
  implementationScore,
  pointsHundredths,
  type StatusCounts,
  type StatusWeights,
} from "@/lib/implementation-rules/rules";
import { formatHundredths } from "@/lib/platform/fixed-point";
import { ROUND_TH, STATUS_TH } from "@/lib/status-reports/messages";

/** Hundredths without idle zeros: 5150 is "51.5", 50 is "0.5", 2400 is "24". */
export function shortHundredths(hundredths: number): string {
  return formatHundredths(hundredths).replace(/\.?0+$/, "");
}

function term(weight: number, what: string | number): string {
  return weight === 100 ? String(what) : `${shortHundredths(weight)} × ${what}`;
}

/** "(ดำเนินการแล้วเสร็จ + 0.5 × อยู่ระหว่างดำเนินการ) ÷ โครงการที่ต้องรายงาน × 100", from the year's weights. */
export function scoreFormulaTh(weights: StatusWeights): string {
  const terms = [
    term(weights.completed, STATUS_TH.completed),
    term(weights.inProgress, STATUS_TH.in_progress),
    ...(weights.cannot > 0 ? [term(weights.cannot, STATUS_TH.cannot)] : []),
  ];
  return `(${terms.join(" + ")}) ÷ โครงการที่ต้องรายงาน × 100`;
}

/** The same with an LAO's own counts: "(24 + 0.5 × 55) ÷ 85 × 100 = 51.5 ÷ 85 × 100 = 60.59"; null when nothing was planned. */
export function scoreWorkedTh(counts: StatusCounts, weights: StatusWeights): string | null {
  const eligible = eligibleProjects(counts);
  if (eligible === 0) return null;
  const terms = [
    term(weights.completed, counts.completed),
    term(weights.inProgress, counts.inProgress),
    ...(weights.cannot > 0 ? [term(weights.cannot, counts.cannot)] : []),
  ];
  const points = shortHundredths(pointsHundredths(counts, weights));
  const score = formatHundredths(implementationScore(counts, weights));
  return `(${terms.join(" + ")}) ÷ ${eligible} × 100 = ${points} ÷ ${eligible} × 100 = ${score}`;
}

/** "ระดับ รอบ 6 เดือน: มาก ตั้งแต่ 50 ขึ้นไป · …". */
export function bandsNoteTh(rules: ImplementationRules, round: Round): string {
  return `ระดับ ${ROUND_TH[round]}: ${bandsSentence(rules.bands[round])}`;
}
