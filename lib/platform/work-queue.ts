/** Thrown when so many already wait that the newcomer would not be served in reasonable time. */
export class QueueFullError extends Error {
  override readonly name = "QueueFullError";
}

type QueueLimits = { readonly atOnce: number; readonly mostWaiting: number };

/** Runs no more than a number of jobs at once, the others in the order they came. */
export class WorkQueue {
  readonly #limits: QueueLimits;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  /** @throws QueueFullError at once; the signal's reason when it is aborted while waiting */
  async run<Result>(job: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    await this.#turn(signal);
    try {
      return await job();
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  #turn(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    if (this.#running < this.#limits.atOnce) {
      this.#running += 1;
      return Promise.resolve();
    }
    if (this.#waiting.length >= this.#limits.mostWaiting)
      return Promise.reject(new QueueFullError(`${this.#waiting.length} jobs wait already`));
    return new Promise((resolve, reject) => {
      const leave = () => {
        const place = this.#waiting.indexOf(start);
        if (place >= 0) this.#waiting.splice(place, 1);
        reject(signal?.reason);
      };
      const start = () => {
        signal?.removeEventListener("abort", leave);
        this.#running += 1;
        resolve();
      };
      this.#waiting.push(start);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }
}
