import { PROJECT_KIND_TH } from "@/lib/plans/messages";
import { civilDateOf, formatShortThaiDate, formatThaiTime } from "@/lib/platform/civil-date";
import { formatBaht } from "@/lib/platform/money";
import { partSentence, REPORT_PART_TH } from "@/lib/status-reports/history/messages";
import { ROUND_TH, STATUS_TH, WAITING_TH } from "@/lib/status-reports/messages";
import type { CountingReport, ProjectInRound, ProjectPart } from "@/lib/status-reports/snapshots/comparison";
import type { AmendmentStep, RoundAmendment } from "@/lib/status-reports/snapshots/data";

/** One thing that is not as it was frozen. */
export type AmendmentLine = {
  readonly what: string;
  readonly frozen: string;
  readonly current: string;
  /** "3 พ.ค. 2561 10.00 น. (2 ครั้ง)"; null where nothing tells. */
  readonly when: string | null;
  readonly who: string | null;
  readonly why: string | null;
};

const PART_TH: Record<ProjectPart, string> = {
  name: "ชื่อโครงการ",
  kind: "ประเภทงาน",
  dimensionNumber: "มิติ",
  consistent: "สอดคล้อง",
  planBudget: "งบประมาณตามแผนพัฒนาท้องถิ่น",
};

const SAID: Record<ProjectPart, (project: ProjectInRound) => string> = {
  name: ({ name }) => name,
  kind: ({ kind }) => PROJECT_KIND_TH[kind],
  dimensionNumber: ({ dimensionNumber }) => `มิติที่ ${dimensionNumber}`,
  consistent: ({ consistent }) => (consistent ? "สอดคล้อง" : "ไม่สอดคล้อง"),
  planBudget: ({ planBudgetSatang, withoutBudget }) =>
    withoutBudget ? "ไม่ใช้งบประมาณ" : `${formatBaht(planBudgetSatang)} บาท`,
};

type Deed = Pick<AmendmentLine, "when" | "who" | "why">;

/** The last of several deeds, how many they were, and every reason that was given. */
function deedOf(steps: readonly AmendmentStep[]): Deed {
  const last = steps.at(-1);
  if (!last) return { when: null, who: null, why: null };
  const times = steps.length > 1 ? ` (${steps.length} ครั้ง)` : "";
  const reasons = [...new Set(steps.flatMap(({ reason }) => reason ?? []))];
  return {
    when: `${formatShortThaiDate(civilDateOf(last.at))} ${formatThaiTime(last.at)}${times}`,
    who: last.byName,
    why: reasons.length > 0 ? reasons.join(" / ") : null,
  };
}

function reportedTh(report: CountingReport | null): string {
  if (!report) return WAITING_TH;
  return `${ROUND_TH[report.round]} ${STATUS_TH[report.status]} เบิกจ่ายจริง ${formatBaht(report.spentSatang)} บาท`;
}

function reportLines({ frozen, current, report, reportParts }: RoundAmendment, deed: Deed): AmendmentLine[] {
  const before = frozen?.report ?? null;
  const after = current?.report ?? null;
  if (report === "same" || !after) return [];
  if (report === "reported" || !before) {
    return [{ what: "การรายงานผล", frozen: reportedTh(before), current: reportedTh(after), ...deed }];
  }
  if (reportParts.length === 0) {
    const said = { frozen: `ฉบับที่ ${before.version}`, current: `ฉบับที่ ${after.version} ตรงกับ ณ วันปิดรอบ` };
    return [{ what: "แก้ไขแล้วแก้กลับ", ...said, ...deed }];
  }
  return reportParts.map((part) => ({
    what: REPORT_PART_TH[part],
    frozen: partSentence(before, part),
    current: partSentence(after, part),
    ...deed,
  }));
}

/** Everything about a project that is not as it was frozen, part by part: the project first, its report after. */
export function amendmentLines(amendment: RoundAmendment): AmendmentLine[] {
  const { frozen, current, projectParts, steps } = amendment;
  const atProject = deedOf(steps.filter((step) => step.of === "project"));
  const atReport = deedOf(steps.filter((step) => step.of === "report"));
  if (!frozen && current) {
    const added = { what: "โครงการ", frozen: "ไม่มีในแผนของปีนี้", current: "เพิ่มในแผนของปีนี้", ...atProject };
    return [added, ...reportLines(amendment, atReport)];
  }
  if (frozen && !current) {
    return [{ what: "โครงการ", frozen: "อยู่ในแผนของปีนี้", current: "ลบหรือนำออกจากแผนของปีนี้", ...atProject }];
  }
  if (!frozen || !current) return [];
  const ofProject = projectParts.map((part) => ({
    what: PART_TH[part],
    frozen: SAID[part](frozen),
    current: SAID[part](current),
    ...atProject,
  }));
  return [...ofProject, ...reportLines(amendment, atReport)];
}
