import { toArabicDigits } from "./digits";

/** The most a single figure may be: one trillion baht, in satang. The database's CHECKs say the same. */
export const MOST_SATANG = 100_000_000_000_000n;

export type MoneyProblem = "empty" | "not_a_number" | "negative" | "too_precise" | "too_large";

/**
 * Reads an amount of baht as people type it: "๑,๒๓๔.๕๐ บาท" is 123450 satang.
 * Spaces, commas and the unit are ignored; a comma where no thousands separator can stand is a mistake.
 */
export function parseBaht(text: string): { ok: true; satang: bigint } | { ok: false; problem: MoneyProblem } {
  const typed = toArabicDigits(text.normalize("NFC"))
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/^฿|(?:บาท|฿)(?:ถ้วน)?$/g, "")
    .replace(/^[\u2212\u2013]/, "-");
  if (typed === "") return { ok: false, problem: "empty" };
  if (/^-(?:\d[\d,]*)?(?:\.\d*)?$/.test(typed) && /\d/.test(typed)) return { ok: false, problem: "negative" };
  const parts = /^(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d*))?$/.exec(typed);
  if (!parts) return { ok: false, problem: "not_a_number" };
  const baht = parts[1]!.replaceAll(",", "").replace(/^0+(?=\d)/, "");
  const fraction = (parts[2] ?? "").replace(/0+$/, "");
  if (fraction.length > 2) return { ok: false, problem: "too_precise" };
  if (baht.length > 15) return { ok: false, problem: "too_large" };
  const satang = BigInt(baht) * 100n + BigInt(fraction.padEnd(2, "0"));
  return satang > MOST_SATANG ? { ok: false, problem: "too_large" } : { ok: true, satang };
}

/** Satang as people read baht: "4,482,000", with satang "1,234.50". No unit. */
export function formatBaht(satang: bigint): string {
  const sign = satang < 0n ? "-" : "";
  const amount = satang < 0n ? -satang : satang;
  const baht = (amount / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  const rest = amount % 100n;
  return rest === 0n ? `${sign}${baht}` : `${sign}${baht}.${rest.toString().padStart(2, "0")}`;
}
