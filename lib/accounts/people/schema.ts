import { z } from "zod";
import { ACCOUNT_STATES, REACHES, type Role } from "@/db/codes/accounts";
import { toArabicDigits } from "@/lib/platform/digits";
import { pageNumber, searchWords } from "@/lib/platform/list-address";
import { plainText } from "@/lib/platform/plain-text";

/** Which accounts are listed, read from the address; what cannot be read is as if it were not there. */
export const peopleFilterSchema = z.object({
  q: searchWords,
  reach: z.enum(REACHES).nullable().catch(null),
  state: z.enum(ACCOUNT_STATES).nullable().catch(null),
  page: pageNumber,
});

export type PeopleFilter = z.infer<typeof peopleFilterSchema>;

/** What an officer does to an account with one button of its page. */
export const ACCOUNT_CHANGES = [
  "end_sessions",
  "disable",
  "enable",
  "send_reset",
  "send_invitation",
  "reopen_registration",
  "clear_second_factor",
] as const;
export type AccountChange = (typeof ACCOUNT_CHANGES)[number];

export const accountChangeSchema = z.object({
  personId: z.uuid(),
  formKey: z.uuid(),
  change: z.enum(ACCOUNT_CHANGES),
});

/** The rights that an officer's account can have; an LAO's account comes from the registry. */
export const OFFICER_REACHES = ["province", "region", "country", "none"] as const;
export type OfficerReach = (typeof OFFICER_REACHES)[number];

export const ROLE_OF_REACH: Readonly<Record<OfficerReach, Role>> = {
  province: "province",
  region: "nacc",
  country: "nacc",
  none: "admin",
};

const EMAIL = z
  .string("กรอกอีเมลของเจ้าหน้าที่ เช่น name@example.go.th")
  .transform((text) => toArabicDigits(text).replace(/\s+/g, "").toLowerCase())
  .pipe(z.email("กรอกอีเมลให้ครบ เช่น name@example.go.th").max(254, "อีเมลยาวเกินไป ตรวจแล้วพิมพ์ใหม่"));

const rightFields = {
  reach: z.enum(OFFICER_REACHES, "เลือกสิทธิของเจ้าหน้าที่"),
  province: z.string().catch(""),
  region: z.string().catch(""),
};

/** An officer's right with the place that it names; places that the right does not use are dropped. */
function withPlace<T extends { reach: OfficerReach; province: string; region: string }>(
  input: T,
  context: z.RefinementCtx,
) {
  const { province, region, ...rest } = input;
  if (input.reach === "province" && !/^[0-9]{2}$/.test(province))
    context.addIssue({ code: "custom", path: ["province"], message: "เลือกจังหวัดของสำนักงาน" });
  if (input.reach === "region" && region === "")
    context.addIssue({ code: "custom", path: ["region"], message: "เลือกภาคของสำนักงาน" });
  return {
    ...rest,
    provinceCode: input.reach === "province" ? province : null,
    regionCode: input.reach === "region" ? region : null,
  };
}

/** A new officer. The e-mail is the username, and where the link to set a password goes. */
export const invitationSchema = z
  .object({
    formKey: z.uuid(),
    displayName: plainText({ name: "ชื่อบัญชี", most: 200, required: "กรอกชื่อบัญชีหรือชื่อหน่วยงาน" }),
    email: EMAIL,
    ...rightFields,
  })
  .transform(withPlace);

export type InvitationInput = z.infer<typeof invitationSchema>;

/** Another right for an officer's account. */
export const rightSchema = z
  .object({
    formKey: z.uuid(),
    personId: z.uuid(),
    rowVersion: z.coerce.number().int().positive(),
    ...rightFields,
  })
  .transform(withPlace);

export type RightInput = z.infer<typeof rightSchema>;
