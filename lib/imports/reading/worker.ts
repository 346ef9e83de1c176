import { parentPort } from "node:worker_threads";
import { readSheetHere } from "./reader";
import type { ReadingAnswer, ReadingOrder } from "./reading-thread";

parentPort?.on("message", ({ bytes, fileName, options }: ReadingOrder) => {
  try {
    parentPort?.postMessage(readSheetHere(bytes, fileName, options) satisfies ReadingAnswer);
  } catch (cause) {
    parentPort?.postMessage({
      fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    } satisfies ReadingAnswer);
  }
});
