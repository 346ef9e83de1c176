import { z } from "zod";
import { toArabicDigits } from "@/lib/platform/digits";
import { pageNumber, searchWords } from "@/lib/platform/list-address";

/** How the queue is narrowed: a plan's state, where LAOs without a plan count as not having sent one. */
export const QUEUE_STATES = ["submitted", "returned", "passed", "failed", "draft"] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

const code = (shape: RegExp) =>
  z.string().transform(toArabicDigits).pipe(z.string().regex(shape)).nullable().catch(null);

/** Which plans are listed, read from the address; what cannot be read is as if it were not there. */
export const reviewQueueSchema = z.object({
  /** "all" lists every LAO; left out, what waits for a review. */
  state: z.enum([...QUEUE_STATES, "all"]).catch("submitted"),
  edition: z
    .string()
    .regex(/^[1-9][0-9]{0,3}$/)
    .transform(Number)
    .nullable()
    .catch(null),
  province: code(/^[0-9]{2}$/),
  district: code(/^[0-9]{4}$/),
  q: searchWords,
  page: pageNumber,
});

export type ReviewQueueFilter = z.infer<typeof reviewQueueSchema>;
