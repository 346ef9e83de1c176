import { cellText } from "@/lib/exports/cell-text";
import { cleanText } from "@/lib/exports/thai/clean-text";
import { thaiShaper } from "@/lib/exports/thai/font-files";
import { wrapText } from "@/lib/exports/thai/line-breaking";
import { kindOfCell, type ReportTable } from "@/lib/reports/document";
import { FONT_SIZE } from "./sheet-style";

/** Characters that a table is wide in all, the width of A4 landscape at a readable size. */
const TABLE_CHARACTERS = 120;
const LEAST_CHARACTERS = 8;
/** A longer phrase of a header is broken. */
const MOST_FOR_HEADER = 26;
/** A column's width counts digits of the workbook's default face: 7 pixels, 5.25 points, 5 pixels of padding and an indent. */
const POINTS_A_CHARACTER = 5.25;
const PADDING_POINTS = 3.75 + 7;
/** TH Sarabun New is drawn smaller in its em than Sarabun, which is measured here; the rest is for safety. */
const FACE_RATIO = 0.85;
const BOLD_RATIO = 1.15;
const SARABUN_UNITS = 1000;
const LINE_HEIGHT = 1.6;
const HIGHEST_ROW = 409;
/** More text than this fills the highest row, however wide the cell. */
const ENOUGH_CHARACTERS = 6000;

function pointsOf(text: string, fontSize: number): number {
  return (thaiShaper().widthOf(text) / SARABUN_UNITS) * fontSize * FACE_RATIO;
}

/** Column widths in characters: by weight, but figures and the header's phrases fit without breaking. */
export function columnCharacters(table: ReportTable): number[] {
  const weights = table.columns.reduce((sum, { weight }) => sum + weight, 0);
  return table.columns.map((column, index) => {
    let longest = "";
    if (column.kind !== "text")
      for (const { rows } of table.sections)
        for (const row of rows) {
          const kind = kindOfCell(column, row);
          const figure = cellText(row.cells[index] ?? null, kind);
          const shown = kind === "baht" && !figure.includes(".") ? `${figure}.00` : figure;
          if (shown.length > longest.length) longest = shown;
        }
    const phrases = cleanText(column.header).split(/(?<=[\s/])/);
    const widest = Math.max(0, ...phrases.map((phrase) => pointsOf(phrase.trimEnd(), FONT_SIZE)));
    const forHeader = Math.min(MOST_FOR_HEADER, (widest * BOLD_RATIO + PADDING_POINTS) / POINTS_A_CHARACTER);
    const byWeight = (column.weight / weights) * TABLE_CHARACTERS;
    return Math.ceil(Math.max(LEAST_CHARACTERS, byWeight, forHeader, longest.length + 4));
  });
}

/** Height in points of a row with a text in a cell so many characters wide: spreadsheets do not fit rows themselves. */
export function rowHeight(
  cells: readonly { readonly text: string; readonly characters: number }[],
  fontSize = FONT_SIZE,
): number {
  let lines = 1;
  for (const { text, characters } of cells) {
    const width = characters * POINTS_A_CHARACTER - PADDING_POINTS;
    const wrapped = wrapText(cleanText(text.slice(0, ENOUGH_CHARACTERS)), width, (part) =>
      pointsOf(part, fontSize),
    );
    lines = Math.max(lines, wrapped.length);
  }
  return Math.min(HIGHEST_ROW, Math.ceil(lines * fontSize * LINE_HEIGHT));
}
