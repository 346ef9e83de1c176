import "server-only";
import type { Db } from "@/db/database";
import type { CivilDate } from "@/lib/platform/civil-date";
import { FOUND_A_PAGE, type FoundLao, findLaos } from "../data";
import { findAlikeLaos } from "../likeness/data";
import { type EarlierCode, findEarlierCode, findRetiredLaos, type RetiredLao } from "../past/data";
import { asksForSomething, type LaoFinderFilter } from "../schema";

/** All that the code finder says to a question. */
export type FinderAnswers = {
  /** What holds the words that were typed; `total` counts these alone. */
  readonly rows: readonly FoundLao[];
  readonly total: number;
  /** What is only like them: where one page holds all others. */
  readonly alike: readonly FoundLao[];
  readonly retired: readonly RetiredLao[];
  readonly earlier: EarlierCode | null;
};

const NOTHING: FinderAnswers = { rows: [], total: 0, alike: [], retired: [], earlier: null };

/** Answers a question put to the code finder; nothing where nothing is asked. Public. */
export async function answerFinder(
  db: Db,
  filter: LaoFinderFilter,
  today: CivilDate,
): Promise<FinderAnswers> {
  if (!asksForSomething(filter)) return NOTHING;
  const { rows, total } = await findLaos(db, filter, today);
  if (filter.q === "" || total > FOUND_A_PAGE) return { ...NOTHING, rows, total };
  const found = new Set(rows.map(({ code }) => code));
  const [alike, retired, earlier] = await Promise.all([
    findAlikeLaos(db, filter, found, today),
    findRetiredLaos(db, filter, today),
    findEarlierCode(db, filter),
  ]);
  return { rows, total, alike, retired, earlier };
}
