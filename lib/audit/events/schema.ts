import { z } from "zod";
import type { CivilDate } from "@/lib/platform/civil-date";
import { searchWords } from "@/lib/platform/list-address";
import { parseThaiDate } from "@/lib/platform/thai-moment";
import { AUDIT_KINDS } from "../messages";

const day = z
  .string()
  .max(100)
  .transform((text) => parseThaiDate(text))
  .catch(null);

const eventNumber = z
  .string()
  .regex(/^[1-9][0-9]{0,14}$/)
  .transform(Number)
  .nullable()
  .catch(null);

/**
 * Which events are listed, read from the address; what cannot be read is as if it were not there.
 * `person` and `lao` are what was typed; whom they mean is looked up within reach.
 */
export const auditFilterSchema = z.object({
  from: day,
  to: day,
  person: searchWords,
  lao: searchWords,
  kind: z.enum(AUDIT_KINDS).nullable().catch(null),
  /** One thing only: the record's word for it, with its key. */
  entity: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .nullable()
    .catch(null),
  id: z
    .string()
    .regex(/^[0-9A-Za-z-]{1,64}$/)
    .nullable()
    .catch(null),
  /** The page goes on below this event, or above that one. */
  older: eventNumber,
  newer: eventNumber,
});

export type AuditAddress = z.infer<typeof auditFilterSchema>;

/** What a list is narrowed to; null where it is not. */
export type AuditFilter = {
  readonly from: CivilDate | null;
  /** The last day that is listed. */
  readonly to: CivilDate | null;
  readonly personIds: readonly string[] | null;
  readonly laoIds: readonly number[] | null;
  readonly kind: AuditAddress["kind"];
  readonly entity: { readonly entity: string; readonly id: string } | null;
};

export const EVERYTHING: AuditFilter = {
  from: null,
  to: null,
  personIds: null,
  laoIds: null,
  kind: null,
  entity: null,
};

/** Where a page of the list begins: from the newest on, or beyond an event. */
export type AuditPlace = { readonly beyond: number; readonly toward: "older" | "newer" } | null;
