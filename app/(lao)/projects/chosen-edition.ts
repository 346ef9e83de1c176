import type { Edition } from "@/lib/plans/editions/data";
import { civilDateOf, fiscalYearOf } from "@/lib/platform/civil-date";

/** The edition that was asked for, else that of the present fiscal year, else the newest. */
export function chosenEdition(editions: readonly Edition[], asked: string | undefined): Edition | undefined {
  const present = fiscalYearOf(civilDateOf(new Date()));
  return (
    editions.find((edition) => String(edition.id) === asked) ??
    editions.find((edition) => edition.firstFiscalYear <= present && present <= edition.lastFiscalYear) ??
    editions[0]
  );
}
