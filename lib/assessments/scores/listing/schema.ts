import { z } from "zod";
import { placeCode } from "@/lib/lao/directory/schema";
import { pageNumber, searchWords } from "@/lib/platform/list-address";
import { ASSESSMENT_RESULTS } from "../rules";

/** Which LAOs of a province are listed with their totals, from the address. */
export const scoreListSchema = z.object({
  result: z.enum(ASSESSMENT_RESULTS).nullable().catch(null),
  province: placeCode(/^[0-9]{2}$/),
  district: placeCode(/^[0-9]{4}$/),
  q: searchWords,
  page: pageNumber,
});

export type ScoreListFilter = z.infer<typeof scoreListSchema>;
