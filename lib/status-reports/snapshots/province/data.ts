import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/database";
import { laos, roundSnapshots, rounds } from "@/db/schema";
import type { ProvinceScope } from "@/lib/accounts/scope";
import type { RoundOfYear } from "../comparison";
import { isOfRound } from "../membership/data";

/** When a round was frozen for the LAOs of a province, and how many it is not frozen for yet. */
export type ProvinceSnapshot = { readonly from: Date; readonly to: Date; readonly waiting: number };

/** The freeze of a round over a province; null until the round has closed for one of its LAOs. */
export async function findProvinceSnapshot(
  db: Db,
  scope: ProvinceScope,
  { fiscalYear, round }: RoundOfYear,
): Promise<ProvinceSnapshot | null> {
  const [row] = await db.execute<{ fromMs: string | null; toMs: string | null; waiting: number }>(sql`
    select extract(epoch from min(snapshot.frozen_at)) * 1000 as "fromMs",
      extract(epoch from max(snapshot.frozen_at)) * 1000 as "toMs",
      (select count(*)::integer
        from ${laos} as lao
        join ${rounds} as round on round.fiscal_year = ${fiscalYear} and round.round = ${round}
        where lao.province_code = ${scope.provinceCode}
          and ${isOfRound({ fiscalYear, closesOn: sql.raw("round.closes_on") })}
          and not exists (select from ${roundSnapshots} as kept
            where kept.lao_id = lao.id and kept.fiscal_year = ${fiscalYear} and kept.round = ${round})) as waiting
    from ${roundSnapshots} as snapshot
    where snapshot.province_code = ${scope.provinceCode} and snapshot.fiscal_year = ${fiscalYear}
      and snapshot.round = ${round}`);
  if (!row || row.fromMs === null || row.toMs === null) return null;
  return { from: instant(row.fromMs), to: instant(row.toMs), waiting: row.waiting };
}

function instant(ms: string): Date {
  return new Date(Math.round(Number(ms)));
}
