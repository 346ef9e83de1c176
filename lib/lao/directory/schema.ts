import { z } from "zod";
import { toArabicDigits } from "@/lib/platform/digits";
import { pageNumber, searchWords } from "@/lib/platform/list-address";

/** A code in an address; an empty choice of a list and what cannot be one is no choice. */
export function placeCode(shape: RegExp) {
  return z.string().transform(toArabicDigits).pipe(z.string().regex(shape)).nullable().catch(null);
}

/** Which LAOs are listed, read from the address. */
export const laoDirectorySchema = z.object({
  province: placeCode(/^[0-9]{2}$/),
  district: placeCode(/^[0-9]{4}$/),
  q: searchWords,
  page: pageNumber,
});

export type LaoDirectoryFilter = z.infer<typeof laoDirectorySchema>;
