import type { ReportColumn } from "@/lib/reports/document";

/** Figures stand to the right, so that their digits are one below another; text to the left. */
export function alignOf(column: ReportColumn): "left" | "right" | "center" {
  return column.align ?? (column.kind === "text" ? "left" : "right");
}
