import "server-only";
import { and, asc, between, eq, isNull, ne, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { editionDimensions, editionSubItems, editions, editionYears } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { beginMinimumOfYear, endMinimumOfYear } from "@/lib/assessments/minimums/mutations";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { beginRulesOfYears, endRulesOfYear } from "@/lib/implementation-rules/years/mutations";
import { mayKeepEditions } from "@/lib/plans/editions/access";
import { keepNamesOver } from "@/lib/plans/editions/dimensions/mutations";
import type { EditionRefusal } from "@/lib/plans/editions/messages";
import { hasEnded, parentCodeOf, yearsOf } from "@/lib/plans/editions/rules";
import type { EditionInput, NewEditionInput } from "@/lib/plans/editions/schema";
import {
  changeFramework,
  type FrameworkForm,
  type SavedEdition,
} from "@/lib/plans/editions/writing/mutations";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { beginRoundsOfYear, endRoundsOfYear } from "../rounds/mutations";

/** Any number, the same in every process of this product: fiscal years are given out one edition at a time. */
const YEARS_LOCK = 728_001;

type Span = { readonly firstFiscalYear: number; readonly lastFiscalYear: number };

async function isTaken(tx: Tx, span: Span, own: number | null): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(${YEARS_LOCK})`);
  const inSpan = between(editionYears.fiscalYear, span.firstFiscalYear, span.lastFiscalYear);
  const ofOthers = own === null ? undefined : ne(editionYears.editionId, own);
  return (await tx.$count(editionYears, and(inSpan, ofOthers))) > 0;
}

/** A year that is added works everywhere at once: it has its rules, its minimum score and its rounds. */
async function beginYears(tx: Tx, editionId: number, years: readonly number[]): Promise<void> {
  if (years.length === 0) return;
  await tx.insert(editionYears).values(years.map((fiscalYear) => ({ fiscalYear, editionId })));
  await beginRulesOfYears(tx, years);
  for (const fiscalYear of years) {
    await beginMinimumOfYear(tx, fiscalYear);
    await beginRoundsOfYear(tx, fiscalYear);
  }
}

/** Fails by a foreign key where anything at all was planned, scored or set up for the year. */
async function endYear(tx: Tx, fiscalYear: number): Promise<void> {
  await endRoundsOfYear(tx, fiscalYear);
  await endMinimumOfYear(tx, fiscalYear);
  await endRulesOfYear(tx, fiscalYear);
  await tx.delete(editionYears).where(eq(editionYears.fiscalYear, fiscalYear));
}

const FOREIGN_KEY_VIOLATION = "23503";

function isInUse(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause && cause.code === FOREIGN_KEY_VIOLATION;
}

/** Copies a framework as it is today, wholly unconfirmed, without what was retired. */
async function copyFramework(tx: Tx, fromId: number, editionId: number): Promise<boolean> {
  const dimensions = await tx
    .select({ number: editionDimensions.number, nameTh: editionDimensions.nameTh })
    .from(editionDimensions)
    .where(eq(editionDimensions.editionId, fromId))
    .orderBy(asc(editionDimensions.number));
  if (dimensions.length === 0) return false;
  const unconfirmed = { editionId, confirmed: false };
  await tx.insert(editionDimensions).values(dimensions.map((row) => ({ ...row, ...unconfirmed })));
  const items = await tx
    .select({
      dimensionNumber: editionSubItems.dimensionNumber,
      code: editionSubItems.code,
      nameTh: editionSubItems.nameTh,
    })
    .from(editionSubItems)
    .where(and(eq(editionSubItems.editionId, fromId), isNull(editionSubItems.retiredAt)))
    .orderBy(asc(editionSubItems.id));
  const upper = items.filter((item) => parentCodeOf(item.code) === null);
  const lower = items.filter((item) => parentCodeOf(item.code) !== null);
  const ids = new Map<string, number>();
  if (upper.length > 0) {
    const made = await tx
      .insert(editionSubItems)
      .values(upper.map((row) => ({ ...row, ...unconfirmed })))
      .returning({ id: editionSubItems.id, code: editionSubItems.code });
    for (const { id, code } of made) ids.set(code, id);
  }
  if (lower.length > 0)
    await tx
      .insert(editionSubItems)
      .values(
        lower.map((row) => ({ ...row, ...unconfirmed, parentId: ids.get(parentCodeOf(row.code)!) ?? null })),
      );
  return true;
}

/**
 * Adds an edition with its fiscal years, which take over the rules of the year before, and with the framework of
 * another edition to begin from.
 */
export async function createEdition(
  db: Db,
  actor: Actor,
  input: { key: string; edition: NewEditionInput },
  now: Date,
): Promise<Outcome<SavedEdition, EditionRefusal>> {
  if (!mayKeepEditions(actor)) return refused("not_found");
  const { copyFromId, ...edition } = input.edition;
  const form = { key: keyOfContent(input.key, input.edition), action: "edition.create" };
  return db.transaction((tx) =>
    onceOnly<SavedEdition, EditionRefusal>(tx, actor, form, now, async () => {
      if (await isTaken(tx, edition, null)) return refused("years_taken");
      const [source] = await tx
        .select({ id: editions.id })
        .from(editions)
        .where(eq(editions.id, copyFromId))
        .for("share");
      if (!source) return refused("not_found");
      const [made] = await tx.insert(editions).values(edition).returning({ id: editions.id });
      const editionId = made!.id;
      await beginYears(tx, editionId, yearsOf(edition));
      await copyFramework(tx, copyFromId, editionId);
      await recordAuditEvent(tx, {
        at: now,
        actorId: actor.personId,
        address: actor.address,
        action: "edition.create",
        entity: "edition",
        entityId: editionId,
        after: input.edition,
      });
      return done({ editionId });
    }),
  );
}

/**
 * Changes an edition's name, whether it is confirmed, and its years. Years that are added have rules and rounds at
 * once; a year in which anything was planned or scored stays.
 */
export async function editEdition(
  db: Db,
  actor: Actor,
  input: FrameworkForm & { edition: EditionInput },
  now: Date,
): Promise<Outcome<SavedEdition, EditionRefusal>> {
  const after = input.edition;
  const form = { ...input, action: "edition.edit", content: after };
  try {
    return await changeFramework(db, actor, form, now, async (tx, stored, officer) => {
      const { nameTh, firstFiscalYear, lastFiscalYear, confirmed } = stored;
      const before = { nameTh, firstFiscalYear, lastFiscalYear, confirmed };
      if (hasEnded(after.lastFiscalYear, now) && hasEnded(lastFiscalYear, now) && after.nameTh !== nameTh)
        return refused("edition_ended");
      if (await isTaken(tx, after, stored.id)) return refused("years_taken");
      const [had, has] = [yearsOf(before), yearsOf(after)];
      await tx.update(editions).set(after).where(eq(editions.id, stored.id));
      const added = has.filter((year) => !had.includes(year));
      await beginYears(tx, stored.id, added);
      const removed = had.filter((year) => !has.includes(year));
      if (added.length + removed.length > 0) await keepNamesOver(tx, stored.id, has);
      for (const fiscalYear of removed) await endYear(tx, fiscalYear);
      await recordAuditEvent(tx, {
        at: now,
        actorId: officer.personId,
        address: officer.address,
        action: "edition.edit",
        entity: "edition",
        entityId: stored.id,
        before,
        after,
      });
      return done({ editionId: stored.id });
    });
  } catch (error) {
    if (isInUse(error)) return refused("year_in_use");
    throw error;
  }
}
