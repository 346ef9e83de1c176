import { UnreadableSheet } from "./sheet-problem";
import { cellName, type ReadOptions, type ReadSheet, TableBuilder } from "./table";

type Separator = "," | ";" | "\t";
const SEPARATORS: readonly Separator[] = ["\t", ",", ";"];
/** As much as tells which separator a file has. */
const LOOKED_AT = 20_000;

/** The sign that stands outside quotes most often in the beginning; a tab outweighs, for no text holds it by chance. */
function separatorOf(text: string): Separator {
  const outside = text.slice(0, LOOKED_AT).replace(/"[^"]*"/g, "");
  const counts = SEPARATORS.map((sign) => outside.split(sign).length - 1);
  if (counts[0]! > 0) return "\t";
  return counts[2]! > counts[1]! ? ";" : ",";
}

/** Spreadsheets write ="007" so that a code keeps its zeros; any other formula is refused with its place. */
function plainCell(text: string, row: number, column: number): string {
  if (!text.startsWith("=")) return text;
  const quoted = /^="([^"]*)"$/.exec(text);
  if (!quoted) throw new UnreadableSheet("has_formula", cellName(row, column));
  return quoted[1]!;
}

/**
 * Cells of text with separators, as spreadsheets save and copy them: a cell in quotes may hold separators, line breaks
 * and doubled quotes; a quote further inside is a letter like others.
 *
 * @throws UnreadableSheet, with the row where a quote was opened and never closed
 */
export function readSeparated(whole: string, options: ReadOptions): ReadSheet {
  const declared = /^\uFEFF?sep=([,;\t])\r?\n/.exec(whole);
  const text = declared ? whole.slice(declared[0].length) : whole.replace(/^\uFEFF/, "");
  const separator = declared ? (declared[1] as Separator) : separatorOf(text);
  const table = new TableBuilder(options);
  const endOfBare = new RegExp(`[${separator}\\r\\n]`, "g");
  let at = 0;
  let row = 0;
  let column = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      const quoted = readQuoted(text, at, row);
      cell = quoted.cell;
      at = quoted.end;
    }
    endOfBare.lastIndex = at;
    const end = endOfBare.exec(text)?.index ?? text.length;
    cell += text.slice(at, end);
    table.put(row, column, plainCell(cell, row, column));
    at = end + 1;
    if (text[end] === separator) column += 1;
    else {
      if (text[end] === "\r" && text[at] === "\n") at += 1;
      row += 1;
      column = 0;
    }
  }
  return table.finish();
}

function readQuoted(text: string, from: number, row: number): { cell: string; end: number } {
  let cell = "";
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new UnreadableSheet("unclosed_quote", `แถว ${row + 1}`);
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 };
    cell += '"';
    at = quote + 2;
  }
}
