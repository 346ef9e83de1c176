import type { PlanStanding } from "@/db/codes/assessments";
import type { Level } from "@/db/codes/implementation-rules";
import { PLAN_OUT_TH } from "@/lib/assessments/messages";
import { LEVEL_TH } from "@/lib/implementation-rules/messages";
import type { ImplementationRules, LevelBands, StatusCounts } from "@/lib/implementation-rules/rules";
import { ROUND_TH } from "@/lib/status-reports/messages";
import type { ReportColumn, ReportDocument } from "../document";
import { provinceFacts, type ReportMoment, reportFileName } from "../heading";
import { bandsNoteTh, rulesSourceTh, scoreFormulaTh, scoreWorkedTh } from "../score-notes";
import { type ProvinceLao, type RankedLao, rankProvince } from "./ranking";

export type ProvinceReportRow = {
  readonly place: number;
  readonly laoCode: string;
  /** As printed: "** " stands before an LAO whose plan is not in. */
  readonly name: string;
  /** Hundredths of a percent; null is a dash: nothing was planned. */
  readonly score: number | null;
  readonly level: Level | null;
  readonly levelTh: string | null;
  /** The plan is not in, or failed. */
  readonly planOut: boolean;
  /** What the score is made of; null where the reader may not see it. */
  readonly explained: {
    readonly counts: StatusCounts;
    readonly standing: PlanStanding;
    readonly workedTh: string | null;
  } | null;
};

export type ProvinceReportDistrict = {
  readonly code: string;
  readonly nameTh: string;
  readonly rows: readonly ProvinceReportRow[];
};

/** Screen 15: the ranking of a province's LAOs, district by district. */
export type ProvinceReport = {
  readonly province: { readonly code: string; readonly nameTh: string };
  readonly moment: ReportMoment;
  readonly caption: string;
  readonly levelHeader: string;
  readonly bands: LevelBands;
  readonly rules: ImplementationRules;
  readonly laoCount: number;
  /** How many LAOs have each level, how many have no score, and how many plans are not in. */
  readonly tally: Readonly<Record<Level | "none" | "planOut", number>>;
  readonly districts: readonly ProvinceReportDistrict[];
  readonly document: ReportDocument;
};

/**
 * @param explainedFor whose counts stand behind the scores: every LAO's for officers, one's own for LAO staff
 */
export function provinceReport(
  province: ProvinceReport["province"],
  moment: ReportMoment,
  laos: readonly ProvinceLao[],
  rules: ImplementationRules,
  explainedFor: "all" | { readonly laoId: number },
): ProvinceReport {
  const bands = rules.bands[moment.round];
  const districts = rankProvince(laos, rules, bands).map(({ code, nameTh, laos: ranked }) => ({
    code,
    nameTh,
    rows: ranked.map((lao) =>
      reportRow(lao, rules, explainedFor === "all" || explainedFor.laoId === lao.laoId),
    ),
  }));
  const levelHeader = `ระดับการนำแผนไปปฏิบัติ ${ROUND_TH[moment.round]}`;
  const caption = `ประจำปีงบประมาณ ${moment.fiscalYear}`;
  return {
    province,
    moment,
    caption,
    levelHeader,
    bands,
    rules,
    laoCount: laos.length,
    tally: tallyOf(districts),
    districts,
    document: {
      report: "province",
      title: "รายงานผลการนำแผนไปปฏิบัติระดับจังหวัด",
      facts: provinceFacts(province.nameTh, laos.length, moment),
      fiscalYear: moment.fiscalYear,
      round: moment.round,
      sheetName: "ระดับจังหวัด",
      fileName: reportFileName("province", province.code, moment),
      orientation: "portrait",
      tables: [
        {
          caption,
          columns: columnsWith(levelHeader),
          // One section, each row with its อำเภอ, so that Excel can filter and a page break loses nothing.
          sections: [
            {
              rows: districts.flatMap(({ nameTh, rows }) =>
                rows.map(({ place, name, score, levelTh }) => ({
                  cells: [nameTh, place, name, score, levelTh],
                })),
              ),
            },
          ],
        },
      ],
      notes: [
        `ร้อยละ: ${scoreFormulaTh(rules.weights)} โครงการที่ยังไม่รายงานยังนับในตัวหาร`,
        bandsNoteTh(rules, moment.round),
        rulesSourceTh(rules, moment.round),
        `**: ${PLAN_OUT_TH} อยู่ลำดับสุดท้ายของอำเภอ`,
        "คะแนนเท่ากัน: เรียงตามลำดับพจนานุกรมของชื่อ อปท.",
        "ไม่มีโครงการที่ต้องรายงานในปีนี้: ไม่มีร้อยละและระดับ อยู่ถัดจาก อปท. ที่มีร้อยละ",
      ],
    },
  };
}

function columnsWith(levelHeader: string): ReportColumn[] {
  return [
    { header: "อำเภอ", kind: "text", weight: 8 },
    { header: "ลำดับ", kind: "count", weight: 4, align: "center" },
    { header: "ชื่อ อปท.", kind: "text", weight: 17 },
    { header: "ร้อยละ", kind: "percent", weight: 5 },
    { header: levelHeader, kind: "text", weight: 15 },
  ];
}

function reportRow(lao: RankedLao, rules: ImplementationRules, explain: boolean): ProvinceReportRow {
  const planOut = lao.standing !== "in";
  return {
    place: lao.place,
    laoCode: lao.code,
    name: planOut ? `** ${lao.fullNameTh}` : lao.fullNameTh,
    score: lao.score,
    level: lao.level,
    levelTh: planOut ? PLAN_OUT_TH : lao.level && LEVEL_TH[lao.level],
    planOut,
    explained: explain
      ? {
          counts: lao.counts,
          standing: lao.standing,
          workedTh: planOut ? null : scoreWorkedTh(lao.counts, rules.weights),
        }
      : null,
  };
}

function tallyOf(districts: readonly ProvinceReportDistrict[]): ProvinceReport["tally"] {
  const tally = { high: 0, middle: 0, low: 0, none: 0, planOut: 0 };
  for (const row of districts.flatMap(({ rows }) => rows)) {
    tally[row.planOut ? "planOut" : (row.level ?? "none")] += 1;
  }
  return tally;
}
