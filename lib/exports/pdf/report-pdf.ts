import type { PrintedDocument } from "@/lib/reports/document";
import { drawInThread } from "./drawing-queue";

/**
 * The report as a PDF file, drawn in a thread of its own.
 *
 * @param signal the request's: leaving takes the drawing out of the queue, or ends its thread
 * @throws QueueFullError when too many wait; the signal's reason when it is aborted
 */
export function reportPdf(
  report: PrintedDocument,
  printedAt: Date,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  return drawInThread({ kind: "report", report, printedAt }, signal);
}
