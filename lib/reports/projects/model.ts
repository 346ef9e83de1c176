import type { ProjectKind } from "@/db/codes/plans";
import type { ProjectStatus } from "@/db/codes/status-reports";
import { PROJECT_KIND_TH } from "@/lib/plans/messages";
import { ROUND_TH, STATUS_TH } from "@/lib/status-reports/messages";
import type { ReportColumn, ReportDocument } from "../document";
import { laoFacts, type ReportLao, type ReportMoment, reportFileName } from "../heading";

/** A project's report of the round asked for. */
export type ReportedProject = {
  readonly projectId: number;
  readonly kind: ProjectKind;
  readonly name: string;
  readonly dimensionNumber: number;
  readonly planBudgetSatang: bigint;
  readonly ordinanceBudgetSatang: bigint;
  readonly spentSatang: bigint;
  readonly status: ProjectStatus;
};

export type ProjectsReportRow = {
  readonly ordinal: number;
  readonly projectId: number;
  readonly kindTh: string;
  /** With its number: "[14927] มาตรการ…". */
  readonly name: string;
  readonly planBudgetSatang: bigint;
  readonly ordinanceBudgetSatang: bigint;
  readonly spentSatang: bigint;
  readonly status: ProjectStatus;
  readonly statusTh: string;
  readonly roundTh: string;
  readonly fiscalYear: number;
  readonly dimensionTh: string;
};

/** Screen 10: every report of the round; a page of the screen holds some of them, the files hold all. */
export type ProjectsReport = {
  readonly lao: ReportLao;
  readonly moment: ReportMoment;
  /** "จำนวนการรายงานในรอบ 6 เดือน 85 รายการ ดังนี้"; with a filter "… พบ 3 จาก 85 รายการ ดังนี้". */
  readonly caption: string;
  /** Reports of the round in all, whatever part of them is in `rows`. */
  readonly reportCount: number;
  /** Reports that the filter finds, on all pages; without a filter all of them. */
  readonly foundCount: number;
  readonly rows: readonly ProjectsReportRow[];
  readonly document: ReportDocument;
};

const BUDGETS = "จำนวนงบประมาณ";
const COLUMNS: readonly ReportColumn[] = [
  { header: "ลำดับที่", kind: "count", weight: 6, align: "center" },
  { header: "ประเภทงาน", kind: "text", weight: 10 },
  { header: "ชื่อโครงการ/กิจกรรม/มาตรการ/แนวปฏิบัติ", kind: "text", weight: 32 },
  { header: "แผนพัฒนาท้องถิ่น", group: BUDGETS, kind: "baht", weight: 16 },
  { header: "ตามข้อบัญญัติ/เทศบัญญัติ", group: BUDGETS, kind: "baht", weight: 13 },
  { header: "ตามที่เบิกจ่ายจริง", group: BUDGETS, kind: "baht", weight: 14 },
  { header: "สถานะโครงการ", kind: "text", weight: 18 },
  { header: "รอบการรายงาน", kind: "text", weight: 12, align: "center" },
  { header: "ดำเนินการในปีงบประมาณ", kind: "text", weight: 11, align: "center" },
  { header: "สอดคล้อง", kind: "text", weight: 8, align: "center" },
];

/** Where rows stand in the round's reports: after how many of those found, and of how many in all. */
export type PartOfReports = {
  readonly skipped: number;
  readonly reportCount: number;
  /** Left out where nothing is filtered. */
  readonly foundCount?: number | undefined;
};

/** @param reported all reports of the round, or the part of them that `part` tells of */
export function projectsReport(
  lao: ReportLao,
  moment: ReportMoment,
  reported: readonly ReportedProject[],
  part: PartOfReports = { skipped: 0, reportCount: reported.length },
): ProjectsReport {
  const { skipped, reportCount, foundCount } = part;
  const counted = foundCount === undefined ? reportCount : `พบ ${foundCount} จาก ${reportCount}`;
  const caption = `จำนวนการรายงานใน${ROUND_TH[moment.round]} ${counted} รายการ ดังนี้`;
  const rows = reported.map((project, index) => reportRow(project, skipped + index + 1, moment));
  return {
    lao,
    moment,
    caption,
    reportCount,
    foundCount: foundCount ?? reportCount,
    rows,
    document: {
      report: "projects",
      title: "รายงานโครงการทั้งหมด",
      facts: laoFacts(lao, moment),
      fiscalYear: moment.fiscalYear,
      round: moment.round,
      sheetName: "รายงานโครงการทั้งหมด",
      fileName: reportFileName("projects", lao.code, moment),
      orientation: "landscape",
      tables: [{ caption, columns: COLUMNS, sections: [{ rows: rows.map(cellsOf) }] }],
      notes: [
        `แสดงโครงการที่รายงานผลในรอบนี้แล้วและสอดคล้องกับมิติที่กำหนด ${moment.frozen ? "ตามข้อมูล ณ วันปิดรอบ" : "ตามข้อมูลที่แก้ไขล่าสุด"}`,
        "เลขใน [ ] คือเลขที่โครงการ งบประมาณเป็นบาท",
      ],
    },
  };
}

function reportRow(project: ReportedProject, ordinal: number, moment: ReportMoment): ProjectsReportRow {
  const { projectId, kind, name, dimensionNumber, status, ...budgets } = project;
  return {
    ordinal,
    projectId,
    kindTh: PROJECT_KIND_TH[kind],
    name: `[${projectId}] ${name}`,
    planBudgetSatang: budgets.planBudgetSatang,
    ordinanceBudgetSatang: budgets.ordinanceBudgetSatang,
    spentSatang: budgets.spentSatang,
    status,
    statusTh: STATUS_TH[status],
    roundTh: `${moment.round} เดือน`,
    fiscalYear: moment.fiscalYear,
    dimensionTh: `มิติที่ ${dimensionNumber}`,
  };
}

function cellsOf(row: ProjectsReportRow) {
  return {
    cells: [
      row.ordinal,
      row.kindTh,
      row.name,
      row.planBudgetSatang,
      row.ordinanceBudgetSatang,
      row.spentSatang,
      row.statusTh,
      row.roundTh,
      String(row.fiscalYear),
      row.dimensionTh,
    ],
  };
}
