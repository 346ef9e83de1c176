import "server-only";
import { aliasedTable, and, desc, eq } from "drizzle-orm";
import type { Round } from "@/db/codes/status-reports";
import type { Db } from "@/db/database";
import { people, roundExtensions } from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";
import type { CivilDate } from "@/lib/platform/civil-date";

export type Extension = {
  readonly id: number;
  readonly closesOn: CivilDate;
  readonly isReopening: boolean;
  readonly reason: string;
  readonly grantedByName: string;
  readonly grantedAt: Date;
  /** Null while it stands. */
  readonly revokedByName: string | null;
  readonly revokedAt: Date | null;
};

/** More time that an LAO was given for a round, revoked or not, the latest first. */
export async function listExtensions(
  db: Db,
  scope: LaoScope,
  { fiscalYear, round }: { fiscalYear: number; round: Round },
): Promise<Extension[]> {
  const revoker = aliasedTable(people, "revoker");
  return db
    .select({
      id: roundExtensions.id,
      closesOn: roundExtensions.closesOn,
      isReopening: roundExtensions.isReopening,
      reason: roundExtensions.reason,
      grantedByName: people.displayName,
      grantedAt: roundExtensions.grantedAt,
      revokedByName: revoker.displayName,
      revokedAt: roundExtensions.revokedAt,
    })
    .from(roundExtensions)
    .innerJoin(people, eq(people.id, roundExtensions.grantedBy))
    .leftJoin(revoker, eq(revoker.id, roundExtensions.revokedBy))
    .where(
      and(
        eq(roundExtensions.laoId, scope.laoId),
        eq(roundExtensions.fiscalYear, fiscalYear),
        eq(roundExtensions.round, round),
      ),
    )
    .orderBy(desc(roundExtensions.id));
}
