import { z } from "zod";
import { pageNumber, searchWords } from "@/lib/platform/list-address";
import { ROUND_PROGRESSES } from "./rules";

/** Which LAOs of the area are listed: how far they are, or what was sent back to them. "chase" is late and missing. */
export const AREA_LISTS = ["all", "chase", ...ROUND_PROGRESSES, "round_returned", "plan_returned"] as const;
export type AreaList = (typeof AREA_LISTS)[number];

/** How the list of LAOs is narrowed, read from the address; what cannot be read is as if it were not there. */
export const areaListSchema = z.object({
  show: z.enum(AREA_LISTS).catch("all"),
  q: searchWords,
  page: pageNumber,
});
export type AreaListFilter = z.infer<typeof areaListSchema>;
