import { MOST_CELL_CHARACTERS, MOST_COLUMNS, MOST_ROWS, MOST_TABLE_CHARACTERS } from "../limits";
import { UnreadableSheet } from "./sheet-problem";

/** Cells as text, by place: `rows[6][1]` is B7. Rows and cells after the last one with text are left out. */
export type ReadSheet = { readonly rows: readonly (readonly string[])[] };

export type ReadOptions = {
  /** The sheet to read where a workbook has one of this name; else its first visible one. */
  readonly sheetName?: string | undefined;
  /** Headings included. */
  readonly mostRows?: number | undefined;
};

/** A column's letters, counted from 0: "A", "Z", "AA". */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** "B7", for a row and a column counted from 0. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A table that grows by its cells, and refuses what goes over a limit. Cells without text count for nothing. */
export class TableBuilder {
  readonly #rows: string[][] = [];
  readonly #mostRows: number;
  #characters = 0;

  constructor({ mostRows = MOST_ROWS }: ReadOptions) {
    this.#mostRows = mostRows;
  }

  put(row: number, column: number, text: string): void {
    const cell = text.replace(/\r\n?/g, "\n").trim();
    if (cell === "") return;
    if (cell.includes("\0") || !cell.isWellFormed())
      throw new UnreadableSheet("broken_letters", cellName(row, column));
    if (row >= this.#mostRows) throw new UnreadableSheet("too_many_rows", cellName(row, column));
    if (column >= MOST_COLUMNS) throw new UnreadableSheet("too_many_columns", cellName(row, column));
    if (cell.length > MOST_CELL_CHARACTERS) throw new UnreadableSheet("too_long_text", cellName(row, column));
    this.#characters += cell.length;
    if (this.#characters > MOST_TABLE_CHARACTERS) throw new UnreadableSheet("too_much_text");
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row]!;
    while (cells.length < column) cells.push("");
    cells[column] = cell;
  }

  /** @throws UnreadableSheet when no cell has text */
  finish(): ReadSheet {
    if (this.#rows.length === 0) throw new UnreadableSheet("empty_sheet");
    return { rows: this.#rows };
  }
}
