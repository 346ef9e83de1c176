import "server-only";
import { and, countDistinct, desc, eq, inArray } from "drizzle-orm";
import type { Round } from "@/db/codes/status-reports";
import type { Db } from "@/db/database";
import { rounds } from "@/db/schema";
import { pageCount } from "@/lib/platform/list-address";
import type { RoundWindow } from "../rules";

export const YEARS_A_PAGE = 10;

/** A round as it is for everybody. */
export type CalendarRound = Pick<RoundWindow, "fiscalYear" | "round" | "opensOn" | "closesOn"> & {
  readonly rowVersion: number;
};

export type CalendarYear = { readonly fiscalYear: number; readonly rounds: readonly CalendarRound[] };

const ROUND = {
  fiscalYear: rounds.fiscalYear,
  round: rounds.round,
  opensOn: rounds.opensOn,
  closesOn: rounds.closesOn,
  rowVersion: rounds.rowVersion,
};

/** A round as it is for everybody; null where nobody has set it. */
export async function findCalendarRound(
  db: Db,
  { fiscalYear, round }: { fiscalYear: number; round: Round },
): Promise<CalendarRound | null> {
  const [found] = await db
    .select(ROUND)
    .from(rounds)
    .where(and(eq(rounds.fiscalYear, fiscalYear), eq(rounds.round, round)));
  return found ?? null;
}

/** The rounds of a fiscal year, the 6-month one first; none where nobody has set them. */
export async function listRoundsOfYear(db: Db, fiscalYear: number): Promise<CalendarRound[]> {
  return db.select(ROUND).from(rounds).where(eq(rounds.fiscalYear, fiscalYear)).orderBy(rounds.round);
}

/** The fiscal years that have rounds, the latest first, a page at a time. */
export async function listCalendar(
  db: Db,
  asked: number,
): Promise<{ years: CalendarYear[]; total: number; page: number; pageCount: number }> {
  const [counted] = await db.select({ total: countDistinct(rounds.fiscalYear) }).from(rounds);
  const total = counted?.total ?? 0;
  const pages = pageCount(total, YEARS_A_PAGE);
  const page = Math.min(asked, pages);
  const years = await db
    .selectDistinct({ fiscalYear: rounds.fiscalYear })
    .from(rounds)
    .orderBy(desc(rounds.fiscalYear))
    .limit(YEARS_A_PAGE)
    .offset((page - 1) * YEARS_A_PAGE);
  const shown = years.map(({ fiscalYear }) => fiscalYear);
  const found =
    shown.length === 0
      ? []
      : await db.select(ROUND).from(rounds).where(inArray(rounds.fiscalYear, shown)).orderBy(rounds.round);
  return {
    years: shown.map((fiscalYear) => ({
      fiscalYear,
      rounds: found.filter((round) => round.fiscalYear === fiscalYear),
    })),
    total,
    page,
    pageCount: pages,
  };
}
