import type { Round } from "@/db/codes/status-reports";
import { toArabicDigits } from "@/lib/platform/digits";
import { pageCount } from "@/lib/platform/list-address";
import { forgivingPattern } from "@/lib/platform/search-text";
import type { AreaLaoRow } from "./model";
import { AREA_LISTS, type AreaList, type AreaListFilter } from "./schema";

export const LAOS_A_PAGE = 25;

export type AreaLaoPage = {
  readonly rows: readonly AreaLaoRow[];
  /** How many each list has, with the words that are searched for. */
  readonly counts: Readonly<Record<AreaList, number>>;
  readonly total: number;
  /** A page past the end is the last one. */
  readonly page: number;
  readonly pageCount: number;
};

function isIn(list: AreaList, lao: AreaLaoRow, round: Round): boolean {
  const { progress, submission } = lao.rounds[round];
  switch (list) {
    case "all":
      return true;
    case "chase":
      return progress === "late" || progress === "missing";
    case "round_returned":
      return submission?.state === "returned";
    case "plan_returned":
      return lao.standing === "returned";
    default:
      return progress === list;
  }
}

/** A page of the area's LAOs, those of one list, with how many every list has. */
export function areaLaoPage(
  laos: readonly AreaLaoRow[],
  round: Round,
  { show, q, page }: AreaListFilter,
): AreaLaoPage {
  const pattern = forgivingPattern(q);
  const words = pattern === null ? null : new RegExp(pattern, "i");
  const named = laos.filter(
    ({ fullNameTh, code }) => words === null || words.test(fullNameTh) || code === toArabicDigits(q),
  );
  const counts = Object.fromEntries(
    AREA_LISTS.map((list) => [list, named.filter((lao) => isIn(list, lao, round)).length]),
  ) as Record<AreaList, number>;
  const pages = pageCount(counts[show], LAOS_A_PAGE);
  const shown = Math.min(page, pages);
  return {
    rows: named.filter((lao) => isIn(show, lao, round)).slice((shown - 1) * LAOS_A_PAGE, shown * LAOS_A_PAGE),
    counts,
    total: counts[show],
    page: shown,
    pageCount: pages,
  };
}
