import type { ReportColumn, ReportDocument } from "../document";
import {
  type DimensionFigures,
  type DimensionLine,
  dimensionLine,
  type Figures,
  totalOf,
} from "../figures/rules";
import { laoFacts, type ReportLao, type ReportMoment, reportFileName } from "../heading";

export type PlanReportCell = { readonly heading: string; readonly line: DimensionLine };

/** Screen 12: projects and budget by dimension, once by plan and once by ordinance. */
export type PlanReport = {
  readonly lao: ReportLao;
  readonly moment: ReportMoment;
  /** One for each dimension of the edition, in its order: "มิติที่ 1". */
  readonly dimensions: readonly (PlanReportCell & { readonly nameTh: string })[];
  /** "รวม 4 มิติ". */
  readonly total: PlanReportCell;
  readonly byPlanCaption: string;
  readonly byOrdinanceCaption: string;
  readonly document: ReportDocument;
};

export function planReport(
  lao: ReportLao,
  moment: ReportMoment,
  figures: readonly DimensionFigures[],
): PlanReport {
  const dimensions = figures.map((one) => ({
    heading: `มิติที่ ${one.number}`,
    nameTh: one.nameTh,
    line: dimensionLine(one),
  }));
  const all: Figures = totalOf(figures);
  const total = { heading: `รวม ${figures.length} มิติ`, line: dimensionLine(all) };
  const year = `ประจำปีงบประมาณ พ.ศ. ${moment.fiscalYear}`;
  const byPlanCaption = `โครงการ/งบประมาณ (ตามแผนพัฒนาท้องถิ่น) ${year}`;
  const byOrdinanceCaption = `โครงการ/งบประมาณ (ตามข้อบัญญัติ/เทศบัญญัติ/แผนการดำเนินงาน) ${year}`;
  const cells: readonly PlanReportCell[] = [...dimensions, total];
  const table = (caption: string, budget: "planBudgetSatang" | "ordinanceBudgetSatang") => ({
    caption,
    columns: cells.flatMap(({ heading }): ReportColumn[] => [
      { header: "โครงการ", group: heading, kind: "count", weight: 2 },
      { header: "งบประมาณ", group: heading, kind: "baht", weight: 3 },
    ]),
    sections: [{ rows: [{ cells: cells.flatMap(({ line }) => [line.planned, line[budget]]) }] }],
  });
  return {
    lao,
    moment,
    dimensions,
    total,
    byPlanCaption,
    byOrdinanceCaption,
    document: {
      report: "plan",
      title: "รายงานผลการดำเนินงานตามแผนฯ",
      facts: laoFacts(lao, moment),
      fiscalYear: moment.fiscalYear,
      round: moment.round,
      sheetName: "ผลการดำเนินงานตามแผน",
      fileName: reportFileName("plan", lao.code, moment),
      orientation: "landscape",
      tables: [table(byPlanCaption, "planBudgetSatang"), table(byOrdinanceCaption, "ordinanceBudgetSatang")],
      notes: planReportNotes(dimensions),
    },
  };
}

function planReportNotes(dimensions: PlanReport["dimensions"]): string[] {
  return [
    "โครงการ: โครงการ/กิจกรรม/มาตรการ/แนวปฏิบัติงานของปีนี้ที่สอดคล้องกับมิติที่กำหนด รวมที่ยังไม่ได้รายงาน",
    "งบประมาณตามข้อบัญญัติ/เทศบัญญัติ/แผนการดำเนินงาน: ผลรวมวงเงินจากรายงานของรอบ รอบ 12 เดือนใช้รายงานล่าสุดของปี",
    "งบประมาณเป็นบาท",
    ...dimensions.map(({ heading, nameTh }) => `${heading} ${nameTh}`),
  ];
}
