import { PROJECT_PARTS } from "../projects/comparison/rules";

/** How long a draft that nobody comes back to is kept, in days. */
export const DRAFT_KEPT_DAYS = 90;

export const MOST_DRAFT_BYTES = 60_000;

/** What was typed into the project form, by field. */
export type DraftFields = Readonly<Record<string, readonly string[]>>;

/** Up to when a draft was kept that has run out by now; one of that very instant has not. */
export function draftsRunOutBefore(now: Date): Date {
  return new Date(now.getTime() - DRAFT_KEPT_DAYS * 24 * 60 * 60 * 1000);
}

const OTHER_FIELDS: ReadonlySet<string> = new Set(["key", "fiscalYears", "withoutBudget", ...PROJECT_PARTS]);
const FIELDS_OF_A_YEAR_OR_DIMENSION = /^(?:budget-\d{4}|subItem-\d)$/;

/** PostgreSQL holds no NUL in text; nobody types one. */
const withoutNul = (text: string) => text.replaceAll("\u0000", "");

/**
 * The fields of the project form among those that were sent, as they can be kept.
 *
 * @returns null where nothing is typed or chosen, and for more than 60,000 bytes
 */
export function draftFields(sent: DraftFields): Record<string, string[]> | null {
  const kept = Object.entries(sent)
    .filter(([name]) => OTHER_FIELDS.has(name) || FIELDS_OF_A_YEAR_OR_DIMENSION.test(name))
    .map(([name, values]) => [name, values.map(withoutNul)] as const);
  const says = kept.some(([name, values]) => name !== "key" && values.some((value) => value.trim() !== ""));
  const fields = Object.fromEntries(kept);
  return says && Buffer.byteLength(JSON.stringify(fields)) <= MOST_DRAFT_BYTES ? fields : null;
}
