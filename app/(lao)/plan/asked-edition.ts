import "server-only";
import { notFound } from "next/navigation";
import { db } from "@/db/client";
import { type Edition, findEditionOfYear, listEditions } from "@/lib/plans/editions/data";
import { editionIdSchema } from "@/lib/plans/schema";
import { civilDateOf, fiscalYearOf } from "@/lib/platform/civil-date";

/** The edition that an address names; the current one where it names none, else the newest. An unknown one does not exist. */
export async function askedEdition(
  typed: string | undefined,
  now: Date,
): Promise<{ edition: Edition; editions: readonly Edition[] }> {
  const editions = await listEditions(db);
  const current = await findEditionOfYear(db, fiscalYearOf(civilDateOf(now)));
  const id = typed === undefined ? null : editionIdSchema.safeParse(typed);
  const edition = id
    ? editions.find((one) => id.success && one.id === id.data)
    : (editions.find((one) => one.id === current?.id) ?? editions[0]);
  return edition ? { edition, editions } : notFound();
}
