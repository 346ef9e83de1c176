import "server-only";
import type { Db } from "@/db/database";
import type { CivilDate } from "@/lib/platform/civil-date";
import { readRegistry } from "../data";
import { plannedChanges } from "../planning/rules";
import { type HeadingProblem, type RegistryHeadings, readHeadings } from "../reading/rules";
import type { PlannedChanges } from "../rules";

export type CheckedSheet =
  | { readonly ok: true; readonly headings: RegistryHeadings; readonly planned: PlannedChanges }
  | { readonly ok: false; readonly problem: HeadingProblem };

/** What a sheet would do to the registry as it is now. Nothing is written. */
export async function checkSheet(
  db: Db,
  rows: readonly (readonly string[])[],
  today: CivilDate,
): Promise<CheckedSheet> {
  const headings = readHeadings(rows);
  if (!headings.ok) return headings;
  const planned = plannedChanges(rows, headings.value, await readRegistry(db), today);
  return planned.changes.length === 0
    ? { ok: false, problem: { reason: "no_rows" } }
    : { ok: true, headings: headings.value, planned };
}
