import { z } from "zod";
import { PROJECT_STATUSES } from "@/db/codes/status-reports";
import { chosenNumber, pageNumber, searchWords } from "@/lib/platform/list-address";

/** Which of a round's reports the screen shows, read from the address; what cannot be read is as if it were not there. */
export const reportedFilterSchema = z.object({
  q: searchWords,
  status: z.enum(PROJECT_STATUSES).nullable().catch(null),
  dimension: chosenNumber(/^[1-9]$/),
  page: pageNumber,
});

export type ReportedFilter = z.infer<typeof reportedFilterSchema>;
