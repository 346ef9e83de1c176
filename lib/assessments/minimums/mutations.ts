import "server-only";
import { asc, desc, eq, gte, lt } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { assessmentMinimums, editionYears } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { listYearRulesFrom } from "@/lib/implementation-rules/years/data";
import type { YearRulesRefusal } from "@/lib/implementation-rules/years/messages";
import type { ChangedYears } from "@/lib/implementation-rules/years/mutations";
import { rulesClosedBy } from "@/lib/implementation-rules/years/rules";
import { mayKeepEditions } from "@/lib/plans/editions/access";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { findMinimumScore } from "./data";
import { type MinimumScore, shownMinimum } from "./rules";
import type { MinimumScoreInput } from "./schema";

async function writeMinimum(
  tx: Tx,
  fiscalYear: number,
  before: MinimumScore,
  { minimum, source }: Pick<MinimumScoreInput, "minimum" | "source">,
): Promise<void> {
  if (minimum === null) {
    await tx.delete(assessmentMinimums).where(eq(assessmentMinimums.fiscalYear, fiscalYear));
    return;
  }
  const set = { minimumHundredths: minimum, source, rowVersion: before.rowVersion + 1 };
  await tx
    .insert(assessmentMinimums)
    .values({ fiscalYear, ...set })
    .onConflictDoUpdate({ target: assessmentMinimums.fiscalYear, set });
}

/**
 * Sets the least total that a plan needs in a fiscal year, or says that there is none; for that year alone or for all
 * later ones as well. All of it or nothing.
 *
 * @param input.shown the minimum that the form was filled from, as `shownMinimum` writes it
 * @source docs/sources.md R-6, E-2; decision 28
 */
export async function changeMinimumScore(
  db: Db,
  actor: Actor,
  input: { key: string; fiscalYear: number; shown: string; change: MinimumScoreInput },
  now: Date,
): Promise<Outcome<ChangedYears, YearRulesRefusal>> {
  if (!mayKeepEditions(actor)) return refused("not_found");
  const { fiscalYear, shown, change } = input;
  const form = { key: keyOfContent(input.key, { fiscalYear, ...change }), action: "minimum_score.change" };
  return db.transaction((tx) =>
    onceOnly<ChangedYears, YearRulesRefusal>(tx, actor, form, now, async () => {
      await tx
        .select({ fiscalYear: editionYears.fiscalYear })
        .from(editionYears)
        .where(gte(editionYears.fiscalYear, fiscalYear))
        .orderBy(asc(editionYears.fiscalYear))
        .for("no key update");
      const years = await listYearRulesFrom(tx, fiscalYear);
      const [first] = years;
      if (first?.fiscalYear !== fiscalYear) return refused("not_found");
      if (shownMinimum(await findMinimumScore(tx, fiscalYear)) !== shown) return refused("changed_by_other");
      const closed = rulesClosedBy(first, now);
      if (closed) return refused(closed);
      const meant = change.extent === "year" ? [first] : years;
      if (meant.some((year) => rulesClosedBy(year, now))) return refused("later_year_closed");
      const changed: number[] = [];
      for (const year of meant) {
        const before = await findMinimumScore(tx, year.fiscalYear);
        const isSame =
          before.minimumHundredths === change.minimum &&
          (change.minimum === null || before.source === change.source);
        if (isSame) continue;
        await writeMinimum(tx, year.fiscalYear, before, change);
        await recordAuditEvent(tx, {
          at: now,
          actorId: actor.personId,
          address: actor.address,
          action: "minimum_score.change",
          entity: "year_rules",
          entityId: year.fiscalYear,
          before: {
            fiscalYear: year.fiscalYear,
            minimumHundredths: before.minimumHundredths,
            source: before.source,
          },
          after: {
            fiscalYear: year.fiscalYear,
            minimumHundredths: change.minimum,
            source: change.source,
          },
        });
        changed.push(year.fiscalYear);
      }
      return done({ changed });
    }),
  );
}

/** Gives fiscal years the minimum score of the latest year before them, where that one has any. */
export async function beginMinimumOfYear(tx: Tx, fiscalYear: number): Promise<void> {
  const [before] = await tx
    .select({ fiscalYear: editionYears.fiscalYear })
    .from(editionYears)
    .where(lt(editionYears.fiscalYear, fiscalYear))
    .orderBy(desc(editionYears.fiscalYear))
    .limit(1);
  const { minimumHundredths, source } = await findMinimumScore(tx, before?.fiscalYear ?? 0);
  if (minimumHundredths === null) return;
  await tx.insert(assessmentMinimums).values({ fiscalYear, minimumHundredths, source });
}

/** Takes the minimum score of a fiscal year away again. */
export async function endMinimumOfYear(tx: Tx, fiscalYear: number): Promise<void> {
  await tx.delete(assessmentMinimums).where(eq(assessmentMinimums.fiscalYear, fiscalYear));
}
