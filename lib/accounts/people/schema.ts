import { z } from "zod";
import { ACCOUNT_STATES, REACHES } from "@/db/codes/accounts";
import { pageNumber, searchWords } from "@/lib/platform/list-address";

/** Which accounts are listed, read from the address; what cannot be read is as if it were not there. */
export const peopleFilterSchema = z.object({
  q: searchWords,
  reach: z.enum(REACHES).nullable().catch(null),
  state: z.enum(ACCOUNT_STATES).nullable().catch(null),
  page: pageNumber,
});

export type PeopleFilter = z.infer<typeof peopleFilterSchema>;

/** The button that ends somebody's sessions. */
export const endSessionsSchema = z.object({ personId: z.uuid(), formKey: z.uuid() });
