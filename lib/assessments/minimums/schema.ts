import { z } from "zod";
import { changeOfYearFields, hundredthsField } from "@/lib/implementation-rules/years/schema";

/** The most that a total can be: nine dimensions of 100 points. */
const MOST = 90_000;
const SENTENCE = "กรอกคะแนนขั้นต่ำเป็นตัวเลขตั้งแต่ 0 ถึง 900 ทศนิยมไม่เกิน 2 ตำแหน่ง หรือเว้นว่างเมื่อไม่มีคะแนนขั้นต่ำ";

/** A year's minimum score as it is typed; empty for none. Its fields share a page with those of the year's rules. */
export const minimumScoreSchema = z
  .object({
    minimum: hundredthsField(SENTENCE, MOST),
    minimumSource: changeOfYearFields.source,
    minimumExtent: changeOfYearFields.extent,
  })
  .transform(({ minimum, minimumSource: source, minimumExtent: extent }) => ({ minimum, source, extent }));

export type MinimumScoreInput = z.infer<typeof minimumScoreSchema>;

/** Which stored minimum a form was filled from, as shownMinimum writes it. */
export const shownMinimumSchema = z.string().regex(/^[0-9]{1,9}:[0-9]{0,9}$/);
