import { expect, it } from "vitest";
import { QueueFullError, WorkQueue } from "@/lib/platform/work-queue";

/** A job that ends when it is told to. */
function heldJob() {
  let finish = () => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { finish, held };
}

it("runs no more than its number at once, the others in the order they came", async () => {
  const queue = new WorkQueue({ atOnce: 2, mostWaiting: 10 });
  const jobs = [heldJob(), heldJob(), heldJob(), heldJob()];
  const started: number[] = [];
  const runs = jobs.map(({ held }, index) =>
    queue.run(() => {
      started.push(index);
      return held;
    }),
  );
  await Promise.resolve();
  expect(started).toEqual([0, 1]);
  jobs[1]!.finish();
  await runs[1];
  await new Promise(setImmediate);
  expect(started).toEqual([0, 1, 2]);
  for (const job of jobs) job.finish();
  await Promise.all(runs);
  expect(started).toEqual([0, 1, 2, 3]);
});

it("goes on after a job has failed", async () => {
  const queue = new WorkQueue({ atOnce: 1, mostWaiting: 10 });
  await expect(queue.run(() => Promise.reject(new Error("no paper")))).rejects.toThrow("no paper");
  await expect(queue.run(() => Promise.resolve("drawn"))).resolves.toBe("drawn");
});

it("refuses at once when too many wait", async () => {
  const queue = new WorkQueue({ atOnce: 1, mostWaiting: 1 });
  const job = heldJob();
  const runs = [queue.run(() => job.held), queue.run(() => job.held)];
  await expect(queue.run(() => job.held)).rejects.toThrow(QueueFullError);
  job.finish();
  await Promise.all(runs);
});

it("lets someone who leaves out of the queue, and takes the next", async () => {
  const queue = new WorkQueue({ atOnce: 1, mostWaiting: 10 });
  const job = heldJob();
  const first = queue.run(() => job.held);
  const leaver = new AbortController();
  const left = queue.run(() => Promise.resolve("never"), leaver.signal);
  const next = queue.run(() => Promise.resolve("served"));
  leaver.abort(new Error("gone"));
  await expect(left).rejects.toThrow("gone");
  job.finish();
  await first;
  await expect(next).resolves.toBe("served");
});
