import type { Round } from "@/db/codes/status-reports";
import { bandSentence, bandsSentence, LEVEL_TH } from "@/lib/implementation-rules/messages";
import {
  eligibleProjects,
  type ImplementationRules,
  implementationScore,
  type LevelBands,
  type LevelNeed,
  pointsHundredths,
  type StatusCounts,
  type StatusWeights,
} from "@/lib/implementation-rules/rules";
import { sourceTh } from "@/lib/implementation-rules/years/messages";
import { formatHundredths } from "@/lib/platform/fixed-point";
import { formatBaht } from "@/lib/platform/money";
import { ROUND_TH, STATUS_TH, WAITING_TH } from "@/lib/status-reports/messages";

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

/** "2 ÷ 17 × 100 = 11.76": a share of counts with its sum; "ไม่มีโครงการ" where there is nothing to divide by. */
export function shareWorkedTh(part: number, whole: number, share: number | null): string {
  if (share === null) return "ไม่มีโครงการ จึงไม่มีร้อยละ";
  return `${part.toLocaleString("en-US")} ÷ ${whole.toLocaleString("en-US")} × 100 = ${formatHundredths(share)}`;
}

/** "1,708,985 ÷ 4,482,000 × 100 = 38.13": a share of sums of money with its sum. */
export function moneyShareWorkedTh(part: bigint, whole: bigint, share: number | null): string {
  if (share === null) return "ไม่มีงบประมาณตามแผน จึงไม่มีร้อยละ";
  return `${formatBaht(part)} ÷ ${formatBaht(whole)} × 100 = ${formatHundredths(share)}`;
}

/** "ระดับ รอบ 6 เดือน: มาก ตั้งแต่ 50 ขึ้นไป · …". */
export function bandsNoteTh(rules: ImplementationRules, round: Round): string {
  return `ระดับ ${ROUND_TH[round]}: ${bandsSentence(rules.bands[round])}`;
}

/** Where a year's weights and bands come from: what whoever set them wrote. */
export function rulesSourceTh({ sources }: ImplementationRules, round: Round): string {
  const [weights, bands] = [sourceTh(sources.weights), sourceTh(sources.bands[round])];
  return weights === bands
    ? `วิธีคิดและเกณฑ์: ${weights}`
    : `วิธีคิด: ${weights} เกณฑ์ระดับ${ROUND_TH[round]}: ${bands}`;
}

/** Which reports a score counts. */
export function countedReportsTh(round: Round): string {
  return round === 6 ? "นับจากรายงานรอบ 6 เดือน" : "นับจากรายงานล่าสุดของปี คือรอบ 12 เดือน ถ้ายังไม่มีใช้รอบ 6 เดือน";
}

/**
 * What an LAO has to do for a level, in its own figures: "ระดับมาก (ตั้งแต่ 80 ขึ้นไป): ต้องแล้วเสร็จเพิ่มอีก 33 โครงการ …".
 * A level that is out of reach says why, and how far all of what is left would lead.
 */
export function levelNeedTh(
  { level, fewest }: LevelNeed,
  counts: StatusCounts,
  { weights, bands }: { readonly weights: StatusWeights; readonly bands: LevelBands },
): string {
  const name = `ระดับ${LEVEL_TH[level]} (${bandSentence(level, bands)})`;
  if (fewest === null) {
    const { completed, inProgress, cannot, waiting } = counts;
    const all = { completed: completed + inProgress + waiting, inProgress: 0, cannot, waiting: 0 };
    const best = formatHundredths(implementationScore(all, weights));
    return `${name}: ไม่ถึงในปีนี้ แม้โครงการที่เหลืออีก ${inProgress + waiting} โครงการแล้วเสร็จทั้งหมด จะได้ ${best} เพราะมีโครงการที่ไม่สามารถดำเนินการได้ ${cannot} โครงการ`;
  }
  const from = [
    ...(fewest.inProgress > 0 ? [`ที่${STATUS_TH.in_progress} ${fewest.inProgress} โครงการ`] : []),
    ...(fewest.waiting > 0 ? [`ที่${WAITING_TH} ${fewest.waiting} โครงการ`] : []),
  ];
  return `${name}: ต้องแล้วเสร็จเพิ่มอีกอย่างน้อย ${fewest.inProgress + fewest.waiting} โครงการ คือ${from.join(" และ")}`;
}
