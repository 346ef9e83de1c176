import { WorkQueue } from "@/lib/platform/work-queue";
import { type DrawingOrder, DrawingThread } from "./drawing-thread";

/** As many as an ordinary server has processors to spare; the others wait their turn. */
const AT_ONCE = 2;
const MOST_WAITING = 60;
/** Starting a thread costs more than drawing a short document, so it stays for the next one. */
const IDLE_LIMIT_MS = 60_000;

const queue = new WorkQueue({ atOnce: AT_ONCE, mostWaiting: MOST_WAITING });
const resting = new Map<DrawingThread, NodeJS.Timeout>();

/**
 * A drawing in a thread of its own, so that the server goes on answering; reports and prose wait in one queue.
 *
 * @param signal the request's: leaving takes the drawing out of the queue, or ends its thread
 * @throws QueueFullError when too many wait; the signal's reason when it is aborted
 */
export function drawInThread(order: DrawingOrder, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  return queue.run(async () => {
    const thread = wakeThread();
    const file = await thread.draw(order, signal);
    restThread(thread);
    return file;
  }, signal);
}

function wakeThread(): DrawingThread {
  for (const [thread, timer] of resting) {
    resting.delete(thread);
    clearTimeout(timer);
    if (thread.isUsable) return thread;
    thread.end();
  }
  return new DrawingThread();
}

function restThread(thread: DrawingThread): void {
  if (!thread.isUsable) {
    thread.end();
    return;
  }
  thread.rest();
  const timer = setTimeout(() => {
    resting.delete(thread);
    thread.end();
  }, IDLE_LIMIT_MS);
  resting.set(thread, timer.unref());
}
