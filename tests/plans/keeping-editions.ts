import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/database";
import {
  assessmentMinimums,
  auditEvents,
  dimensionPastNames,
  editionDimensions,
  editionSubItems,
  editions,
  editionYears,
  implementationBands,
  implementationWeights,
  rounds,
} from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { signedIn } from "@/tests/accounts/signing-in";

/** In the fiscal year 2569. */
export const NOW = new Date("2026-04-01T02:00:00Z");

/** Everybody for whom editions are not to change. */
export const STRANGERS = [
  "2900101",
  "province@eplan.example",
  "region@eplan.example",
  "admin@eplan.example",
] as const;

export async function centralOffice(db: Db): Promise<Actor> {
  return (await signedIn(db, "nacc@eplan.example")).actor;
}

/** Everything that a change of editions may touch. */
export async function everythingKept(db: Db) {
  return {
    editions: await db.select().from(editions).orderBy(editions.id),
    years: await db.select().from(editionYears).orderBy(editionYears.fiscalYear),
    dimensions: await db
      .select()
      .from(editionDimensions)
      .orderBy(editionDimensions.editionId, editionDimensions.number),
    past: await db
      .select()
      .from(dimensionPastNames)
      .orderBy(dimensionPastNames.editionId, dimensionPastNames.number, dimensionPastNames.untilFiscalYear),
    subItems: await db.select().from(editionSubItems).orderBy(editionSubItems.id),
    weights: await db.select().from(implementationWeights).orderBy(implementationWeights.fiscalYear),
    bands: await db
      .select()
      .from(implementationBands)
      .orderBy(implementationBands.fiscalYear, implementationBands.round),
    minimums: await db.select().from(assessmentMinimums).orderBy(assessmentMinimums.fiscalYear),
    rounds: await db.select().from(rounds).orderBy(rounds.fiscalYear, rounds.round),
    audit: await db.$count(auditEvents),
  };
}

/** The form of an edition as it is now. */
export async function frameworkForm(db: Db, editionId: number) {
  const [edition] = await db
    .select({ rowVersion: editions.rowVersion })
    .from(editions)
    .where(eq(editions.id, editionId));
  return { key: randomUUID(), editionId, rowVersion: edition?.rowVersion ?? 1 };
}

/** The edition that a year belongs to. */
export async function editionOf(db: Db, fiscalYear: number): Promise<number> {
  const [year] = await db
    .select({ editionId: editionYears.editionId })
    .from(editionYears)
    .where(eq(editionYears.fiscalYear, fiscalYear));
  if (!year) throw new Error(`no edition of ${fiscalYear}`);
  return year.editionId;
}
