import { Worker } from "node:worker_threads";
import type { ProseDocument } from "@/lib/platform/prose-document";
import type { PrintedDocument } from "@/lib/reports/document";

export type DrawingOrder =
  | { readonly kind: "report"; readonly report: PrintedDocument; readonly printedAt: Date }
  | { readonly kind: "prose"; readonly prose: ProseDocument };
export type DrawingAnswer = { readonly file: Uint8Array<ArrayBuffer> } | { readonly fault: string };

/** 7,850 rows or 500 pages of prose take a few seconds; whatever takes longer than this has gone wrong. */
const TIME_LIMIT_MS = 60_000;
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64 };
/** A thread remembers shaped words; after so many documents a fresh one takes over. */
const MOST_DRAWINGS = 200;

/** A thread that draws one document after another. Once it has failed it is over and must not be used again. */
export class DrawingThread {
  readonly #worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: {},
    resourceLimits: RESOURCE_LIMITS,
  });
  #drawings = 0;
  #isOver = false;

  constructor() {
    const over = () => {
      this.#isOver = true;
    };
    this.#worker.on("error", over).on("exit", over);
  }

  /** May be given another order. */
  get isUsable(): boolean {
    return !this.#isOver && this.#drawings < MOST_DRAWINGS;
  }

  /** While nothing is drawn the thread does not keep the process alive. */
  rest(): void {
    this.#worker.unref();
  }

  end(): void {
    this.#isOver = true;
    void this.#worker.terminate();
  }

  draw(order: DrawingOrder, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    this.#drawings += 1;
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      const worker = this.#worker;
      const settle = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", onAbort);
        worker.off("message", onAnswer).off("error", onError).off("exit", onExit);
      };
      const fail = (reason: unknown) => {
        settle();
        this.end();
        reject(reason);
      };
      const onAnswer = (answer: DrawingAnswer) => {
        if ("fault" in answer) return fail(new Error(`the PDF was not drawn: ${answer.fault}`));
        settle();
        resolve(answer.file);
      };
      const onError = (cause: unknown) => fail(new Error("the drawing thread failed", { cause }));
      const onExit = (code: number) => fail(new Error(`the drawing thread ended with ${code}`));
      const onAbort = () => fail(signal?.reason);
      const timer = setTimeout(
        () => fail(new Error(`the PDF was not drawn within ${TIME_LIMIT_MS} ms`)),
        TIME_LIMIT_MS,
      );
      signal?.addEventListener("abort", onAbort, { once: true });
      worker.on("message", onAnswer).on("error", onError).on("exit", onExit);
      worker.postMessage(order);
    });
  }
}
