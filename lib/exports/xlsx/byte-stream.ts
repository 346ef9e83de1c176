import type { Readable } from "node:stream";

/**
 * A Node stream as a response's body. Unlike Readable.toWeb it survives a reader that leaves in the middle,
 * which then destroys the Node stream.
 */
export function byteStream(source: Readable, signal?: AbortSignal): ReadableStream<Uint8Array> {
  const leave = () => source.destroy();
  // Whoever reads is told by the iterator; this keeps an early fault from ending the process.
  source.on("error", () => {});
  source.once("close", () => signal?.removeEventListener("abort", leave));
  if (signal?.aborted) leave();
  else signal?.addEventListener("abort", leave, { once: true });
  const chunks: AsyncIterator<Uint8Array> = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => {
      leave();
    },
  });
}
