import { PassThrough } from "node:stream";
import type { CellValue, ReportColumn } from "@/lib/reports/document";
import { byteStream } from "./byte-stream";
import { sheetName } from "./sheet-name";
import { planSheet, SheetWriter } from "./sheet-writer";
import { addSheet, openWorkbook, readerReady } from "./workbook";

/** A list too long to be held whole: its rows come in batches while the workbook is written. */
export type ListDocument = {
  readonly title: string;
  readonly facts: readonly string[];
  readonly sheetName: string;
  /** A weight is the column's width in characters: the rows are not known before they are written. */
  readonly columns: readonly ReportColumn[];
  readonly batches: AsyncIterable<readonly (readonly CellValue[])[]>;
  readonly notesHeading: string;
  /** Asked after the last row: what is said at the foot may depend on how many there were. */
  readonly notes: () => readonly string[];
};

const BUFFERED_BYTES = 64 * 1024;
const ROWS_A_TURN = 100;

/**
 * The list as a workbook of one sheet, written while it is read: a slow reader slows the reading of the rows, a leaving
 * one ends it.
 */
export function listXlsxStream(
  list: ListDocument,
  printedAt: Date,
  signal?: AbortSignal,
): ReadableStream<Uint8Array> {
  const file = new PassThrough({ highWaterMark: BUFFERED_BYTES });
  const bytes = byteStream(file, signal);
  writeList(list, printedAt, file).catch((cause: unknown) =>
    file.destroy(cause instanceof Error ? cause : new Error(String(cause))),
  );
  return bytes;
}

async function writeList(list: ListDocument, printedAt: Date, file: PassThrough): Promise<void> {
  const table = { caption: "", columns: list.columns, sections: [] };
  const workbook = openWorkbook(file, list, printedAt);
  const sheet = addSheet(workbook, sheetName(list.sheetName), planSheet(list, table), printedAt);
  const writer = new SheetWriter(
    sheet,
    table,
    list.columns.map(({ weight }) => weight),
  );
  writer.writeTop(list);
  for await (const batch of list.batches) {
    for (const [at, cells] of batch.entries()) {
      writer.writeListRow(cells);
      if (at % ROWS_A_TURN === 0) await readerReady(file);
      if (file.destroyed) return;
    }
  }
  writer.writeNotes(list.notesHeading, list.notes());
  sheet.commit();
  await workbook.commit();
}
