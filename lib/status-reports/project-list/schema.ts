import { z } from "zod";
import type { Round } from "@/db/codes/status-reports";
import { toArabicDigits } from "@/lib/platform/digits";
import { pageNumber, searchWords } from "@/lib/platform/list-address";

/** A whole number in an address; what is none, or another's, is no choice. */
function numberIn(shape: RegExp) {
  return z
    .string()
    .transform(toArabicDigits)
    .pipe(z.string().regex(shape))
    .transform(Number)
    .nullable()
    .catch(null);
}

/** Which projects are listed, read from the address. */
export const projectListSchema = z.object({
  /** "all" is every year; null where the address names none. */
  year: z.union([z.literal("all"), numberIn(/^2[5-7][0-9]{2}$/)]),
  dimension: numberIn(/^[1-9]$/),
  round: numberIn(/^(?:6|12)$/).transform((round) => round as Round | null),
  reported: z.enum(["reported", "waiting"]).nullable().catch(null),
  q: searchWords,
  page: pageNumber,
});

export type ProjectListAddress = z.infer<typeof projectListSchema>;
