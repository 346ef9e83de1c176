import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { editionYears, laoCodes, plans } from "@/db/schema";
import { lastDayOf } from "@/lib/platform/civil-date";

/**
 * Whether the LAO of a statement's row `lao` is of a round, as a condition: the registry has it since the round's
 * closing day or before, or it has a plan for the year; and it was not retired by then, nor by the end of the year.
 *
 * @source docs/sources.md R-11; decisions 10, 36
 */
export function isOfRound({ fiscalYear, closesOn }: { fiscalYear: number; closesOn: SQL }): SQL {
  return sql`(lao.retired_on is null or lao.retired_on > least(${closesOn}, ${lastDayOf(fiscalYear)}::date))
    and (
      exists (select from ${laoCodes} as code where code.lao_id = lao.id and code.valid_from <= ${closesOn})
      or exists (select from ${plans} as plan
        join ${editionYears} as year on year.edition_id = plan.edition_id and year.fiscal_year = ${fiscalYear}
        where plan.lao_id = lao.id))`;
}
