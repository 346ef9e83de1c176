import type { PlanStanding } from "@/db/codes/assessments";
import type { Level } from "@/db/codes/implementation-rules";
import { PLAN_OUT_TH, PLAN_STANDING_TH } from "@/lib/assessments/messages";
import { bandsSentence, LEVEL_TH } from "@/lib/implementation-rules/messages";
import {
  eligibleProjects,
  type ImplementationRules,
  implementationScore,
  levelOf,
  reportedProjects,
  type StatusCounts,
} from "@/lib/implementation-rules/rules";
import { ROUND_TH, STATUS_TH } from "@/lib/status-reports/messages";
import type { ReportColumn, ReportDocument } from "../document";
import { type DimensionFigures, totalOf } from "../figures/rules";
import { laoFacts, type ReportLao, type ReportMoment, reportFileName } from "../heading";
import { rulesSourceTh, scoreFormulaTh, scoreWorkedTh } from "../score-notes";

/** Screen 13: how the year's projects stand, and the level by the year's bands whichever round was counted. */
export type StatusReport = {
  readonly lao: ReportLao;
  readonly moment: ReportMoment;
  readonly caption: string;
  readonly all: number;
  readonly inOrdinance: number;
  readonly counts: StatusCounts;
  readonly reported: number;
  readonly standing: PlanStanding;
  readonly rules: ImplementationRules;
  /** Hundredths of a percent; 0 where the plan is not in, null when nothing was planned. */
  readonly score: number | null;
  readonly level: Level | null;
  /** The level's word, the manual's phrase where the plan is not in, null when nothing was planned. */
  readonly levelTh: string | null;
  /** "(24 + 0.5 × 55) ÷ 85 × 100 = …"; null where no score was worked out. */
  readonly workedTh: string | null;
  readonly document: ReportDocument;
};

const COLUMNS: readonly ReportColumn[] = [
  { header: "โครงการทั้งหมด", kind: "count", weight: 14 },
  { header: "บรรจุในข้อบัญญัติ/เทศบัญญัติ/แผนดำเนินงาน", kind: "count", weight: 24 },
  { header: STATUS_TH.in_progress, kind: "count", weight: 18 },
  { header: STATUS_TH.completed, kind: "count", weight: 17 },
  { header: STATUS_TH.cannot, kind: "count", weight: 19 },
  { header: "รวมทั้งสิ้น", kind: "count", weight: 12 },
  { header: "โครงการที่รอการรายงานผล", kind: "count", weight: 21 },
  { header: "ระดับการนำแผนไปปฏิบัติ", kind: "text", weight: 22, align: "center" },
];

export function statusReport(
  lao: ReportLao,
  moment: ReportMoment,
  figures: readonly DimensionFigures[],
  rules: ImplementationRules,
  standing: PlanStanding,
): StatusReport {
  const { counts, inOrdinance } = totalOf(figures);
  const all = eligibleProjects(counts);
  const reported = reportedProjects(counts);
  const isIn = standing === "in";
  const score = isIn ? implementationScore(counts, rules.weights) : 0;
  const level = isIn ? levelOf(counts, rules.weights, rules.bands[12]) : null;
  const levelTh = isIn ? level && LEVEL_TH[level] : PLAN_OUT_TH;
  const workedTh = isIn ? scoreWorkedTh(counts, rules.weights) : null;
  const caption = `สถานะโครงการ/กิจกรรม/มาตรการ ของ${lao.fullNameTh} ประจำปีงบประมาณ ${moment.fiscalYear}`;
  const { inProgress, completed, cannot, waiting } = counts;
  return {
    lao,
    moment,
    caption,
    all,
    inOrdinance,
    counts,
    reported,
    standing,
    rules,
    score,
    level,
    levelTh,
    workedTh,
    document: {
      report: "status",
      title: `รายงานสถานะโครงการ/กิจกรรม/มาตรการ ประจำปีงบประมาณ ${moment.fiscalYear}`,
      facts: laoFacts(lao, moment),
      fiscalYear: moment.fiscalYear,
      round: moment.round,
      sheetName: "สถานะโครงการประจำปี",
      fileName: reportFileName("status", lao.code, moment),
      orientation: "landscape",
      tables: [
        {
          caption,
          columns: COLUMNS,
          sections: [
            {
              rows: [
                { cells: [all, inOrdinance, inProgress, completed, cannot, reported, waiting, levelTh] },
              ],
            },
          ],
        },
      ],
      notes: [
        ...(isIn
          ? [
              `ร้อยละ (การนำแผนไปปฏิบัติ): ${scoreFormulaTh(rules.weights)}`,
              ...(workedTh === null ? ["ไม่มีโครงการที่ต้องรายงานในปีนี้ จึงไม่มีร้อยละและระดับ"] : [workedTh]),
            ]
          : [`${PLAN_STANDING_TH[standing]}: รายงานผลไม่ได้จนกว่าจะส่งแผนและแผนผ่านการประเมิน`]),
        `ระดับประจำปี: ใช้เกณฑ์${ROUND_TH[12]} ${bandsSentence(rules.bands[12])}`,
        rulesSourceTh(rules, 12),
        moment.round === 6
          ? "สถานะของแต่ละโครงการ: จากรายงานรอบ 6 เดือน"
          : "สถานะของแต่ละโครงการ: จากรายงานล่าสุดของปี คือรอบ 12 เดือน ถ้ายังไม่มีใช้รอบ 6 เดือน",
      ],
    },
  };
}
