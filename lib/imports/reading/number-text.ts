const DAY_MS = 24 * 60 * 60 * 1000;
/** Day 0 of the two calendars of workbooks; before March 1900 the older one counts a day that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465;

/** Formats that workbooks know by number: dates and times, those of Thai calendars included. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
];

export function isBuiltInDate(format: number): boolean {
  return BUILT_IN_DATES.some(([first, last]) => first <= format && format <= last);
}

/** Whether a number format shows a date or a time: it names day, month, year, hour, minute or second. */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replace(/\[(?:h+|m+|s+)\]/gi, "h")
    .replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, "")
    .split(";")[0]!;
  return /[dmyhsวดปb]/i.test(bare) && !/general/i.test(bare);
}

/** A number as plain decimals, as far as a workbook keeps it exactly: "0.3", never "0.30000000000000004" or "1E+21". */
export function decimalText(value: number): string {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) return String(value);
  const kept = Number(value.toPrecision(15));
  const text = String(Object.is(kept, -0) ? 0 : kept);
  if (!text.includes("e")) return text;
  return kept.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
}

/** A workbook's date as ISO: "2026-10-01", with a time "2026-10-01T08:30:00", a time alone "08:30:00". */
export function dateText(serial: number, from1904: boolean): string {
  if (serial < 0 || serial > LAST_DAY) return decimalText(serial);
  const lateDay = !from1904 && serial >= 1 && serial < 60 ? 1 : 0;
  const seconds = Math.round((serial + lateDay) * 86_400);
  const iso = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + seconds * 1000).toISOString().slice(0, 19);
  if (serial < 1) return iso.slice(11);
  return (seconds * 1000) % DAY_MS === 0 ? iso.slice(0, 10) : iso;
}
