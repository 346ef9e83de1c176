import type { Round } from "@/db/codes/status-reports";

/**
 * What a column holds; it decides how a value is drawn on page, in PDF and in Excel.
 * text: string · count: whole number · baht: satang · percent: hundredths of a percent · points: hundredths of a point.
 * A count or a sum may be words where there is no figure, such as ไม่ใช้งบประมาณ.
 */
export type ColumnKind = "text" | "count" | "baht" | "percent" | "points";

/** A cell's value: null is "no figure" (a dash on paper, an empty cell in Excel), never 0. */
export type CellValue = string | number | bigint | null;

export type ReportColumn = {
  readonly header: string;
  /** Heading above this and the neighbouring columns of the same group. */
  readonly group?: string;
  readonly kind: ColumnKind;
  /** Share of the table's width on paper; Excel derives its own width from it. */
  readonly weight: number;
  readonly align?: "left" | "right" | "center";
};

export type ReportRow = {
  readonly cells: readonly CellValue[];
  /** Drawn bold with a rule above: รวม. */
  readonly total?: boolean;
  /** What the row's figures are, where a table's rows hold one thing each: scores, then baht, then a count. */
  readonly kind?: Exclude<ColumnKind, "text">;
};

/** What a cell holds: its column's kind, or its row's own where the column is of figures. */
export function kindOfCell(column: Pick<ReportColumn, "kind">, row: Pick<ReportRow, "kind">): ColumnKind {
  return column.kind === "text" ? "text" : (row.kind ?? column.kind);
}

export type ReportSection = {
  /** A row of its own across the table, such as the district's name. */
  readonly heading?: string;
  readonly rows: readonly ReportRow[];
};

export type ReportTable = {
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  readonly sections: readonly ReportSection[];
};

/** What page, PDF and Excel draw: the figures are made once, in its model. */
export type PrintedDocument = {
  /** Where the manual has a title: that one, exactly. */
  readonly title: string;
  /** Lines under the title: whose, which year and round, and as of when. */
  readonly facts: readonly string[];
  /** 31 characters at most, Thai. */
  readonly sheetName: string;
  /** ASCII, without extension: what the download is called where Thai cannot be. */
  readonly fileName: string;
  readonly orientation: "portrait" | "landscape";
  readonly tables: readonly ReportTable[];
  /** What explains the figures, at the end. */
  readonly notes: readonly string[];
  /** What stands above the notes where they do not tell how figures were worked out. */
  readonly notesHeading?: string;
};

const HOW_IT_WAS_WORKED_OUT = "วิธีคิด";

/** The heading above a document's notes. */
export function notesHeadingOf({ notesHeading }: Pick<PrintedDocument, "notesHeading">): string {
  return notesHeading ?? HOW_IT_WAS_WORKED_OUT;
}

/** A report of a fiscal year's round. */
export type ReportDocument = PrintedDocument & {
  readonly report: "plan" | "status" | "dimension" | "province" | "projects" | "amendments";
  readonly fiscalYear: number;
  readonly round: Round;
};
