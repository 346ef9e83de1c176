import { ASSESSORS, type Assessor } from "@/db/codes/assessments";
import type { PlanState } from "@/db/codes/plans";
import { type AssessmentTotals, decidingTotal } from "@/lib/assessments/rules";
import {
  ASSESSMENT_RESULT_TH,
  ASSESSOR_TH,
  decidedByTh,
  SCORE_ROW_TH,
  verdictTh,
} from "@/lib/assessments/scores/messages";
import {
  type AssessmentResult,
  assessmentResult,
  decidingAssessor,
  type Score,
} from "@/lib/assessments/scores/rules";
import { eligibleProjects } from "@/lib/implementation-rules/rules";
import type { PrintedDocument, ReportColumn, ReportRow, ReportTable } from "../document";
import { type DimensionFigures, totalOf } from "../figures/rules";
import { type ReportLao, yearFacts } from "../heading";

export type AssessmentFacts = {
  readonly lao: ReportLao;
  readonly fiscalYear: number;
  readonly asOf: Date;
  /** Of every dimension of the year's edition, in its order. */
  readonly figures: readonly DimensionFigures[];
  /** Null where the LAO has no plan for the edition. */
  readonly state: PlanState | null;
  readonly scores: readonly Score[];
  readonly totals: AssessmentTotals;
  readonly minimumHundredths: number | null;
};

/** Screen 11: who scored what of an LAO's plan in a fiscal year, beside the plan's budget and projects. */
export type AssessmentReport = AssessmentFacts & {
  readonly result: AssessmentResult;
  /** ผ่าน, ไม่ผ่าน, or why there is no result. */
  readonly resultTh: string;
  readonly decidedBy: Assessor | null;
  /** Hundredths of a point; null while nobody has scored every dimension. */
  readonly total: number | null;
  readonly document: PrintedDocument;
};

const TITLE = "ผลการประเมิน";
const BUDGET_TH = "งบประมาณ (บาท)";
const PROJECTS_TH = "จำนวนรวมโครงการ/กิจกรรม/มาตรการ";

export function assessmentReport(facts: AssessmentFacts): AssessmentReport {
  const { lao, fiscalYear, asOf, figures, totals, minimumHundredths } = facts;
  const result = assessmentResult(facts);
  const resultTh = ASSESSMENT_RESULT_TH[result];
  const decidedBy = decidingAssessor(totals);
  const total = decidingTotal(totals);
  return {
    ...facts,
    result,
    resultTh,
    decidedBy,
    total,
    document: {
      title: TITLE,
      facts: yearFacts(lao, fiscalYear, asOf),
      sheetName: TITLE,
      fileName: `assessment-${lao.code}-${fiscalYear}`,
      orientation: "landscape",
      tables: [
        scoresTable(facts),
        comparisonTable({ fiscalYear, decidedBy, total, minimumHundredths, resultTh }),
      ],
      notes: [
        `คะแนนรวมที่ใช้: ${decidedByTh(totals)}`,
        `เทียบกับขั้นต่ำ: ${verdictTh({ fiscalYear, totals, minimumHundredths })}`,
        `${BUDGET_TH}: งบประมาณตามแผนพัฒนาท้องถิ่นของปีนี้ เฉพาะโครงการที่สอดคล้องกับมิติที่กำหนด`,
        ...figures.map(({ number, nameTh }) => `มิติที่ ${number} ${nameTh}`),
      ],
    },
  };
}

/** The manual's table: a column for each dimension, however many, and รวม. */
function scoresTable({ fiscalYear, figures, scores, totals }: AssessmentFacts): ReportTable {
  const columns: ReportColumn[] = [
    { header: "รายการ", kind: "text", weight: 7 },
    ...figures.map(({ number }): ReportColumn => ({ header: `มิติที่ ${number}`, kind: "points", weight: 4 })),
    { header: "รวม", kind: "points", weight: 4 },
  ];
  const scoreRow = (assessor: Assessor): ReportRow => ({
    cells: [
      SCORE_ROW_TH[assessor],
      ...figures.map(
        ({ number }) =>
          scores.find((score) => score.assessor === assessor && score.dimensionNumber === number)
            ?.scoreHundredths ?? null,
      ),
      totals[assessor],
    ],
  });
  const all = totalOf(figures);
  return {
    caption: `${TITLE}ประจำปี ${fiscalYear}`,
    columns,
    sections: [
      {
        rows: [
          ...ASSESSORS.map(scoreRow),
          {
            kind: "baht",
            cells: [BUDGET_TH, ...figures.map((one) => one.planBudgetSatang), all.planBudgetSatang],
          },
          {
            kind: "count",
            cells: [
              PROJECTS_TH,
              ...figures.map((one) => eligibleProjects(one.counts)),
              eligibleProjects(all.counts),
            ],
          },
        ],
      },
    ],
  };
}

/** One line: whose total counts, the minimum, and what follows. */
function comparisonTable(facts: {
  fiscalYear: number;
  decidedBy: Assessor | null;
  total: number | null;
  minimumHundredths: number | null;
  resultTh: string;
}): ReportTable {
  const { fiscalYear, decidedBy, total, minimumHundredths, resultTh } = facts;
  return {
    caption: `ผลเทียบกับคะแนนขั้นต่ำ ปีงบประมาณ พ.ศ. ${fiscalYear}`,
    columns: [
      { header: "คะแนนรวมของ", kind: "text", weight: 8 },
      { header: "คะแนนรวม", kind: "points", weight: 4 },
      { header: "คะแนนขั้นต่ำ", kind: "points", weight: 4 },
      { header: "ผล", kind: "text", weight: 6 },
    ],
    sections: [
      {
        rows: [
          {
            cells: [
              decidedBy === null ? "ยังไม่มีคะแนนครบทุกมิติ" : ASSESSOR_TH[decidedBy],
              total,
              minimumHundredths,
              resultTh,
            ],
          },
        ],
      },
    ],
  };
}
