import type { PassThrough } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import ExcelJS, { type Worksheet } from "exceljs";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { SheetPlan } from "./sheet-writer";

const SYSTEM_NAME = "e-PlanNACC";
const A4 = 9;

export type Workbook = ExcelJS.stream.xlsx.WorkbookWriter;

/** A workbook that is written to a stream while it is made. */
export function openWorkbook(
  file: PassThrough,
  { title, facts }: { readonly title: string; readonly facts: readonly string[] },
  printedAt: Date,
): Workbook {
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
    title,
    subject: facts.join(" · "),
  });
  return workbook;
}

/** A sheet for A4 landscape whose header stays in sight and is repeated on each printed page. */
export function addSheet(
  workbook: Workbook,
  name: string,
  { headerFirst, headerLast }: SheetPlan,
  printedAt: Date,
): Worksheet {
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
export async function readerReady(file: PassThrough): Promise<void> {
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
