import type { ProseDocument } from "@/lib/platform/prose-document";
import { drawInThread } from "./drawing-queue";

/**
 * A letter, a sheet or a book as a PDF file, drawn in a thread of its own.
 *
 * @param signal the request's: leaving takes the drawing out of the queue, or ends its thread
 * @throws QueueFullError when too many wait; the signal's reason when it is aborted
 */
export function prosePdf(prose: ProseDocument, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  return drawInThread({ kind: "prose", prose }, signal);
}
