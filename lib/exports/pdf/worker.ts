import { parentPort } from "node:worker_threads";
import type { DrawingAnswer, DrawingOrder } from "./drawing-thread";
import { drawReportPdf } from "./report-drawing";

parentPort?.on("message", async ({ report, printedAt }: DrawingOrder) => {
  try {
    const file = await drawReportPdf(report, printedAt);
    parentPort?.postMessage({ file } satisfies DrawingAnswer, [file.buffer]);
  } catch (cause) {
    parentPort?.postMessage({
      fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    });
  }
});
