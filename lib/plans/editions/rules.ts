import { civilDateOf, fiscalYearOf } from "@/lib/platform/civil-date";

/** The most fiscal years that one edition may hold. */
export const MOST_YEARS = 10;

/** The most dimensions that one edition may have. */
export const MOST_DIMENSIONS = 9;

/**
 * A fiscal year that is over in Thailand, from 1 October on. Its reports go on printing what they printed.
 *
 * @source docs/sources.md R-11; decision 28
 */
export function hasEnded(fiscalYear: number, now: Date): boolean {
  return fiscalYear < fiscalYearOf(civilDateOf(now));
}

/** Fiscal years from one to another, both included. */
export function yearsOf(edition: { firstFiscalYear: number; lastFiscalYear: number }): number[] {
  const { firstFiscalYear: first, lastFiscalYear: last } = edition;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What a dimension was called until a fiscal year, that one included. */
export type PastName = { readonly untilFiscalYear: number; readonly nameTh: string };

/** A dimension's name now, and those before. */
export type DimensionNames = { readonly nameTh: string; readonly past: readonly PastName[] };

/** What a dimension is called in a fiscal year: the past name that ends first of those that reach it, else today's. */
export function nameInYear({ nameTh, past }: DimensionNames, fiscalYear: number): string {
  const reaching = past.filter((name) => name.untilFiscalYear >= fiscalYear);
  const first = reaching.sort((a, b) => a.untilFiscalYear - b.untilFiscalYear)[0];
  return first?.nameTh ?? nameTh;
}

/** The fewest past names that say the same of each of the years; the years in order. */
export function namesOver(years: readonly number[], nameOf: (fiscalYear: number) => string): DimensionNames {
  const last = years.at(-1);
  if (last === undefined) throw new RangeError("an edition has at least one fiscal year");
  const past = years.flatMap((untilFiscalYear, place) => {
    const next = years[place + 1];
    const nameTh = nameOf(untilFiscalYear);
    return next === undefined || nameOf(next) === nameTh ? [] : [{ untilFiscalYear, nameTh }];
  });
  return { nameTh: nameOf(last), past };
}

/** The names after a dimension is called anew from a fiscal year on: the years before keep theirs. */
export function renamedFrom(
  names: DimensionNames,
  years: readonly number[],
  fromYear: number,
  nameTh: string,
): DimensionNames {
  return namesOver(years, (year) => (year >= fromYear ? nameTh : nameInYear(names, year)));
}

/** The dimension that a sub-item's code begins with: 3 of "3.1.2". */
export function dimensionOfCode(code: string): number {
  return Number(code.split(".")[0]);
}

/** The code above: "1.1" of "1.1.1"; null for "1.1", which lies right under its dimension. */
export function parentCodeOf(code: string): string | null {
  const parts = code.split(".");
  return parts.length === 3 ? parts.slice(0, 2).join(".") : null;
}

/** Codes as people count: 1.2 before 1.10, and 1.1.1 after 1.1. */
export function compareCodes(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
