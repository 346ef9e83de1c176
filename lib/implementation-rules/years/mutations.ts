import "server-only";
import { and, asc, desc, eq, gte, notInArray } from "drizzle-orm";
import type { Round } from "@/db/codes/status-reports";
import type { Db, Tx } from "@/db/database";
import { implementationBands, implementationWeights } from "@/db/schema";
import type { Actor, NaccActor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { mayKeepEditions } from "@/lib/plans/editions/access";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { listYearRulesFrom, type YearRules } from "./data";
import type { YearRulesRefusal } from "./messages";
import { rulesClosedBy } from "./rules";
import type { YearRulesInput } from "./schema";

/** Which years a change of rules reached, in order. Plain, so that a second copy of the form gets the same. */
export type ChangedYears = { readonly changed: readonly number[] };

type RulesOfYear = Omit<YearRulesInput, "extent">;

function storedRules(rules: YearRules): RulesOfYear {
  const { completed, inProgress, cannot, middle6, high6, middle12, high12, source } = rules;
  return { completed, inProgress, cannot, middle6, high6, middle12, high12, source };
}

const isSame = (a: RulesOfYear, b: RulesOfYear) =>
  (Object.keys(a) as (keyof RulesOfYear)[]).every((field) => a[field] === b[field]);

function bandsOf(rules: RulesOfYear, round: Round) {
  return round === 6
    ? { middleFromPercent: rules.middle6, highFromPercent: rules.high6 }
    : { middleFromPercent: rules.middle12, highFromPercent: rules.high12 };
}

async function writeRules(tx: Tx, year: YearRules, rules: RulesOfYear): Promise<void> {
  const { fiscalYear } = year;
  const rowVersion = year.rowVersion + 1;
  await tx
    .update(implementationWeights)
    .set({
      completedHundredths: rules.completed,
      inProgressHundredths: rules.inProgress,
      cannotHundredths: rules.cannot,
      source: rules.source,
      rowVersion,
    })
    .where(eq(implementationWeights.fiscalYear, fiscalYear));
  for (const round of [6, 12] as const)
    await tx
      .update(implementationBands)
      .set({ ...bandsOf(rules, round), source: rules.source, rowVersion })
      .where(and(eq(implementationBands.fiscalYear, fiscalYear), eq(implementationBands.round, round)));
}

/** As the trail keeps them. */
function recorded({ completed, inProgress, cannot, ...rest }: RulesOfYear) {
  return {
    completedHundredths: completed,
    inProgressHundredths: inProgress,
    cannotHundredths: cannot,
    ...rest,
  };
}

async function changeYear(
  tx: Tx,
  officer: NaccActor,
  year: YearRules,
  rules: RulesOfYear,
  now: Date,
): Promise<void> {
  await writeRules(tx, year, rules);
  await recordAuditEvent(tx, {
    at: now,
    actorId: officer.personId,
    address: officer.address,
    action: "year_rules.change",
    entity: "year_rules",
    entityId: year.fiscalYear,
    before: { fiscalYear: year.fiscalYear, ...recorded(storedRules(year)) },
    after: { fiscalYear: year.fiscalYear, ...recorded(rules) },
  });
}

/**
 * Sets a fiscal year's weights and bands, for that year alone or for all later ones of today's editions as well.
 * All of it or nothing: one year that is closed to change refuses the whole.
 *
 * @source docs/sources.md, E-2; decision 28
 */
export async function changeYearRules(
  db: Db,
  actor: Actor,
  input: { key: string; fiscalYear: number; rowVersion: number; rules: YearRulesInput },
  now: Date,
): Promise<Outcome<ChangedYears, YearRulesRefusal>> {
  if (!mayKeepEditions(actor)) return refused("not_found");
  const { fiscalYear, rowVersion } = input;
  const { extent, ...rules } = input.rules;
  const form = {
    key: keyOfContent(input.key, { fiscalYear, extent, ...rules }),
    action: "year_rules.change",
  };
  return db.transaction((tx) =>
    onceOnly<ChangedYears, YearRulesRefusal>(tx, actor, form, now, async () => {
      await tx
        .select({ fiscalYear: implementationWeights.fiscalYear })
        .from(implementationWeights)
        .where(gte(implementationWeights.fiscalYear, fiscalYear))
        .orderBy(asc(implementationWeights.fiscalYear))
        .for("update");
      const years = await listYearRulesFrom(tx, fiscalYear);
      const [first, ...later] = years;
      if (first?.fiscalYear !== fiscalYear) return refused("not_found");
      if (first.rowVersion !== rowVersion) return refused("changed_by_other");
      const closed = rulesClosedBy(first, now);
      if (closed) return refused(closed);
      const meant = extent === "year" ? [first] : [first, ...later];
      if (meant.some((year) => rulesClosedBy(year, now))) return refused("later_year_closed");
      const differing = meant.filter((year) => !isSame(storedRules(year), rules));
      for (const year of differing) await changeYear(tx, actor, year, rules, now);
      return done({ changed: differing.map((year) => year.fiscalYear) });
    }),
  );
}

/** Gives fiscal years that have no rules those of the latest year before them; of the earliest, where none is before. */
export async function beginRulesOfYears(tx: Tx, fiscalYears: readonly number[]): Promise<void> {
  const known = await tx
    .select()
    .from(implementationWeights)
    .where(notInArray(implementationWeights.fiscalYear, [...fiscalYears]))
    .orderBy(desc(implementationWeights.fiscalYear));
  const bands = await tx.select().from(implementationBands);
  for (const fiscalYear of fiscalYears) {
    const model = known.find((year) => year.fiscalYear < fiscalYear) ?? known.at(-1);
    if (!model) throw new Error("no fiscal year has rules to take over");
    const anew = { fiscalYear, rowVersion: 1 };
    await tx
      .insert(implementationWeights)
      .values({ ...model, ...anew })
      .onConflictDoNothing();
    const ofModel = bands.filter((band) => band.fiscalYear === model.fiscalYear);
    await tx
      .insert(implementationBands)
      .values(ofModel.map((band) => ({ ...band, ...anew })))
      .onConflictDoNothing();
  }
}

/** Takes the rules of fiscal years away again. */
export async function endRulesOfYear(tx: Tx, fiscalYear: number): Promise<void> {
  await tx.delete(implementationBands).where(eq(implementationBands.fiscalYear, fiscalYear));
  await tx.delete(implementationWeights).where(eq(implementationWeights.fiscalYear, fiscalYear));
}
