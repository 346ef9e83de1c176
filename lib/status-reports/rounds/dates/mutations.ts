import "server-only";
import { and, eq } from "drizzle-orm";
import type { Round } from "@/db/codes/status-reports";
import type { Db } from "@/db/database";
import { rounds } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { civilDateOf } from "@/lib/platform/civil-date";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { maySetRounds } from "../access";
import type { SetDatesRefusal } from "./messages";
import { problemOfDates, type RoundDates } from "./rules";

export type SetDatesInput = {
  readonly key: string;
  readonly fiscalYear: number;
  readonly round: Round;
  /** The dates that were on the screen. */
  readonly rowVersion: number;
  readonly dates: RoundDates;
};

/**
 * Sets when a round takes reports from everybody. Saving what is already there changes nothing.
 *
 * @param now by the database's clock
 * @source docs/sources.md R-11; decision 35
 */
export async function setRoundDates(
  db: Db,
  actor: Actor,
  { key, fiscalYear, round, rowVersion, dates }: SetDatesInput,
  now: Date,
): Promise<Outcome<{ changed: boolean }, SetDatesRefusal>> {
  if (!maySetRounds(actor)) return refused("round_not_found");
  const { opensOn, closesOn } = dates;
  const form = {
    key: keyOfContent(key, { fiscalYear, round, opensOn, closesOn }),
    action: "round.set_dates",
  };
  return db.transaction((tx) =>
    onceOnly<{ changed: boolean }, SetDatesRefusal>(tx, actor, form, now, async () => {
      const which = and(eq(rounds.fiscalYear, fiscalYear), eq(rounds.round, round));
      const [stored] = await tx.select().from(rounds).where(which).for("no key update");
      if (!stored) return refused("round_not_found");
      if (stored.opensOn === opensOn && stored.closesOn === closesOn) return done({ changed: false });
      if (stored.rowVersion !== rowVersion) return refused("changed_by_other");
      const problem = problemOfDates(stored, dates, civilDateOf(now));
      if (problem) return refused(problem);
      await tx
        .update(rounds)
        .set({ opensOn, closesOn, rowVersion: stored.rowVersion + 1 })
        .where(which);
      await recordAuditEvent(tx, {
        at: now,
        actorId: actor.personId,
        address: actor.address,
        action: "round.set_dates",
        entity: "round",
        entityId: `${fiscalYear}-${round}`,
        before: { fiscalYear, round, opensOn: stored.opensOn, closesOn: stored.closesOn },
        after: { fiscalYear, round, opensOn, closesOn },
      });
      return done({ changed: true });
    }),
  );
}
