import { z } from "zod";
import { type CivilDate, MONTHS, SHORT_MONTHS } from "./civil-date";
import { toArabicDigits } from "./digits";

/** From here on a year of four digits is one of the Buddhist era; below it, of the common era. */
const FIRST_BUDDHIST_YEAR = 2400;
const FIRST_COMMON_YEAR = 1900;
const LAST_COMMON_YEAR = 2199;

const DAY_MONTH_YEAR =
  /^(\d{1,2})[\s/.-]+([^\s\d/-]+|\d{1,2})[\s/.-]+(?:พ\.?\s*ศ\.?\s*|ค\.?\s*ศ\.?\s*)?(\d{4})$/;
const YEAR_MONTH_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const HOUR_MINUTE = /^(\d{1,2})(?:\s*[.:]\s*(\d{2}))(?:\s*(?:น\.?|นาฬิกา))?$/;

const bare = (name: string) => name.replaceAll(".", "");

/** 1 for "มกราคม", "ม.ค.", "มค", "01"; null for what names no month. */
function monthOf(typed: string): number | null {
  if (/^\d+$/.test(typed)) return Number(typed);
  const at = [MONTHS, SHORT_MONTHS].map((names) => names.findIndex((name) => bare(name) === bare(typed)));
  const found = Math.max(...at);
  return found < 0 ? null : found + 1;
}

function commonYear(typed: number): number | null {
  const year = typed >= FIRST_BUDDHIST_YEAR ? typed - 543 : typed;
  return year >= FIRST_COMMON_YEAR && year <= LAST_COMMON_YEAR ? year : null;
}

const two = (number: number) => String(number).padStart(2, "0");

/** A day of the calendar; null for one that it does not have, such as 31 เมษายน. */
function civilDay(year: number | null, month: number | null, day: number): CivilDate | null {
  if (year === null || month === null) return null;
  const read = new Date(Date.UTC(year, month - 1, day));
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/**
 * A day as people write it: "30 เมษายน 2569", "30 เม.ย. 2569", "๓๐/๔/๒๕๖๙", "30/4/2026", "2026-04-30".
 * A year of two digits is refused: nobody can tell its era.
 *
 * @returns null for what is no day
 */
export function parseThaiDate(text: string): CivilDate | null {
  const typed = toArabicDigits(text.normalize("NFC")).replace(/\s+/g, " ").trim();
  const written = YEAR_MONTH_DAY.exec(typed);
  if (written) return civilDay(commonYear(Number(written[1])), Number(written[2]), Number(written[3]));
  const parts = DAY_MONTH_YEAR.exec(typed);
  return parts ? civilDay(commonYear(Number(parts[3])), monthOf(parts[2]!), Number(parts[1])) : null;
}

/**
 * A time of the day as people write it: "16.30", "16:30 น.", "๘.๐๐".
 *
 * @returns "16:30"; null for what is none. 24.00 is none: it is the next day's 00.00
 */
export function parseThaiTime(text: string): string | null {
  const parts = HOUR_MINUTE.exec(toArabicDigits(text.normalize("NFC")).trim());
  if (!parts || Number(parts[1]) > 23 || Number(parts[2]) > 59) return null;
  return `${two(Number(parts[1]))}:${parts[2]}`;
}

/** The instant of a day and a time in Asia/Bangkok, which keeps no summer time. */
export function bangkokInstant(day: CivilDate, time: string): Date {
  return new Date(`${day}T${time}:00+07:00`);
}

/** A day that somebody types. */
export function thaiDateField(name: string) {
  return z.string(`กรอก${name}`).transform((text, context) => {
    const day = parseThaiDate(text);
    if (day !== null) return day;
    const message =
      text.trim() === ""
        ? `กรอก${name} เช่น 30 เมษายน 2569`
        : `กรอก${name}เป็นวัน เดือน และปี พ.ศ. 4 หลัก เช่น 30 เมษายน 2569 หรือ 30/4/2569`;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}

/** A time of the day that somebody types. */
export function thaiTimeField(name: string) {
  return z.string(`กรอก${name}`).transform((text, context) => {
    const time = parseThaiTime(text);
    if (time !== null) return time;
    context.addIssue({ code: "custom", message: `กรอก${name}ตั้งแต่ 00.00 ถึง 23.59 เช่น 16.30` });
    return z.NEVER;
  });
}
