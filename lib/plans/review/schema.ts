import { z } from "zod";
import { plainText } from "@/lib/platform/plain-text";

const MOST_CHARACTERS = 2000;
const PROJECT_REASON = /^reason-([1-9][0-9]{0,14})$/;

/** The field of a project's reason. */
export const reasonFieldOf = (projectId: number) => `reason-${projectId}` as const;

/** A plan's number in an address or a hidden field. */
export const planIdSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,14}$/)
  .transform(Number);

/** What every form about a plan says of it: which one, as read when, and its own key. */
export const planFormSchema = z.object({
  planId: planIdSchema,
  rowVersion: z
    .string()
    .regex(/^[1-9][0-9]{0,8}$/)
    .transform(Number),
  key: z.uuid(),
});

const reasonOf = (name: string) =>
  plainText({ name, most: MOST_CHARACTERS, lines: "many" }).transform((text) => (text === "" ? null : text));

export type Reasons = {
  readonly reason: string | null;
  readonly projectReasons: readonly { readonly projectId: number; readonly reason: string }[];
};

/** The reasons of a review form, the plan's and each project's; empty boxes are none. Problems are at their boxes. */
export function readReasons(
  fields: Readonly<Record<string, string | string[]>>,
): { ok: true; value: Reasons } | { ok: false; error: z.ZodError } {
  const whole = z
    .object({ reason: reasonOf("เหตุผลของทั้งแผน").prefault("") })
    .safeParse({ reason: fields.reason });
  const issues = [...(whole.error?.issues ?? [])];
  const projectReasons: { projectId: number; reason: string }[] = [];
  for (const [field, typed] of Object.entries(fields)) {
    const id = PROJECT_REASON.exec(field)?.[1];
    if (id === undefined) continue;
    const read = z.object({ [field]: reasonOf("เหตุผลของโครงการ") }).safeParse({ [field]: typed });
    issues.push(...(read.error?.issues ?? []));
    const reason = read.data?.[field];
    if (reason) projectReasons.push({ projectId: Number(id), reason });
  }
  if (!whole.success || issues.length > 0) return { ok: false, error: new z.ZodError(issues) };
  return { ok: true, value: { reason: whole.data.reason, projectReasons } };
}
