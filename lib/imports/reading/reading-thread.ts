import { Worker } from "node:worker_threads";
import type { SheetAnswer } from "./reader";
import type { ReadOptions } from "./table";

export type ReadingOrder = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly options: ReadOptions;
};
export type ReadingAnswer = SheetAnswer | { readonly fault: string };

/** The largest file that is allowed takes a few seconds; whatever takes longer than this was made to. */
const TIME_LIMIT_MS = 20_000;
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64 };
/** Outside Next the thread's file is TypeScript; inside it is part of the build. */
const STARTED_WITH =
  process.env.NEXT_RUNTIME === undefined
    ? { execArgv: ["--import", import.meta.url.replace(/[^/]*$/, "with-tsx.mjs")] }
    : {};

/**
 * One file, one thread of its own, ended afterwards: whatever a file does to its reader, the next one does not meet it.
 *
 * @throws when the thread failed for a reason that is not the file's
 */
export async function readInThread(
  order: ReadingOrder,
  timeLimitMs: number = TIME_LIMIT_MS,
): Promise<SheetAnswer> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: {},
    resourceLimits: RESOURCE_LIMITS,
    ...STARTED_WITH,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<ReadingAnswer>((resolve, reject) => {
      timer = setTimeout(() => resolve({ ok: false, reason: "too_slow" }), timeLimitMs);
      worker.once("message", resolve);
      worker.once("error", (error: Error & { code?: string }) =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? resolve({ ok: false, reason: "too_much_text" })
          : reject(new Error("the reading thread failed", { cause: error })),
      );
      worker.once("exit", (code) => reject(new Error(`the reading thread ended with ${code}`)));
      worker.postMessage(order);
    });
    if ("fault" in answer) throw new Error(`the file was not read: ${answer.fault}`);
    return answer;
  } finally {
    clearTimeout(timer);
    void worker.terminate();
  }
}
