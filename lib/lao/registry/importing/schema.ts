import { z } from "zod";
import { pageNumber } from "@/lib/platform/list-address";
import { CHANGE_KINDS } from "../rules";

/** Which rows of an import are looked at, read from the address. */
export const importRowsSchema = z.object({
  kind: z.enum(CHANGE_KINDS).nullable().catch(null),
  page: pageNumber,
});

export const writeImportSchema = z.object({
  formKey: z.uuid(),
  importId: z.uuid(),
  fingerprint: z.uuid(),
});
