import { formatBaht } from "@/lib/platform/money";
import type { ReportVersion } from "../data";
import { CANNOT_REASON_TH, STATUS_TH } from "../messages";
import type { ReportValues } from "../rules";
import type { ReportPart } from "./rules";

export const REPORT_PART_TH: Record<ReportPart, string> = {
  status: "สถานะการดำเนินงาน",
  cannotReason: "เหตุผลที่ไม่สามารถดำเนินการได้",
  withoutBudget: "ดำเนินการโดยไม่ใช้งบประมาณ",
  inOrdinance: "บรรจุไว้ในข้อบัญญัติ/เทศบัญญัติ/แผนการดำเนินงาน",
  ordinanceBudget: "วงเงินตามข้อบัญญัติ/เทศบัญญัติ",
  spent: "ตามที่เบิกจ่ายจริง",
  remark: "หมายเหตุ",
};

function reasonSentence({ cannotReason, cannotReasonText }: ReportValues): string {
  if (cannotReason === null) return "–";
  return cannotReason === "other"
    ? `${CANNOT_REASON_TH.other}: ${cannotReasonText ?? ""}`
    : CANNOT_REASON_TH[cannotReason];
}

function yesNo(yes: boolean): string {
  return yes ? "ใช่" : "ไม่ใช่";
}

const SAID: Record<ReportPart, (values: ReportValues) => string> = {
  status: (values) => STATUS_TH[values.status],
  cannotReason: reasonSentence,
  withoutBudget: (values) => yesNo(values.withoutBudget),
  inOrdinance: (values) => yesNo(values.inOrdinance),
  ordinanceBudget: (values) => `${formatBaht(values.ordinanceBudgetSatang)} บาท`,
  spent: (values) => `${formatBaht(values.spentSatang)} บาท`,
  remark: (values) => values.remark ?? "–",
};

/** What a report says in one of its parts, for people; "–" where it says nothing. */
export function partSentence(values: ReportValues, part: ReportPart): string {
  return SAID[part](values);
}

/** "ฉบับที่ 2". */
export const versionTh = (version: number) => `ฉบับที่ ${version}`;

/** Whether a version came late, and which one it brings back; an empty list for an ordinary one. */
export function versionMarks({ isLate, restoredFrom }: Pick<ReportVersion, "isLate" | "restoredFrom">) {
  return [
    ...(restoredFrom === null ? [] : [`นำ${versionTh(restoredFrom)} กลับมาใช้`]),
    ...(isLate ? ["บันทึกหลังวันปิดรับ"] : []),
  ];
}

/** What to do about a version that was not brought back, besides what a correction is refused for. */
export const VERSION_NOT_FOUND_TH = "ไม่พบรายงานฉบับนี้ เปิดหน้านี้ใหม่แล้วเลือกฉบับอีกครั้ง";
