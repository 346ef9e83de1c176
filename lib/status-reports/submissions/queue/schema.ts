import { z } from "zod";
import { ROUNDS } from "@/db/codes/status-reports";
import { toArabicDigits } from "@/lib/platform/digits";
import { chosenNumber, pageNumber, searchWords } from "@/lib/platform/list-address";
import { HAND_IN_STATES } from "../access";

/** How the queue is narrowed: a round's state, or that it was handed in after the closing day, whatever its state. */
export const QUEUE_CHOICES = [...HAND_IN_STATES, "late", "all"] as const;
export type QueueChoice = (typeof QUEUE_CHOICES)[number];

const code = (shape: RegExp) =>
  z.string().transform(toArabicDigits).pipe(z.string().regex(shape)).nullable().catch(null);

/** Which rounds are listed, read from the address; what cannot be read is as if it were not there. */
export const roundQueueSchema = z.object({
  year: chosenNumber(/^2[5-7]\d{2}$/),
  round: z
    .enum(["6", "12"])
    .transform((round) => ROUNDS.find((known) => String(known) === round)!)
    .nullable()
    .catch(null),
  /** "all" lists every LAO; left out, what waits for a review. */
  state: z.enum(QUEUE_CHOICES).catch("submitted"),
  province: code(/^[0-9]{2}$/),
  district: code(/^[0-9]{4}$/),
  q: searchWords,
  page: pageNumber,
});

export type RoundQueueFilter = z.infer<typeof roundQueueSchema>;
