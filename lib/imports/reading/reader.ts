import { readSeparated } from "./csv";
import { readCells } from "./sheet-cells";
import { type SheetRefusal, UnreadableSheet } from "./sheet-problem";
import type { ReadOptions, ReadSheet } from "./table";
import { decodeText } from "./text-decoding";
import { openWorkbookParts } from "./workbook";

export type SheetAnswer = { readonly ok: true; readonly value: ReadSheet } | SheetRefusal;

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, at) => bytes[at] === byte);
const ZIP = [0x50, 0x4b];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** PDF, PNG, JPEG, GIF, gzip, RAR, 7z, RTF. */
const OTHER_FILES = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];
/** Many systems call a web page .xls; spreadsheets open it and only warn. */
const PAGE = /^\s*<(?:!doctype|html|head|body|meta|table|style|\?xml|\?mso|!--)/i;

/** The old format holds a protected workbook too: the name of its one stream says so. */
function oldOfficeKind(bytes: Uint8Array): "encrypted" | "old_excel" {
  const marks = Buffer.from("EncryptedPackage", "utf16le");
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(marks)
    ? "encrypted"
    : "old_excel";
}

function read(bytes: Uint8Array, fileName: string, options: ReadOptions): ReadSheet {
  if (bytes.length === 0) throw new UnreadableSheet("empty_file");
  if (/\.(?:xlsm|xltm|xlam|xlsb)$/i.test(fileName)) throw new UnreadableSheet("has_macros");
  if (startsWith(bytes, ...ZIP)) return readCells(openWorkbookParts(bytes, options.sheetName), options);
  if (startsWith(bytes, ...OLD_OFFICE)) throw new UnreadableSheet(oldOfficeKind(bytes));
  if (OTHER_FILES.some((mark) => startsWith(bytes, ...mark))) throw new UnreadableSheet("not_a_table");
  const text = decodeText(bytes);
  if (PAGE.test(text)) throw new UnreadableSheet("page_as_excel");
  return readSeparated(text, options);
}

function answer(work: () => ReadSheet): SheetAnswer {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof UnreadableSheet) return { ok: false, reason: error.problem, cell: error.cell };
    throw error;
  }
}

/**
 * Reads a workbook (.xlsx) or a text file with separators in this thread; what it is, its content says and not its
 * name. Whoever serves others calls `readSheetFile`.
 */
export function readSheetHere(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): SheetAnswer {
  return answer(() => read(bytes, fileName, options));
}

/** Reads text of a known kind: cells with separators, and no file of another kind. */
export function readTextHere(text: string, options: ReadOptions): SheetAnswer {
  return answer(() => readSeparated(text, options));
}
