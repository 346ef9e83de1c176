import { z } from "zod";
import { LAO_SIZES, type LaoType } from "@/db/codes/lao";
import { bahtField } from "@/lib/platform/baht-field";
import { emailField, phoneField, websiteField } from "@/lib/platform/contact-fields";
import { toArabicDigits } from "@/lib/platform/digits";
import { plainText } from "@/lib/platform/plain-text";
import { hasSize, type LaoProfile, placeOnPage } from "./rules";

/** More than the whole country has of either: 513,120 km² and 66 million people. */
const MOST_KM2 = 1_000_000;
const MOST_PEOPLE = 100_000_000;

function typedNumber(text: string, unit: RegExp): string {
  return toArabicDigits(text.normalize("NFC"))
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(unit, "");
}

const GROUPED = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)`;

/** Square kilometres as people type them; kept with two decimals. */
const areaField = z.string("กรอกขนาดพื้นที่ให้บริการ").transform((text, context) => {
  const typed = typedNumber(text, /(?:ตร\.?กม\.?|ตารางกิโลเมตร)$/);
  const parts = new RegExp(`^(${GROUPED})(?:\\.(\\d*))?$`).exec(typed);
  const fraction = (parts?.[2] ?? "").replace(/0+$/, "");
  const whole = (parts?.[1] ?? "").replaceAll(",", "").replace(/^0+(?=\d)/, "");
  const problem =
    typed === ""
      ? "กรอกขนาดพื้นที่ให้บริการ เป็นตารางกิโลเมตร เช่น 45.25"
      : !parts
        ? "กรอกขนาดพื้นที่ให้บริการเป็นตัวเลข เช่น 45.25"
        : fraction.length > 2
          ? "กรอกขนาดพื้นที่ให้บริการมีทศนิยมไม่เกิน 2 ตำแหน่ง"
          : whole.length > 9 || Number(`${whole}.${fraction}`) > MOST_KM2
            ? "กรอกขนาดพื้นที่ให้บริการไม่เกิน 1,000,000 ตารางกิโลเมตร"
            : null;
  if (problem === null) return `${whole}.${fraction.padEnd(2, "0")}`;
  context.addIssue({ code: "custom", message: problem });
  return z.NEVER;
});

const populationField = z.string("กรอกประชากรในพื้นที่").transform((text, context) => {
  const typed = typedNumber(text, /คน$/);
  const isWhole = new RegExp(`^${GROUPED}$`).test(typed);
  const digits = typed.replaceAll(",", "");
  const problem =
    typed === ""
      ? "กรอกประชากรในพื้นที่ เป็นจำนวนคน เช่น 12500"
      : !isWhole
        ? "กรอกประชากรในพื้นที่เป็นจำนวนเต็ม เช่น 12500"
        : digits.length > 15 || Number(digits) > MOST_PEOPLE
          ? "กรอกประชากรในพื้นที่ไม่เกิน 100,000,000 คน"
          : null;
  if (problem === null) return Number(digits);
  context.addIssue({ code: "custom", message: problem });
  return z.NEVER;
});

function moneyField(name: string) {
  return bahtField(name).transform((satang, context) => {
    if (satang !== null) return satang;
    context.addIssue({ code: "custom", message: `กรอก${name} ถ้าไม่มีให้กรอก 0` });
    return z.NEVER;
  });
}

const orNull = (text: string) => (text === "" ? null : text);

function nameField(name: string, required: string) {
  return plainText({ name, most: 200, required });
}

const sizeField = (type: LaoType) =>
  hasSize(type)
    ? z.enum(LAO_SIZES, "เลือกขนาดของ อปท.")
    : z
        .enum(["", ...LAO_SIZES], "เลือกขนาดของ อปท. หรือเลือก ไม่ได้กำหนดขนาด")
        .default("")
        .transform((size) => (size === "" ? null : size));

function profileFields(type: LaoType) {
  return {
    size: sizeField(type),
    officeAddress: plainText({
      name: "ที่ตั้งที่ทำการ",
      most: 500,
      required: "กรอกที่ตั้งที่ทำการ เช่น เลขที่ หมู่ที่ ถนน ตำบล และรหัสไปรษณีย์",
      lines: "many",
    }),
    serviceAreaKm2: areaField,
    population: populationField,
    ownRevenueSatang: moneyField("รายได้ไม่รวมเงินอุดหนุน"),
    subsidySatang: moneyField("รายได้จากเงินอุดหนุน"),
    executiveName: nameField("ชื่อผู้บริหารท้องถิ่น", "กรอกชื่อ-สกุลของผู้บริหารท้องถิ่น หรือผู้ปฏิบัติหน้าที่แทน"),
    chiefAdministratorName: plainText({ name: "ชื่อปลัดองค์กรปกครองส่วนท้องถิ่น", most: 200 })
      .prefault("")
      .transform(orNull),
    coordinatorName: nameField("ชื่อ-สกุลของผู้ประสานงาน", "กรอกชื่อ-สกุลของผู้ประสานงาน"),
    coordinatorPosition: nameField("ตำแหน่งของผู้ประสานงาน", "กรอกตำแหน่งของผู้ประสานงาน"),
    coordinatorUnit: nameField("สังกัดของผู้ประสานงาน", "กรอกสังกัดของผู้ประสานงาน: ฝ่าย กลุ่ม กอง หรือสำนัก"),
    phone: phoneField("โทรศัพท์").prefault("").transform(orNull),
    mobile: phoneField("โทรศัพท์เคลื่อนที่").prefault("").transform(orNull),
    fax: phoneField("โทรสาร").prefault("").transform(orNull),
    website: websiteField("เว็บไซต์ อปท.").prefault("").transform(orNull),
  };
}

const registeredEmail = emailField("อีเมล").refine(
  (text) => text !== "",
  "กรอกอีเมลของผู้ประสานงาน ใช้รับลิงก์เมื่อลืมรหัสผ่าน",
);

type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;
type Issue = z.core.$ZodIssue;

/** An e-mail that cannot be reached is mended; a coordinator who cannot be called must leave one number at least. */
function contactIssues(fields: Fields): Issue[] {
  const isEmpty = (name: string) => typeof fields[name] !== "string" || fields[name].trim() === "";
  if (!isEmpty("phone") || !isEmpty("mobile")) return [];
  const message = "กรอกโทรศัพท์ หรือโทรศัพท์เคลื่อนที่ อย่างน้อย 1 หมายเลข";
  return [{ code: "custom", message, path: ["phone"], input: fields.phone }];
}

function inPageOrder(issues: readonly Issue[]): z.ZodError {
  return new z.ZodError(
    [...issues].sort((a, b) => placeOnPage(String(a.path[0])) - placeOnPage(String(b.path[0]))),
  );
}

type Read<T> = { ok: true; value: T } | { ok: false; error: z.ZodError };

/** Reads the three tabs of an LAO of a type; every problem is found at once, in the order of the page. */
export function readProfileForm(type: LaoType, fields: Fields): Read<LaoProfile> {
  const read = z.object(profileFields(type)).safeParse(fields);
  const issues = [...(read.error?.issues ?? []), ...contactIssues(fields)];
  return read.success && issues.length === 0
    ? { ok: true, value: read.data }
    : { ok: false, error: inPageOrder(issues) };
}

/** The same with the e-mail of the account that is being opened. */
export function readRegistrationForm(
  type: LaoType,
  fields: Fields,
): Read<{ profile: LaoProfile; email: string }> {
  const profile = readProfileForm(type, fields);
  const email = z.object({ email: registeredEmail }).safeParse({ email: fields.email ?? "" });
  if (profile.ok && email.success)
    return { ok: true, value: { profile: profile.value, email: email.data.email } };
  const issues = [...(profile.ok ? [] : profile.error.issues), ...(email.error?.issues ?? [])];
  return { ok: false, error: inPageOrder(issues) };
}

/** The hidden fields of Profile: the form's key, and the text it was filled from (0 where nothing was stored). */
export const profileEditSchema = z.object({
  key: z.uuid(),
  rowVersion: z
    .string()
    .regex(/^[0-9]{1,9}$/)
    .transform(Number),
});
