import { z } from "zod";
import type { Round } from "@/db/codes/status-reports";
import { chosenNumber, pageNumber, searchWords } from "@/lib/platform/list-address";

/** Which projects are listed, read from the address. */
export const projectListSchema = z.object({
  /** "all" is every year; null where the address names none. */
  year: z.union([z.literal("all"), chosenNumber(/^2[5-7][0-9]{2}$/)]),
  dimension: chosenNumber(/^[1-9]$/),
  round: chosenNumber(/^(?:6|12)$/).transform((round) => round as Round | null),
  reported: z.enum(["reported", "waiting"]).nullable().catch(null),
  q: searchWords,
  page: pageNumber,
});

export type ProjectListAddress = z.infer<typeof projectListSchema>;
