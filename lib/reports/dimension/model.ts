import { type ImplementationRules, implementationScore } from "@/lib/implementation-rules/rules";
import { formatHundredths } from "@/lib/platform/fixed-point";
import { formatBaht } from "@/lib/platform/money";
import { ROUND_TH } from "@/lib/status-reports/messages";
import type { CellValue, ReportColumn, ReportDocument } from "../document";
import { type DimensionFigures, type DimensionLine, dimensionLine, totalOf } from "../figures/rules";
import { laoFacts, type ReportLao, type ReportMoment, reportFileName } from "../heading";

export type DimensionReportRow = DimensionLine & { readonly number: number; readonly nameTh: string };

/** Screen 14: planned and done, planned and spent, by dimension. */
export type DimensionReport = {
  readonly lao: ReportLao;
  readonly moment: ReportMoment;
  readonly caption: string;
  readonly rows: readonly DimensionReportRow[];
  readonly total: DimensionLine;
  /** The implementation score beside which the completion rate is often mistaken for it; hundredths of a percent. */
  readonly score: number | null;
  readonly document: ReportDocument;
};

const COLUMNS: readonly ReportColumn[] = [
  { header: "ชื่อ อปท.", kind: "text", weight: 8 },
  { header: "มิติ", kind: "text", weight: 3, align: "center" },
  { header: "ตามแผน", group: "โครงการ", kind: "count", weight: 3 },
  { header: "ดำเนินการแล้ว", group: "โครงการ", kind: "count", weight: 3 },
  { header: "ตามแผน", group: "งบประมาณ", kind: "baht", weight: 4 },
  { header: "ใช้จริง", group: "งบประมาณ", kind: "baht", weight: 4 },
  { header: "โครงการ", group: "ร้อยละดำเนินการ", kind: "percent", weight: 3 },
  { header: "งบประมาณ", group: "ร้อยละดำเนินการ", kind: "percent", weight: 3 },
];

export function dimensionReport(
  lao: ReportLao,
  moment: ReportMoment,
  figures: readonly DimensionFigures[],
  rules: ImplementationRules,
): DimensionReport {
  const rows = figures.map((one) => ({ number: one.number, nameTh: one.nameTh, ...dimensionLine(one) }));
  const all = totalOf(figures);
  const total = dimensionLine(all);
  const score = implementationScore(all.counts, rules.weights);
  const caption = `รายงานผลการนำแผนไปปฏิบัติ จำแนกรายมิติ ${ROUND_TH[moment.round]}`;
  return {
    lao,
    moment,
    caption,
    rows,
    total,
    score,
    document: {
      report: "dimension",
      title: "รายงานผลการประเมินแผนปฏิบัติการป้องกันการทุจริต จำแนกจำนวนโครงการ และงบประมาณ ตามมิติ",
      facts: laoFacts(lao, moment),
      fiscalYear: moment.fiscalYear,
      round: moment.round,
      sheetName: "จำแนกตามมิติ",
      fileName: reportFileName("dimension", lao.code, moment),
      orientation: "landscape",
      tables: [
        {
          caption,
          columns: COLUMNS,
          sections: [
            {
              rows: [
                ...rows.map((row, index) => ({
                  cells: [index === 0 ? lao.fullNameTh : "", String(row.number), ...lineCells(row)],
                })),
                { cells: ["รวม", "", ...lineCells(total)], total: true },
              ],
            },
          ],
        },
      ],
      notes: dimensionReportNotes(rows, total, score),
    },
  };
}

function lineCells(line: DimensionLine): CellValue[] {
  const { planned, completed, planBudgetSatang, spentSatang } = line;
  return [planned, completed, planBudgetSatang, spentSatang, line.completionRate, line.spendingRate];
}

function dimensionReportNotes(
  rows: readonly DimensionReportRow[],
  total: DimensionLine,
  score: number | null,
): string[] {
  const done = `${total.completed} ÷ ${total.planned} × 100 = ${formatHundredths(total.completionRate)}`;
  const spent = `${formatBaht(total.spentSatang)} ÷ ${formatBaht(total.planBudgetSatang)} × 100 = ${formatHundredths(total.spendingRate)}`;
  return [
    `ร้อยละ โครงการ: ดำเนินการแล้วเสร็จ ÷ โครงการตามแผน × 100${total.completionRate === null ? "" : ` รวม: ${done}`}`,
    `ร้อยละ งบประมาณ: ใช้จริง ÷ งบประมาณตามแผนพัฒนาท้องถิ่น × 100${total.spendingRate === null ? "" : ` รวม: ${spent}`}`,
    ...(score === null
      ? []
      : [
          `ไม่ใช่คะแนนจัดอันดับ: ร้อยละ (การนำแผนไปปฏิบัติ) ของ อปท. นี้คือ ${formatHundredths(score)} เพราะนับโครงการที่อยู่ระหว่างดำเนินการด้วย`,
        ]),
    "งบประมาณเป็นบาท",
    ...rows.map(({ number, nameTh }) => `มิติที่ ${number} ${nameTh}`),
  ];
}
