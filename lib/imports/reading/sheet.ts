import { QueueFullError, WorkQueue } from "@/lib/platform/work-queue";
import { MOST_FILE_BYTES, MOST_PASTED_CHARACTERS } from "../limits";
import { readTextHere, type SheetAnswer } from "./reader";
import { readInThread } from "./reading-thread";
import type { ReadOptions } from "./table";

export type { SheetAnswer } from "./reader";
export type { SheetProblem, SheetRefusal } from "./sheet-problem";
export type { ReadOptions } from "./table";

const queue = new WorkQueue({ atOnce: 2, mostWaiting: 20 });

/**
 * Reads a sent file in a thread of its own, with limits on time and memory: a workbook (.xlsx) or text with separators.
 * Whatever is in it, the answer is a table or a reason; numbers come as plain decimals, dates as ISO, cells trimmed.
 */
export async function readSheetFile(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<SheetAnswer> {
  if (bytes.length === 0) return { ok: false, reason: "empty_file" };
  if (bytes.length > MOST_FILE_BYTES) return { ok: false, reason: "too_big" };
  try {
    return await queue.run(() => readInThread({ bytes, fileName, options }));
  } catch (error) {
    if (error instanceof QueueFullError) return { ok: false, reason: "too_busy" };
    throw error;
  }
}

/** Reads cells that were copied from a spreadsheet and pasted into a form. */
export function readPastedBlock(text: string, options: ReadOptions = {}): SheetAnswer {
  if (text.length > MOST_PASTED_CHARACTERS) return { ok: false, reason: "pasted_too_much" };
  return readTextHere(text, options);
}
