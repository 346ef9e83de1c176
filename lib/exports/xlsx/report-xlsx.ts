import { PassThrough } from "node:stream";
import { notesHeadingOf, type PrintedDocument } from "@/lib/reports/document";
import { byteStream } from "./byte-stream";
import { sheetNames } from "./sheet-name";
import { planSheet, SheetWriter } from "./sheet-writer";
import { addSheet, openWorkbook, readerReady } from "./workbook";

const BUFFERED_BYTES = 64 * 1024;
/** Rows between two looks at the reader and at the server's other work. */
const ROWS_A_TURN = 200;

/**
 * The report as a workbook, written while it is read: a slow reader slows the writing, a leaving one ends it.
 *
 * Each table has a sheet of its own (its columns' widths, frozen header and repeated print header are its own);
 * every sheet holds the title, the facts and the notes, so that it can be printed alone.
 *
 * @param printedAt instant that the footer prints and the metadata hold
 */
export function reportXlsxStream(
  report: PrintedDocument,
  printedAt: Date,
  signal?: AbortSignal,
): ReadableStream<Uint8Array> {
  const file = new PassThrough({ highWaterMark: BUFFERED_BYTES });
  const bytes = byteStream(file, signal);
  writeWorkbook(report, printedAt, file).catch((cause: unknown) =>
    file.destroy(cause instanceof Error ? cause : new Error(String(cause))),
  );
  return bytes;
}

async function writeWorkbook(report: PrintedDocument, printedAt: Date, file: PassThrough): Promise<void> {
  const workbook = openWorkbook(file, report, printedAt);
  const names = sheetNames(report);
  for (const [index, table] of report.tables.entries()) {
    const sheet = addSheet(workbook, names[index]!, planSheet(report, table), printedAt);
    const writer = new SheetWriter(sheet, table);
    writer.writeTop(report);
    let rows = 0;
    for (const _ of writer.writeBody()) {
      rows += 1;
      if (rows % ROWS_A_TURN === 0) await readerReady(file);
      if (file.destroyed) return;
    }
    writer.writeNotes(notesHeadingOf(report), report.notes);
    sheet.commit();
  }
  await workbook.commit();
}
