import { z } from "zod";
import { ROUNDS } from "@/db/codes/status-reports";
import type { CivilDate } from "@/lib/platform/civil-date";
import { plainText, tidyText } from "@/lib/platform/plain-text";
import { thaiDateField } from "@/lib/platform/thai-moment";

const MOST_CHARACTERS = 2000;
const PROJECT_REASON = /^reason-([1-9][0-9]{0,14})$/;

/** The field of a project's reason. */
export const reasonFieldOf = (projectId: number) => `reason-${projectId}` as const;

/** A round of a fiscal year, in an address or in hidden fields. */
export const roundOfYearSchema = z.object({
  year: z
    .string()
    .regex(/^2[5-7]\d{2}$/)
    .transform(Number),
  round: z.enum(["6", "12"]).transform((round) => ROUNDS.find((known) => String(known) === round)!),
});

/** A submission's number in an address or a hidden field. */
export const submissionIdSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,14}$/)
  .transform(Number);

/** A receipt's number in an address. */
export const receiptNumberSchema = z.string().regex(/^2[5-7]\d{2}-(?:6|12)-\d{7}-[1-9]\d{0,5}$/);

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** The form that hands a round in: which one, and what its page showed. */
export const submitRoundSchema = roundOfYearSchema.extend({
  key: z.uuid(),
  content: digest,
  confirmMissing: z
    .string()
    .optional()
    .transform((ticked) => ticked !== undefined),
});

/** What the form of a decision says of the submission: which one, and as read when. */
export const decideRoundSchema = z.object({
  key: z.uuid(),
  submissionId: submissionIdSchema,
  rowVersion: z
    .string()
    .regex(/^[1-9][0-9]{0,8}$/)
    .transform(Number),
  deed: z.enum(["accept", "return"]),
});

const REOPEN_UNTIL = thaiDateField("วันที่ปิดรับใหม่");

/** The last day of a round that is opened again; an empty box is none. */
const reopenUntil = z.string().transform((text, context): CivilDate | null => {
  if (tidyText(text) === "") return null;
  const read = REOPEN_UNTIL.safeParse(text);
  if (read.success) return read.data;
  context.addIssue({ code: "custom", message: read.error.issues[0]?.message });
  return z.NEVER;
});

const reasonOf = (name: string) =>
  plainText({ name, most: MOST_CHARACTERS, lines: "many" }).transform((text) => (text === "" ? null : text));

/** What a reviewer says: of the round as a whole, of each project, and until when a closed round is opened again. */
export type Remarks = {
  readonly reason: string | null;
  readonly projectReasons: readonly { readonly projectId: number; readonly reason: string }[];
  readonly reopenUntil: CivilDate | null;
};

/** The remarks of a review form; empty boxes are none. Problems are at their boxes. */
export function readRemarks(
  fields: Readonly<Record<string, string | string[]>>,
): { ok: true; value: Remarks } | { ok: false; error: z.ZodError } {
  const whole = z
    .object({ reason: reasonOf("เหตุผลของทั้งรอบ").prefault(""), reopenUntil: reopenUntil.prefault("") })
    .safeParse({ reason: fields.reason, reopenUntil: fields.reopenUntil });
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
  return { ok: true, value: { ...whole.data, projectReasons } };
}
