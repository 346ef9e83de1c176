import type { Round } from "@/db/codes/status-reports";
import type { WorkbookColumn } from "@/lib/imports/columns";
import { REPORT_PART_TH } from "../history/messages";

export const LIST_NAMES = { status: "สถานะ", cannotReason: "เหตุผล", yes: "ใช่" } as const;

const FIRST: readonly WorkbookColumn[] = [
  { key: "id", heading: "รหัสโครงการ (ห้ามแก้ไข)", width: 14, kind: "fixed" },
  { key: "version", heading: "รุ่นรายงาน (ห้ามแก้ไข)", width: 12, kind: "fixed", mayMiss: true },
  { key: "name", heading: "ชื่อโครงการ/กิจกรรม/มาตรการ/แนวปฏิบัติงาน", width: 48, kind: "given" },
  { key: "dimension", heading: "สอดคล้อง", width: 10, kind: "given", mayMiss: true },
  {
    key: "planBudget",
    heading: "งบประมาณตามแผนพัฒนาท้องถิ่น (บาท)",
    width: 18,
    kind: "givenMoney",
    mayMiss: true,
  },
];

/** What the 6-month report says, to be taken over as it is. */
const OF_SIX_MONTHS: readonly WorkbookColumn[] = [
  { key: "sixStatus", heading: "รอบ 6 เดือน: สถานะ", width: 22, kind: "given", mayMiss: true },
  { key: "sixSpent", heading: "รอบ 6 เดือน: เบิกจ่ายจริง (บาท)", width: 16, kind: "givenMoney", mayMiss: true },
  {
    key: "sameAsSix",
    heading: "ไม่เปลี่ยนแปลงจากรอบ 6 เดือน",
    width: 14,
    kind: "text",
    list: LIST_NAMES.yes,
    mayMiss: true,
  },
];

const REPORT: readonly WorkbookColumn[] = [
  { key: "status", heading: REPORT_PART_TH.status, width: 24, kind: "text", list: LIST_NAMES.status },
  {
    key: "cannotReason",
    heading: REPORT_PART_TH.cannotReason,
    width: 26,
    kind: "text",
    list: LIST_NAMES.cannotReason,
  },
  { key: "cannotReasonText", heading: "ระบุเหตุผล (เมื่อเลือก อื่นๆ)", width: 28, kind: "long" },
  {
    key: "withoutBudget",
    heading: REPORT_PART_TH.withoutBudget,
    width: 15,
    kind: "text",
    list: LIST_NAMES.yes,
  },
  { key: "inOrdinance", heading: REPORT_PART_TH.inOrdinance, width: 20, kind: "text", list: LIST_NAMES.yes },
  { key: "ordinanceBudget", heading: `${REPORT_PART_TH.ordinanceBudget} (บาท)`, width: 18, kind: "money" },
  { key: "spent", heading: `${REPORT_PART_TH.spent} (บาท)`, width: 18, kind: "money" },
  {
    key: "confirmOverspend",
    heading: "ยืนยันเบิกจ่ายสูงกว่าวงเงิน",
    width: 15,
    kind: "text",
    list: LIST_NAMES.yes,
    mayMiss: true,
  },
  { key: "remark", heading: REPORT_PART_TH.remark, width: 36, kind: "long", mayMiss: true },
  { key: "correctionReason", heading: "เหตุผลที่แก้ไข", width: 32, kind: "long", mayMiss: true },
];

/** The columns of a round's workbook, in order. Export and import are one format: both ask here. */
export function roundColumns(round: Round): readonly WorkbookColumn[] {
  return round === 12 ? [...FIRST, ...OF_SIX_MONTHS, ...REPORT] : [...FIRST, ...REPORT];
}
