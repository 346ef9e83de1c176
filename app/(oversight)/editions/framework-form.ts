import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { editionIdSchema, rowVersionSchema } from "@/lib/plans/schema";

const frameworkFormSchema = z.object({
  key: z.uuid(),
  editionId: editionIdSchema,
  rowVersion: rowVersionSchema,
});

/** Which text of which edition a form was filled from. A form that does not say is none of ours. */
export function readFrameworkForm(fields: Readonly<Record<string, unknown>>) {
  const read = frameworkFormSchema.safeParse(fields);
  return read.success ? read.data : notFound();
}
