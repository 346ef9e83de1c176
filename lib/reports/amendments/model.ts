import type { PlanStanding } from "@/db/codes/assessments";
import { PLAN_STANDING_TH } from "@/lib/assessments/messages";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { RoundAmendment, RoundSnapshot } from "@/lib/status-reports/snapshots/data";
import type { ReportColumn, ReportDocument, ReportRow } from "../document";
import { laoFacts, type ReportLao, type ReportMoment, reportFileName } from "../heading";
import { amendmentLines } from "./lines";

/** แก้ไขหลังปิดรอบ: what a round of an LAO says now, beside what was frozen of it. */
export type AmendmentsReport = {
  readonly lao: ReportLao;
  readonly moment: ReportMoment;
  readonly caption: string;
  readonly projectCount: number;
  /** The project of each row of the table; null for a row about the LAO itself. */
  readonly projectIds: readonly (number | null)[];
  readonly document: ReportDocument;
};

const COLUMNS: readonly ReportColumn[] = [
  { header: "ลำดับที่", kind: "count", weight: 5, align: "center" },
  { header: "โครงการ", kind: "text", weight: 24 },
  { header: "สิ่งที่แก้ไข", kind: "text", weight: 14 },
  { header: "ณ วันปิดรอบ", kind: "text", weight: 18 },
  { header: "ปัจจุบัน", kind: "text", weight: 18 },
  { header: "แก้ไขเมื่อ", kind: "text", weight: 13 },
  { header: "แก้ไขโดย", kind: "text", weight: 12 },
  { header: "เหตุผล", kind: "text", weight: 14 },
];

type Found = {
  readonly snapshot: RoundSnapshot;
  readonly amendments: readonly RoundAmendment[];
  /** Where the plan stands now. */
  readonly standing: PlanStanding;
};

export function amendmentsReport(lao: ReportLao, moment: ReportMoment, found: Found): AmendmentsReport {
  const { snapshot, amendments } = found;
  const projects = amendments.flatMap((amendment, index) => projectRows(amendment, index + 1));
  const rows = [...laoRows(lao, found), ...projects];
  const caption =
    rows.length === 0
      ? "ไม่มีการแก้ไขหลังปิดรอบ"
      : `แก้ไขหลังปิดรอบ ${amendments.length} โครงการ ${rows.length} รายการ`;
  const frozen = { from: snapshot.frozenAt, to: snapshot.frozenAt };
  return {
    lao,
    moment,
    caption,
    projectCount: amendments.length,
    projectIds: rows.map(({ projectId }) => projectId),
    document: {
      report: "amendments",
      title: "แก้ไขหลังปิดรอบ",
      facts: [...laoFacts(lao, { ...moment, frozen }), `เทียบกับข้อมูล ณ ${formatThaiDateTime(moment.asOf)}`],
      fiscalYear: moment.fiscalYear,
      round: moment.round,
      sheetName: "แก้ไขหลังปิดรอบ",
      fileName: reportFileName("amendments", lao.code, { ...moment, frozen: undefined }),
      orientation: "landscape",
      tables: [{ caption, columns: COLUMNS, sections: [{ rows: rows.map(({ row }) => row) }] }],
      notesHeading: "คำอธิบาย",
      notes: [
        "ณ วันปิดรอบ: ค่าที่เก็บไว้เมื่อปิดรอบ และไม่เปลี่ยนอีก",
        "ปัจจุบัน: ค่าที่ใช้ในรายงานที่ออกตามข้อมูลปัจจุบัน",
        "เลขใน [ ] คือเลขที่โครงการ",
      ],
    },
  };
}

type Row = { readonly projectId: number | null; readonly row: ReportRow };

function projectRows(amendment: RoundAmendment, ordinal: number): Row[] {
  const { projectId, frozen, current } = amendment;
  const name = `[${projectId}] ${frozen?.name ?? current?.name ?? ""}`;
  return amendmentLines(amendment).map(({ what, frozen: before, current: after, when, who, why }) => ({
    projectId,
    row: { cells: [ordinal, name, what, before, after, when, who, why] },
  }));
}

/** What became of the LAO itself: its name, and where its plan stands. */
function laoRows(lao: ReportLao, { snapshot, standing }: Found): Row[] {
  const rows: [string, string, string][] = [
    ["ชื่อ อปท.", snapshot.fullNameTh, lao.fullNameTh],
    ["การส่งแผน", PLAN_STANDING_TH[snapshot.standing], PLAN_STANDING_TH[standing]],
  ];
  return rows
    .filter(([, before, after]) => before !== after)
    .map(([what, before, after]) => ({
      projectId: null,
      row: { cells: [null, "อปท. และแผน", what, before, after, null, null, null] },
    }));
}
