import type { PrintedDocument } from "@/lib/reports/document";

/** All measures in points. */
export type PaperSize = { readonly width: number; readonly height: number };

const A4_SHORT = 595.28;
const A4_LONG = 841.89;

export function paperOf(orientation: PrintedDocument["orientation"]): PaperSize {
  return orientation === "portrait"
    ? { width: A4_SHORT, height: A4_LONG }
    : { width: A4_LONG, height: A4_SHORT };
}

/** Where content may stand; the running head is above, the footer below. */
export const MARGIN = { side: 40, top: 62, bottom: 52 } as const;
export const RUNNING_HEAD = { baseline: 40, rule: 46 } as const;
/** From the lower edge of the paper. */
export const FOOTER = { baseline: 26, rule: 38 } as const;

/** Indigo rules and ink on white, as the design's tokens kram, ink and line. */
export const COLOR = {
  ink: "#1a1e29",
  inkSoft: "#4b5160",
  indigo: "#14264d",
  line: "#dcd8cf",
} as const;

export const RULE = { hair: 0.5, head: 1, total: 1.2 } as const;

/** Thai needs height for stacked marks: no line is lower than 1.5 of its size. */
export const LEADING = 1.55;
export const SIZE = { title: 15, caption: 10.5, facts: 9.5, heading: 11, note: 9, running: 8 } as const;

/** Type sizes a table is tried in, until its figures and longest words fit. */
export const TABLE_SIZES = [9, 8.5, 8, 7.5, 7, 6.5, 6] as const;
export const CELL = { side: 5, top: 3.4, bottom: 2.6 } as const;

/** The system's name on the first page's running head. */
export const SYSTEM_NAME =
  "e-PlanNACC · ระบบรายงานผลและติดตามผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริตขององค์กรปกครองส่วนท้องถิ่น";
