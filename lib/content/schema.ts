import { z } from "zod";

/** A row's number in an address or a hidden field. */
export const contentIdSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,14}$/)
  .transform(Number);

/** Which text of a row a form was filled from. */
export const rowVersionSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,8}$/)
  .transform(Number);

/** A form's own key, made when the form is shown. */
export const formKeySchema = z.uuid("เปิดหน้านี้ใหม่ แล้วกรอกและบันทึกอีกครั้ง");

/** A button that takes a row out or brings it back: "remove-12". */
export const rowChangeSchema = z
  .string()
  .transform((text) => ({ deed: text.split("-")[0], id: text.split("-")[1] }))
  .pipe(z.object({ deed: z.enum(["remove", "restore"]), id: contentIdSchema }));

/** A button that puts a row before another, or last: "place-12-before-9", "place-12-before-end". */
export const placeSchema = z
  .string()
  .regex(/^place-[0-9]+-before-(?:[0-9]+|end)$/)
  .transform((text) => ({ id: text.split("-")[1], before: text.split("-")[3] }))
  .pipe(
    z.object({
      id: contentIdSchema,
      before: z.union([z.literal("end").transform(() => null), contentIdSchema]),
    }),
  );
