import type { ReportValues } from "../rules";

/** What a report says, part by part, in the order of its form. */
export const REPORT_PARTS = [
  "status",
  "cannotReason",
  "withoutBudget",
  "inOrdinance",
  "ordinanceBudget",
  "spent",
  "remark",
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

const SAME: Record<ReportPart, (a: ReportValues, b: ReportValues) => boolean> = {
  status: (a, b) => a.status === b.status,
  cannotReason: (a, b) => a.cannotReason === b.cannotReason && a.cannotReasonText === b.cannotReasonText,
  withoutBudget: (a, b) => a.withoutBudget === b.withoutBudget,
  inOrdinance: (a, b) => a.inOrdinance === b.inOrdinance,
  ordinanceBudget: (a, b) => a.ordinanceBudgetSatang === b.ordinanceBudgetSatang,
  spent: (a, b) => a.spentSatang === b.spentSatang,
  remark: (a, b) => a.remark === b.remark,
};

/**
 * The parts in which two versions of a report differ; none where they say the same.
 *
 * @source docs/sources.md R-10
 */
export function changedParts(before: ReportValues, after: ReportValues): ReportPart[] {
  return REPORT_PARTS.filter((part) => !SAME[part](before, after));
}

/**
 * The two versions of a report that stand side by side, the older one first: the newest and the one before it, unless
 * others are asked for. What is asked for and is not there is not asked for.
 *
 * @param versions the newest first
 * @returns null where there are not two
 */
export function versionsSideBySide<V extends { readonly version: number }>(
  versions: readonly V[],
  asked: readonly (number | null)[],
): readonly [V, V] | null {
  const named = versions.filter(({ version }) => asked.includes(version)).slice(0, 2);
  const others = versions.filter((version) => !named.includes(version));
  const [one, other] = [...named, ...others];
  if (!one || !other) return null;
  return one.version < other.version ? [one, other] : [other, one];
}
