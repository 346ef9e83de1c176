/** A day of the calendar in Asia/Bangkok, as YYYY-MM-DD of the common era. */
export type CivilDate = string;

const BANGKOK = "Asia/Bangkok";
const partsInBangkok = new Intl.DateTimeFormat("en-CA", {
  timeZone: BANGKOK,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});
const timeInBangkok = new Intl.DateTimeFormat("en-GB", {
  timeZone: BANGKOK,
  hour: "2-digit",
  minute: "2-digit",
});
export const MONTHS = [
  "มกราคม",
  "กุมภาพันธ์",
  "มีนาคม",
  "เมษายน",
  "พฤษภาคม",
  "มิถุนายน",
  "กรกฎาคม",
  "สิงหาคม",
  "กันยายน",
  "ตุลาคม",
  "พฤศจิกายน",
  "ธันวาคม",
] as const;

export const SHORT_MONTHS = [
  "ม.ค.",
  "ก.พ.",
  "มี.ค.",
  "เม.ย.",
  "พ.ค.",
  "มิ.ย.",
  "ก.ค.",
  "ส.ค.",
  "ก.ย.",
  "ต.ค.",
  "พ.ย.",
  "ธ.ค.",
] as const;

/** The day it is in Thailand at an instant, whatever the server's own time zone. */
export function civilDateOf(instant: Date): CivilDate {
  return partsInBangkok.format(instant);
}

/**
 * The fiscal year of a day, in the Buddhist era: 1 October opens the next one.
 *
 * @source docs/sources.md R-11
 */
export function fiscalYearOf(day: CivilDate): number {
  const year = Number(day.slice(0, 4));
  return year + 543 + (Number(day.slice(5, 7)) >= 10 ? 1 : 0);
}

/** First day of a fiscal year: FY 2561 begins on 2017-10-01. */
export function firstDayOf(fiscalYear: number): CivilDate {
  return `${fiscalYear - 544}-10-01`;
}

/** Last day of a fiscal year: FY 2561 ends on 2018-09-30. */
export function lastDayOf(fiscalYear: number): CivilDate {
  return `${fiscalYear - 543}-09-30`;
}

function thaiDate(day: CivilDate, months: readonly string[]): string {
  const month = months[Number(day.slice(5, 7)) - 1];
  return `${Number(day.slice(8, 10))} ${month} ${Number(day.slice(0, 4)) + 543}`;
}

/** "30 เมษายน 2561". */
export function formatThaiDate(day: CivilDate): string {
  return thaiDate(day, MONTHS);
}

/** "30 เม.ย. 2561", where room is short. */
export function formatShortThaiDate(day: CivilDate): string {
  return thaiDate(day, SHORT_MONTHS);
}

/** "14.32 น." in Asia/Bangkok. */
export function formatThaiTime(instant: Date): string {
  return `${timeInBangkok.format(instant).replace(":", ".")} น.`;
}

/** "30 เมษายน 2561 เวลา 16.30 น." in Asia/Bangkok. */
export function formatThaiDateTime(instant: Date): string {
  return `${formatThaiDate(civilDateOf(instant))} เวลา ${formatThaiTime(instant)}`;
}
