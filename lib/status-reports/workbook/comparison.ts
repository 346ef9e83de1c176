import {
  type CellProblem,
  type Difference,
  differencesOf,
  NOT_YES_OR_EMPTY_TH,
  type RowCells,
  rowsBelow,
  saysYes,
} from "@/lib/imports/cells";
import type { FoundColumns, WorkbookColumn } from "@/lib/imports/columns";
import { tidyText } from "@/lib/platform/plain-text";
import type { RoundReport, RoundRow } from "../grid/data";
import { changedParts } from "../history/rules";
import type { ReportValues } from "../rules";
import { cellsBeforeReport, cellsOfReport, type ReadRow, readReportCells } from "./cells";
import { roundColumns } from "./columns";
import type { RoundInWorkbook } from "./data";

type Written = {
  readonly projectId: number;
  readonly values: ReportValues;
  /** Null where the row gives none. */
  readonly correctionReason: string | null;
};

/** What becomes of a row. `row` counts from 1, as spreadsheets do. */
export type ComparedReport = { readonly row: number; readonly name: string } & (
  | ({ readonly kind: "new" } & Written)
  | ({
      readonly kind: "changed" | "conflict";
      readonly stored: RoundReport;
      readonly differences: readonly Difference[];
    } & Written)
  | { readonly kind: "unchanged" | "waiting"; readonly projectId: number }
  | { readonly kind: "wrong"; readonly problems: readonly CellProblem[] }
);
export const REPORT_ROW_KINDS = ["wrong", "conflict", "new", "changed", "waiting", "unchanged"] as const;
export type ReportRowKind = (typeof REPORT_ROW_KINDS)[number];

export type RoundComparison = {
  readonly columns: readonly WorkbookColumn[];
  readonly places: ReadonlyMap<string, number>;
  readonly rows: readonly ComparedReport[];
  /** Projects of the round that the file does not name: they stay as they are. */
  readonly absent: readonly RoundRow[];
};

const LATEST_FILE = "ดาวน์โหลดไฟล์รายงานล่าสุดแล้วกรอกในไฟล์นั้น";

/** What keeps a row from being taken, besides its cells. */
const ROW_SENTENCE_TH = {
  noId: `แถวนี้ไม่มีรหัสโครงการ ลบแถวออก หรือ${LATEST_FILE} โครงการใหม่ให้บันทึกที่หน้า บันทึกแผน ก่อน`,
  otherId: `รหัสโครงการนี้ไม่อยู่ในโครงการที่ต้องรายงานของรอบนี้ ลบแถวออก หรือ${LATEST_FILE}`,
  otherName: `ชื่อโครงการไม่ตรงกับรหัสโครงการ แถวอาจเลื่อนหรือชื่อโครงการเปลี่ยนไปแล้ว ${LATEST_FILE}`,
  noSixMonths: 'โครงการนี้ไม่มีรายงานรอบ 6 เดือน ลบคำว่า "ใช่" ออก แล้วกรอกช่องอื่นของแถวนี้',
  sameAndMore: 'แถวนี้กรอกข้อมูลอื่นไว้ด้วย ลบคำว่า "ใช่" ออก หรือลบข้อมูลที่กรอก',
} as const;

/** Two rows of one project. */
const rowTwiceTh = (earlier: number) => `รหัสโครงการซ้ำกับแถว ${earlier} เหลือไว้แถวเดียว`;

const bareName = (name: string) => tidyText(name).replace(/\s+/g, "");
const versionIn = (cells: RowCells) => (cells.version ?? "").trim() || "0";

/** The cells as they stood in the file when it was downloaded; undefined for a version that nobody has seen. */
function downloaded(round: RoundInWorkbook, project: RoundRow, cells: RowCells): RowCells | undefined {
  const version = versionIn(cells);
  if (version === "0") return cellsBeforeReport(project);
  const values = round.versions.get(`${project.projectId}:${version}`);
  return values && cellsOfReport(values);
}

/** "ไม่เปลี่ยนแปลงจากรอบ 6 เดือน": the 6-month report as it is, and nothing else in the row. */
function takenOver({ sixMonthReport }: RoundRow, cells: RowCells, isOtherwiseUntouched: boolean): ReadRow {
  const wrong = (message: string) => ({ problems: [{ key: "sameAsSix", message }] });
  if (!sixMonthReport) return wrong(ROW_SENTENCE_TH.noSixMonths);
  if (!isOtherwiseUntouched && differencesOf(cellsOfReport(sixMonthReport), cells).length > 0)
    return wrong(ROW_SENTENCE_TH.sameAndMore);
  return { values: sixMonthReport, correctionReason: tidyText(cells.correctionReason ?? "") || null };
}

function compareProject(
  round: RoundInWorkbook,
  project: RoundRow,
  cells: RowCells,
  about: { row: number; name: string },
): ComparedReport {
  const { projectId, report: stored } = project;
  const wrong = (...problems: readonly CellProblem[]): ComparedReport => ({
    ...about,
    kind: "wrong",
    problems,
  });
  if (bareName(project.name) !== bareName(cells.name ?? ""))
    return wrong({ key: "name", message: ROW_SENTENCE_TH.otherName });
  const isSame = saysYes(cells.sameAsSix ?? "");
  if (isSame === null) return wrong({ key: "sameAsSix", message: NOT_YES_OR_EMPTY_TH });
  const before = downloaded(round, project, cells);
  const isUntouched = before !== undefined && differencesOf(before, cells).length === 0;
  // What stands as it was downloaded says nothing, whatever others have saved since.
  if (isUntouched && !isSame) return { ...about, kind: stored ? "unchanged" : "waiting", projectId };
  const read = isSame ? takenOver(project, cells, isUntouched) : readReportCells(cells);
  if ("problems" in read) return wrong(...read.problems);
  if (!stored) return { ...about, kind: "new", projectId, ...read };
  if (changedParts(stored, read.values).length === 0) return { ...about, kind: "unchanged", projectId };
  return {
    ...about,
    kind: versionIn(cells) === String(stored.version) ? "changed" : "conflict",
    projectId,
    stored,
    differences: differencesOf(cellsOfReport(stored), cellsOfReport(read.values)),
    ...read,
  };
}

/** Every row of a table beside the reports as they are. The table's cells are known by the places of their columns. */
export function compareWithRound(
  rows: readonly (readonly string[])[],
  columns: FoundColumns,
  round: RoundInWorkbook,
): RoundComparison {
  const byId = new Map(round.rows.map((project) => [String(project.projectId), project]));
  const rowOfId = new Map<string, number>();
  const compareRow = (cells: RowCells, row: number): ComparedReport => {
    const about = { row, name: tidyText(cells.name ?? "").slice(0, 200) };
    const wrongId = (message: string): ComparedReport => ({
      ...about,
      kind: "wrong",
      problems: [{ key: "id", message }],
    });
    const id = (cells.id ?? "").replace(/[\s,]/g, "");
    const earlier = rowOfId.get(id);
    if (id === "") return wrongId(ROW_SENTENCE_TH.noId);
    if (earlier !== undefined) return wrongId(rowTwiceTh(earlier));
    rowOfId.set(id, row);
    const project = byId.get(id);
    return project ? compareProject(round, project, cells, about) : wrongId(ROW_SENTENCE_TH.otherId);
  };
  return {
    columns: roundColumns(round.round),
    places: columns.places,
    rows: rowsBelow(rows, columns).map(({ row, cells }) => compareRow(cells, row)),
    absent: round.rows.filter(({ projectId }) => !rowOfId.has(String(projectId))),
  };
}

/** How many rows of each kind. */
export function countReportKinds({ rows }: Pick<RoundComparison, "rows">): Record<ReportRowKind, number> {
  const counts = Object.fromEntries(REPORT_ROW_KINDS.map((kind) => [kind, 0])) as Record<
    ReportRowKind,
    number
  >;
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}

/** How many corrections come without their reason: those to be written, if what others saved gives way. */
export function countWithoutReason({ rows }: Pick<RoundComparison, "rows">): number {
  return rows.filter(
    (row) => (row.kind === "changed" || row.kind === "conflict") && row.correctionReason === null,
  ).length;
}
