import { z } from "zod";
import { toArabicDigits } from "@/lib/platform/digits";
import { pageNumber, searchWords } from "@/lib/platform/list-address";
import { plainText } from "@/lib/platform/plain-text";
import { asUsername } from "../usernames";
import { CODE_STANDINGS, readCode } from "./rules";

/** More than the largest province has; a form that names more is not ours. */
const MOST_LAOS_AT_ONCE = 500;

const MISTYPED_TH =
  "รหัสเปิดใช้งานพิมพ์ไม่ครบหรือผิด ตรวจให้ตรงกับจดหมายทั้ง 16 ตัว แบ่งเป็น 4 กลุ่ม กลุ่มละ 4 ตัว (ไม่มีตัวอักษร I L O U)";

/** What is typed to open an account for the first time. Only what the typed text itself shows to be wrong is refused. */
export const activationSchema = z.object({
  username: plainText({
    name: "Username",
    most: 254,
    required: "กรอก Username: รหัส info 7 หลักของ อปท.",
  }).transform(asUsername),
  activationCode: z.string(MISTYPED_TH).transform((typed, context) => {
    const code = typed.length > 200 ? null : readCode(typed);
    if (code !== null) return code;
    context.addIssue({
      code: "custom",
      message: typed.trim() === "" ? "กรอกรหัสเปิดใช้งานจากจดหมายของสำนักงาน ป.ป.ช. ประจำจังหวัด" : MISTYPED_TH,
    });
    return z.NEVER;
  }),
});

export type ActivationInput = z.infer<typeof activationSchema>;

/** A code in an address; an empty choice of a list and what cannot be one is no choice. */
function placeCode(shape: RegExp) {
  return z.string().transform(toArabicDigits).pipe(z.string().regex(shape)).nullable().catch(null);
}

/** Which LAOs are listed with their codes, read from the address. */
export const codeListSchema = z.object({
  province: placeCode(/^[0-9]{2}$/),
  district: placeCode(/^[0-9]{4}$/),
  state: z.enum(CODE_STANDINGS).nullable().catch(null),
  q: searchWords,
  page: pageNumber,
});

export type CodeListFilter = z.infer<typeof codeListSchema>;

const LAO_CODE = /^[0-9]{7}$/;

/** The two buttons that print: which LAOs, on what paper. */
export const printCodesSchema = z
  .object({
    formKey: z.uuid(),
    format: z.enum(["letters", "sheet"]),
    which: z.enum(["ticked", "province"]),
    province: placeCode(/^[0-9]{2}$/),
    laos: z.array(z.string().regex(LAO_CODE)).max(MOST_LAOS_AT_ONCE),
  })
  .refine((form) => form.which === "ticked" || form.province !== null)
  .refine((form) => form.which === "province" || form.laos.length > 0);

export type PrintCodesInput = z.infer<typeof printCodesSchema>;
