import { parentPort } from "node:worker_threads";
import type { DrawingAnswer, DrawingOrder } from "./drawing-thread";
import { drawProsePdf } from "./prose-drawing";
import { drawReportPdf } from "./report-drawing";

function draw(order: DrawingOrder): Promise<Uint8Array<ArrayBuffer>> {
  switch (order.kind) {
    case "report":
      return drawReportPdf(order.report, order.printedAt);
    case "prose":
      return drawProsePdf(order.prose);
  }
}

parentPort?.on("message", async (order: DrawingOrder) => {
  try {
    const file = await draw(order);
    parentPort?.postMessage({ file } satisfies DrawingAnswer, [file.buffer]);
  } catch (cause) {
    parentPort?.postMessage({
      fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    });
  }
});
