import "server-only";
import { civilDateOf, formatShortThaiDate, formatThaiTime } from "@/lib/platform/civil-date";
import type { RoundRow } from "@/lib/status-reports/grid/data";
import { plannedTh } from "@/lib/status-reports/grid/messages";
import { cellsOfRow } from "@/lib/status-reports/grid/rules";
import { digestOfRow } from "@/lib/status-reports/grid/schema";
import { overspends } from "@/lib/status-reports/rules";
import type { DrawnRow } from "./row-view";

/** "09.26 น." of today, else the day. */
function whenStored(at: Date, today: string): string {
  const day = civilDateOf(at);
  return day === today ? formatThaiTime(at) : formatShortThaiDate(day);
}

/** The projects of a round as rows of the grid. */
export function drawnRows(
  rows: readonly RoundRow[],
  evidence: ReadonlyMap<number, number>,
  today: string,
): DrawnRow[] {
  return rows.map((row) => {
    const { report } = row;
    const cells = cellsOfRow(row);
    return {
      row: `p${row.projectId}`,
      projectId: row.projectId,
      position: row.position,
      name: row.name,
      planned: plannedTh(row),
      dimension: row.dimensionNumber,
      version: report?.version ?? 0,
      was: digestOfRow(cells),
      cells,
      at: report ? `${whenStored(report.recordedAt, today)}${report.isLate ? " หลังปิดรับ" : ""}` : "",
      overspends: report !== null && overspends(report),
      isFromSixMonths: report === null && row.sixMonthReport !== null,
      evidence: evidence.get(row.projectId) ?? 0,
    };
  });
}
