import { z } from "zod";
import { ROLES, type Role } from "@/db/codes/accounts";
import { toArabicDigits } from "@/lib/platform/digits";
import { LIMIT_BOUNDS } from "../sessions/rules";
import { LIMITED_ROLE_TH } from "./messages";

const { leastIdle, mostIdle, mostAbsolute } = LIMIT_BOUNDS;

const minutes = (sentence: string) =>
  z
    .string(sentence)
    .transform((text) => toArabicDigits(text).replace(/[\s,]/g, ""))
    .pipe(z.string().regex(/^[0-9]{1,6}$/, sentence))
    .transform(Number);

const idleMinutes = (role: Role) => {
  const sentence = `กรอกเวลาที่ไม่มีการใช้งานของ${LIMITED_ROLE_TH[role]} เป็นตัวเลขตั้งแต่ ${leastIdle} ถึง ${mostIdle} นาที`;
  return minutes(sentence).refine((typed) => typed >= leastIdle && typed <= mostIdle, sentence);
};
const absoluteMinutes = (role: Role) => {
  const most = mostAbsolute.toLocaleString("en-US");
  const sentence = `กรอกเวลาสูงสุดของ${LIMITED_ROLE_TH[role]} เป็นตัวเลขไม่เกิน ${most} นาที (24 ชั่วโมง)`;
  return minutes(sentence).refine((typed) => typed <= mostAbsolute, sentence);
};
const rowVersion = z.coerce.number().int().positive().max(2_147_483_647);

/** The field of a role's limit: `idle-lao`. */
export function limitField(limit: "idle" | "absolute" | "version", role: Role): string {
  return `${limit}-${role}`;
}

type LimitsOfRole = { idleMinutes: number; absoluteMinutes: number; rowVersion: number };
export type SessionLimitsInput = Readonly<Record<Role, LimitsOfRole>>;

const fieldsOf = (role: Role) => ({
  [limitField("idle", role)]: idleMinutes(role),
  [limitField("absolute", role)]: absoluteMinutes(role),
  [limitField("version", role)]: rowVersion,
});

/** เวลาใช้งานต่อครั้ง as it is typed: two limits for each role, with the version that was shown. */
export const sessionLimitsSchema = z
  .object(Object.assign({}, ...ROLES.map(fieldsOf)) as Record<string, z.ZodType<number>>)
  .superRefine((typed, context) => {
    for (const role of ROLES) {
      const idle = typed[limitField("idle", role)]!;
      if (typed[limitField("absolute", role)]! < idle)
        context.addIssue({
          code: "custom",
          path: [limitField("absolute", role)],
          message: `กรอกเวลาสูงสุดของ${LIMITED_ROLE_TH[role]} ตั้งแต่ ${idle} นาทีขึ้นไป ให้ไม่น้อยกว่าเวลาที่ไม่มีการใช้งาน`,
        });
    }
  })
  .transform((typed): SessionLimitsInput => {
    const limitsOf = (role: Role): LimitsOfRole => ({
      idleMinutes: typed[limitField("idle", role)]!,
      absoluteMinutes: typed[limitField("absolute", role)]!,
      rowVersion: typed[limitField("version", role)]!,
    });
    return {
      lao: limitsOf("lao"),
      province: limitsOf("province"),
      nacc: limitsOf("nacc"),
      admin: limitsOf("admin"),
    };
  });
