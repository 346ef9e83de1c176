import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import {
  assessments,
  dimensionPastNames,
  editionDimensions,
  editionSubItems,
  editionYears,
  projects,
} from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { done, refused } from "@/lib/platform/outcome";
import {
  type DimensionNames,
  hasEnded,
  MOST_DIMENSIONS,
  nameInYear,
  namesOver,
  renamedFrom,
  yearsOf,
} from "../rules";
import type { DimensionInput } from "../schema";
import { changeFramework, type FrameworkForm, type LockedEdition } from "../writing/mutations";

const keyOf = (edition: LockedEdition, number: number) => `${edition.id}/${number}`;

async function hasScores(tx: Tx, editionId: number): Promise<boolean> {
  const [scored] = await tx
    .select({ id: assessments.id })
    .from(assessments)
    .innerJoin(editionYears, eq(editionYears.fiscalYear, assessments.fiscalYear))
    .where(eq(editionYears.editionId, editionId))
    .limit(1);
  return scored !== undefined;
}

/** Why the number of dimensions stands still: a year's reports, or totals over all dimensions, rest on it. */
async function fixedBy(tx: Tx, edition: LockedEdition, now: Date) {
  if (hasEnded(edition.firstFiscalYear, now)) return "some_year_ended" as const;
  return (await hasScores(tx, edition.id)) ? ("dimension_scored" as const) : null;
}

async function listNumbers(tx: Tx, editionId: number): Promise<number[]> {
  const rows = await tx
    .select({ number: editionDimensions.number })
    .from(editionDimensions)
    .where(eq(editionDimensions.editionId, editionId))
    .orderBy(asc(editionDimensions.number));
  return rows.map((row) => row.number);
}

/** Adds a dimension after the last one, before any year of the edition has ended and before anybody scored it. */
export async function addDimension(
  db: Db,
  actor: Actor,
  input: FrameworkForm & { nameTh: string; confirmed: boolean },
  now: Date,
) {
  const { nameTh, confirmed } = input;
  const form = { ...input, action: "dimension.add", content: { nameTh, confirmed } };
  return changeFramework(db, actor, form, now, async (tx, edition, officer) => {
    const numbers = await listNumbers(tx, edition.id);
    if (numbers.length >= MOST_DIMENSIONS) return refused("too_many_dimensions");
    const fixed = await fixedBy(tx, edition, now);
    if (fixed) return refused(fixed);
    const number = (numbers.at(-1) ?? 0) + 1;
    await tx.insert(editionDimensions).values({ editionId: edition.id, number, nameTh, confirmed });
    await recordAuditEvent(tx, {
      at: now,
      actorId: officer.personId,
      address: officer.address,
      action: "dimension.add",
      entity: "dimension",
      entityId: keyOf(edition, number),
      after: { editionId: edition.id, dimensionNumber: number, nameTh, confirmed },
    });
    return done({ editionId: edition.id });
  });
}

/** Takes the last dimension away, with its sub-items, while no project was ever in it. */
export async function removeDimension(
  db: Db,
  actor: Actor,
  input: FrameworkForm & { number: number },
  now: Date,
) {
  const form = { ...input, action: "dimension.remove", content: { number: input.number } };
  return changeFramework(db, actor, form, now, async (tx, edition, officer) => {
    const here = and(eq(editionDimensions.editionId, edition.id), eq(editionDimensions.number, input.number));
    const [dimension] = await tx.select().from(editionDimensions).where(here).for("update");
    if (!dimension) return refused("not_found");
    const numbers = await listNumbers(tx, edition.id);
    if (numbers.length === 1) return refused("only_dimension");
    if (numbers.at(-1) !== dimension.number) return refused("not_the_last_dimension");
    const fixed = await fixedBy(tx, edition, now);
    if (fixed) return refused(fixed);
    const inUse = await tx.$count(
      projects,
      and(eq(projects.editionId, edition.id), eq(projects.dimensionNumber, dimension.number)),
    );
    if (inUse > 0) return refused("dimension_in_use");
    await deleteDimension(tx, edition.id, dimension.number);
    const { nameTh, confirmed } = dimension;
    await recordAuditEvent(tx, {
      at: now,
      actorId: officer.personId,
      address: officer.address,
      action: "dimension.remove",
      entity: "dimension",
      entityId: keyOf(edition, dimension.number),
      before: { editionId: edition.id, dimensionNumber: dimension.number, nameTh, confirmed },
    });
    return done({ editionId: edition.id });
  });
}

async function deleteDimension(tx: Tx, editionId: number, number: number): Promise<void> {
  // One statement: a parent and its children may go together.
  await tx
    .delete(editionSubItems)
    .where(and(eq(editionSubItems.editionId, editionId), eq(editionSubItems.dimensionNumber, number)));
  await deletePastNames(tx, editionId, number);
  await tx
    .delete(editionDimensions)
    .where(and(eq(editionDimensions.editionId, editionId), eq(editionDimensions.number, number)));
}

async function deletePastNames(tx: Tx, editionId: number, number: number): Promise<void> {
  await tx
    .delete(dimensionPastNames)
    .where(and(eq(dimensionPastNames.editionId, editionId), eq(dimensionPastNames.number, number)));
}

async function pastNames(tx: Tx, editionId: number, number: number) {
  return tx
    .select({ untilFiscalYear: dimensionPastNames.untilFiscalYear, nameTh: dimensionPastNames.nameTh })
    .from(dimensionPastNames)
    .where(and(eq(dimensionPastNames.editionId, editionId), eq(dimensionPastNames.number, number)))
    .orderBy(asc(dimensionPastNames.untilFiscalYear));
}

async function writeNames(tx: Tx, editionId: number, number: number, names: DimensionNames): Promise<void> {
  await deletePastNames(tx, editionId, number);
  if (names.past.length > 0)
    await tx.insert(dimensionPastNames).values(names.past.map((name) => ({ editionId, number, ...name })));
  await tx
    .update(editionDimensions)
    .set({ nameTh: names.nameTh })
    .where(and(eq(editionDimensions.editionId, editionId), eq(editionDimensions.number, number)));
}

/** Says of every dimension what it is called in the years that an edition has now, and in no other. */
export async function keepNamesOver(tx: Tx, editionId: number, years: readonly number[]): Promise<void> {
  const rows = await tx.select().from(editionDimensions).where(eq(editionDimensions.editionId, editionId));
  for (const { number, nameTh } of rows) {
    const names = { nameTh, past: await pastNames(tx, editionId, number) };
    await writeNames(
      tx,
      editionId,
      number,
      namesOver(years, (year) => nameInYear(names, year)),
    );
  }
}

/**
 * Calls a dimension anew from a fiscal year on, which must not have ended, and says whether its name is confirmed.
 * Reports of the years before go on printing the earlier name.
 */
export async function renameDimension(
  db: Db,
  actor: Actor,
  input: FrameworkForm & { number: number } & Pick<DimensionInput, "nameTh" | "confirmed" | "fromYear">,
  now: Date,
) {
  const { number, nameTh, confirmed, fromYear } = input;
  const form = { ...input, action: "dimension.rename", content: { number, nameTh, confirmed, fromYear } };
  return changeFramework(db, actor, form, now, async (tx, edition, officer) => {
    const here = and(eq(editionDimensions.editionId, edition.id), eq(editionDimensions.number, number));
    const [dimension] = await tx.select().from(editionDimensions).where(here).for("no key update");
    if (!dimension) return refused("not_found");
    const years = yearsOf(edition);
    const names = { nameTh: dimension.nameTh, past: await pastNames(tx, edition.id, number) };
    const meant = years.filter((year) => year >= (fromYear ?? edition.lastFiscalYear));
    const isSame = meant.length > 0 && meant.every((year) => nameInYear(names, year) === nameTh);
    if (!isSame) {
      if (hasEnded(edition.lastFiscalYear, now)) return refused("edition_ended");
      if (fromYear === undefined || !years.includes(fromYear) || hasEnded(fromYear, now))
        return refused("year_not_open");
      await writeNames(tx, edition.id, number, renamedFrom(names, years, fromYear, nameTh));
    }
    await tx.update(editionDimensions).set({ confirmed }).where(here);
    const what = { editionId: edition.id, dimensionNumber: number };
    await recordAuditEvent(tx, {
      at: now,
      actorId: officer.personId,
      address: officer.address,
      action: "dimension.rename",
      entity: "dimension",
      entityId: keyOf(edition, number),
      before: { ...what, nameTh: dimension.nameTh, confirmed: dimension.confirmed },
      after: { ...what, nameTh, confirmed, ...(isSame ? {} : { fromYear }) },
    });
    return done({ editionId: edition.id });
  });
}
