import type { Row, Style, Worksheet } from "exceljs";
import { alignOf } from "@/lib/exports/column-align";
import { columnGroups } from "@/lib/exports/column-groups";
import { kindOfCell, type PrintedDocument, type ReportRow, type ReportTable } from "@/lib/reports/document";
import { looksLikeFormula, type SheetValue, sheetText, sheetValue } from "./cell-value";
import { columnCharacters, rowHeight } from "./sheet-measure";
import {
  type BodyStyles,
  bodyStyles,
  FACT_STYLE,
  FONT_SIZE,
  groupStyle,
  headerStyle,
  NOTE_HEADING_STYLE,
  NOTE_STYLE,
  SECTION_STYLE,
  TITLE_SIZE,
  TITLE_STYLE,
} from "./sheet-style";

/** Which rows of a sheet hold what, before any is written. */
export type SheetPlan = {
  /** Row of the header's first line, and of its last. */
  readonly headerFirst: number;
  readonly headerLast: number;
};

export function planSheet(report: Pick<PrintedDocument, "facts">, table: ReportTable): SheetPlan {
  const caption = table.caption.trim() === "" ? 0 : 1;
  const headerFirst = 1 + report.facts.length + caption + 1;
  const grouped = columnGroups(table.columns).length > 0;
  return { headerFirst, headerLast: headerFirst + (grouped ? 1 : 0) };
}

/** Writes one table to its sheet row by row; what is written is not kept in memory. */
export class SheetWriter {
  readonly #sheet: Worksheet;
  readonly #table: ReportTable;
  readonly #characters: readonly number[];
  readonly #styles: readonly BodyStyles[];
  readonly #columnCount: number;
  #written = 0;

  /** @param characters the columns' widths, where they are not made from the table's rows */
  constructor(sheet: Worksheet, table: ReportTable, characters: readonly number[] = columnCharacters(table)) {
    this.#sheet = sheet;
    this.#table = table;
    this.#columnCount = table.columns.length;
    this.#characters = characters;
    this.#styles = table.columns.map(bodyStyles);
    sheet.columns = this.#characters.map((width) => ({ width }));
  }

  writeTop(report: Pick<PrintedDocument, "title" | "facts">): void {
    this.#writeAcross(report.title, TITLE_STYLE, TITLE_SIZE);
    for (const fact of report.facts) this.#writeAcross(fact, FACT_STYLE);
    if (this.#table.caption.trim() !== "") this.#writeAcross(this.#table.caption, FACT_STYLE);
    this.#writeHeader();
  }

  /** Rows one by one, so that the caller can wait for a slow reader between them. */
  *writeBody(): Generator<void> {
    const first = this.#written + 1;
    for (const { heading, rows } of this.#table.sections) {
      if (heading !== undefined) this.#writeAcross(heading, SECTION_STYLE);
      for (const row of rows) {
        this.#writeRow(row);
        yield;
      }
    }
    this.#filter(first);
  }

  /** A row that is in no table of the model: of a list too long to be held whole. */
  writeListRow(cells: ReportRow["cells"]): void {
    this.#writeRow({ cells });
  }

  writeNotes(heading: string, notes: readonly string[]): void {
    if (notes.length === 0) return;
    this.#next().commit();
    this.#writeAcross(heading, NOTE_HEADING_STYLE);
    for (const note of notes) this.#writeAcross(note, NOTE_STYLE);
  }

  #next(): Row {
    this.#written += 1;
    return this.#sheet.getRow(this.#written);
  }

  #writeAcross(text: string, style: Partial<Style>, fontSize = FONT_SIZE): void {
    const row = this.#next();
    const characters = this.#characters.reduce((sum, each) => sum + each, 0);
    put(row, 1, sheetText(text), style);
    if (this.#columnCount > 1) this.#sheet.mergeCells(row.number, 1, row.number, this.#columnCount);
    row.height = rowHeight([{ text, characters }], fontSize);
    row.commit();
  }

  #writeHeader(): void {
    const { columns } = this.#table;
    const groups = columnGroups(columns);
    const upper = groups.length > 0 ? this.#next() : undefined;
    const lower = this.#next();
    columns.forEach((column, index) => {
      const alone = upper !== undefined && column.group === undefined;
      const style = headerStyle(alignOf(column));
      if (upper) put(upper, index + 1, alone ? sheetText(column.header) : null, alone ? style : groupStyle());
      put(lower, index + 1, alone ? null : sheetText(column.header), style);
      if (alone) this.#sheet.mergeCells(upper.number, index + 1, lower.number, index + 1);
    });
    for (const { group, first, last } of groups) {
      upper!.getCell(first + 1).value = sheetText(group);
      if (last > first) this.#sheet.mergeCells(upper!.number, first + 1, upper!.number, last + 1);
    }
    const texts = columns.map(({ header }, index) => ({
      text: header,
      characters: this.#characters[index]!,
    }));
    lower.height = rowHeight(upper ? texts.filter((_, index) => columns[index]!.group !== undefined) : texts);
    if (upper) {
      const whole = rowHeight(texts);
      const forGroups = groups.map(({ group, first, last }) => ({
        text: group,
        characters: this.#characters.slice(first, last + 1).reduce((sum, each) => sum + each, 0),
      }));
      upper.height = Math.max(rowHeight(forGroups), whole - lower.height);
      upper.commit();
    }
    lower.commit();
  }

  /** A row whose figures are of another kind than its columns' has styles of its own. */
  #stylesOf({ kind }: ReportRow): readonly BodyStyles[] {
    if (kind === undefined) return this.#styles;
    return this.#table.columns.map((column) => bodyStyles({ ...column, kind: kindOfCell(column, { kind }) }));
  }

  #writeRow(written: ReportRow): void {
    const { cells, total } = written;
    const row = this.#next();
    const rowStyles = this.#stylesOf(written);
    const texts: { text: string; characters: number }[] = [];
    this.#table.columns.forEach((column, index) => {
      const value = sheetValue(cells[index] ?? null, kindOfCell(column, written));
      const styles = rowStyles[index]!;
      const guarded = typeof value === "string" && looksLikeFormula(value);
      put(row, index + 1, value, total ? styles.total : guarded ? styles.guarded : styles.plain);
      if (typeof value === "string") texts.push({ text: value, characters: this.#characters[index]! });
    });
    row.height = rowHeight(texts);
    row.commit();
  }

  /** Filter buttons on a plain list of some length; district headings and totals would be sorted in with the rows. */
  #filter(first: number): void {
    const [only, ...others] = this.#table.sections;
    if (!only || others.length > 0 || only.heading !== undefined || only.rows.length < 10) return;
    const totals = only.rows.filter((row) => row.total).length;
    const isAtEnd = only.rows.slice(only.rows.length - totals).every((row) => row.total);
    if (!isAtEnd) return;
    this.#sheet.autoFilter = {
      from: { row: first - 1, column: 1 },
      to: { row: this.#written - totals, column: this.#columnCount },
    };
  }
}

function put(row: Row, column: number, value: SheetValue, style: Partial<Style>): void {
  const cell = row.getCell(column);
  cell.value = value;
  cell.style = style;
}
