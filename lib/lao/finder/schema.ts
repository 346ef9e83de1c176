import { z } from "zod";
import { LAO_TYPES } from "@/db/codes/lao";
import { pageNumber, searchWords } from "@/lib/platform/list-address";
import { placeCode } from "../directory/schema";

/** Which LAOs somebody looks for, read from the address; what cannot be read is as if it were not there. */
export const laoFinderSchema = z.object({
  province: placeCode(/^[0-9]{2}$/),
  district: placeCode(/^[0-9]{4}$/),
  type: z.enum(LAO_TYPES).nullable().catch(null),
  q: searchWords,
  page: pageNumber,
});

export type LaoFinderFilter = z.infer<typeof laoFinderSchema>;

/** Whether anything is asked for at all. */
export function asksForSomething({ province, type, q }: LaoFinderFilter): boolean {
  return province !== null || type !== null || q !== "";
}
