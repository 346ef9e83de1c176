import "server-only";
import { notFound } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { db } from "@/db/client";
import { listReportableYears } from "@/lib/implementation-rules/data";
import { civilDateOf } from "@/lib/platform/civil-date";
import type { ReportMoment } from "@/lib/reports/heading";
import { type ReportQuery, readReportQuery, reportPeriod } from "@/lib/reports/request";

/** Search parameters as a page gets them. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

export type AskedReport = {
  readonly query: ReportQuery;
  readonly moment: ReportMoment;
  /** Fiscal years that can be chosen, latest first. */
  readonly years: readonly number[];
};

/** What an address asks for and as of when; an address that names no report does not exist. */
export async function askedReport(params: SearchParams): Promise<AskedReport> {
  const query = readReportQuery(addressValues(params));
  if (!query) notFound();
  const asOf = new Date();
  const years = await listReportableYears(db);
  const period = reportPeriod(query, years, civilDateOf(asOf));
  if (!period) notFound();
  return { query, moment: { ...period, asOf }, years };
}
