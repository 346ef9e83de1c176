import { z } from "zod";
import { toArabicDigits } from "@/lib/platform/digits";

/** A region office's number, as the NACC numbers them. */
export const regionCodeSchema = z
  .string("กรอกหมายเลขภาค เช่น 9")
  .transform((text) => toArabicDigits(text).trim())
  .pipe(z.string().regex(/^[1-9][0-9]?$/, "กรอกหมายเลขภาคเป็นตัวเลข 1 ถึง 99 เช่น 9"));

/** The provinces that a region office reads; none takes the region away. */
export const regionSchema = z.object({
  formKey: z.uuid(),
  region: regionCodeSchema,
  provinces: z.array(z.string().regex(/^[0-9]{2}$/, "เลือกจังหวัดจากรายการ")).max(100),
});

export type RegionInput = z.infer<typeof regionSchema>;
