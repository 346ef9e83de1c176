import "server-only";
import { db } from "@/db/client";
import type { LaoScope } from "@/lib/accounts/scope";
import { listCopiedInto, listCopyable } from "@/lib/plans/copying/data";
import { sameSubItem, withNextYear } from "@/lib/plans/copying/rules";
import { type CopySource, copySourceSchema } from "@/lib/plans/copying/schema";
import type { Edition } from "@/lib/plans/editions/data";
import type { Project } from "@/lib/plans/projects/data";
import type { Framework } from "@/lib/plans/rules";

export type Copyable = {
  readonly project: Project;
  readonly isCopied: boolean;
  /** Its sub-item has no namesake in the new framework: another may be chosen. */
  readonly lacksSubItem: boolean;
};

export type CopyOffer = { readonly source: CopySource; readonly value: string; readonly label: string };

/** From where an edition's plan can be copied: its own years that have a next one, and the editions before it. */
export function copyOffers(editions: readonly Edition[], edition: Edition): CopyOffer[] {
  const years = Array.from(
    { length: edition.lastFiscalYear - edition.firstFiscalYear },
    (_, index) => edition.firstFiscalYear + index,
  );
  const earlier = editions.filter(({ firstFiscalYear }) => firstFiscalYear < edition.firstFiscalYear);
  return [
    ...years.map((fiscalYear) => ({
      source: { kind: "year" as const, fiscalYear },
      value: `year-${fiscalYear}`,
      label: `ปีงบประมาณ พ.ศ. ${fiscalYear} ไปปี ${fiscalYear + 1}`,
    })),
    ...earlier.map(({ id, nameTh }) => ({
      source: { kind: "edition" as const, editionId: id },
      value: `edition-${id}`,
      label: nameTh,
    })),
  ];
}

/** The offer that an address names; else the year before the present one, where it is offered, else the first. */
export function chosenOffer(
  offers: readonly CopyOffer[],
  from: string | undefined,
  present: number,
): CopyOffer | undefined {
  const known = copySourceSchema.safeParse(from).success ? from : undefined;
  return (
    offers.find(({ value }) => value === known) ??
    offers.find(({ value }) => value === `year-${present - 1}`) ??
    offers[0]
  );
}

/** Every project that the offer holds, and which of them are in the plan already. */
export async function copyablesOf(
  scope: LaoScope,
  framework: Framework,
  { source }: CopyOffer,
): Promise<Copyable[]> {
  if (source.kind === "year") {
    const of = { editionId: framework.editionId, fiscalYear: source.fiscalYear };
    const found = await listCopyable(db, scope, of);
    return found.map((project) => ({
      project,
      isCopied: withNextYear(project, source.fiscalYear) === null,
      lacksSubItem: false,
    }));
  }
  const found = await listCopyable(db, scope, { editionId: source.editionId, fiscalYear: null });
  const copied = await listCopiedInto(
    db,
    scope,
    framework.editionId,
    found.map(({ id }) => id),
  );
  return found.map((project) => ({
    project,
    isCopied: copied.has(project.id),
    lacksSubItem: project.subItem !== null && sameSubItem(project, framework) === null,
  }));
}
