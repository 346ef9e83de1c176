import { z } from "zod";
import { toArabicDigits } from "@/lib/platform/digits";

const cell = z.string().max(400, "ข้อความยาวเกินไป ตัดให้สั้นลง").default("");

/** What a form of the registry says of an LAO, as cells of a row: read and judged as a file's row is. */
export const laoCellsSchema = z.object({
  code: cell,
  type: cell,
  nameTh: cell,
  fullNameTh: cell,
  provinceCode: cell,
  districtTh: cell,
  size: cell,
  areaKm2: cell,
  changedOn: cell,
  retiredOn: cell,
  mergedInto: cell,
});
export type LaoCells = z.infer<typeof laoCellsSchema>;

/** A code in an address or a form. */
export const laoCodeSchema = z
  .string()
  .transform(toArabicDigits)
  .pipe(z.string().regex(/^[0-9]{7}$/));

export const LAO_DEEDS = ["edit", "recode", "retire"] as const;
export type LaoDeed = (typeof LAO_DEEDS)[number];

/** Which LAO a form is about, and which of its versions it was filled from. */
export const laoChangeSchema = z.object({
  formKey: z.uuid(),
  laoCode: laoCodeSchema,
  rowVersion: z.coerce.number().int().positive(),
});
export type LaoChangeInput = z.infer<typeof laoChangeSchema>;
