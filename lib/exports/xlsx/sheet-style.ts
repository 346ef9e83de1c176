import type { Alignment, Borders, Font, Style } from "exceljs";
import { alignOf } from "@/lib/exports/column-align";
import type { FormColumn } from "@/lib/platform/form-workbook";
import type { ReportColumn } from "@/lib/reports/document";
import { NUMBER_FORMAT, TEXT_FORMAT } from "./cell-value";

/** The face of Thai official documents, on every government computer. */
const FONT_NAME = "TH Sarabun New";
export const FONT_SIZE = 14;
export const TITLE_SIZE = 18;

const INK = { argb: "FF1A1E29" };
const INK_SOFT = { argb: "FF4B5160" };
const INDIGO = { argb: "FF14264D" };
const LINE = { argb: "FFDCD8CF" };
const HEADER_GROUND = { argb: "FFEEF3FA" };

type CellStyle = Partial<Style>;

const font = (more: Partial<Font> = {}): Partial<Font> => ({
  name: FONT_NAME,
  size: FONT_SIZE,
  color: INK,
  ...more,
});
const wrapped = (
  horizontal: Alignment["horizontal"],
  vertical: Alignment["vertical"],
): Partial<Alignment> => ({
  horizontal,
  vertical,
  wrapText: true,
});
/** A cell of the table: air at its side, or figures touch the text beside them. */
const inCell = (
  horizontal: "left" | "right" | "center",
  vertical: Alignment["vertical"],
): Partial<Alignment> => ({
  ...wrapped(horizontal, vertical),
  ...(horizontal === "center" ? {} : { indent: 1 }),
});
const hairlines: Partial<Borders> = { bottom: { style: "thin", color: LINE } };

export const TITLE_STYLE: CellStyle = {
  font: font({ size: TITLE_SIZE, bold: true }),
  alignment: wrapped("left", "middle"),
};
export const FACT_STYLE: CellStyle = { font: font({ color: INK_SOFT }), alignment: wrapped("left", "top") };
export const NOTE_STYLE: CellStyle = { font: font(), alignment: wrapped("left", "top") };
export const NOTE_HEADING_STYLE: CellStyle = {
  font: font({ bold: true }),
  alignment: wrapped("left", "bottom"),
};
export const SECTION_STYLE: CellStyle = {
  font: font({ bold: true, color: INDIGO }),
  alignment: inCell("left", "middle"),
  border: hairlines,
};

export function headerStyle(horizontal: "left" | "right" | "center"): CellStyle {
  const line = { style: "thin", color: LINE } as const;
  return {
    font: font({ bold: true }),
    alignment: inCell(horizontal, "middle"),
    fill: { type: "pattern", pattern: "solid", fgColor: HEADER_GROUND },
    border: { top: line, left: line, right: line, bottom: { style: "medium", color: INDIGO } },
  };
}

/** A heading above several columns; the indigo rule is below the columns' own headings. */
export function groupStyle(): CellStyle {
  const line = { style: "thin", color: LINE } as const;
  return { ...headerStyle("center"), border: { top: line, left: line, right: line, bottom: line } };
}

export type BodyStyles = {
  readonly plain: CellStyle;
  readonly guarded: CellStyle;
  readonly total: CellStyle;
};

/** Styles of a column's cells, made once a column: exceljs looks equal styles up by their text. */
export function bodyStyles(column: ReportColumn): BodyStyles {
  const numFmt = NUMBER_FORMAT[column.kind];
  const plain: CellStyle = {
    font: font(),
    alignment: inCell(alignOf(column), "top"),
    border: hairlines,
    ...(numFmt === undefined ? {} : { numFmt }),
  };
  const rule = { style: "medium", color: INDIGO } as const;
  return {
    plain,
    guarded: { ...plain, numFmt: TEXT_FORMAT },
    total: { ...plain, font: font({ bold: true }), border: { top: rule, bottom: rule } },
  };
}

export type FormStyle = CellStyle;
export const HELP_STYLE: FormStyle = { font: font(), alignment: wrapped("left", "top") };

/** The cells of a column that is filled in, those still empty too. What is not to be changed has another ground. */
export function formStyle({ kind }: Pick<FormColumn, "kind">): FormStyle {
  const untouched = {
    font: font({ color: INK_SOFT }),
    fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFE6E3DC" } },
  } as const;
  const text: FormStyle = { font: font(), alignment: wrapped("left", "top"), numFmt: TEXT_FORMAT };
  switch (kind) {
    case "text":
      return text;
    // A text format would show a long text as ####.
    case "long":
      return { ...text, numFmt: "General" };
    case "money":
      return { ...text, alignment: { horizontal: "right", vertical: "top" }, numFmt: NUMBER_FORMAT.baht! };
    case "fixed":
      return { ...untouched, alignment: { horizontal: "right", vertical: "top" }, numFmt: "0" };
    case "given":
      return { ...untouched, alignment: wrapped("left", "top"), numFmt: "General" };
    case "givenMoney":
      return {
        ...untouched,
        alignment: { horizontal: "right", vertical: "top" },
        numFmt: NUMBER_FORMAT.baht!,
      };
  }
}
