import { z } from "zod";
import { projectIdSchema } from "../schema";

/** As many projects as a plan holds at the most, with room to spare. */
const MOST_COPIED = 600;

const NONE_CHOSEN = "เลือกโครงการที่จะคัดลอกอย่างน้อย 1 โครงการ";
const fiscalYear = z
  .string()
  .regex(/^2[5-7][0-9]{2}$/)
  .transform(Number);

/** From where: "year-2561", a fiscal year of the edition, or "edition-1", an earlier edition. */
export const copySourceSchema = z
  .string()
  .regex(/^(?:year-2[5-7][0-9]{2}|edition-[1-9][0-9]{0,3})$/)
  .transform((text) => {
    const [kind, number] = text.split("-");
    return kind === "year"
      ? ({ kind: "year", fiscalYear: Number(number) } as const)
      : ({ kind: "edition", editionId: Number(number) } as const);
  });

export type CopySource = z.infer<typeof copySourceSchema>;

/** Which projects are to be copied, and the new plan's years that they get. */
export const copyChoiceSchema = z.object({
  projects: z
    .array(projectIdSchema, NONE_CHOSEN)
    .min(1, NONE_CHOSEN)
    .max(MOST_COPIED, `เลือกไม่เกิน ${MOST_COPIED} โครงการ`)
    .transform((ids) => [...new Set(ids)].sort((a, b) => a - b)),
  years: z
    .array(fiscalYear, "เลือกปีงบประมาณของแผนใหม่อย่างน้อย 1 ปี")
    .transform((years) => [...new Set(years)].sort((a, b) => a - b)),
});

/** When something was copied, as the address of its receipt says it. */
export const copiedAtSchema = z
  .string()
  .regex(/^[0-9]{13}$/)
  .transform((text) => new Date(Number(text)));
