import { z } from "zod";
import { LAO_TYPES } from "@/db/codes/lao";
import { pageNumber, searchWords } from "@/lib/platform/list-address";
import { placeCode } from "../../directory/schema";

export const STANDINGS = ["present", "retired"] as const;

/** Which LAOs of the registry are listed, read from the address. */
export const registryFilterSchema = z.object({
  q: searchWords,
  province: placeCode(/^[0-9]{2}$/),
  type: z.enum(LAO_TYPES).nullable().catch(null),
  standing: z.enum(STANDINGS).nullable().catch(null),
  page: pageNumber,
});
export type RegistryFilter = z.infer<typeof registryFilterSchema>;
