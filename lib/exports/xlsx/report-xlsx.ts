import { PassThrough } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import ExcelJS, { type Worksheet } from "exceljs";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { ReportDocument, ReportTable } from "@/lib/reports/document";
import { byteStream } from "./byte-stream";
import { sheetNames } from "./sheet-name";
import { planSheet, SheetWriter } from "./sheet-writer";

const SYSTEM_NAME = "e-PlanNACC";
const HOW_IT_WAS_WORKED_OUT = "วิธีคิด";
const A4 = 9;
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
  report: ReportDocument,
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

async function writeWorkbook(report: ReportDocument, printedAt: Date, file: PassThrough): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: file,
    useStyles: true,
    zip: { zlib: { level: 6 } },
  });
  Object.assign(workbook, {
    creator: SYSTEM_NAME,
    lastModifiedBy: SYSTEM_NAME,
    created: printedAt,
    modified: printedAt,
    title: report.title,
    subject: report.facts.join(" · "),
  });
  const names = sheetNames(report);
  for (const [index, table] of report.tables.entries()) {
    const sheet = addSheet(workbook, names[index]!, report, table, printedAt);
    const writer = new SheetWriter(sheet, table);
    writer.writeTop(report);
    let rows = 0;
    for (const _ of writer.writeBody()) {
      rows += 1;
      if (rows % ROWS_A_TURN === 0) await readerReady(file);
      if (file.destroyed) return;
    }
    writer.writeNotes(HOW_IT_WAS_WORKED_OUT, report.notes);
    sheet.commit();
  }
  await workbook.commit();
}

function addSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  report: ReportDocument,
  table: ReportTable,
  printedAt: Date,
): Worksheet {
  const { headerFirst, headerLast } = planSheet(report, table);
  return workbook.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: headerLast, showGridLines: false }],
    pageSetup: {
      paperSize: A4,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerFirst}:${headerLast}`,
      margins: { left: 0.5, right: 0.5, top: 0.55, bottom: 0.7, header: 0.3, footer: 0.35 },
    },
    headerFooter: { oddFooter: `&L&10พิมพ์เมื่อ ${formatThaiDateTime(printedAt)}&R&10หน้า &P/&N` },
  });
}

/** exceljs does not wait for its stream, so the rows do; zlib and other requests get their turn too. */
async function readerReady(file: PassThrough): Promise<void> {
  await nextTurn();
  if (!file.writableNeedDrain || file.destroyed) return;
  await new Promise<void>((resolve) => {
    const ready = () => {
      file.off("drain", ready).off("close", ready);
      resolve();
    };
    file.on("drain", ready).on("close", ready);
  });
}
