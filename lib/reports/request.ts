import { ROUNDS, type Round } from "@/db/codes/status-reports";
import { type CivilDate, fiscalYearOf } from "@/lib/platform/civil-date";
import { toArabicDigits } from "@/lib/platform/digits";

/** As it is, or as it was when the round was frozen: asof=freeze. */
export type AsOf = "now" | "freeze";
const AS_OF: ReadonlyMap<string, AsOf> = new Map([
  ["", "now"],
  ["now", "now"],
  ["freeze", "freeze"],
]);

/** What an address asks for: year=2561&round=6&lao=2900101 or province=90. What was left out or left empty is null. */
export type ReportQuery = {
  readonly fiscalYear: number | null;
  readonly round: Round | null;
  readonly laoCode: string | null;
  readonly provinceCode: string | null;
  readonly asOf: AsOf;
};

/**
 * Reads a report's address; digits of every keyboard count.
 * @returns null where a year, round, code or time is none: such an address names no report
 */
export function readReportQuery(values: Readonly<Record<string, string | undefined>>): ReportQuery | null {
  const typed = (name: string) => toArabicDigits(values[name] ?? "").trim() || null;
  const year = typed("year");
  const months = typed("round");
  const laoCode = typed("lao");
  const provinceCode = typed("province");
  const round = ROUNDS.find((one) => String(one) === months) ?? null;
  const asOf = AS_OF.get((values.asof ?? "").trim());
  if (
    asOf === undefined ||
    (year !== null && !/^2[0-9]{3}$/.test(year)) ||
    (months !== null && round === null) ||
    (laoCode !== null && !/^[0-9]{7}$/.test(laoCode)) ||
    (provinceCode !== null && !/^[0-9]{2}$/.test(provinceCode))
  ) {
    return null;
  }
  return { fiscalYear: year === null ? null : Number(year), round, laoCode, provinceCode, asOf };
}

export type ReportPeriod = { readonly fiscalYear: number; readonly round: Round };

/**
 * The year and round that a report is of. Without a year: the current one, else the latest before it.
 * Without a round: 6 months while the year runs, 12 when it is over.
 *
 * @param years fiscal years that have rules
 * @returns null for a year without rules
 */
export function reportPeriod(
  query: Pick<ReportQuery, "fiscalYear" | "round">,
  years: readonly number[],
  today: CivilDate,
): ReportPeriod | null {
  const current = fiscalYearOf(today);
  const upToNow = years.filter((year) => year <= current);
  const fiscalYear = query.fiscalYear ?? (upToNow.length > 0 ? Math.max(...upToNow) : undefined);
  if (fiscalYear === undefined || !years.includes(fiscalYear)) return null;
  return { fiscalYear, round: query.round ?? (fiscalYear < current ? 12 : 6) };
}
