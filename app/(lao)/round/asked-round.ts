import "server-only";
import { db } from "@/db/client";
import { listEditions } from "@/lib/plans/editions/data";
import { civilDateOf, fiscalYearOf } from "@/lib/platform/civil-date";
import { projectListSchema } from "@/lib/status-reports/project-list/schema";
import { databaseNow, listRoundWindows } from "@/lib/status-reports/rounds/data";
import { defaultRound } from "@/lib/status-reports/rounds/rules";

/**
 * The round that an address names, for one LAO: else the present year's, and of it the one that takes reports. The
 * fiscal year is null where no edition has any.
 */
export async function askedRound(address: Readonly<Record<string, string>>, laoId: number) {
  const asked = projectListSchema.pick({ year: true, round: true }).parse(address);
  const [editions, now] = await Promise.all([listEditions(db), databaseNow(db)]);
  const today = civilDateOf(now);
  const years = editions
    .flatMap(({ firstFiscalYear: first, lastFiscalYear: last }) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    )
    .sort((a, b) => a - b);
  const named = asked.year === "all" ? null : asked.year;
  const fiscalYear =
    [named, fiscalYearOf(today)].find((year) => year !== null && years.includes(year)) ??
    years.at(-1) ??
    null;
  const windows = fiscalYear === null ? [] : await listRoundWindows(db, fiscalYear, laoId);
  return { years, fiscalYear, round: asked.round ?? defaultRound(windows, today), windows, today, now };
}
