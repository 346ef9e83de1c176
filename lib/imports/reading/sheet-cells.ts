import { dateText, decimalText, isBuiltInDate, isDateFormat } from "./number-text";
import { UnreadableSheet } from "./sheet-problem";
import { cellName, type ReadOptions, type ReadSheet, TableBuilder } from "./table";
import type { WorkbookParts } from "./workbook";
import { readXml } from "./xml";

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** "_x000D_" is how a workbook writes a character that XML does not take, "_x005F_" its own underscore. */
function unescaped(text: string): string {
  return !text.includes("_x")
    ? text
    : text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A workbook's texts, which its cells name by number. What is said over Japanese text (rPh) is left out. */
function readSharedStrings(part: Buffer | null): string[] {
  const texts: string[] = [];
  let text = "";
  let isText = false;
  let isSpokenAlong = false;
  if (part)
    readXml(part, {
      open: (name) => {
        if (name === "si") text = "";
        else if (name === "rPh") isSpokenAlong = true;
        else if (name === "t") isText = !isSpokenAlong;
      },
      text: (piece) => {
        if (isText) text += piece;
      },
      close: (name) => {
        if (name === "t") isText = false;
        else if (name === "rPh") isSpokenAlong = false;
        else if (name === "si") texts.push(unescaped(text));
      },
    });
  return texts;
}

/** By number of a cell's style: whether it shows a number as a date. */
function readDateStyles(part: Buffer | null): boolean[] {
  const styles: boolean[] = [];
  const formats = new Map<string, string>();
  let isOfCells = false;
  if (part)
    readXml(part, {
      open: (name, { numFmtId = "0", formatCode = "" }) => {
        if (name === "numFmt") formats.set(numFmtId, formatCode);
        else if (name === "cellXfs") isOfCells = true;
        else if (name === "xf" && isOfCells) {
          const code = formats.get(numFmtId);
          styles.push(code === undefined ? isBuiltInDate(Number(numFmtId)) : isDateFormat(code));
        }
      },
      close: (name) => {
        if (name === "cellXfs") isOfCells = false;
      },
    });
  return styles;
}

/** Row and column of "B7", counted from 0. */
function placeOf(name: string): { row: number; column: number } {
  const parts = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/.exec(name);
  if (!parts) throw new UnreadableSheet("broken_workbook");
  const column = [...parts[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(parts[2]) - 1, column };
}

type Cell = { row: number; column: number; kind: string; style: number; text: string };

/** The cells of one sheet as text. @throws UnreadableSheet, with the cell's name where it is one cell's fault */
export function readCells(parts: WorkbookParts, options: ReadOptions): ReadSheet {
  const strings = readSharedStrings(parts.sharedStrings);
  const isDate = readDateStyles(parts.styles);
  const table = new TableBuilder(options);
  let row = -1;
  let column = -1;
  let cell: Cell | null = null;
  let isText = false;
  let isSpokenAlong = false;

  const textOf = (read: Cell): string => {
    const { kind, style, text } = read;
    if (kind === "inlineStr" || kind === "str") return unescaped(text);
    if (text === "") return "";
    if (kind === "e") throw new UnreadableSheet("has_error_value", cellName(read.row, read.column));
    if (kind === "b") return text === "1" || text === "true" ? "TRUE" : "FALSE";
    if (kind === "d") return text;
    const value = Number(text);
    if (!Number.isFinite(value)) throw new UnreadableSheet("broken_workbook");
    if (kind === "s") {
      const shared = strings[value];
      if (shared === undefined) throw new UnreadableSheet("broken_workbook");
      return shared;
    }
    return isDate[style] ? dateText(value, parts.from1904) : decimalText(value);
  };

  readXml(parts.sheet, {
    open: (name, attributes) => {
      if (name === "row") {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
      } else if (name === "c") {
        const place = attributes.r === undefined ? { row, column: column + 1 } : placeOf(attributes.r);
        ({ row, column } = place);
        if (!(row >= 0 && row < LAST_ROW && column < LAST_COLUMN))
          throw new UnreadableSheet("broken_workbook");
        cell = { row, column, kind: attributes.t ?? "n", style: Number(attributes.s ?? 0), text: "" };
      } else if (name === "f") {
        throw new UnreadableSheet("has_formula", cellName(row, column));
      } else if (name === "rPh") isSpokenAlong = true;
      else if (name === "v" || name === "t") isText = cell !== null && !isSpokenAlong;
    },
    text: (piece) => {
      if (cell && isText) cell.text += piece;
    },
    close: (name) => {
      if (name === "v" || name === "t") isText = false;
      else if (name === "rPh") isSpokenAlong = false;
      else if (name === "c" && cell) {
        table.put(cell.row, cell.column, textOf(cell));
        cell = null;
      }
    },
  });
  return table.finish();
}
