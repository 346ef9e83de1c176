import type { Round } from "@/db/codes/status-reports";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { ROUND_TH } from "@/lib/status-reports/messages";

/** Which year and round a report is of, and as of when its figures were read. */
export type ReportMoment = {
  readonly fiscalYear: number;
  readonly round: Round;
  readonly asOf: Date;
};

/** The LAO a report is about, as the registry names it. */
export type ReportLao = {
  readonly code: string;
  readonly fullNameTh: string;
  readonly districtNameTh: string;
  readonly provinceNameTh: string;
};

/** "รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2561". */
export function roundAndYearTh({ fiscalYear, round }: Pick<ReportMoment, "fiscalYear" | "round">): string {
  return `${ROUND_TH[round]} ปีงบประมาณ พ.ศ. ${fiscalYear}`;
}

function laoLine(lao: ReportLao): string {
  return `${lao.fullNameTh} อำเภอ${lao.districtNameTh} จังหวัด${lao.provinceNameTh} รหัส info ${lao.code}`;
}

/** The lines under the title of a report about one LAO. */
export function laoFacts(lao: ReportLao, moment: ReportMoment): string[] {
  return [laoLine(lao), roundAndYearTh(moment), asOfTh(moment.asOf)];
}

/** The lines under the title of a document about an LAO's whole fiscal year. */
export function yearFacts(lao: ReportLao, fiscalYear: number, asOf: Date): string[] {
  return [laoLine(lao), `ปีงบประมาณ พ.ศ. ${fiscalYear}`, asOfTh(asOf)];
}

/** The lines under the title of a report about a province. */
export function provinceFacts(provinceNameTh: string, laoCount: number, moment: ReportMoment): string[] {
  return [`จังหวัด${provinceNameTh} ${laoCount} แห่ง`, roundAndYearTh(moment), asOfTh(moment.asOf)];
}

function asOfTh(asOf: Date): string {
  return `ข้อมูล ณ ${formatThaiDateTime(asOf)}`;
}

/** "dimension-2900101-2561-6": what a download is called where Thai cannot be. */
export function reportFileName(report: string, subjectCode: string, moment: ReportMoment): string {
  return `${report}-${subjectCode}-${moment.fiscalYear}-${moment.round}`;
}
